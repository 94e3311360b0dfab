import { expect, test } from 'vitest';
import { bed } from './bed.ts';
import { physicalGy } from './dose.ts';
import { fractionForBed } from './fraction-for-bed.ts';
import { dailyLossOfEqd2, repopulationLossGy } from './repopulation.ts';
import { type FractionGroup, scheduleBed, type Tissue } from './schedule-bed.ts';

const of = (fractions: number, fractionGy: number): FractionGroup => ({ fractions, fractionGy });
const HEAD_AND_NECK = { alphaBetaGy: 10, repopulation: { kickOffDays: 28, dailyLossBedGy: 0.9 } };

interface Case {
  readonly of: string;
  readonly groups: readonly FractionGroup[];
  readonly tissue: Tissue;
  readonly overallDays: number;
  readonly bedGy: number;
}
const ln2 = Math.log(2);
const cases: readonly Case[] = [
  // 35 x 2 (1 + 2/10) - 0.9 (46 - 28) = 84 - 16.2; with the values that Dale et al. 2002 and the RCR guideline use for head and neck
  { of: '70 Gy in 35, 46 days', groups: [of(35, 2)], tissue: HEAD_AND_NECK, overallDays: 46, bedGy: 67.8 },
  // a week longer: seven days more at 0.9
  { of: 'the same in 53 days', groups: [of(35, 2)], tissue: HEAD_AND_NECK, overallDays: 53, bedGy: 61.5 },
  { of: 'the same, late', groups: [of(35, 2)], tissue: { alphaBetaGy: 3 }, overallDays: 46, bedGy: 116.6667 },
  // before the kick-off nothing is lost: 20 x 2.75 (1 + 0.275)
  { of: '55 Gy in 20, 25 days', groups: [of(20, 2.75)], tissue: HEAD_AND_NECK, overallDays: 25, bedGy: 70.125 },
  // Fowler 1989: ln 2 (T - Tk) / (alpha Tp), alpha 0.35 per Gy, doubling in 3 days
  {
    ...{ of: 'alpha and doubling time, Tk 28', groups: [of(35, 2)], overallDays: 46, bedGy: 72.1175 },
    tissue: { alphaBetaGy: 10, repopulation: { kickOffDays: 28, dailyLossBedGy: ln2 / (0.35 * 3) } },
  },
  {
    ...{ of: 'alpha and doubling time, Tk 21', groups: [of(35, 2)], overallDays: 46, bedGy: 67.4965 },
    tissue: { alphaBetaGy: 10, repopulation: { kickOffDays: 21, dailyLossBedGy: ln2 / (0.35 * 3) } },
  },
  // 26 of 30 fractions of 2 Gy, then four: 62.4 and 9.6 of 72, as the guide to TDFPlan prints them
  { of: '26 of 30', groups: [of(26, 2)], tissue: { alphaBetaGy: 10 }, overallDays: 0, bedGy: 62.4 },
  { of: '26 and 4', groups: [of(26, 2), of(4, 2)], tissue: { alphaBetaGy: 10 }, overallDays: 0, bedGy: 72 },
  // ten fractions in five days, 6 h apart, half-time 6 h: half of the damage is met: 20 (1 + 1.5 x 2/3) = 40, in place of 33.33
  {
    ...{ of: 'pairs at one half-time', overallDays: 4, bedGy: 40 },
    groups: [{ ...of(10, 2), pairedHoursApart: 6 }],
    tissue: { alphaBetaGy: 3, repairHalfTimeHours: 6 },
  },
  // two half-times: a quarter: 20 (1 + 1.25 x 2/3)
  {
    ...{ of: 'pairs at two half-times', overallDays: 4, bedGy: 36.6667 },
    groups: [{ ...of(10, 2), pairedHoursApart: 8 }],
    tissue: { alphaBetaGy: 3, repairHalfTimeHours: 4 },
  },
  { of: 'nothing', groups: [of(0, 2)], tissue: { alphaBetaGy: 3 }, overallDays: 0, bedGy: 0 },
];
test.each(cases)('BED of $of: $bedGy Gy', ({ groups, tissue, overallDays, bedGy }) => {
  expect(scheduleBed(groups, { ...tissue, overallDays })).toBeCloseTo(bedGy, 3);
});

test('equal fractions have the BED that bed() gives them', () => {
  expect(scheduleBed([of(21, 2.5)], { alphaBetaGy: 4, overallDays: 30 })).toBeCloseTo(
    bed({ totalGy: physicalGy(52.5), fractions: 21, alphaBetaGy: 4 }),
    10,
  );
});

test('pairs far apart are as two days', () => {
  const tissue = { alphaBetaGy: 3, repairHalfTimeHours: 1.5, overallDays: 4 };
  expect(scheduleBed([{ ...of(10, 2), pairedHoursApart: 1000 }], tissue)).toBeCloseTo(
    scheduleBed([of(10, 2)], tissue),
    10,
  );
});

test('the loss of a day in 2 Gy fractions is more as BED: 0.8 Gy at a/b 10 is 0.96', () => {
  expect(dailyLossOfEqd2(0.8, 10)).toBeCloseTo(0.96, 10);
});

const roots = [
  // 9.6 Gy10 in 4 fractions is 2 Gy each; 10 x 2.2 (1 + 0.22) = 26.84
  { bedGy: 9.6, fractions: 4, alphaBetaGy: 10, fractionGy: 2 },
  { bedGy: 26.84, fractions: 10, alphaBetaGy: 10, fractionGy: 2.2 },
  { bedGy: 5, fractions: 1, alphaBetaGy: 3, fractionGy: 2.6533 }, // (-3 + sqrt(9 + 60)) / 2
  { bedGy: 0, fractions: 3, alphaBetaGy: 3, fractionGy: 0 },
];
test.each(roots)('$fractions fractions of $fractionGy Gy have $bedGy Gy', ({ bedGy, fractionGy, ...given }) => {
  expect(fractionForBed(bedGy, given)).toBeCloseTo(fractionGy, 4);
});

test('figures without meaning are refused', () => {
  const overallDays = 10;
  expect(() => scheduleBed([of(2.5, 2)], { alphaBetaGy: 3, overallDays })).toThrow(/2.5 fractions/);
  expect(() => scheduleBed([of(2, -2)], { alphaBetaGy: 3, overallDays })).toThrow(/-2 Gy/);
  expect(() => scheduleBed([of(2, 2)], { alphaBetaGy: 0, overallDays })).toThrow(/alpha\/beta of 0/);
  const pairs = [{ ...of(3, 2), pairedHoursApart: 6 }];
  expect(() => scheduleBed(pairs, { alphaBetaGy: 3, repairHalfTimeHours: 4, overallDays })).toThrow(/even/);
  expect(() => repopulationLossGy(-1, HEAD_AND_NECK.repopulation)).toThrow(/overallDays of -1/);
  expect(() => fractionForBed(-1, { fractions: 2, alphaBetaGy: 3 })).toThrow(RangeError);
  expect(() => fractionForBed(1, { fractions: 0, alphaBetaGy: 3 })).toThrow(RangeError);
});
