import { withoutEmpty } from '../../../platform/fhir/resource.ts';
import type { CompletedPhase } from '../completion/contract.ts';
import { wasGiven } from '../treatment/was-given.ts';
import { type Addresses, courseStatus, type Entry, type ExchangedCourse, phaseStatus } from './bundle-parts.ts';
import { dosesOfCourse, dosesOfPhase, sessionsOf } from './dose-delivered.ts';
import { imageGuidance, modalityAndTechnique } from './modality-and-technique.ts';
import { CODES, type Coding, coding, PROFILES, SYSTEMS, VALUE_SETS } from './terminology.ts';
import { ABSENT, concept, extension, reference } from './written.ts';

/** Curative and palliative have a code of mCODE; adjuvant speaks of time, as its source says, and goes in words. */
const INTENTS: Readonly<Record<string, Coding>> = {
  curative: coding(VALUE_SETS.intent, '373808002'),
  palliative: coding(VALUE_SETS.intent, '363676003'),
};

/** The course of radiotherapy: `codexrt-radiotherapy-course-summary`. */
export function courseEntry(exchanged: ExchangedCourse, addresses: Addresses): Entry {
  const { completion, sources } = exchanged;
  const { record } = completion;
  const { intent, title } = record.course;
  const sessions = sessionsOf(sources);
  const treated = record.phases.filter(({ given }) => given > 0);
  const pairs = treated.flatMap((phase) => modalityAndTechnique(phase) ?? []);
  const kinds = record.imaging.map(({ kind }) => kind);
  const known = INTENTS[intent];
  return {
    fullUrl: addresses.course,
    resource: withoutEmpty({
      resourceType: 'Procedure',
      meta: { profile: [PROFILES.courseSummary, PROFILES.mcodeCourseSummary] },
      extension: [
        extension('intent', { valueCodeableConcept: known ? concept(known) : { text: intent } }),
        ...[...new Map(pairs.map((pair) => [JSON.stringify(pair), pair])).values()],
        ...imageGuidance(kinds),
        ...(sessions === null ? [] : [extension('sessions', { valueUnsignedInt: sessions })]),
        ...dosesOfCourse(record, sources, addresses),
      ],
      identifier: [
        { use: 'usual', system: SYSTEMS.course, value: title },
        { use: 'official', system: SYSTEMS.uri, value: addresses.course },
      ],
      status: courseStatus(completion),
      statusReason: record.stopped?.reason ? { text: record.stopped.reason } : null,
      ...common(exchanged, addresses),
      code: concept(CODES.course),
      performedPeriod: periodOf(exchanged, null),
      note: notesOf(exchanged),
    }),
  };
}

/** One treated plan: `codexrt-radiotherapy-treated-phase`, known elsewhere by the UID of its plan. */
export function phaseEntry(phase: CompletedPhase, exchanged: ExchangedCourse, addresses: Addresses): Entry {
  const { completion, sources } = exchanged;
  const { treatedPlanKey, label, planUid, phases, given } = phase;
  const name = phases?.join(' + ') || label;
  const pair = modalityAndTechnique(phase);
  const fractions = sources.delivered.fractions.filter(
    (fraction) => wasGiven(fraction) && fraction.content.treatedPlanKey === treatedPlanKey,
  );
  const kinds = [...new Set(fractions.flatMap(({ content }) => content.imaging))];
  return {
    fullUrl: addresses.phase(treatedPlanKey),
    resource: withoutEmpty({
      resourceType: 'Procedure',
      meta: { profile: [PROFILES.treatedPhase] },
      extension: [
        ...(pair ? [pair] : []),
        ...imageGuidance(kinds),
        extension('phaseFractions', { valueUnsignedInt: given }),
        ...dosesOfPhase(phase, addresses),
      ],
      identifier: [
        { use: 'usual', system: SYSTEMS.treatedPlan, ...(name ? { value: name } : { _value: ABSENT }) },
        { use: 'official', system: SYSTEMS.dicomUid, value: `urn:oid:${planUid}` },
      ],
      status: phaseStatus(phase, completion),
      ...common(exchanged, addresses),
      code: concept(CODES.phase),
      partOf: [reference('Procedure', addresses.course)],
      performedPeriod: periodOf(exchanged, treatedPlanKey),
    }),
  };
}

/** Of course and phase alike. The region goes in the words of the prescription: the record has no code of SNOMED for it. */
function common({ completion: { record } }: ExchangedCourse, addresses: Addresses) {
  const sites = [...new Set(record.prescriptions.map(({ site }) => site))];
  return {
    category: concept(CODES.category),
    subject: reference('Patient', addresses.patient),
    reasonReference: record.diagnosis ? [reference('Condition', addresses.condition)] : [],
    bodySite: sites.map((text) => ({ text })),
  };
}

/** From the first fraction to the last; it has no end while more is to come. */
function periodOf({ completion, sources }: ExchangedCourse, treatedPlanKey: string | null) {
  const fractions = sources.delivered.fractions
    .filter(
      (fraction) =>
        wasGiven(fraction) && (treatedPlanKey === null || fraction.content.treatedPlanKey === treatedPlanKey),
    )
    .sort((one, other) => Date.parse(one.content.startedAt) - Date.parse(other.content.startedAt));
  const first = fractions[0]?.content;
  const last = fractions.at(-1)?.content;
  if (!first || !last) return null;
  const phase = completion.record.phases.find((each) => each.treatedPlanKey === treatedPlanKey);
  const isOver = completion.open === null || (phase !== undefined && phase.given >= phase.planned);
  return withoutEmpty({ start: first.startedAt, end: isOver ? (last.endedAt ?? last.startedAt) : null });
}

/** The oncologist's words go along where a signature stands under them. */
function notesOf({ completion: { isSigned, words, signatures } }: ExchangedCourse): readonly object[] {
  const signature = signatures.find(({ lapsed, covers }) => lapsed === null && covers);
  if (!isSigned || !signature) return [];
  return Object.entries(words).map(([what, text]) => ({
    ...{ authorString: signature.name, time: signature.signedAt, text: `${what}: ${text}` },
  }));
}
