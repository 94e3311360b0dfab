import { CHINA_2026, type WorkCalendar } from '@isocenter/deadlines';
import { describe, expect, test } from 'vitest';
import type { CarePath } from './contract.ts';
import { courseState, type HappenedStep } from './course-state.ts';
import { USUAL_CARE_PATH } from './usual-care-path.ts';

const day = (n: number) => new Date(Date.UTC(2026, 2, n, 1));
const CHINA: WorkCalendar = { timeZone: 'Asia/Shanghai', weekend: [0, 6], years: { 2026: CHINA_2026 } };
const NOW = { now: day(20), calendar: CHINA };
/** Each step on the day of March 2026 beside it. */
const happened = (...steps: readonly (readonly [string, number, 'lapsed'?])[]): HappenedStep[] =>
  steps.map(([step, at, lapsed]) => ({ step, at: day(at), isLapsed: lapsed === 'lapsed' }));

const TO_CONTOURS: readonly (readonly [string, number])[] = [
  ...([
    ['referred', 1],
    ['consulted', 2],
    ['consented', 2],
    ['simulation-ordered', 2],
    ['simulated', 4],
  ] as const),
  ['contours-approved', 6],
];
const TO_READY: readonly (readonly [string, number])[] = [
  ...TO_CONTOURS,
  ...([
    ['prescribed', 6],
    ['plan-approved', 9],
    ['physics-checked', 10],
    ['ready', 11],
  ] as const),
];

test('a completed course whose summary lapsed stays over, and waits for the oncologist beside what follows', () => {
  const over = happened(...TO_READY, ['on-treatment', 12], ['completed', 15]);
  const { state, reopened, waitsFor } = courseState(USUAL_CARE_PATH, over, { ...NOW, summaryOpenSince: day(18) });
  expect([state, reopened]).toEqual(['completed', ['completed']]);
  expect(waitsFor.map(({ step, since }) => [step, since])).toEqual([
    ['follow-up', day(15).toISOString()],
    ['completed', day(18).toISOString()],
  ]);
  expect(waitsFor[1]?.owner).toBe('oncologist');
  const treated = courseState(USUAL_CARE_PATH, over.slice(0, -1), { ...NOW, summaryOpenSince: day(18) });
  expect(treated.reopened).toEqual([]);
});

describe('where a course stands', () => {
  const cases: readonly [string, HappenedStep[], string | null, readonly string[]][] = [
    ['nothing happened', [], null, []],
    ['referred', happened(['referred', 1]), 'referred', ['consulted']],
    [
      'a gap: what comes after it does not count',
      happened(['referred', 1], ['simulated', 4]),
      'referred',
      ['consulted'],
    ],
    [
      'contouring is optional and named beside',
      happened(...TO_CONTOURS.slice(0, 5)),
      'simulated',
      ['contouring', 'contours-approved'],
    ],
    [
      'while it is contoured',
      happened(...TO_CONTOURS.slice(0, 5), ['contouring', 5]),
      'contouring',
      ['contours-approved'],
    ],
    ['ready without a measurement', happened(...TO_READY), 'ready', ['on-treatment']],
    ['on treatment it waits for its end', happened(...TO_READY, ['on-treatment', 12]), 'on-treatment', ['completed']],
    ['on hold', happened(...TO_READY, ['on-treatment', 12], ['on-hold', 14]), 'on-treatment', ['on-hold']],
    ['resumed', happened(...TO_READY, ['on-treatment', 12], ['on-hold', 14, 'lapsed']), 'on-treatment', ['completed']],
    ['stopped early', happened(...TO_READY, ['on-treatment', 12], ['stopped', 15]), 'stopped', ['follow-up']],
    ['followed up', happened(...TO_READY, ['on-treatment', 12], ['completed', 15], ['follow-up', 19]), 'follow-up', []],
    ['cancelled', happened(['referred', 1], ['cancelled', 3]), 'cancelled', ['follow-up']],
  ];
  for (const [name, facts, state, waitsFor] of cases)
    test(name, () => {
      const found = courseState(USUAL_CARE_PATH, facts, NOW);
      expect([found.state, found.waitsFor.map(({ step }) => step)]).toEqual([state, waitsFor]);
    });
});

describe('a patient QA that is not met and ended a release', () => {
  const ended = (facts: readonly HappenedStep[], ...steps: readonly string[]): HappenedStep[] =>
    facts.map((fact) =>
      steps.includes(fact.step) ? { ...fact, isLapsed: true, lapsedBy: 'patient-qa-not-met' } : fact,
    );
  const stand = (facts: readonly HappenedStep[], path: CarePath = USUAL_CARE_PATH) => {
    const { state, afterQa, waitsFor } = courseState(path, facts, NOW);
    return [state, afterQa, waitsFor.map(({ step }) => step)];
  };
  const released = happened(...TO_READY);
  const measured = ended(released, 'ready');
  test('the verification is asked for before the release, though the path leaves it to choice', () => {
    expect(stand(released)).toEqual(['ready', null, ['on-treatment']]);
    expect(stand(measured)).toEqual(['physics-checked', 'verify-anew', ['verified']]);
    expect(stand(ended(released, 'physics-checked', 'ready'))).toEqual([
      'plan-approved',
      'verify-anew',
      ['physics-checked'],
    ]);
  });
  test('it was verified anew', () => {
    expect(stand([...measured, ...happened(['verified', 12])])).toEqual(['verified', null, ['ready']]);
  });
  test('a release said anew without it does not count', () => {
    expect(stand([...measured, ...happened(['ready', 12])])).toEqual(['physics-checked', 'verify-anew', ['verified']]);
  });
  test('another plan is approved: what was measured of the one before is asked for no longer', () => {
    const anew = happened(['plan-approved', 12], ['physics-checked', 13]);
    expect(stand([...measured, ...anew])).toEqual(['physics-checked', null, ['verified', 'ready']]);
  });
  test('a path without a verification cannot ask for one, and says so', () => {
    const steps = USUAL_CARE_PATH.steps.filter(({ id }) => id !== 'verified');
    const path = {
      ...USUAL_CARE_PATH,
      steps: steps.map((s) => ({ ...s, reopenedBy: s.reopenedBy.filter((id) => id !== 'verified') })),
    };
    expect(stand(measured, path)).toEqual(['physics-checked', 'no-verification', ['ready']]);
  });
});

describe('a change of what was approved reopens what rested on it', () => {
  const treated: readonly (readonly [string, number])[] = [...TO_READY, ['on-treatment', 12]];
  test('a plan whose approval lapsed is to be approved, checked and released anew', () => {
    const facts = happened(...treated).map((fact) =>
      fact.step === 'plan-approved' ? { ...fact, isLapsed: true } : fact,
    );
    expect(courseState(USUAL_CARE_PATH, facts, NOW)).toMatchObject({
      state: 'prescribed',
      reopened: ['physics-checked', 'ready'],
      waitsFor: [{ step: 'planning' }, { step: 'plan-approved' }],
    });
  });
  test('approved again after the check: the check is older than what it checked', () => {
    const found = courseState(USUAL_CARE_PATH, happened(...treated, ['plan-approved', 13]), NOW);
    expect([found.state, found.waitsFor[0]?.step, found.reopened]).toEqual([
      'plan-approved',
      'physics-checked',
      ['physics-checked', 'ready'],
    ]);
  });
  test('all done again: treatment goes on', () => {
    const again = happened(...treated, ['plan-approved', 13], ['physics-checked', 13], ['ready', 14]);
    expect(courseState(USUAL_CARE_PATH, again, NOW)).toMatchObject({ state: 'on-treatment', reopened: [] });
  });
});

test('late by the working days of the calendar, since the step before', () => {
  const path: CarePath = {
    ...USUAL_CARE_PATH,
    steps: USUAL_CARE_PATH.steps.map((step) =>
      step.id === 'plan-approved' ? { ...step, due: { unit: 'working days', amount: 3, by: '17:00' } } : step,
    ),
  };
  const facts = happened(...TO_CONTOURS, ['prescribed', 6]); // a Friday: due on Wednesday, 11 March, 17:00 in Shanghai
  const due = '2026-03-11T09:00:00.000Z';
  const at = (now: Date) => courseState(path, facts, { now, calendar: CHINA }).waitsFor.at(-1);
  expect(at(new Date('2026-03-11T08:59:00Z'))).toMatchObject({
    step: 'plan-approved',
    owner: 'oncologist',
    due,
    isLate: false,
  });
  expect(at(new Date('2026-03-11T09:01:00Z'))).toMatchObject({ due, isLate: true });
  expect(courseState(path, facts, { now: day(30), calendar: null }).waitsFor.at(-1)).toMatchObject({
    due: null,
    isLate: false,
  });
});
