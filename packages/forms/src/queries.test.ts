import { expect, test } from 'vitest';
import type { Finding } from './findings.ts';
import { actOnQuery, type QueryAction, type QueryState, queryActions, settleSystemQueries } from './queries.ts';

const standing = (state: QueryState) => ({ state, bySystem: false, isAsker: true, isAsked: false });

// open → answered, closed, reopened, cancelled; nothing leads out of cancelled.
const table: readonly { from: QueryState; action: QueryAction; to: QueryState | 'refused' }[] = [
  { from: 'open', action: 'answer', to: 'answered' },
  { from: 'open', action: 'close', to: 'closed' },
  { from: 'open', action: 'reopen', to: 'refused' },
  { from: 'open', action: 'cancel', to: 'cancelled' },
  { from: 'answered', action: 'answer', to: 'refused' },
  { from: 'answered', action: 'close', to: 'closed' },
  { from: 'answered', action: 'reopen', to: 'open' },
  { from: 'answered', action: 'cancel', to: 'cancelled' },
  { from: 'closed', action: 'answer', to: 'refused' },
  { from: 'closed', action: 'close', to: 'refused' },
  { from: 'closed', action: 'reopen', to: 'open' },
  { from: 'closed', action: 'cancel', to: 'refused' },
  { from: 'cancelled', action: 'answer', to: 'refused' },
  { from: 'cancelled', action: 'close', to: 'refused' },
  { from: 'cancelled', action: 'reopen', to: 'refused' },
  { from: 'cancelled', action: 'cancel', to: 'refused' },
];
for (const { from, action, to } of table)
  test(`${from}, ${action} → ${to}`, () => {
    const answer = actOnQuery(standing(from), action, { words: 'because' });
    expect(answer.allowed ? answer.state : 'refused').toBe(to);
  });

for (const action of ['answer', 'cancel'] as const)
  test(`${action} needs words`, () => {
    expect(actOnQuery(standing('open'), action, { words: ' ' })).toMatchObject({ allowed: false });
  });

test('to close needs none', () => {
  expect(actOnQuery(standing('answered'), 'close', { words: '' })).toEqual({ allowed: true, state: 'closed' });
});

const whose: readonly {
  what: string;
  isAsker?: boolean;
  isAsked?: boolean;
  bySystem?: boolean;
  may: readonly QueryAction[];
}[] = [
  { what: 'who asked', isAsker: true, may: ['close', 'reopen', 'cancel'] },
  { what: 'a third person', may: ['close', 'reopen', 'cancel'] },
  { what: 'who is asked', isAsked: true, may: [] },
  { what: 'who asked about their own answer', isAsker: true, isAsked: true, may: ['close', 'reopen', 'cancel'] },
  { what: 'anybody, of a check', bySystem: true, may: [] },
];
for (const { what, may, ...part } of whose)
  test(`an answered query is judged by ${what}: ${may.join(', ') || 'no'}`, () => {
    const query = { ...standing('answered'), isAsker: false, ...part };
    expect(queryActions(query)).toEqual(may);
    expect(actOnQuery(query, 'close', { words: '' }).allowed).toBe(may.length > 0);
  });

test('a query of a check is answered by anybody', () => {
  expect(queryActions({ ...standing('open'), bySystem: true })).toEqual(['answer']);
});

const finding = (path: string, of: Finding['class'] = 'query'): Finding => ({
  path,
  key: 'k',
  class: of,
  says: { en: 'x' },
});

test('a finding opens one query, and its passing closes it', () => {
  const queries = [
    { findingId: 'a k', state: 'open' as const },
    { findingId: 'b k', state: 'answered' as const },
    { findingId: 'c k', state: 'open' as const },
  ];
  const settled = settleSystemQueries(queries, [finding('c'), finding('d'), finding('e', 'soft')]);
  expect(settled.open.map(({ path }) => path)).toEqual(['d']);
  expect(settled.close.map((query) => query.findingId)).toEqual(['a k', 'b k']);
});

test('a cancelled query is not asked again, a closed one is', () => {
  const queries = [
    { findingId: 'a k', state: 'cancelled' as const },
    { findingId: 'b k', state: 'closed' as const },
  ];
  const settled = settleSystemQueries(queries, [finding('a'), finding('b')]);
  expect(settled.open.map(({ path }) => path)).toEqual(['b']);
  expect(settled.close).toEqual([]);
});
