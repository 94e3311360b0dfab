import { expect, test } from 'vitest';
import { exampleFraction } from '../completion/testing/example-course.ts';
import type { TreatedPlan } from '../treatment/contract.ts';
import { givenOfPlan } from './given-of-plan.ts';

const plan = (treatedPlanKey: string, caseKey: string, inError = false) => ({
  ...{ treatedPlanKey, inError, plan: { caseKey, fractions: 20 } as TreatedPlan },
});
const fraction = (treatedPlanKey: string, share: number | null, told: { inError?: boolean; at?: string } = {}) => ({
  ...{ share, inError: told.inError ?? false },
  content: exampleFraction(treatedPlanKey, 1, told.at ?? '2026-03-09T09:00:00Z', share === null ? null : 100 * share),
});

test('what is struck out or of another plan counts for nothing; what is not known counts as planned', () => {
  const plans = [plan('1', 'plan-1'), plan('2', 'plan-2'), plan('3', 'plan-1', true)];
  const fractions = [
    fraction('1', 1),
    fraction('1', 0.5),
    fraction('1', null),
    fraction('1', 1, { inError: true }),
    fraction('2', 1),
    fraction('3', 1),
  ];
  // 1 + 0.5 + 1, and their squares 1 + 0.25 + 1
  expect(givenOfPlan('plan-1', plans, fractions)).toMatchObject({
    ...{ given: 3, gaveDose: 3, shares: { sum: 2.5, squares: 2.25 }, notKnown: 1, lastAt: '2026-03-09T09:00:00Z' },
    ordered: [{ fractions: 20 }],
  });
  expect(givenOfPlan('plan-9', plans, fractions)).toEqual({
    ...{ given: 0, gaveDose: 0, shares: { sum: 0, squares: 0 }, notKnown: 0, lastAt: null, ordered: [] },
  });
});

test('a record of nothing is no fraction that gave dose, nor the last one', () => {
  const fractions = [1, 1, 1, 1].map((share) => fraction('1', share));
  fractions.push(fraction('1', 0, { at: '2026-03-20T09:00:00Z' }));
  expect(givenOfPlan('plan-1', [plan('1', 'plan-1')], fractions)).toMatchObject({
    ...{ given: 5, gaveDose: 4, shares: { sum: 4, squares: 4 }, lastAt: '2026-03-09T09:00:00Z' },
  });
});

test('a plan that was taken over twice gave what both gave, the last on the later day', () => {
  const fractions = [
    fraction('2', 1, { at: '2026-03-09T09:00:00+08:00' }),
    fraction('1', 0.5, { at: '2026-03-09T00:30:00Z' }),
  ];
  // 09:00 in Beijing is 01:00 UTC
  expect(givenOfPlan('plan-1', [plan('1', 'plan-1'), plan('2', 'plan-1')], fractions)).toMatchObject({
    ...{ given: 2, shares: { sum: 1.5, squares: 1.25 }, lastAt: '2026-03-09T09:00:00+08:00' },
  });
});
