import { expect, test } from 'vitest';
import type { Answers } from './answers.ts';
import { asksWhy, changesBetween } from './changes.ts';
import { LINAC_CHECKLIST } from './linac-checklist.ts';

const beam = (...items: { linkId: string; values: number[] }[]) => ({ linkId: 'beam', items });
const BEFORE: Answers = [
  { linkId: 'date', values: ['2026-03-09'] },
  beam({ linkId: 'reading', values: [20] }, { linkId: 'deviation', values: [1] }),
  { linkId: 'door-action', values: ['rang the service'] },
];
const changes = (after: Answers) =>
  changesBetween(LINAC_CHECKLIST, BEFORE, after).map(({ path, kind, before, after: now }) => ({
    path,
    kind,
    before,
    now,
  }));

test('nothing changed', () => {
  expect(changes([...BEFORE].reverse())).toEqual([]);
});

test('an answer that was changed, one that was taken back, one that was entered', () => {
  const after: Answers = [
    { linkId: 'date', values: ['2026-03-08'] },
    beam({ linkId: 'reading', values: [20] }),
    beam({ linkId: 'reading', values: [21] }),
  ];
  expect(changes(after)).toEqual([
    { path: 'date', kind: 'changed', before: ['2026-03-09'], now: ['2026-03-08'] },
    { path: 'door-action', kind: 'removed', before: ['rang the service'], now: [] },
    { path: 'beam[1]/reading', kind: 'entered', before: [], now: [21] },
  ]);
});

test('a filling that was taken out is not lost from the list', () => {
  expect(changes(BEFORE.filter(({ linkId }) => linkId !== 'beam'))).toEqual([
    { path: 'beam[0]/reading', kind: 'removed', before: [20], now: [] },
  ]);
});

test('the order of an answer’s members is no change', () => {
  const coded = (values: object[]) => [beam({ linkId: 'energy', values: values as never })];
  const one = coded([{ kind: 'coding', system: 'urn:x', code: '6X' }]);
  const other = coded([{ code: '6X', kind: 'coding', system: 'urn:x' }]);
  expect(changesBetween(LINAC_CHECKLIST, one, other)).toEqual([]);
});

test('a changed and a removed answer ask why, an entered one does not', () => {
  const of = (kind: 'entered' | 'changed' | 'removed') =>
    asksWhy({ path: 'a', linkId: 'a', kind, before: [], after: [] });
  expect([of('entered'), of('changed'), of('removed')]).toEqual([false, true, true]);
});
