import { describe, expect, test } from 'vitest';
import type { CompletionSources } from '../completion/completion-record.ts';
import { completionRecord } from '../completion/completion-record.ts';
import type { Completion } from '../completion/contract.ts';
import { exampleCourse, exampleFraction, examplePlan, sourcesOf } from '../completion/testing/example-course.ts';
import { courseBundle } from './course-bundle.ts';
import { elementsAt } from './elements.ts';
import { EXTENSIONS, PROFILES, SYSTEMS, TECHNIQUES_OF_MODALITY, VALUE_SETS } from './terminology.ts';
import { type ProfileFault, validateBundle } from './validate-profile.ts';

const AT = new Date('2026-03-12T00:00:00Z');

/** A course as it is exchanged; it is over unless something is said to be open. */
function bundleOf(sources: CompletionSources, told: Partial<Completion> = {}) {
  const completion: Completion = {
    ...{ courseKey: '7', completionKey: '1', revision: 1, open: null, record: completionRecord(sources) },
    ...{ words: { tolerance: 'well', response: 'partial', plan: 'in six weeks' }, sha256: '', isSigned: false },
    ...{ changed: null, signatures: [], ...told },
  };
  return JSON.parse(JSON.stringify(courseBundle({ completion, sources }, AT)));
}
type Node = Record<string, unknown>;
/** The first element at a path, to be looked at or spoilt. */
const one = (root: unknown, path: string): Node => elementsAt(root, path)[0] as Node;
const resources = (bundle: unknown, type: string): readonly Node[] =>
  elementsAt(bundle, `entry.resource[resourceType=${type}]`) as Node[];
const courseOf = (bundle: unknown) => resources(bundle, 'Procedure')[0]!;
const phaseOf = (bundle: unknown) => resources(bundle, 'Procedure')[1]!;
const DOSE = 'extension[dose].extension[totalDoseDelivered].valueQuantity';

describe('a course of our own record', () => {
  test('fits the profiles that it names', () => {
    const bundle = bundleOf(exampleCourse());
    expect(validateBundle(bundle)).toEqual([]);
    expect([...elementsAt(bundle, 'entry.resource.meta.profile')].sort()).toEqual(
      [
        ...[PROFILES.courseSummary, PROFILES.mcodeCourseSummary, PROFILES.treatedPhase, PROFILES.treatedPhase],
        ...[PROFILES.volume, PROFILES.mcodeVolume, PROFILES.volume, PROFILES.mcodeVolume],
        ...[PROFILES.adverseEvent, PROFILES.patient, PROFILES.primaryCondition],
      ].sort(),
    );
  });

  test('says its dose in cGy, and leaves out with the reason what is not known', () => {
    const bundle = bundleOf(exampleCourse());
    // a fraction of the large plan is not known: the sum of PTV1 is not its total; the boost is known, 4 Gy
    expect(one(phaseOf(bundle), DOSE)).toMatchObject({ code: 'cGy', extension: [{ valueCode: 'unknown' }] });
    expect(one(phaseOf(bundle), DOSE)).not.toHaveProperty('value');
    expect(one(resources(bundle, 'Procedure')[2], DOSE)).toMatchObject({ value: 400, code: 'cGy' });
    const [volume] = resources(bundle, 'BodyStructure');
    expect(one(volume, 'identifier[use=official]')).toMatchObject({
      system: 'urn:dicom:uid',
      _value: { extension: [{ valueCode: 'unknown' }] },
    });
  });

  test('knows modality, technique, sessions, intent and what was suspected', () => {
    const bundle = bundleOf(exampleCourse());
    const course = courseOf(bundle);
    expect(elementsAt(course, 'extension[modalityAndTechnique].extension.valueCodeableConcept.coding.code')).toEqual([
      ...['1156506007', '1156530009'],
    ]);
    expect(elementsAt(course, 'extension[sessions].valueUnsignedInt')).toEqual([6]);
    expect(elementsAt(course, 'extension[intent].valueCodeableConcept.coding.code')).toEqual(['373808002']);
    const [event] = resources(bundle, 'AdverseEvent');
    expect(event).toMatchObject({
      event: { coding: [{ system: SYSTEMS.ncit, code: 'C143679' }] },
      suspectEntity: [{ instance: { type: 'Procedure' } }],
    });
    expect(elementsAt(event, 'extension[grade].valueCodeableConcept.coding.code')).toEqual(['C41340']);
  });

  const told: readonly {
    readonly what: string;
    readonly sources: CompletionSources;
    readonly told?: Partial<Completion>;
  }[] = [
    {
      ...{ what: 'on treatment', told: { open: { plans: [{ label: 'Large', given: 1, planned: 4 }], phases: [] } } },
      sources: sourcesOf({
        plans: [{ treatedPlanKey: '1', revision: 1, inError: false, plan: examplePlan({}) }],
        contents: [exampleFraction('1', 1, '2026-03-02T01:00:00Z')],
      }),
    },
    {
      what: 'of unknown patient, diagnosis and prescription',
      sources: {
        ...exampleCourse(),
        ...{ diagnosis: null, prescriptions: [], carriedOut: [], reviews: [] },
        patient: { patientKey: '3', name: null, nameZh: '王芳', sex: null, birthDate: null, identifiers: [] },
      },
    },
    {
      what: 'of electrons and protons, VMAT said of both',
      sources: sourcesOf({
        plans: ['ELECTRON', 'PROTON'].map((radiation, index) => ({
          ...{ treatedPlanKey: String(index + 1), revision: 1, inError: false },
          plan: examplePlan({
            ...{ planSha256: index === 0 ? 'aa' : 'bb', planUid: `1.2.${index}`, fractions: 1 },
            fields: examplePlan({}).fields.map((field) => ({ ...field, radiation, energyMv: 9 })),
          }),
        })),
        contents: [exampleFraction('1', 1, '2026-03-02T01:00:00Z'), exampleFraction('2', 1, '2026-03-02T03:00:00Z')],
      }),
    },
    {
      what: 'of a metastasis, palliative, stopped',
      sources: {
        ...exampleCourse(),
        course: { ...exampleCourse().course, intent: 'palliative' },
        diagnosis: { ...exampleCourse().diagnosis!, icd10: 'C79.5', laterality: 'left' },
        facts: [
          ...exampleCourse().facts,
          {
            ...{
              factKey: '9',
              step: 'stopped',
              at: '2026-03-11T00:00:00Z',
              person: null,
              entity: null,
              entityKey: null,
            },
            ...{ reason: 'patient wishes no more', lapsed: null },
          },
        ],
      },
    },
  ];
  test.each(told)('$what: fits them too', ({ sources, told: more }) => {
    const bundle = bundleOf(sources, more);
    const errors = validateBundle(bundle).filter(({ severity }) => severity === 'error');
    expect(errors).toEqual([]);
  });

  test('a reason for the treatment that is not known is a warning of mCODE, and no error', () => {
    const { diagnosis: _, ...rest } = exampleCourse();
    const faults = validateBundle(bundleOf({ ...rest, diagnosis: null }));
    expect(faults.map(({ rule, severity }) => [rule, severity])).toEqual(
      [PROFILES.courseSummary, PROFILES.mcodeCourseSummary].map(() => ['mcode-reason-required', 'warning']),
    );
  });

  /** One fraction of the large plan, and one of the boost that gave nothing. */
  const begun = () => {
    const { plans } = exampleCourse().delivered;
    const contents = [
      exampleFraction('1', 1, '2026-03-02T01:00:00Z'),
      exampleFraction('2', 1, '2026-03-03T01:00:00Z', 0),
    ];
    return sourcesOf({ plans, contents });
  };
  const statuses = (bundle: unknown) => resources(bundle, 'Procedure').map(({ status }) => status);

  test('a phase of which nothing was given is left out while the course goes on, and not done once it has ended', () => {
    const open = { plans: [{ label: 'Boost', given: 0, planned: 2 }], phases: [] };
    expect(statuses(bundleOf(begun(), { open }))).toEqual(['in-progress', 'in-progress']);
    expect(validateBundle(bundleOf(begun(), { open }))).toEqual([]);
    expect(statuses(bundleOf(begun()))).toEqual(['completed', 'stopped', 'not-done']);
    expect(validateBundle(bundleOf(begun()))).toEqual([]);
  });

  test('a fraction of no monitor unit is no fraction, no session, no end, and nothing that is not uniform', () => {
    const course = courseOf(bundleOf(begun()));
    const dose = `${DOSE.split('.')[0]}.extension`;
    expect(elementsAt(course, 'extension[sessions].valueUnsignedInt')).toEqual([1]);
    expect(elementsAt(course, `${dose}[fractionsDelivered].valueUnsignedInt`)).toEqual([1, 1]); // PTV1, PTV2
    expect(elementsAt(course, `${dose}[uniformFractionation].valueBoolean`)).toEqual([true, true]);
    expect(course['performedPeriod']).toEqual({ start: '2026-03-02T01:00:00Z', end: '2026-03-02T01:00:00Z' });
  });

  test('the day of the diagnosis is when it was said, and not when it was recorded', () => {
    const [condition] = resources(bundleOf(exampleCourse()), 'Condition');
    expect(condition).not.toHaveProperty('recordedDate');
    expect(condition?.['extension']).toContainEqual({
      ...{ url: 'http://hl7.org/fhir/StructureDefinition/condition-assertedDate', valueDateTime: '2026-02' },
    });
    const diagnosis = { ...exampleCourse().diagnosis!, date: null, morphology: null };
    const [undated] = resources(bundleOf({ ...exampleCourse(), diagnosis }), 'Condition');
    expect(undated).not.toHaveProperty('extension');
  });

  test('sessions are not said where two plans were treated on one day', () => {
    const sources = told[2]!.sources;
    expect(elementsAt(courseOf(bundleOf(sources)), 'extension[sessions]')).toEqual([]);
  });

  test('the oncologist’s words go along only under a signature that stands', () => {
    const signature = { name: 'Chen Jing', signedAt: '2026-03-11T00:00:00Z', lapsed: null, covers: true };
    const signed = { isSigned: true, signatures: [signature as Completion['signatures'][number]] };
    expect(courseOf(bundleOf(exampleCourse()))).not.toHaveProperty('note');
    expect(courseOf(bundleOf(exampleCourse(), signed))['note']).toHaveLength(3);
    expect(validateBundle(bundleOf(exampleCourse(), signed))).toEqual([]);
  });
});

/** The guide's own example: mCODE 4.0.0, `radiotherapy-treatment-summary-chest-wall-jenny-m`, with its volumes and patient cut to what is checked. */
const ICD_10_CM = 'http://hl7.org/fhir/sid/icd-10-cm';
function exampleOfMcode(profile: string) {
  const pair = (modality: string, technique: string) => ({
    url: EXTENSIONS['modalityAndTechnique'],
    extension: [
      { url: EXTENSIONS['radiotherapyModality'], valueCodeableConcept: sct(modality) },
      { url: EXTENSIONS['radiotherapyTechnique'], valueCodeableConcept: sct(technique) },
    ],
  });
  const dose = (volume: string, value: number, fractions: number) => ({
    url: EXTENSIONS['dose'],
    extension: [
      { url: 'volume', valueReference: { reference: volume } },
      { url: 'totalDoseDelivered', valueQuantity: { value, system: SYSTEMS.ucum, code: 'cGy' } },
      { url: 'fractionsDelivered', valueUnsignedInt: fractions },
    ],
  });
  const volume = (description: string) => ({
    ...{ resourceType: 'BodyStructure', meta: { profile: [PROFILES.mcodeVolume] }, description },
    patient: { reference: 'urn:jenny' },
  });
  const course = {
    ...{ resourceType: 'Procedure', meta: { profile: [profile] }, status: 'completed', code: sct('1217123003') },
    ...{ bodySite: [sct('78904004')], reasonCode: [{ coding: [{ system: ICD_10_CM, code: 'C50.811' }] }] },
    ...{ performedPeriod: { start: '2018-08-15', end: '2018-10-25' }, subject: { reference: 'urn:jenny' } },
    extension: [
      { url: EXTENSIONS['sessions'], valueUnsignedInt: 31 },
      { url: EXTENSIONS['intent'], valueCodeableConcept: sct('373808002') },
      ...[pair('1156506007', '1156530009'), pair('45643008', '1162782007')],
      ...[dose('urn:chest-wall', 6000, 30), dose('urn:nodes', 5000, 25)],
    ],
  };
  const patient = {
    ...{ resourceType: 'Patient', meta: { profile: [PROFILES.patient] }, gender: 'female' },
    ...{ identifier: [{ system: 'urn:hospital', value: 'm123' }], name: [{ family: 'M', given: ['Jenny'] }] },
  };
  const entries = { 'urn:course': course, 'urn:chest-wall': volume('Chest wall'), 'urn:nodes': volume('Nodes') };
  const all = Object.entries({ ...entries, 'urn:jenny': patient });
  return {
    resourceType: 'Bundle',
    type: 'collection',
    entry: all.map(([fullUrl, resource]) => ({ fullUrl, resource })),
  };
}

describe('the guide’s own example', () => {
  test('fits mCODE', () => {
    expect(validateBundle(exampleOfMcode(PROFILES.mcodeCourseSummary))).toEqual([]);
  });

  test('says nothing of what CodeX asks for beside it, and is told so', () => {
    const faults = validateBundle(exampleOfMcode(PROFILES.courseSummary)).map(({ rule }) => rule);
    expect([...new Set(faults)].sort()).toEqual(
      [
        ...['CategoryPreferred', 'category', 'identifier', 'identifier[use=official]', 'identifier[use=usual]'],
        'extension[dose].extension[uniformFractionation]',
      ].sort(),
    );
  });
});

/** What is done to one resource of the bundle that fits. `at`: where below it. */
type Planted = {
  readonly what: string;
  /** The rule that must be named. */
  readonly breaks: string;
  readonly to: 'course' | 'phase' | 'volume' | 'event' | 'patient' | 'condition' | 'bundle';
  readonly at?: string;
  readonly severity?: ProfileFault['severity'];
} & (
  | { readonly set: Node }
  | { readonly drop: readonly string[] }
  | { readonly cut: readonly [list: string, index: number] }
  | { readonly add: readonly [list: string, ...items: readonly object[]] }
);

const PAIR = 'extension[modalityAndTechnique]';
const MODALITY = `${PAIR}.extension[radiotherapyModality]`;
const TECHNIQUE = `${PAIR}.extension[radiotherapyTechnique]`;
const VOLUME_OF_DOSE = 'extension[dose].extension[volume].valueReference';
const UID = 'identifier[system=urn:dicom:uid]';
const sct = (code: string) => ({ coding: [{ system: SYSTEMS.sct, code }] });
const uncoded = { coding: [{ system: SYSTEMS.nullFlavor, code: 'UNC' }] };
const motion = (code: string) => ({ url: EXTENSIONS['motionManagement'], valueCodeableConcept: sct(code) });

const planted: readonly Planted[] = [
  { what: 'no status', breaks: 'status', to: 'course', drop: ['status'] },
  { what: 'a status that is none', breaks: 'status', to: 'course', set: { status: 'done' } },
  { what: 'a status without use here', breaks: 'codexrt-procedure-status', to: 'course', set: { status: 'unknown' } },
  { what: 'the code of a phase for a course', breaks: 'code', to: 'course', set: { code: sct('1222565005') } },
  { what: 'no category', breaks: 'category', to: 'course', drop: ['category'] },
  { what: 'another category', breaks: 'category', to: 'course', set: { category: sct('71388002') } },
  {
    ...{ what: 'the inactive category', breaks: 'CategoryPreferred', severity: 'warning', to: 'course' },
    set: { category: sct('108290001') },
  },
  { what: 'no official identifier', breaks: 'identifier[use=official]', to: 'course', cut: ['identifier', 1] },
  {
    ...{ what: 'an identifier without system', breaks: 'identifier[use=usual].system', to: 'course' },
    ...{ at: 'identifier[use=usual]', drop: ['system'] },
  },
  { what: 'performed as a day', breaks: 'performedDateTime', to: 'course', set: { performedDateTime: '2026-03-02' } },
  { what: 'completed, and never performed', breaks: 'us-core-7', to: 'course', drop: ['performedPeriod'] },
  {
    ...{ what: 'refused, and completed', breaks: 'termination-reason-invariant', to: 'course' },
    set: { statusReason: sct('105480006') },
  },
  {
    ...{ what: 'stopped by a code that ends nothing', breaks: 'termination-reason-code-invariant', to: 'course' },
    set: { status: 'stopped', statusReason: sct('182840001') },
  },
  {
    ...{ what: 'protons by VMAT', breaks: 'TechniquesForProtonBeamModality', to: 'course', at: MODALITY },
    set: { valueCodeableConcept: sct('10611004') },
  },
  {
    ...{ what: 'photons without technique', breaks: 'TechniquesForPhotonBeamModality', to: 'course', at: PAIR },
    cut: ['extension', 1],
  },
  { what: 'a pair without modality', breaks: MODALITY, to: 'course', at: PAIR, cut: ['extension', 0] },
  {
    ...{ what: 'a modality of our own', breaks: `${MODALITY}.valueCodeableConcept`, to: 'course', at: MODALITY },
    set: { valueCodeableConcept: { coding: [{ system: 'urn:own', code: '1156506007' }] } },
  },
  {
    ...{ what: 'a technique without words', breaks: 'TechniqueTextRequiredForOther', to: 'course', at: TECHNIQUE },
    set: { valueCodeableConcept: uncoded },
  },
  {
    ...{ what: 'a modality without words', breaks: 'ModalityTextRequiredForOther', to: 'course', at: MODALITY },
    set: { valueCodeableConcept: uncoded },
  },
  {
    ...{ what: 'energy in joules', breaks: `${PAIR}.extension[energyOrIsotope].valueQuantity`, to: 'course' },
    ...{ at: `${PAIR}.extension[energyOrIsotope].valueQuantity`, set: { code: 'J' } },
  },
  { what: 'dose in Gy', breaks: DOSE, to: 'course', at: DOSE, set: { code: 'Gy' } },
  {
    ...{ what: 'dose to no volume', breaks: 'extension[dose].extension[volume]', to: 'course', at: 'extension[dose]' },
    cut: ['extension', 0],
  },
  {
    ...{ what: 'dose to a volume elsewhere', breaks: VOLUME_OF_DOSE, to: 'course', at: VOLUME_OF_DOSE },
    set: { reference: 'urn:uuid:0' },
  },
  {
    ...{ what: 'nothing of uniformity', breaks: 'extension[dose].extension[uniformFractionation]', to: 'course' },
    ...{ at: 'extension[dose]', cut: ['extension', 3] },
  },
  {
    ...{ what: 'fractions by volume in a phase', breaks: 'extension[dose].extension[fractionsDelivered]', to: 'phase' },
    ...{ at: 'extension[dose]', add: ['extension', { url: 'fractionsDelivered', valueUnsignedInt: 4 }] },
  },
  {
    ...{ what: 'fractions in words', breaks: 'valueString', to: 'phase', at: 'extension[phaseFractions]' },
    set: { valueString: 'four' },
  },
  {
    ...{ what: 'a phase of two modalities', breaks: PAIR, to: 'phase' },
    add: ['extension', { url: EXTENSIONS['modalityAndTechnique'], extension: [] }],
  },
  { what: 'a phase of a patient', breaks: 'partOf', to: 'phase', at: 'partOf', set: { reference: 'urn:uuid:0' } },
  {
    ...{ what: 'an energy of surface guidance', breaks: 'IGRTEnergyAllowed', to: 'course' },
    add: [
      'extension',
      {
        url: EXTENSIONS['imageGuidance'],
        extension: [
          { url: 'modality', valueCodeableConcept: sct('1297350006') },
          { url: 'energy', valueCodeableConcept: { coding: [{ system: SYSTEMS.ucum, code: 'kV' }] } },
        ],
      },
    ],
  },
  {
    ...{ what: 'a technique of breathing alone', breaks: 'codexrt-free-breathing-technique', to: 'course' },
    add: ['extension', { url: EXTENSIONS['freeBreathing'], valueCodeableConcept: { text: 'gating' } }],
  },
  {
    ...{ what: 'no motion management, and gating', breaks: 'codexrt-motion-management-none', to: 'course' },
    add: ['extension', motion('721031000124102'), motion('721071000124104')],
  },
  { what: 'a subject elsewhere', breaks: 'subject', to: 'course', at: 'subject', set: { reference: 'Patient/1' } },
  {
    ...{ what: 'a volume without name or number', breaks: 'mcode-description-or-id-required', to: 'volume' },
    drop: ['identifier', 'description'],
  },
  { what: 'a volume without DICOM UID', breaks: UID, to: 'volume', cut: ['identifier', 1] },
  { what: 'a UID without value or reason', breaks: `${UID}.value`, to: 'volume', at: UID, drop: ['_value'] },
  { what: 'an event without code', breaks: 'event.coding', to: 'event', at: 'event', drop: ['coding'] },
  { what: 'an event that might be', breaks: 'actuality', to: 'event', set: { actuality: 'potential' } },
  {
    ...{ what: 'an event put down to nobody', breaks: 'suspectEntity.instance', to: 'event', at: 'suspectEntity' },
    set: { instance: { reference: 'urn:uuid:0' } },
  },
  { what: 'a patient without number', breaks: 'identifier', to: 'patient', drop: ['identifier'] },
  { what: 'a gender of DICOM', breaks: 'gender', to: 'patient', set: { gender: 'F' } },
  {
    ...{ what: 'a family name there and not known', breaks: 'us-core-6', to: 'patient', at: 'name' },
    set: { family: 'Wang' },
  },
  { what: 'a diagnosis without code', breaks: 'code', to: 'condition', drop: ['code'] },
  { what: 'a diagnosis of no category', breaks: 'category', to: 'condition', drop: ['category'] },
  { what: 'an empty list', breaks: 'Procedure.note', to: 'course', set: { note: [] } },
  {
    ...{ what: 'an extension that says nothing', breaks: 'ext-1', to: 'course' },
    add: ['extension', { url: EXTENSIONS['reirradiation'] }],
  },
  {
    ...{ what: 'two resources of one address', breaks: 'bdl-7', to: 'bundle' },
    add: ['entry', { fullUrl: 'urn:uuid:1', resource: {} }, { fullUrl: 'urn:uuid:1', resource: {} }],
  },
  { what: 'a profile nobody knows', breaks: 'meta.profile', to: 'course', set: { meta: { profile: ['urn:other'] } } },
];

const resourceOf = (bundle: unknown, to: Planted['to']) =>
  ({
    ...{ course: courseOf(bundle), phase: phaseOf(bundle), volume: resources(bundle, 'BodyStructure')[0] },
    ...{ event: resources(bundle, 'AdverseEvent')[0], patient: resources(bundle, 'Patient')[0] },
    ...{ condition: resources(bundle, 'Condition')[0], bundle },
  })[to];

function plant(bundle: unknown, change: Planted): void {
  const element = one(resourceOf(bundle, change.to), change.at ?? '');
  const list = (name: string) => element[name] as unknown[];
  if ('set' in change) Object.assign(element, change.set);
  else if ('drop' in change) for (const name of change.drop) delete element[name];
  else if ('cut' in change) list(change.cut[0]).splice(change.cut[1], 1);
  else list(change.add[0]).push(...change.add.slice(1));
}

test.each(planted)('$what: caught as $breaks', (change) => {
  const bundle = bundleOf(exampleCourse());
  plant(bundle, change);
  const faults = validateBundle(bundle).filter(({ severity }) => severity === (change.severity ?? 'error'));
  expect(faults.map(({ rule }) => rule)).toContain(change.breaks);
});

test('each modality of mCODE has its rule, and the techniques of it are of the value set', () => {
  const modalities = VALUE_SETS.modality.map(({ code }) => code).filter((code) => code !== 'UNC');
  expect(Object.keys(TECHNIQUES_OF_MODALITY).sort()).toEqual([...modalities].sort());
  const known: readonly string[] = VALUE_SETS.technique.map(({ code }) => code);
  for (const { techniques } of Object.values(TECHNIQUES_OF_MODALITY))
    expect(techniques.filter((code) => !known.includes(code))).toEqual([]);
});
