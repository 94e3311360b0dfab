import type { Answers } from '@isocenter/forms';
import type { EffectContent, OrderContent } from '../analgesics/contract.ts';
import type { Measured, ScoreContent } from '../assessment/contract.ts';
import type { Measured as OrganMeasured } from '../organ-function/contract.ts';

/** Hours since admission. */
type At = number;

/** An order with the doses that were given of it. The times are counted from admission. */
export interface DemonstrationOrder {
  readonly content: Omit<OrderContent, 'startsAt'>;
  readonly startsAt: At;
  readonly givenAt: readonly At[];
}

/** A patient's days on the ward. What is not named was not done. */
export interface DemonstrationStay {
  readonly bed: string;
  /** Before the department was made [h]. */
  readonly admittedHoursAgo: number;
  readonly reportsSelf: boolean;
  readonly scores: readonly {
    readonly at: At;
    readonly measured: Measured;
    readonly during: ScoreContent['during'];
  }[];
  /** The answers of the full assessment; null where there is none yet. */
  readonly assessed: Answers | null;
  readonly orders: readonly DemonstrationOrder[];
  readonly effects: readonly (Pick<EffectContent, 'kind' | 'value'> & { readonly at: At })[];
  /** Kidneys and liver; what is not named was not recorded. */
  readonly organs?: readonly OrganMeasured[];
  /** When the patient went home. */
  readonly dischargedAt?: At;
  /** An earlier stay of the same patient, after which something was reported from home. */
  readonly before?: DemonstrationStay;
}

/** A bed stands empty. */
export const DEMONSTRATION_BEDS = ['1', '2', '3', '4', '5', '6', '7', '8'];

const NO_WORDS = { note: '', rules: [], beyondReason: '' } as const;
const nrs = (...said: readonly (readonly [At, number])[]): DemonstrationStay['scores'] =>
  said.map(([at, value]) => ({ at, measured: { instrument: 'nrs', value }, during: 'rest' }));
const every = (hours: number, from: At, until: At): readonly At[] =>
  Array.from({ length: Math.floor((until - from) / hours) + 1 }, (_, index) => from + index * hours);

interface Assessed {
  readonly now: number;
  readonly worst: number;
  readonly least: number;
  readonly regions: readonly string[];
  readonly nature: string;
  readonly cause: string;
}

const coded = (code: string) => ({ kind: 'coding', code }) as const;
const assessment = ({ now, worst, least, regions, nature, cause }: Assessed): Answers => [
  {
    linkId: 'intensity',
    items: [
      { linkId: 'reports', values: [true] },
      { linkId: 'worst-24-hours', values: [worst] },
      { linkId: 'average-24-hours', values: [Math.round((worst + least) / 2)] },
      { linkId: 'least-24-hours', values: [least] },
      { linkId: 'now', values: [now] },
    ],
  },
  { linkId: 'where', items: [{ linkId: 'regions', values: regions.map(coded) }] },
  {
    linkId: 'kind',
    items: [
      { linkId: 'nature', values: [coded(nature)] },
      { linkId: 'causes', values: [coded(cause)] },
    ],
  },
  {
    linkId: 'interference',
    items: [
      { linkId: 'general-activity', values: [now] },
      { linkId: 'mood', values: [least] },
      { linkId: 'walking', values: [worst] },
      { linkId: 'sleep', values: [now] },
    ],
  },
];

export const TABLET = 'morphine sulfate tablet · 硫酸吗啡片';
export const SLOW_RELEASE = 'morphine sulfate slow-release tablet · 硫酸吗啡缓释片';
const morphine = (
  dose: number,
  schedule: OrderContent['schedule'],
  preparation = TABLET,
): DemonstrationOrder['content'] => ({
  ...{ purpose: 'opioid', drug: 'morphine', preparation },
  ...{ route: 'oral', dose, doseMost: null, unit: 'mg', schedule, ...NO_WORDS },
});
const LACTULOSE: DemonstrationOrder['content'] = {
  ...{ purpose: 'laxative', drug: null, preparation: 'lactulose oral solution · 乳果糖口服溶液', route: 'oral' },
  ...{ dose: 15, doseMost: null, unit: 'ml', schedule: { kind: 'regular', everyHours: 24 }, ...NO_WORDS },
};
const AS_NEEDED = { kind: 'as-needed', notSoonerThanMin: 60, mostIn24h: 6 } as const;

/**
 * What a nurse finds who opens the ward: a titration with three rescues, a patient in hand who has had no stool for four days, a patch, one who cannot
 * speak, one whose first score is late, and one who has just come again after some days at home.
 */
export const DEMONSTRATION_STAYS: readonly DemonstrationStay[] = [
  {
    ...{ bed: '1', admittedHoursAgo: 30, reportsSelf: true },
    assessed: assessment({
      ...{ now: 8, worst: 9, least: 5 },
      ...{ regions: ['thigh-left'], nature: 'bone', cause: 'bone-metastasis' },
    }),
    scores: nrs(
      [0.5, 8],
      [1.5, 6],
      [5, 7],
      [6, 4],
      [9, 6],
      [10, 4],
      [14, 6],
      [15, 4],
      [20, 5],
      [21, 3],
      [26, 5],
      [29.5, 4],
    ),
    orders: [
      { content: morphine(10, { kind: 'regular', everyHours: 4 }), startsAt: 0.5, givenAt: every(4, 1, 29) },
      { content: morphine(10, AS_NEEDED), startsAt: 0.5, givenAt: [9.1, 14.1, 20.1] },
      { content: LACTULOSE, startsAt: 1, givenAt: [1, 25] },
    ],
    effects: [
      { at: 1, kind: 'sedation', value: 1 },
      { at: 25, kind: 'bowel', value: 1 },
      { at: 29.5, kind: 'sedation', value: 1 },
    ],
    organs: [{ measure: 'egfr', value: 74 }, { measure: 'no-liver-disease' }],
  },
  {
    ...{ bed: '2', admittedHoursAgo: 140, reportsSelf: true },
    assessed: assessment({
      ...{ now: 6, worst: 7, least: 3 },
      ...{ regions: ['abdomen-upper'], nature: 'visceral', cause: 'tumour' },
    }),
    scores: nrs([1, 6], [8, 5], [20, 4], [32, 3], [44, 2], [68, 2], [92, 2], [116, 1], [136, 2]),
    orders: [
      {
        content: morphine(10, { kind: 'regular', everyHours: 12 }, SLOW_RELEASE),
        startsAt: 1,
        givenAt: every(12, 1.5, 138),
      },
      { content: LACTULOSE, startsAt: 2, givenAt: every(24, 2, 138) },
    ],
    effects: [
      { at: 20, kind: 'bowel', value: 1 },
      { at: 92, kind: 'bowel', value: 2 },
      { at: 136, kind: 'bowel', value: 4 },
      { at: 136, kind: 'nausea', value: 1 },
    ],
    organs: [{ measure: 'egfr', value: 48 }],
  },
  {
    ...{ bed: '3', admittedHoursAgo: 80, reportsSelf: true },
    assessed: assessment({
      ...{ now: 5, worst: 6, least: 2 },
      ...{ regions: ['arm-right'], nature: 'neuropathic', cause: 'tumour' },
    }),
    scores: nrs([1, 5], [9, 4], [21, 3], [45, 3], [69, 2], [78, 2]),
    orders: [
      {
        content: {
          ...{ purpose: 'opioid', drug: 'fentanyl', preparation: 'fentanyl transdermal patch · 芬太尼透皮贴剂' },
          ...{ route: 'transdermal', dose: 25, doseMost: null, unit: 'mcg/h', note: '', rules: ['S4'] },
          schedule: { kind: 'patch', changeHours: 72 },
          beyondReason: 'Worn at home for three weeks · 入院前已在家使用三周',
        },
        ...{ startsAt: 1, givenAt: [2] },
      },
      { content: morphine(10, AS_NEEDED), startsAt: 1, givenAt: [] },
      { content: LACTULOSE, startsAt: 1, givenAt: every(24, 3, 78) },
    ],
    effects: [{ at: 69, kind: 'sedation', value: 1 }],
    organs: [
      { measure: 'egfr', value: 26 },
      { measure: 'child-pugh', value: 'A' },
    ],
  },
  {
    ...{ bed: '4', admittedHoursAgo: 20, reportsSelf: false },
    assessed: null,
    scores: [
      {
        ...{ at: 2, during: 'movement' },
        measured: {
          instrument: 'painad',
          items: { breathing: 1, vocalisation: 1, face: 2, body: 1, consolability: 1 },
        },
      },
      {
        ...{ at: 14, during: 'rest' },
        measured: {
          instrument: 'painad',
          items: { breathing: 0, vocalisation: 1, face: 1, body: 0, consolability: 0 },
        },
      },
    ],
    ...{ orders: [], effects: [] },
  },
  { ...{ bed: '5', admittedHoursAgo: 9.5, reportsSelf: true }, scores: [], assessed: null, orders: [], effects: [] },
  {
    ...{ bed: '6', admittedHoursAgo: 2, reportsSelf: true },
    scores: nrs([0.3, 3]),
    assessed: null,
    orders: [],
    effects: [],
    before: {
      ...{ bed: '7', admittedHoursAgo: 22 * 24, reportsSelf: true, dischargedAt: 8 * 24 },
      scores: nrs(
        [1, 7],
        [4, 6],
        [9, 5],
        [20, 4],
        [32, 4],
        [56, 3],
        [80, 3],
        [104, 2],
        [128, 2],
        [152, 3],
        [176, 2],
        [190, 2],
      ),
      assessed: null,
      orders: [
        {
          content: morphine(10, { kind: 'regular', everyHours: 12 }, SLOW_RELEASE),
          startsAt: 1,
          givenAt: every(12, 2, 190),
        },
        { content: LACTULOSE, startsAt: 2, givenAt: every(24, 3, 190) },
      ],
      effects: [{ at: 80, kind: 'bowel', value: 1 }],
    },
  },
];
