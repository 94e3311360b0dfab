import { REPAIR_TABLE, REPOPULATION_TABLE } from '@isocenter/knowledge';
import { expect, test } from 'vitest';
import { EMPTY_GAP, gapAsk, withLate, withRepair, withTumour } from './gap-draft.ts';

const tumour = (id: string) => REPOPULATION_TABLE.find((row) => row.id === id)!;

test('a row that says all fills all, with its source and mark', () => {
  expect(withTumour(EMPTY_GAP, tumour('head-neck-dale'), 'not checked')).toMatchObject({
    ...{ alphaBetaGy: 10, kickOffDays: 28, dailyLossBedGy: 0.9 },
    source: expect.stringContaining('Dale et al. Clin Oncol 2002') && expect.stringContaining('(not checked)'),
  });
});

test('what a row does not say stays empty, and a loss in 2 Gy fractions waits for an alpha/beta: 1 Gy at 10 is 1.2', () => {
  const row = tumour('head-neck-thames');
  expect(withTumour(EMPTY_GAP, row, 'x')).toMatchObject({ alphaBetaGy: null, kickOffDays: null, dailyLossBedGy: null });
  expect(withTumour({ ...EMPTY_GAP, alphaBetaGy: 10 }, row, 'x')).toMatchObject({ dailyLossBedGy: 1.2 });
});

test('nothing is asked while a figure or a source is missing; only the half-time may be', () => {
  const late = { tissue: 'late', alphaBetaGy: 3, source: 'SHARE', verified: 'text' } as const;
  const half = withLate(withTumour(EMPTY_GAP, tumour('head-neck-dale'), 'x'), late, 'y');
  expect(gapAsk(half)).toBeUndefined();
  const whole = { ...half, resumesOn: '2026-06-30', dosePercent: 100, hoursBetween: 6 };
  expect(gapAsk(whole)?.parameters.late).toEqual({
    ...{ tissue: 'late', alphaBetaGy: 3, dosePercent: 100, repairHalfTimeHours: null, source: 'α/β: SHARE (y)' },
  });
  const fibrosis = withRepair(whole, REPAIR_TABLE.find(({ id }) => id === 'fibrosis')!, 'z');
  expect(gapAsk(fibrosis)?.parameters.late.repairHalfTimeHours).toBe(4.4);
  expect(gapAsk({ ...whole, source: ' ' })).toBeUndefined();
});
