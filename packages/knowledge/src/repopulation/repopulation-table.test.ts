import { expect, test } from 'vitest';
import { REPAIR_TABLE, REPOPULATION_TABLE } from './repopulation-table.ts';

test('every row says whence it is, and has an id of its own', () => {
  const rows = [...REPOPULATION_TABLE, ...REPAIR_TABLE];
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  for (const { source, name } of rows) expect([source, name.en, name.zh], name.en).not.toContain('');
});

test('limits enclose the value', () => {
  for (const { lowGy = 0, highGy = Number.POSITIVE_INFINITY, dailyLossGy, id } of REPOPULATION_TABLE)
    expect(dailyLossGy >= lowGy && dailyLossGy <= highGy, id).toBe(true);
});

test('what a source does not say is absent: the review of 1990 has a loss and no kick-off', () => {
  const row = REPOPULATION_TABLE.find(({ id }) => id === 'head-neck-thames');
  expect(row).toMatchObject({ dailyLossGy: 1, verified: 'text' });
  expect([row?.kickOffDays, row?.alphaBetaGy]).toEqual([undefined, undefined]);
});
