import { expect, test } from 'vitest';
import { physicalGy } from './dose.ts';
import { eqd2 } from './eqd2.ts';
import { eqd2OfShares } from './eqd2-of-shares.ts';

const of = (fractionGy: number, shares: readonly number[], alphaBetaGy = 3) =>
  eqd2OfShares({
    ...{ fractionGy: physicalGy(fractionGy), alphaBetaGy },
    shares: {
      sum: shares.reduce((sum, share) => sum + share, 0),
      squares: shares.reduce((sum, share) => sum + share * share, 0),
    },
  });

test.each([
  // four of 8 Gy: 32 (8 + 3) / 5; spread over five it would be 60.16
  { what: '8 Gy four times, and once nothing', gy: 8, shares: [1, 1, 1, 1, 0], eqd2Gy: 70.4 },
  // 12 × 15 / 5 twice, and 6 × 9 / 5; spread evenly it would be 78
  { what: '12, 6 and 12 Gy', gy: 12, shares: [1, 0.5, 1], eqd2Gy: 82.8 },
  // 2 Gy twice over: 4 (4 + 3) / 5
  { what: 'twice as much at once', gy: 2, shares: [2], eqd2Gy: 5.6 },
  { what: 'nothing', gy: 8, shares: [0], eqd2Gy: 0 },
])('$what: $eqd2Gy Gy', ({ gy, shares, eqd2Gy }) => expect(of(gy, shares)).toBeCloseTo(eqd2Gy, 9));

test('of equal fractions it is EQD2', () => {
  expect(of(2.75, Array(20).fill(1), 10)).toBeCloseTo(
    eqd2({ totalGy: physicalGy(55), fractions: 20, alphaBetaGy: 10 }),
    9,
  );
});

test.each([
  [/-1 Gy/, -1, 1, 1, 3],
  [/Shares of 1 in all/, 2, 1, 1.5, 3],
  [/Shares of -1/, 2, -1, 1, 3],
  [/alpha\/beta of 0/, 2, 1, 1, 0],
] as const)('refused: %s', (named, gy, sum, squares, alphaBetaGy) => {
  const given = { fractionGy: physicalGy(gy), shares: { sum, squares }, alphaBetaGy };
  expect(() => eqd2OfShares(given)).toThrow(named);
});
