import { expect, test } from 'vitest';
import { bed } from './bed.ts';
import { physicalGy } from './dose.ts';
import { eqd2 } from './eqd2.ts';

// EQD2 = D (d + a/b) / (2 + a/b), BED = D (1 + d / (a/b)), worked by hand
const cases = [
  { totalGy: 60.0, fractions: 30, alphaBetaGy: 10, bedGy: 72.0, eqd2Gy: 60.0 }, // 2 Gy per fraction: unchanged
  { totalGy: 55.0, fractions: 20, alphaBetaGy: 10, bedGy: 70.125, eqd2Gy: 58.4375 },
  { totalGy: 40.05, fractions: 15, alphaBetaGy: 4, bedGy: 66.7834, eqd2Gy: 44.522 },
  { totalGy: 8.0, fractions: 1, alphaBetaGy: 10, bedGy: 14.4, eqd2Gy: 12.0 },
  // radiosurgery schedules as printed in PMC8051036 table 3
  { totalGy: 30.0, fractions: 5, alphaBetaGy: 10, bedGy: 48.0, eqd2Gy: 40.0 },
  { totalGy: 30.0, fractions: 5, alphaBetaGy: 2, bedGy: 120.0, eqd2Gy: 60.0 },
  { totalGy: 25.0, fractions: 5, alphaBetaGy: 10, bedGy: 37.5, eqd2Gy: 31.25 },
  { totalGy: 25.0, fractions: 5, alphaBetaGy: 2, bedGy: 87.5, eqd2Gy: 43.75 },
  // a DVH point below the prescription: 10 Gy received in 25 fractions of 0.4 Gy
  { totalGy: 10.0, fractions: 25, alphaBetaGy: 3, bedGy: 11.3333, eqd2Gy: 6.8 },
  { totalGy: 0, fractions: 5, alphaBetaGy: 3, bedGy: 0, eqd2Gy: 0 },
];
for (const { bedGy, eqd2Gy, totalGy, ...rest } of cases) {
  const course = { totalGy: physicalGy(totalGy), ...rest };
  const named = `${totalGy} Gy in ${rest.fractions}, a/b ${rest.alphaBetaGy}`;
  test(`eqd2() of ${named}, is ${eqd2Gy} Gy`, () => {
    expect(eqd2(course)).toBeCloseTo(eqd2Gy, 3);
  });
  test(`bed() of ${named}, is ${bedGy} Gy`, () => {
    expect(bed(course)).toBeCloseTo(bedGy, 3);
  });
}

test('EQD2 is BED over that of 2 Gy fractions', () => {
  const course = { totalGy: physicalGy(52.5), fractions: 20, alphaBetaGy: 1.5 };
  expect(eqd2(course)).toBeCloseTo(bed(course) / (1 + 2 / 1.5), 10);
});

const refused = [
  { totalGy: -1, fractions: 5, alphaBetaGy: 3, named: /-1 Gy/ },
  { totalGy: Number.NaN, fractions: 5, alphaBetaGy: 3, named: /NaN Gy/ },
  { totalGy: 10, fractions: 0, alphaBetaGy: 3, named: /0 fractions/ },
  { totalGy: 10, fractions: 2.5, alphaBetaGy: 3, named: /2.5 fractions/ },
  { totalGy: 10, fractions: 5, alphaBetaGy: 0, named: /alpha\/beta of 0/ },
];
for (const { named, totalGy, ...rest } of refused)
  test(`refused: ${totalGy} Gy in ${rest.fractions}, a/b ${rest.alphaBetaGy}`, () => {
    expect(() => eqd2({ totalGy: physicalGy(totalGy), ...rest })).toThrow(named);
    expect(() => bed({ totalGy: physicalGy(totalGy), ...rest })).toThrow(RangeError);
  });
