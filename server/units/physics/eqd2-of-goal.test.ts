import { parseMetric } from '@isocenter/dosimetry';
import { expect, test } from 'vitest';
import { eqd2OfGoal } from './eqd2-of-goal.ts';
import type { GivenCourse } from './limit-of-course.ts';

const course = (fractions: number | null, delivery: GivenCourse['delivery'] = 'external'): GivenCourse => ({
  doseGy: null,
  fractions,
  delivery,
});
const of = (structure: string, metric: string, doseGy: number, given: GivenCourse, site?: string) =>
  eqd2OfGoal(doseGy, {
    goal: { structure },
    metric: parseMetric(metric),
    course: given,
    site: site === undefined ? undefined : { site, evidence: [] },
  });

const cases = [
  // EQD2 = D (d + a/b) / (2 + a/b), by hand
  // 40 Gy in 40 to a cord: a/b 2: 40 x 3/4 = 30; a/b 0.87: 40 x 1.87/2.87 = 26.063. The higher stands first.
  {
    structure: 'SpinalCord',
    doseGy: 40,
    fractions: 40,
    gy: 30,
    alphaBetaGy: 2,
    other: { gy: 26.063, alphaBetaGy: 0.87 },
  },
  // 20 Gy in 5: a/b 0.87: 20 x 4.87/2.87 = 33.937; a/b 2: 20 x 6/4 = 30
  {
    structure: 'SpinalCord',
    doseGy: 20,
    fractions: 5,
    gy: 33.937,
    alphaBetaGy: 0.87,
    other: { gy: 30, alphaBetaGy: 2 },
  },
  // chiasm and optic nerve by the same a/b 2: 25 x 7/4 = 43.75
  { structure: 'OpticChiasm', doseGy: 25, fractions: 5, gy: 43.75, alphaBetaGy: 2 },
  { structure: 'OpticNrv_L', doseGy: 25, fractions: 5, gy: 43.75, alphaBetaGy: 2 },
];
for (const { structure, doseGy, fractions, gy, alphaBetaGy, other } of cases)
  test(`${doseGy} Gy in ${fractions} to ${structure} is ${gy} Gy${other ? `, or ${other.gy} Gy` : ''}`, () => {
    const found = of(structure, 'Max[Gy]', doseGy, course(fractions));
    expect(found?.gy).toBeCloseTo(gy, 3);
    expect(found?.alphaBetaGy).toBe(alphaBetaGy);
    expect(found?.other?.alphaBetaGy).toBe(other?.alphaBetaGy);
    if (other) expect(found?.other?.gy).toBeCloseTo(other.gy, 3);
  });

// 36.25 Gy in 5: d = 7.25; a/b 1.5: 36.25 x 8.75/3.5 = 90.625; a/b 10: 36.25 x 17.25/12 = 52.109; a/b 4.9: 36.25 x 12.15/6.9 = 63.832;
// a/b 10.5: 36.25 x 17.75/12.5 = 51.475
const targets = [
  { site: 'Prostate', gy: 90.625, alphaBetaGy: 1.5, generic: false, verified: 'text' },
  { site: 'Esophagus', gy: 63.832, alphaBetaGy: 4.9, generic: false, verified: 'knowledge' },
  { site: 'Head and neck', gy: 51.475, alphaBetaGy: 10.5, generic: false, verified: 'knowledge' },
  { site: 'Rectum', gy: 52.109, alphaBetaGy: 10, generic: true, verified: 'text' },
  { site: undefined, gy: 52.109, alphaBetaGy: 10, generic: true, verified: 'text' },
];
for (const { site, gy, ...alphaBeta } of targets)
  test(`a target of ${site ?? 'no certain site'} is converted with ${alphaBeta.alphaBetaGy} Gy`, () => {
    const found = of('PTV', 'D95%[Gy]', 36.25, course(5), site);
    expect(found).toMatchObject(alphaBeta);
    expect(found?.gy).toBeCloseTo(gy, 3);
    expect(found?.source.startsWith('generic, ')).toBe(alphaBeta.generic);
  });

test('what is noted of a value stands beside its source', () => {
  expect(of('PTV', 'D95%[Gy]', 36.25, course(5), 'Prostate')?.source).toContain(
    '(value used in the SHARE trial protocol)',
  );
  expect(of('Rectum', 'Max[Gy]', 36.25, course(5), 'Prostate')).toMatchObject({ alphaBetaGy: 3, generic: true });
});

test('a mean, a volume, unknown fractions and seeds have no EQD2', () => {
  expect(of('Rectum', 'Mean[Gy]', 40, course(20))).toBeNull();
  expect(of('Rectum', 'V20Gy[%]', 40, course(20))).toBeNull();
  expect(of('Rectum', 'Max[Gy]', 40, course(null))).toBeNull();
  expect(of('Rectum', 'Max[Gy]', 40, course(1, 'other brachytherapy'))).toBeNull();
});
