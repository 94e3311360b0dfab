import { expect, test } from 'vitest';
import { completionRecord } from './completion-record.ts';
import { overallDays } from './overall-time.ts';
import { stillOpen } from './still-open.ts';
import { exampleCourse, exampleFraction, sourcesOf } from './testing/example-course.ts';

/** Worked by hand from `exampleCourse`. */
const record = completionRecord(exampleCourse());

test('dose per phase and target is what was given of what is known; what is not known is counted apart', () => {
  const [large, boost] = record.phases;
  expect(large).toMatchObject({
    ...{ phases: ['I'], techniques: ['VMAT'], modalities: ['photon'], energiesMv: [6], machines: ['Linac 2'] },
    ...{ planned: 4, given: 4, notAsPlanned: 1, notKnown: 1, firstDay: '2026-03-02', lastDay: '2026-03-06' },
    // 2 Gy a fraction: whole, half, not known, whole
    targets: [
      { label: 'PTV1', plannedGy: 8, deliveredGy: 5 },
      { label: 'PTV2', plannedGy: 8, deliveredGy: 5 },
    ],
  });
  expect(boost).toMatchObject({ phases: ['II'], given: 2, notKnown: 0, targets: [{ label: 'PTV2', deliveredGy: 4 }] });
  expect(record.targets).toEqual([
    { label: 'PTV1', prescribedGy: 8, deliveredGy: 5, notKnown: 1 },
    { label: 'PTV2', prescribedGy: 12, deliveredGy: 9, notKnown: 1 },
  ]);
});

test('a fraction of which no monitor unit was delivered was not given: not counted, not the first or last day, not imaged', () => {
  const { delivered } = exampleCourse();
  const empty = [
    exampleFraction('1', 5, '2026-02-20T01:00:00Z', 0),
    { ...exampleFraction('2', 3, '2026-03-20T01:00:00Z', 0), machine: 'Linac 9', imaging: ['mr' as const] },
  ];
  const contents = [...delivered.fractions.map(({ content }) => content), ...empty];
  const {
    phases,
    targets,
    firstDay,
    lastDay,
    overallDays: days,
    imaging,
  } = completionRecord(sourcesOf({ plans: delivered.plans, contents }));
  expect([firstDay, lastDay, days]).toEqual(['2026-03-02', '2026-03-10', 9]);
  expect(phases.map(({ given, notAsPlanned, notKnown }) => [given, notAsPlanned, notKnown])).toEqual([
    [4, 1, 1],
    [2, 0, 0],
  ]);
  expect(phases[1]).toMatchObject({ firstDay: '2026-03-09', lastDay: '2026-03-10', machines: ['Linac 2'] });
  expect([phases, targets]).toEqual([record.phases, record.targets]);
  expect(imaging).toEqual([{ kind: 'cbct', fractions: 6 }]);
});

test('days are those of the department, and a hold stands with both its reasons', () => {
  expect([record.firstDay, record.lastDay, record.overallDays]).toEqual(['2026-03-02', '2026-03-10', 9]);
  expect(record.pauses).toEqual([
    {
      ...{ step: 'on-hold', at: '2026-03-05T00:30:00Z', reason: 'machine down' },
      ...{ until: '2026-03-06T00:30:00Z', resumedReason: 'machine repaired' },
    },
  ]);
  expect(record.stopped).toBeNull();
});

test('only the prescription that held during the treatment is named, by its number', () => {
  expect(record.prescriptions).toMatchObject([{ prescriptionKey: '6', version: 2, until: null }]);
});

test('the worst grade is of the time of treatment: what was there before does not count', () => {
  expect(record.worst).toEqual([
    { term: 'mucositis-oral', grade: 3, attribution: 'related', at: '2026-03-10T02:00:00Z' },
    { term: 'nausea', grade: 0, attribution: null, at: '2026-03-05T02:00:00Z' },
  ]);
});

test('ECOG and weight: the last before the first fraction, and the last of all', () => {
  expect([record.ecog.start?.value, record.ecog.end?.value]).toEqual([1, 2]);
  expect([record.weightKg.start?.value, record.weightKg.end?.value]).toEqual([70, 66.5]);
  expect(record.weightKg.changePercent).toBeCloseTo(-5, 9); // (66.5 - 70) / 70
});

test('what nobody recorded is absent, and no zero', () => {
  const sources = exampleCourse();
  const bare = completionRecord({ ...sources, reviews: [], prescriptions: [], diagnosis: null });
  expect(bare).toMatchObject({ ecog: { start: null, end: null }, weightKg: { changePercent: null }, worst: [] });
  expect(bare.phases[0]).toMatchObject({ phases: null, techniques: [], modalities: ['photon'] }); // of its fields
  expect(bare.targets[0]).toMatchObject({ prescribedGy: null });
});

const days = [
  { first: '2026-03-02', last: '2026-03-02', overall: 1 },
  { first: '2026-03-02', last: '2026-04-17', overall: 47 }, // 33 fractions on working days: 6 weeks and 5 days
  { first: '2024-02-28', last: '2024-03-01', overall: 3 }, // over 29 February
];
test.each(days)('$first to $last are $overall days', ({ first, last, overall }) => {
  expect(overallDays(first, last)).toBe(overall);
});

/** `empty`: numbers of which nothing was delivered. */
const plan = (planned: number, given: number, phases: readonly string[] | null, empty: readonly number[] = []) => ({
  ...{ label: 'P', planned, phases },
  fractions: Array.from({ length: given }, (_, index) => ({
    ...{ number: index + 1, isGiven: !empty.includes(index + 1) },
  })),
});
const standings = [
  { said: 'all given', plans: [plan(5, 5, ['I'])], prescribed: ['I'], isOver: false, ended: true },
  { said: 'some to come', plans: [plan(5, 4, ['I'])], prescribed: ['I'], isOver: false, ended: false },
  { said: 'one of no monitor unit', plans: [plan(5, 5, ['I'], [3])], prescribed: ['I'], isOver: false, ended: false },
  {
    ...{ said: 'one of no monitor unit, given beyond the plan', prescribed: ['I'], isOver: false, ended: true },
    plans: [plan(5, 6, ['I'], [3])],
  },
  {
    ...{ said: 'one beyond the plan, and one to come', prescribed: ['I'], isOver: false, ended: false },
    plans: [{ ...plan(5, 4, ['I']), fractions: [1, 2, 3, 4, 6].map((number) => ({ number, isGiven: true })) }],
  },
  { said: 'none but of no monitor unit', plans: [plan(1, 1, null, [1])], prescribed: [], isOver: false, ended: false },
  { said: 'stopped', plans: [plan(5, 4, ['I'])], prescribed: ['I'], isOver: true, ended: true },
  { said: 'nothing taken over', plans: [], prescribed: [], isOver: false, ended: false },
  { said: 'a phase without plan', plans: [plan(5, 5, ['I'])], prescribed: ['I', 'II'], isOver: false, ended: false },
  {
    ...{ said: 'a plan that another replaced', prescribed: ['I'], isOver: false, ended: true },
    plans: [plan(5, 3, ['I']), plan(2, 2, ['I'])],
  },
  {
    ...{ said: 'a plan of no known phase, not given whole', prescribed: ['I'], isOver: false, ended: false },
    plans: [plan(5, 3, null), plan(2, 2, ['I'])],
  },
];
test.each(standings)('$said: ended is $ended', ({ plans, prescribed, isOver, ended }) => {
  expect(stillOpen({ plans, prescribed, isOver }) === null).toBe(ended);
});
