import { describe, expect, test } from 'vitest';
import type { PlanToSum } from '../../../../server/units/clinic/reirradiation/contract.ts';
import { askedSum, BLANK, NO_STRUCTURE, namesOf, proposedFor, type SumDraft } from './sum-draft.ts';

const plan = (caseKey: string, ...names: readonly (string | null)[]): PlanToSum => ({
  ...{ caseKey, archiveKey: '1', label: caseKey, courses: [], given: 0, gaveDose: 0, notKnown: 0, lastDay: null },
  ...{ shares: { sum: 0, squares: 0 }, notices: [] },
  ...{ fractions: 25, frame: 1, isRead: true },
  structures: names.map((standardName) => ({ roiName: 'x', standardName })),
});
const PLANS = [plan('a', 'SpinalCord', 'Brainstem', null), plan('b', 'SpinalCord')];
const draft: SumDraft = {
  ...BLANK,
  plans: { a: { counted: 'delivered', recovered: '', why: '' }, b: { counted: 'whole plan', recovered: '', why: '' } },
  structures: { SpinalCord: { isAsked: true, alphaBetaGy: '2', source: null, levelGy: '' } },
  ...{ structuresOf: 'b', registrationMm: '3' },
};

test('nothing is chosen for anybody', () => {
  expect(askedSum(BLANK, PLANS, 'me')).toBeUndefined();
  expect(namesOf(PLANS)).toEqual([
    { name: 'SpinalCord', count: 2 },
    { name: 'Brainstem', count: 1 },
  ]);
});

test('what was chosen is asked, with who chose the α/β', () => {
  expect(askedSum(draft, PLANS, 'chosen by me')).toEqual({
    plans: [
      { caseKey: 'a', counted: 'delivered', recovered: null },
      { caseKey: 'b', counted: 'whole plan', recovered: null },
    ],
    structures: [{ name: 'SpinalCord', alphaBetaGy: 2, source: 'chosen by me', levelGy: null }],
    ...{ structuresOf: 'b', registrationMm: 3, toldAlphaBetaGy: null },
  });
});

describe('nothing is asked', () => {
  const cord = draft.structures['SpinalCord']!;
  test.each([
    ['without an α/β', { structures: { SpinalCord: { ...cord, alphaBetaGy: '' } } }],
    ['with one of 0', { structures: { SpinalCord: { ...cord, alphaBetaGy: '0' } } }],
    [
      'with a recovery that nobody gave a reason for',
      { plans: { a: { counted: 'delivered', recovered: '20', why: '' } } },
    ],
    ['with one above all of it', { plans: { a: { counted: 'delivered', recovered: '120', why: 'x' } } }],
    ['with a registration that is no number', { registrationMm: '3,5' }],
    [
      'with a structure that no counted plan outlines',
      { structures: { Brainstem: cord }, plans: { b: draft.plans['b']! } },
    ],
  ] as const)('%s', (_, change) => expect(askedSum({ ...draft, ...change } as SumDraft, PLANS, 'me')).toBeUndefined());
});

test('a plan that is no longer counted lends no structures', () => {
  expect(askedSum({ ...draft, plans: { a: draft.plans['a']! } }, PLANS, 'me')?.structuresOf).toBeNull();
});

test('the table proposes, for organs and for targets; a blank structure has nothing of it', () => {
  expect(proposedFor('SpinalCord')?.alphaBetaGy).toBe(0.87);
  expect(proposedFor('PTV')?.alphaBetaGy).toBe(10);
  expect(NO_STRUCTURE.alphaBetaGy).toBe('');
});
