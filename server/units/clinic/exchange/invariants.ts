import { type Element, elementsAt, isElement } from './elements.ts';
import { CODES, SYSTEMS, TECHNIQUES_OF_MODALITY, VALUE_SETS } from './terminology.ts';

/** A rule over several elements, by the key that its source gives it. */
export interface Invariant {
  readonly key: string;
  readonly severity: 'error' | 'warning';
  /** Of which elements; empty: of the resource. */
  readonly at: string;
  readonly says: string;
  readonly holds: (element: Element) => boolean;
}

const has = (element: unknown, path: string) => elementsAt(element, path).length > 0;
const codesAt = (element: unknown, path: string, system: string = SYSTEMS.sct) =>
  elementsAt(element, `${path}[system=${system}].code`).map(String);

/** CodeX RT: procedures of radiotherapy. */
const STATUS = ['in-progress', 'not-done', 'on-hold', 'stopped', 'completed'];
const ENDED_EARLY = ['182992009', ...VALUE_SETS.terminationReason.map(({ code }) => code)];
const isEndedEarly = (resource: Element) =>
  codesAt(resource, 'statusReason.coding').some((code) => ENDED_EARLY.includes(code));

export const PROCEDURE_INVARIANTS: readonly Invariant[] = [
  {
    ...{ key: 'codexrt-procedure-status', severity: 'error', at: '', says: `status is one of ${STATUS.join(', ')}` },
    holds: ({ status }) => STATUS.includes(String(status)),
  },
  {
    ...{ key: 'CategoryPreferred', severity: 'warning', at: '', says: 'category 108290001 is inactive' },
    holds: (resource) => has(resource, 'category') && !codesAt(resource, 'category.coding').includes('108290001'),
  },
  {
    ...{
      key: 'codexrt-motion-management-none',
      severity: 'error',
      at: '',
      says: 'no motion management excludes any other',
    },
    holds: (resource) => {
      const managed = 'extension[motionManagement]';
      const codes = codesAt(resource, `${managed}.valueCodeableConcept.coding`);
      return !codes.includes('721031000124102') || elementsAt(resource, managed).length === 1;
    },
  },
  {
    ...{
      key: 'codexrt-free-breathing-technique',
      severity: 'error',
      at: '',
      says: 'its technique is for free breathing only',
    },
    holds: (resource) =>
      !has(resource, 'extension[freeBreathing]') ||
      codesAt(resource, 'extension[motionManagement].valueCodeableConcept.coding').includes('721071000124104'),
  },
];

/** US Core: procedures. */
export const US_CORE_PROCEDURE_INVARIANTS: readonly Invariant[] = [
  {
    ...{ key: 'us-core-7', severity: 'error', at: '', says: 'performed is there where it is completed or in progress' },
    holds: (resource) =>
      !['completed', 'in-progress'].includes(String(resource['status'])) ||
      Object.keys(resource).some((name) => /^_?performed/.test(name)),
  },
];

/** mCODE: the course summary. */
export const COURSE_INVARIANTS: readonly Invariant[] = [
  {
    ...{
      key: 'termination-reason-invariant',
      severity: 'error',
      at: '',
      says: 'reasons of an early end need status stopped',
    },
    holds: (resource) => !isEndedEarly(resource) || resource['status'] === 'stopped',
  },
  {
    key: 'termination-reason-code-invariant',
    ...{ severity: 'error', at: '', says: 'a coded reason of a stopped course is one of an early end' },
    holds: (resource) =>
      resource['status'] !== 'stopped' || !has(resource, 'statusReason.coding') || isEndedEarly(resource),
  },
  {
    ...{ key: 'mcode-reason-required', severity: 'warning', at: '', says: 'reasonCode or reasonReference is there' },
    holds: (resource) => has(resource, 'reasonCode') || has(resource, 'reasonReference'),
  },
];

const PAIR = 'extension[modalityAndTechnique]';
const MODALITY = 'extension[radiotherapyModality].valueCodeableConcept';
const TECHNIQUE = 'extension[radiotherapyTechnique].valueCodeableConcept';
const hasUncodedWithoutWords = (pair: Element, path: string) =>
  elementsAt(pair, path).some(
    (concept) =>
      codesAt(concept, 'coding', CODES.unencoded.system).includes(CODES.unencoded.code) && !has(concept, 'text'),
  );

/** mCODE: which techniques go with which modality, and words for what has no code. */
export const MODALITY_INVARIANTS: readonly Invariant[] = [
  ...Object.entries(TECHNIQUES_OF_MODALITY).map(
    ([modality, { key, techniques }]): Invariant => ({
      ...{
        key,
        severity: 'error',
        at: PAIR,
        says: `with modality ${modality} goes one of ${techniques.join(', ')}, or UNC`,
      },
      holds: (pair) =>
        !codesAt(pair, `${MODALITY}.coding`).includes(modality) ||
        elementsAt(pair, `${TECHNIQUE}.coding.code`).some(
          (code) => code === 'UNC' || techniques.includes(String(code)),
        ),
    }),
  ),
  {
    ...{ key: 'ModalityTextRequiredForOther', severity: 'error', at: PAIR, says: 'an un-encoded modality has words' },
    holds: (pair) => !hasUncodedWithoutWords(pair, MODALITY),
  },
  {
    ...{ key: 'TechniqueTextRequiredForOther', severity: 'error', at: PAIR, says: 'an un-encoded technique has words' },
    holds: (pair) => !hasUncodedWithoutWords(pair, TECHNIQUE),
  },
  {
    ...{
      key: 'IGRTEnergyAllowed',
      severity: 'error',
      at: 'extension[imageGuidance]',
      says: 'energy is for X-rays and CT',
    },
    holds: (imaging) => {
      const codes = codesAt(imaging, 'extension[modality].valueCodeableConcept.coding');
      const withEnergy = ['168537006', '44491008', '77477000', '717193008'];
      return (
        !has(imaging, 'extension[energy]') || (codes.length > 0 && codes.every((code) => withEnergy.includes(code)))
      );
    },
  },
];

export const VOLUME_INVARIANTS: readonly Invariant[] = [
  {
    ...{
      key: 'mcode-description-or-id-required',
      severity: 'error',
      at: '',
      says: 'description or identifier is there',
    },
    holds: (resource) => has(resource, 'description') || has(resource, 'identifier'),
  },
];

export const PATIENT_INVARIANTS: readonly Invariant[] = [
  {
    ...{
      key: 'us-core-6',
      severity: 'error',
      at: 'name',
      says: 'family or given name, or why there is none; not both',
    },
    holds: (name) => (has(name, 'family') || has(name, 'given')) !== has(name, 'extension[absent]'),
  },
];

/** FHIR R4: an extension has a value or extensions, and not both. Known, not read in a text for this table. */
export function extensionsIn(element: unknown): readonly Element[] {
  if (Array.isArray(element)) return element.flatMap(extensionsIn);
  if (!isElement(element)) return [];
  const own = Array.isArray(element['extension']) ? element['extension'].filter(isElement) : [];
  return [...own, ...Object.values(element).flatMap(extensionsIn)];
}
