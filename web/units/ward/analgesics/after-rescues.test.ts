import { expect, test } from 'vitest';
import type { Administration } from '../../../../server/units/ward/analgesics/contract.ts';
import type { PainScore } from '../../../../server/units/ward/assessment/contract.ts';
import { cyclesWithoutChange, rescuesSeen } from './after-rescues.ts';
import { isSaid, latestScore } from './latest-score.ts';

const at = (minute: number) => new Date(Date.parse('2026-03-09T12:00:00Z') + minute * 60_000).toISOString();
const rescue = (minute: number): Administration => ({
  ...{ administrationKey: String(minute), revision: 1, sentAs: '', orderKey: '1', unit: 'mg', isRescue: true },
  ...{ removedAt: null, inError: false, correction: null, recordedBy: null },
  content: { at: at(minute), given: true, dose: 5, reason: '' },
});
const score = (
  minute: number,
  pain: number,
  part: Partial<Pick<PainScore, 'inError'>> & Partial<Pick<PainScore['content'], 'during' | 'measured'>> = {},
): PainScore => ({
  ...{ scoreKey: String(minute), stayKey: '1', clientKey: '', revision: 1, pain, inError: part.inError ?? false },
  ...{ reason: null, recordedBy: null, recordedAt: at(minute) },
  content: {
    ...{ at: at(minute), during: part.during ?? 'rest', note: '' },
    measured: part.measured ?? { instrument: 'nrs', value: pain },
  },
});
const ITEMS = { breathing: 1, vocalisation: 1, face: 1, body: 1, consolability: 1 };
const painad = { measured: { instrument: 'painad', items: ITEMS } } as const;
const instants = (minutes: readonly number[]) => minutes.map((minute) => Date.parse(at(minute)));
/** @param others when opioids were given by the clock */
const pains = (rescues: readonly number[], scores: readonly PainScore[], others: readonly number[] = []) =>
  rescuesSeen(rescues.map(rescue), scores, instants([...rescues, ...others])).map(({ before, after }) => [
    before?.pain ?? null,
    after?.pain ?? null,
  ]);

test('the last score before a rescue and the first one after it', () => {
  const scores = [score(-60, 5), score(0, 7), score(60, 4), score(90, 6)];
  expect(pains([0], scores)).toEqual([[7, 4]]);
  expect(pains([0], [score(0, 7)])).toEqual([[7, null]]);
  expect(pains([0], [score(0, 7, { inError: true }), score(-5, 6)])).toEqual([[6, null]]);
});

test('two hours on either side, and not longer', () => {
  expect(pains([0], [score(-120, 7), score(120, 4)])).toEqual([[7, 4]]);
  expect(pains([0], [score(-121, 7), score(60, 4)])).toEqual([[null, null]]);
  expect(pains([0], [score(0, 7), score(121, 4)])).toEqual([[7, null]]);
  expect(pains([0], [score(0, 7), score(20 * 60, 2)])).toEqual([[7, null]]);
});

test('what was assessed after the next opioid is not the effect of the first, be it a rescue or by the clock', () => {
  expect(pains([90, 0], [score(0, 7), score(30, 6), score(150, 3)])).toEqual([
    [6, 3],
    [7, 6],
  ]);
  expect(pains([90, 0], [score(0, 7), score(100, 3)])).toEqual([
    [null, null],
    [7, null],
  ]);
  expect(pains([0], [score(0, 7), score(60, 3)], [30])).toEqual([[7, null]]);
  expect(pains([0], [score(-20, 7), score(60, 3)], [-10])).toEqual([[null, null]]);
});

test('a scale is compared with itself, rest with rest', () => {
  expect(pains([0], [score(0, 7), score(60, 5, painad)])).toEqual([[7, null]]);
  expect(pains([0], [score(-5, 8, painad), score(0, 7), score(60, 5, painad)])).toEqual([[8, 5]]);
  expect(pains([0], [score(0, 7), score(60, 8, { during: 'movement' })])).toEqual([[7, null]]);
  expect(pains([0], [score(0, 7), score(50, 8, { during: 'movement' }), score(60, 4)])).toEqual([[7, 4]]);
});

test('the rules speak of what the patient says; the latest score of 24 hours is one, whoever sent it when', () => {
  expect(
    [score(0, 5, painad), score(0, 5), score(0, 6, { measured: { instrument: 'faces', value: 6 } })].map(isSaid),
  ).toEqual([false, true, true]);
  expect(latestScore([score(0, 4), score(60, 6), score(90, 1, { inError: true })], at(100))?.pain).toBe(6);
  expect(latestScore([score(0, 4)], at(24 * 60 + 1))).toBeNull();
  expect(latestScore([], at(0))).toBeNull();
});

test('rescues without effect are counted from the latest on, until one helped or was not assessed', () => {
  const count = (rescues: readonly number[], scores: readonly PainScore[]) =>
    cyclesWithoutChange(rescuesSeen(rescues.map(rescue), scores, instants(rescues)));
  expect(count([120, 0], [score(0, 7), score(60, 7), score(180, 8)])).toBe(2);
  expect(count([120, 0], [score(0, 7), score(60, 4), score(180, 8)])).toBe(1);
  expect(count([120, 0], [score(0, 7), score(60, 7), score(180, 5)])).toBe(0);
  expect(count([120, 0], [score(0, 7), score(60, 7)])).toBe(0);
  expect(count([], [])).toBe(0);
});
