import { expect, test } from 'vitest';
import type { Administration } from '../../../../server/units/ward/analgesics/contract.ts';
import type { PainScore } from '../../../../server/units/ward/assessment/contract.ts';
import { cyclesWithoutChange, rescuesSeen } from './after-rescues.ts';

const at = (minute: number) => new Date(Date.parse('2026-03-09T12:00:00Z') + minute * 60_000).toISOString();
const rescue = (minute: number): Administration => ({
  ...{ administrationKey: String(minute), revision: 1, sentAs: '', orderKey: '1', unit: 'mg', isRescue: true },
  ...{ removedAt: null, inError: false, correction: null, recordedBy: null },
  content: { at: at(minute), given: true, dose: 5, reason: '' },
});
const score = (minute: number, pain: number, inError = false): PainScore => ({
  ...{ scoreKey: String(minute), stayKey: '1', clientKey: '', revision: 1, pain, inError, reason: null },
  ...{ recordedBy: null, recordedAt: at(minute) },
  content: { at: at(minute), during: 'rest', measured: { instrument: 'nrs', value: pain }, note: '' },
});
const pains = (rescues: readonly number[], scores: readonly PainScore[]) =>
  rescuesSeen(rescues.map(rescue), scores).map(({ before, after }) => [before?.pain ?? null, after?.pain ?? null]);

test('the last score before a rescue and the first after it', () => {
  const scores = [score(-60, 5), score(0, 7), score(60, 4), score(90, 6)];
  expect(pains([0], scores)).toEqual([[7, 4]]);
  expect(pains([0], [score(0, 7)])).toEqual([[7, null]]);
  expect(pains([0], [score(0, 7, true), score(-5, 6)])).toEqual([[6, null]]);
});

test('what was assessed after the next rescue is not the effect of the first', () => {
  expect(pains([120, 0], [score(0, 7), score(180, 3)])).toEqual([
    [7, 3],
    [7, null],
  ]);
});

test('rescues without effect are counted from the latest on, until one helped or was not assessed', () => {
  const count = (rescues: readonly number[], scores: readonly PainScore[]) =>
    cyclesWithoutChange(rescuesSeen(rescues.map(rescue), scores));
  expect(count([120, 0], [score(0, 7), score(60, 7), score(180, 8)])).toBe(2);
  expect(count([120, 0], [score(0, 7), score(60, 4), score(180, 8)])).toBe(1);
  expect(count([120, 0], [score(0, 7), score(60, 7), score(180, 5)])).toBe(0);
  expect(count([120, 0], [score(0, 7), score(60, 7)])).toBe(0);
  expect(count([], [])).toBe(0);
});
