import type { WorkCalendar } from '@isocenter/deadlines';
import { QUALITY_INDICATORS } from '@isocenter/knowledge';
import { describe, expect, test } from 'vitest';
import { monthsBetween } from '../../../platform/indicators/contract.ts';
import type { CourseTimes, KeptAtBegin, KeptAtEnd, KeptOfCourse, MeasuredPlan, ReportedEvent } from './course-times.ts';
import { figureOf } from './figure-of.ts';
import { beganByMonth, COUNTED, type IndicatorId, type IndicatorSources } from './indicator-cases.ts';

const CALENDAR: WorkCalendar = { timeZone: 'Asia/Shanghai', weekend: [0, 6], years: {} };
/** What is kept of a course, whenever it was: the helper below puts each where it belongs. */
type Kept = KeptOfCourse & Omit<KeptAtBegin, 'stood'> & KeptAtEnd;
const NOTHING_KEPT: Kept = {
  ...{
    intent: 'curative',
    isConsentedFirst: false,
    isBoneMetastasis: false,
    firstDay: null,
    lastDay: null,
    reviewDays: [],
  },
  ...{ ordered: null, firstIsImaged: null, firstIsMeasured: null },
  ...{ isStaged: false, startWithin: null, goalsMet: 0, goalsJudged: 0 },
  ...{ plannedLastDay: null, isInterrupted: false, worstGrade: null, diedOn: null },
};
const course = (courseKey: string, days: Record<string, string>, given: Partial<Kept> = {}): CourseTimes => {
  const isConsentedFirst = (days['consented'] ?? '~') <= (days['simulated'] ?? '');
  const kept = { ...NOTHING_KEPT, isConsentedFirst, ...given };
  const begin = days['on-treatment'];
  const stood = Object.keys(days).filter((step) => (days[step] ?? '') <= (begin ?? ''));
  return {
    ...{ courseKey, patientKey: `p${courseKey}`, days, kept },
    begun: begin === undefined ? null : { ...kept, stood },
    ended: (days['completed'] ?? days['stopped']) === undefined ? null : kept,
  };
};
const event = (incidentKey: string, eventClass: string, day: string): ReportedEvent => ({
  ...{ incidentKey, patientKey: null, eventClass, day },
});

/** Four courses and four reports, small enough to be counted by hand. 2026-03-02 is a Monday. */
const SOURCES: IndicatorSources = {
  calendar: CALENDAR,
  measured: [],
  machines: [],
  ...{ from: '2026-01', to: '2026-06', today: '2026-06-01' },
  courses: [
    course('1', {
      ...{ consented: '2026-03-02', 'simulation-ordered': '2026-03-02', simulated: '2026-03-04' },
      ...{
        'plan-approved': '2026-03-10',
        'physics-checked': '2026-03-11',
        'on-treatment': '2026-03-12',
        completed: '2026-04-20',
      },
    }),
    course('2', {
      ...{ consented: '2026-03-06', 'simulation-ordered': '2026-03-05', simulated: '2026-03-05' }, // consent a day late
      ...{
        'plan-approved': '2026-03-10',
        'physics-checked': '2026-03-17',
        'on-treatment': '2026-03-16',
        stopped: '2026-03-31',
      },
    }),
    course('3', { simulated: '2026-03-30', 'physics-checked': '2026-04-07', 'on-treatment': '2026-04-07' }), // nothing approved
    course('4', { referred: '2026-03-01' }),
  ],
  events: [
    event('1', 'near-miss', '2026-03-03'),
    event('2', 'near-miss', '2026-03-20'),
    event('3', 'unsafe-condition', '2026-03-21'),
    event('4', 'radiation-incident', '2026-04-01'),
  ],
};
const figure = (id: IndicatorId, month: string, sources = SOURCES) => {
  const { count, rate } = COUNTED[id] ?? {};
  const inMonth = (cases: ReturnType<NonNullable<typeof count>>) => cases?.filter((each) => each.month === month) ?? [];
  const { numerator, denominator, value, median } = figureOf(
    month,
    inMonth(count?.(sources)),
    rate ? inMonth(beganByMonth(sources)).length : null,
  );
  return [numerator, denominator, value === null ? null : Math.round(value * 10) / 10, median];
};

describe('figures counted by hand', () => {
  test.each<[IndicatorId, string, ReturnType<typeof figure>]>([
    ['RT-03', '2026-03', [1, 3, 33.3, null]], // 1 of 1, 2, 3
    ['RT-05', '2026-03', [1, 2, 50, null]],
    ['RT-05', '2026-04', [0, 1, 0, null]],
    ['RT-10', '2026-03', [0, 1, 0, null]],
    ['RT-10', '2026-04', [1, 1, 100, null]],
    ['RT-10', '2026-05', [0, 0, null, null]], // no course ended: no value
    ['QA-06', '2026-03', [1, 2, 50, null]],
    ['QA-06', '2026-04', [1, 1, 100, null]], // on the same instant
    ['TT-01', '2026-03', [2, 2, 1, 1]], // 2 and 0 working days
    ['TT-02', '2026-03', [13, 2, 6.5, 6.5]], // Wed 4 to Thu 12: 6; Thu 5 to Mon 16: 7
    ['TT-02', '2026-04', [6, 1, 6, 6]], // Mon 30 March to Tue 7 April
    ['TT-03', '2026-03', [15, 2, 7.5, 7.5]], // Mon 2 to Thu 12: 8; Thu 5 to Mon 16: 7
    ['RT-16', '2026-03', [3, 2, 150, null]],
    ['IL-03', '2026-03', [2, 2, 100, null]],
    ['IL-04', '2026-03', [1, 2, 50, null]],
    ['IL-01', '2026-04', [1, 1, 100, null]],
    ['IL-01', '2026-05', [0, 0, null, null]],
    ['IL-06', '2026-03', [2, 3, 66.7, null]],
  ])('%s in %s', (id, month, expected) => expect(figure(id, month)).toEqual(expected));
});

test('without a calendar no working days are counted, and none are made up', () => {
  for (const id of ['TT-01', 'TT-02', 'TT-03'] as const)
    expect(COUNTED[id]?.count({ ...SOURCES, calendar: null })).toBeUndefined();
});

test('each case is one course or one report, and what counts is among what is counted', () => {
  for (const { id } of QUALITY_INDICATORS) {
    const cases = COUNTED[id]?.count(SOURCES) ?? [];
    for (const each of cases) expect((each.courseKey === null) !== (each.incidentKey === null)).toBe(true);
    expect(new Set(cases.map((each) => each.courseKey ?? each.incidentKey)).size).toBe(cases.length);
  }
});

test('months go over the end of a year', () =>
  expect(monthsBetween('2025-11', '2026-02')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']));

/** Three courses with what their rooms keep: by hand from the days. 2026-03-02 is a Monday. */
const KEPT: IndicatorSources = {
  ...SOURCES,
  courses: [
    course(
      '1',
      { 'peer-reviewed': '2026-02-27', 'on-treatment': '2026-03-02', completed: '2026-03-24' },
      {
        ...{ firstDay: '2026-03-02', lastDay: '2026-03-24', firstIsImaged: true, plannedLastDay: '2026-03-20' },
        ...{ isInterrupted: true, reviewDays: ['2026-03-04', '2026-03-20'], worstGrade: 3 },
      },
    ),
    course(
      '2',
      { 'on-treatment': '2026-03-09', completed: '2026-03-20' },
      {
        firstDay: '2026-03-09',
        lastDay: '2026-03-20',
        firstIsImaged: false,
        plannedLastDay: '2026-03-20',
        worstGrade: 1,
      },
    ),
    course(
      '3',
      { 'on-treatment': '2026-03-16', completed: '2026-03-20' },
      { intent: 'palliative', firstDay: '2026-03-16', lastDay: '2026-03-20', diedOn: '2026-04-19' },
    ),
  ],
};
const kept = (id: IndicatorId, month = '2026-03', sources = KEPT) => figure(id, month, sources).slice(0, 2);

describe('what the rooms of a course keep', () => {
  test('image guidance of first fractions that are recorded', () => expect(kept('RT-08')).toEqual([1, 2]));
  test('modulated plans measured before their first fraction, of those ordered', () => {
    const modulated = { isModulated: true, isEightGyOnce: false };
    const of = (firstIsMeasured: boolean | null, ordered: KeptAtBegin['ordered']) =>
      course('x', { 'on-treatment': '2026-03-02' }, { firstIsMeasured, ordered });
    const courses = [
      ...[of(true, modulated), of(false, modulated), of(false, modulated)],
      ...[of(null, modulated), of(true, null), of(true, { ...modulated, isModulated: false })], // not counted
    ];
    expect(kept('RT-06', '2026-03', { ...KEPT, courses })).toEqual([1, 3]);
  });
  test('8 Gy once for a bone metastasis, of palliative courses with a prescription', () => {
    const of = (isBoneMetastasis: boolean, isEightGyOnce: boolean | null, intent = 'palliative') =>
      course(
        'x',
        { 'on-treatment': '2026-03-02' },
        { intent, isBoneMetastasis, ordered: isEightGyOnce === null ? null : { isModulated: false, isEightGyOnce } },
      );
    const courses = [
      ...[of(true, true), of(true, false)],
      ...[of(true, null), of(false, true), of(true, true, 'curative')], // not counted
    ];
    expect(kept('PA-01', '2026-03', { ...KEPT, courses })).toEqual([1, 2]);
  });
  // Course 1: weeks of 2, 9 and 16 March, reviews on the 4th and 20th; course 2: the week of the 9th, none. Course 3 has no full week.
  test('reviews by full weeks', () => expect(kept('RT-09')).toEqual([2, 4]));
  test('interruptions of courses that ended', () => expect(kept('RT-11')).toEqual([1, 3]));
  test('toxicity of grade 3, of courses in which something was graded', () => expect(kept('RT-12')).toEqual([1, 2]));
  test('peer review before curative treatment', () => expect(kept('PR-01')).toEqual([1, 2]));
  test('overall time beyond the planned, of curative courses', () => expect(kept('PL-02')).toEqual([1, 2]));
  // 30 days after 20 March is 19 April.
  test('death within thirty days of a palliative course', () => expect(kept('PA-02')).toEqual([1, 1]));
  test('a death on the day after, or of which only the month is known, is none', () => {
    const died = (diedOn: string): IndicatorSources => ({
      ...KEPT,
      courses: KEPT.courses.map((each) => ({ ...each, ended: each.ended && { ...each.ended, diedOn } })),
    });
    expect(kept('PA-02', '2026-03', died('2026-04-20'))).toEqual([0, 1]);
    expect(kept('PA-02', '2026-03', died('2026-04'))).toEqual([0, 1]);
  });
  test('before the thirty days are over it is not known', () =>
    expect(kept('PA-02', '2026-03', { ...KEPT, today: '2026-04-18' })).toEqual([0, 0]));
});

test('plans are counted by the limits of TG-218 only where they were measured as it says', () => {
  const plan = (passRate: number, verdict: 'met' | 'within tolerance' | 'not met', cutoff = 10): MeasuredPlan => ({
    ...{ patientKey: null, day: '2026-03-02' },
    content: {
      ...{ passRate, verdict },
      criteria: {
        ...{ doseDifferencePercent: 3, distanceToAgreementMm: 2, lowDoseCutoffPercent: cutoff },
        ...{ normalisation: 'global', comparison: 'absolute' },
      },
    },
  });
  const measured = [plan(0.99, 'met'), plan(0.93, 'within tolerance'), plan(0.89, 'not met'), plan(0.8, 'not met', 20)];
  const of = (id: IndicatorId) => kept(id, '2026-03', { ...SOURCES, measured });
  expect([of('RT-07'), of('QA-01'), of('QA-02')]).toEqual([
    [2, 4],
    [2, 3],
    [1, 3],
  ]);
});

test('a stage, goals and the limit of a site are asked of courses that began', () => {
  const days = (simulated: string, start: string) => ({ simulated, 'on-treatment': start });
  const courses = [
    course('1', days('2026-03-02', '2026-03-11'), { isStaged: true, startWithin: 7, goalsMet: 3, goalsJudged: 4 }), // 7 working days
    course('2', days('2026-03-02', '2026-03-12'), { startWithin: 7, goalsMet: 2, goalsJudged: 2 }), // 8
    course('3', days('2026-03-02', '2026-03-03'), { isStaged: true }), // its site sets no limit, and nothing was to be judged
    course('4', { 'on-treatment': '2026-03-12' }, { startWithin: 7 }), // never simulated
  ];
  const figure = (id: IndicatorId, sources = { ...SOURCES, courses }) => {
    const { numerator, denominator } = figureOf('2026-03', COUNTED[id]?.count(sources) ?? []);
    return [numerator, denominator];
  };
  expect(figure('RT-02')).toEqual([2, 4]);
  expect(figure('TT-04')).toEqual([1, 2]);
  expect(figure('PL-01')).toEqual([5, 6]);
  expect(COUNTED['TT-04']?.count({ ...SOURCES, courses, calendar: null })).toBeUndefined();
});

test('minutes of a machine are added up to yesterday', () => {
  const hours = { opens: '08:00', closes: '16:00', in_use: true };
  const machine = { resourceKey: '1', name: 'A', nameZh: null, said: [['2026-01-01T00:00:00Z', hours]] as const };
  const down = [['2026-03-02T08:00:00+08:00', '2026-03-02T09:00:00+08:00']] as const;
  const machines = [
    { ...machine, downtimes: down },
    { ...machine, downtimes: [] },
  ];
  const asked = { ...SOURCES, machines, from: '2026-03', to: '2026-03', today: '2026-03-04' }; // Monday and Tuesday
  const cases = COUNTED['RT-15']?.count(asked) ?? [];
  expect(figureOf('2026-03', cases)).toMatchObject({ numerator: 4 * 480 - 60, denominator: 4 * 480 });
});
