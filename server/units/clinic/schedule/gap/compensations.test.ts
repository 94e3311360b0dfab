import { addDays, weekdayOf } from '@isocenter/deadlines';
import { expect, test } from 'vitest';
import { type Compensation, compensations, type Method } from './compensations.ts';
import type { ComingDay, GapParameters, InterruptedCourse } from './interrupted-course.ts';

/** With the values that Dale et al. 2002 and the guidance of the RCR use for head and neck; late: 4.4 h, fibrosis. */
const PARAMETERS: GapParameters = {
  tumour: { alphaBetaGy: 10, kickOffDays: 28, dailyLossBedGy: 0.9, source: 'Dale 2002' },
  late: { tissue: 'late', alphaBetaGy: 3, dosePercent: 100, repairHalfTimeHours: 4.4, source: 'BCR' },
  hoursBetween: 6,
};
/** Monday. */
const FIRST = '2026-03-02';
const coming = (from: string, days = 90): readonly ComingDay[] =>
  Array.from({ length: days }, (_, index) => {
    const day = addDays(from, index);
    const weekday = weekdayOf(day);
    return { day, kind: weekday === 6 ? 'saturday' : weekday === 0 ? 'other weekend' : 'work' };
  });
/** 70 Gy in 35: three weeks were given, the fourth was missed, it goes on on the Monday of the fifth (day 28). */
const WEEK_MISSED: InterruptedCourse = {
  planned: { fractions: 35, fractionGy: 2, firstDay: FIRST, lastDay: addDays(FIRST, 46) },
  given: [{ fractions: 15, fractionGy: 2 }],
  coming: coming(addDays(FIRST, 28)),
};
const found = (method: Method, course = WEEK_MISSED, parameters = PARAMETERS): Compensation => {
  const proposal = compensations(course, parameters).proposals.find((each) => each.method === method);
  if (!proposal || 'impossible' in proposal) throw new Error(`${method}: ${proposal?.impossible}`);
  return proposal;
};
const why = (method: Method, course: InterruptedCourse) => {
  const proposal = compensations(course, PARAMETERS).proposals.find((each) => each.method === method);
  return proposal && 'impossible' in proposal ? proposal.impossible : undefined;
};

test('as planned: 84 - 0.9 x 18 = 67.8 Gy for the tumour, 116.67 Gy late, in 46 days', () => {
  const { planned } = compensations(WEEK_MISSED, PARAMETERS);
  expect(planned.overallDays).toBe(46);
  expect(planned.tumour.bedGy).toBeCloseTo(67.8, 6);
  expect(planned.tumour.written).toBe('35 × 2 × (1 + 2/10) − 0.9 × (46 − 28) = 67.80 Gy');
  expect(planned.late.written).toBe('35 × 2 × (1 + 2/3) = 116.67 Gy');
});

// Worked by hand, in the days of the calendar above.
const cases = [
  // 20 fractions on working days from day 28: the last is day 53; seven days more at 0.9
  { method: 'none', overallDays: 53, tumourGy: -6.3, lateGy: 0 },
  // Saturdays 33, 40, 47: 18 by day 47, Monday 49, Tuesday 50
  { method: 'saturdays', overallDays: 50, tumourGy: -3.6, lateGy: 0 },
  // 15 working days and four days of weekends until day 46, Saturday 47
  { method: 'weekends', overallDays: 47, tumourGy: -0.9, lateGy: 0 },
  // five pairs; 2^(-6/4.4) = 0.3886: ten fractions of 2 Gy have 20 x 0.3886 x 2/3 = 5.18 Gy more
  { method: 'twice daily', overallDays: 46, tumourGy: 0, lateGy: 5.1815 },
  // 48 Gy in 15 fractions: d = (-10 + sqrt(100 + 40 x 48/15)) / 2 = 2.5498; late 50 + 38.2475 x 1.84994 = 120.756
  { method: 'larger fractions', overallDays: 46, tumourGy: 0, lateGy: 4.0891 },
  // seven more end on day 64: 42 x 2.4 - 0.9 x 36 = 68.4; six (day 63) give 66.9; late 42 x 2 x 5/3 = 140
  { method: 'extra fractions', overallDays: 64, tumourGy: 0.6, lateGy: 23.3333 },
] as const;
test.each(cases)('$method: $overallDays days, tumour $tumourGy Gy, late $lateGy Gy', (expected) => {
  const { overallDays, tumourDifferenceGy, lateDifferenceGy } = found(expected.method);
  expect(overallDays).toBe(expected.overallDays);
  expect(tumourDifferenceGy).toBeCloseTo(expected.tumourGy, 3);
  expect(lateDifferenceGy).toBeCloseTo(expected.lateGy, 3);
});

test('what is given, on which days, stands in the proposal with its arithmetic', () => {
  const twice = found('twice daily');
  expect(twice.remaining).toEqual([
    { fractions: 10, fractionGy: 2, pairedHoursApart: 6 },
    { fractions: 10, fractionGy: 2 },
  ]);
  expect([twice.days.length, twice.days[0], twice.days.at(-1)]).toEqual([15, addDays(FIRST, 28), addDays(FIRST, 46)]);
  expect(twice.late.written).toBe('25 × 2 × (1 + 2/3) + 10 × 2 × (1 + (1 + 0.389) × 2/3) = 121.85 Gy');
  expect(found('larger fractions').tumour.written).toBe(
    '15 × 2 × (1 + 2/10) + 15 × 2.55 × (1 + 2.55/10) − 0.9 × (46 − 28) = 67.80 Gy',
  );
});

test('a tissue that receives half of the dose is reckoned with half: 35 x 1 x (1 + 1/3)', () => {
  const parameters = { ...PARAMETERS, late: { ...PARAMETERS.late, dosePercent: 50 } };
  expect(compensations(WEEK_MISSED, parameters).planned.late.written).toBe('35 × 1 × (1 + 1/3) = 46.67 Gy');
});

test('without a half-time of repair, pairs cost nothing more, and the arithmetic shows it', () => {
  const parameters = { ...PARAMETERS, late: { ...PARAMETERS.late, repairHalfTimeHours: null } };
  expect(found('twice daily', WEEK_MISSED, parameters).lateDifferenceGy).toBeCloseTo(0, 9);
});

test('a gap before the kick-off costs the tumour nothing: 20 fractions in 32 days, kick-off at 40', () => {
  const tumour = { ...PARAMETERS.tumour, kickOffDays: 40 };
  const course = {
    planned: { fractions: 20, fractionGy: 2.75, firstDay: FIRST, lastDay: addDays(FIRST, 25) },
    given: [{ fractions: 10, fractionGy: 2.75 }],
    coming: coming(addDays(FIRST, 21)),
  };
  const none = found('none', course, { ...PARAMETERS, tumour });
  expect([none.overallDays, none.tumourDifferenceGy]).toEqual([32, 0]);
  expect(none.tumour.written).toBe('20 × 2.75 × (1 + 2.75/10) − 0 (32 ≤ 40) = 70.13 Gy');
});

const late = (given: number, day: number): InterruptedCourse => ({
  ...WEEK_MISSED,
  given: [{ fractions: given, fractionGy: 2 }],
  coming: coming(addDays(FIRST, day)),
});
const impossible = [
  { of: 'all was given', method: 'none', course: late(35, 49), is: 'no remaining' },
  { of: 'it goes on after the planned end', method: 'twice daily', course: late(34, 49), is: 'no days left' },
  { of: 'it goes on after the planned end', method: 'larger fractions', course: late(34, 49), is: 'no days left' },
  { of: 'ten fractions in four days', method: 'twice daily', course: late(25, 43), is: 'too many' },
  { of: 'nothing was missed', method: 'twice daily', course: late(15, 21), is: 'nothing to gain' },
  { of: 'nothing was missed', method: 'extra fractions', course: late(15, 21), is: 'nothing to gain' },
  { of: 'one fraction, on the Monday', method: 'saturdays', course: late(34, 49), is: 'nothing to gain' },
] as const;
test.each(impossible)('$method where $of: $is', ({ method, course, is }) => {
  expect(why(method, course)).toBe(is);
});

test('a day on which the machine is down, or a holiday, is not treated', () => {
  const down = WEEK_MISSED.coming.map((each, index) => (index === 0 ? { ...each, kind: 'down' as const } : each));
  expect(found('none', { ...WEEK_MISSED, coming: down })).toMatchObject({ overallDays: 56 });
});
