import { expect, test } from 'vitest';
import { budgetSheet } from './budget-sheet.ts';

const line = (heading: string, amountCents: number) => ({ id: 'x', heading, amountCents });
const spent = (heading: string, amountCents: number) => ({ ...line(heading, amountCents), on: '2026-01-01', note: '' });

test('what was spent beyond the budget of a heading is said, to the fen', () => {
  const budget = [line('indirect', 10_000_00), line('business', 200_000_00), line('equipment', 50_000_00)];
  const spending = [spent('business', 120_000_10), spent('business', 80_000_15), spent('外协', 1)];
  expect(budgetSheet({ budget, spending })).toEqual({
    lines: [
      { heading: 'equipment', budgetCents: 5_000_000, spentCents: 0, overCents: 0 },
      { heading: 'business', budgetCents: 20_000_000, spentCents: 20_000_025, overCents: 25 },
      { heading: 'indirect', budgetCents: 1_000_000, spentCents: 0, overCents: 0 },
      { heading: '外协', budgetCents: 0, spentCents: 1, overCents: 1 },
    ],
    budgetCents: 26_000_000,
    spentCents: 20_000_026,
  });
});

test('nothing granted and nothing spent is an empty sheet', () => {
  expect(budgetSheet({ budget: [], spending: [] })).toEqual({ lines: [], budgetCents: 0, spentCents: 0 });
});
