import { parseMetric } from '@isocenter/dosimetry';
import { expect, test } from 'vitest';
import { type GivenCourse, whyLimitDoesNotHold } from './limit-of-course.ts';

const external = (doseGy: number | null, fractions: number | null): GivenCourse => ({
  doseGy,
  fractions,
  delivery: 'external',
});
const brachy = (fractions: number, delivery: GivenCourse['delivery']): GivenCourse => ({
  doseGy: 7 * fractions,
  fractions,
  delivery,
});

const OTHER = 'notice/physics/goal-other-fractionation';
const cases: {
  what: string;
  metric: string;
  written: string;
  course: GivenCourse;
  target?: boolean;
  why: string | null;
}[] = [
  { what: '60 Gy to a brain in 30', metric: 'Max[Gy]', written: 'conventional', course: external(60, 30), why: null },
  { what: '35 Gy in 5 by it', metric: 'Max[Gy]', written: 'conventional', course: external(27.5, 5), why: OTHER },
  { what: 'dose of 5 unknown', metric: 'Mean[Gy]', written: 'conventional', course: external(null, 5), why: OTHER },
  { what: 'volume above a dose', metric: 'V20Gy[%]', written: 'conventional', course: external(35, 5), why: OTHER },
  { what: 'spared volume', metric: 'CV12.5Gy[cc]', written: '5', course: external(60, 30), why: OTHER },
  { what: 'organ in percent', metric: 'V100%[cc]', written: '5', course: external(60, 30), why: OTHER },
  { what: 'target in percent', metric: 'D98%[%]', written: '3-5', course: external(60, 30), target: true, why: null },
  { what: 'target in Gy', metric: 'D90%[Gy]', written: '3-5', course: external(60, 30), target: true, why: OTHER },
  { what: 'conformity', metric: 'R100[1]', written: '3-5', course: external(60, 30), target: true, why: null },
  { what: 'a volume alone', metric: 'Volume[cc]', written: '5', course: external(60, 30), why: null },
  { what: 'five times 2 Gy is not ablative', metric: 'Max[Gy]', written: '5', course: external(10, 5), why: OTHER },
  { what: 'fractions unknown, by hand', metric: 'Max[Gy]', written: '5', course: external(60, null), why: null },
  {
    what: 'EQD2 of a course, even for 2 Gy fractions',
    metric: 'D2cc[Gy]',
    written: 'EQD2 total',
    course: external(50, 25),
    why: 'notice/physics/goal-in-eqd2',
  },
  {
    what: 'one session of brachytherapy',
    metric: 'D2cc[Gy]',
    written: 'per session',
    course: brachy(1, 'high dose rate'),
    why: null,
  },
  {
    what: 'four sessions summed',
    metric: 'D2cc[Gy]',
    written: 'per session',
    course: brachy(4, 'high dose rate'),
    why: 'notice/physics/goal-per-session',
  },
  {
    what: 'a seed implant is no single fraction',
    metric: 'Max[Gy]',
    written: '1',
    course: brachy(1, 'other brachytherapy'),
    why: 'notice/physics/goal-not-for-dose-rate',
  },
];
for (const { what, metric, written, course, target = false, why } of cases)
  test(`${what}: a limit written for "${written}" ${why ? 'is not held against it' : 'holds'}`, () => {
    const found = whyLimitDoesNotHold(
      { metric: parseMetric(metric), target },
      { name: 'Set', fractions: written },
      course,
    );
    expect(found?.code ?? null).toBe(why);
  });

test('the reason names the set, what it was written for and what this plan gives', () => {
  const metric = parseMetric('Max[Gy]');
  const found = whyLimitDoesNotHold(
    { metric, target: false },
    { name: 'QUANTEC', fractions: 'conventional' },
    external(27.5, 5),
  );
  expect(found?.values).toEqual({ set: 'QUANTEC', written: 'conventional', course: '5 × 5.5 Gy' });
});
