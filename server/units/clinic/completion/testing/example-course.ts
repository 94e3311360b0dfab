import { compareDelivery } from '../../treatment/compare-delivery.ts';
import type { Fraction, FractionContent, TreatedField, TreatedPlan } from '../../treatment/contract.ts';
import { doseToDate } from '../../treatment/dose-to-date.ts';
import type { CompletionSources } from '../completion-record.ts';

/** One field of 100 MU, or what is said of it. */
const field = (told: Partial<TreatedField> = {}): TreatedField => ({
  ...{
    number: 1,
    name: 'Arc',
    radiation: 'PHOTON',
    energyMv: 6,
    gantryDeg: [181, 179],
    collimatorDeg: 10,
    couchDeg: 0,
  },
  ...{ plannedMu: 100, doseGy: 2, ...told },
});

export const examplePlan = (told: Partial<TreatedPlan>): TreatedPlan => ({
  ...{
    label: 'Large',
    caseKey: 'plan-1',
    planUid: '1.2.826.0.1.1',
    planSha256: 'aa',
    fractionGroup: 1,
    machine: 'Linac 2',
  },
  ...{ fractions: 4, fields: [field()], shift: null, setup: '', despite: '' },
  targets: [
    { label: 'PTV1', doseGy: 8 },
    { label: 'PTV2', doseGy: 8 },
  ],
  ...told,
});

/** `deliveredMu` of the 100 that are planned; null: not known. */
export const exampleFraction = (
  treatedPlanKey: string,
  number: number,
  startedAt: string,
  deliveredMu: number | null = 100,
): FractionContent => ({
  ...{ treatedPlanKey, number, startedAt, endedAt: null, machine: 'Linac 2', identifiedBy: ['name', 'number'] },
  ...{ imaging: ['cbct'], shift: null, note: '', despite: '' },
  fields: [
    {
      ...{ number: 1, name: 'Arc', plannedMu: 100, deliveredMu, interruptions: [], overridden: false, couch: null },
    },
  ],
});

const review = (at: string, told: Partial<CompletionSources['reviews'][number]>) => ({
  ...{ at, ecog: null, weightKg: null, counts: {}, events: [], findings: '', decision: null, plan: '', ...told },
});
const mucositis = (grade: number) => ({ term: 'mucositis-oral', grade, attribution: 'related', note: '' }) as const;

const fact = (step: string, at: string, told: object = {}) => ({
  ...{ factKey: '1', step, at, person: null, entity: null, entityKey: null, reason: null, lapsed: null, ...told },
});

const PHASE = {
  fractionsPerDay: 1,
  fractionsPerWeek: 5,
  modality: 'photon',
  technique: 'VMAT',
  energiesMv: [6],
  imaging: 'CBCT',
  imagingFrequency: 'each fraction',
  bolus: false,
} as const;

/**
 * A made-up course of the head and neck: two plans one after the other, held for a day; of the large plan the second fraction was given by half, and
 * nobody knows what the third one gave. The department is in Shanghai: its first fraction, at 23:50 of 1 March by UTC, is of 2 March.
 */
export function exampleCourse(): CompletionSources {
  const plans = [
    { treatedPlanKey: '1', revision: 1, inError: false, plan: examplePlan({}) },
    {
      ...{ treatedPlanKey: '2', revision: 1, inError: false },
      plan: examplePlan({
        ...{ label: 'Boost', planUid: '1.2.826.0.1.2', planSha256: 'bb', fractions: 2 },
        targets: [{ label: 'PTV2', doseGy: 4 }],
      }),
    },
  ];
  const contents = [
    exampleFraction('1', 1, '2026-03-01T23:50:00Z'),
    exampleFraction('1', 2, '2026-03-03T01:00:00Z', 50),
    exampleFraction('1', 3, '2026-03-04T01:00:00Z', null),
    exampleFraction('1', 4, '2026-03-06T01:00:00Z'),
    exampleFraction('2', 1, '2026-03-09T01:00:00Z'),
    exampleFraction('2', 2, '2026-03-10T01:00:00Z'),
  ];
  return sourcesOf({ plans, contents });
}

interface Told {
  readonly plans: CompletionSources['delivered']['plans'];
  readonly contents: readonly FractionContent[];
}

/** The example with other plans and fractions. */
export function sourcesOf({ plans, contents }: Told): CompletionSources {
  const fractions = contents.map((content, index): Fraction => {
    const ordered = plans.find(({ treatedPlanKey }) => treatedPlanKey === content.treatedPlanKey)?.plan;
    return {
      ...{ fractionKey: String(index + 1), revision: 1, inError: false, source: 'hand', recordUids: [] },
      ...{ recordedBy: null, recordedAt: content.startedAt, content },
      ...compareDelivery(ordered ?? { fields: [] }, content),
    };
  });
  return {
    course: {
      ...{ courseKey: '7', patientKey: '3', siteKey: '1', revision: 1, number: 2, title: 'Nasopharynx' },
      ...{ intent: 'curative', diagnosisKey: '4', underWay: true, openedAt: '2026-02-20T01:00:00Z' },
      physician: { personKey: '9', name: 'Chen Jing', nameZh: '陈静' },
    },
    patient: {
      ...{ patientKey: '3', name: 'Wang Fang', nameZh: '王芳', sex: 'F', birthDate: '1958-11-02' },
      identifiers: [{ assigner: 'First Hospital', value: 'A100' }],
    },
    diagnosis: {
      ...{ words: 'Nasopharyngeal carcinoma', icd10: 'C11.9', topography: 'C11.9', morphology: '8072/3' },
      ...{ laterality: 'bilateral', t: 'T2', n: 'N1', m: 'M0', edition: 'AJCC 8', stage: 'II', date: '2026-02' },
    },
    facts: [
      fact('prescribed', '2026-02-10T01:00:00Z', {
        ...{ entity: 'clinic-prescription', entityKey: '5' },
        lapsed: { at: '2026-02-25T01:00:00Z', reason: null, code: 'prescription-replaced' },
      }),
      fact('prescribed', '2026-02-25T01:00:00Z', { entity: 'clinic-prescription', entityKey: '6' }),
      fact('on-hold', '2026-03-05T00:30:00Z', {
        ...{ reason: 'machine down', lapsed: { at: '2026-03-06T00:30:00Z', reason: 'machine repaired', code: null } },
      }),
    ],
    delivered: {
      ...{ plans: [...plans], fractions, shareBy: 'beam dose' },
      doses: doseToDate(plans, contents),
      pointDoses: [],
    },
    prescriptions: ['5', '6'].map((prescriptionKey) => ({
      prescriptionKey,
      content: {
        ...{ intent: 'curative', site: 'Head and neck', goals: [], note: '' },
        targets: [
          { name: 'PTV1', side: 'bilateral', doseGy: 8 },
          { name: 'PTV2', side: 'right', doseGy: 12 },
        ],
        phases: [
          { ...PHASE, name: 'I', fractions: 4, doses: [{ target: 'PTV1', doseGy: 8 }] },
          { ...PHASE, name: 'II', fractions: 2, doses: [{ target: 'PTV2', doseGy: 4 }] },
        ],
      },
    })),
    carriedOut: [
      { planSha256: 'aa', prescriptionKey: '6', phases: [0] },
      { planSha256: 'bb', prescriptionKey: '6', phases: [1] },
    ],
    reviews: [
      review('2026-03-10T02:00:00Z', { ecog: 2, weightKg: 66.5, events: [mucositis(3)] }),
      review('2026-02-27T02:00:00Z', { ecog: 1, weightKg: 70, events: [mucositis(4)] }),
      review('2026-03-05T02:00:00Z', {
        ...{ weightKg: 68 },
        events: [mucositis(2), { term: 'nausea', grade: 0, attribution: null, note: '' }],
      }),
    ],
    timeZone: 'Asia/Shanghai',
  };
}
