import { expect, test } from 'vitest';
import type { FractionContent, TreatedPlan } from '../treatment/contract.ts';
import { givenOfPlan } from './given-of-plan.ts';

const plan = (treatedPlanKey: string, caseKey: string, inError = false) => ({
  ...{ treatedPlanKey, inError, plan: { caseKey, fractions: 20 } as TreatedPlan },
});
const fraction = (treatedPlanKey: string, share: number | null, inError = false) => ({
  ...{ share, inError, content: { treatedPlanKey, startedAt: '2026-03-09T09:00:00Z' } as FractionContent },
});

test('what is struck out or of another plan counts for nothing; what is not known counts as planned', () => {
  const plans = [plan('1', 'plan-1'), plan('2', 'plan-2'), plan('3', 'plan-1', true)];
  const fractions = [
    fraction('1', 1),
    fraction('1', 0.5),
    fraction('1', null),
    fraction('1', 1, true),
    fraction('2', 1),
    fraction('3', 1),
  ];
  // 1 + 0.5 + 1 of 20 fractions
  expect(givenOfPlan('plan-1', plans, fractions)).toEqual({
    ...{ given: 3, share: 0.125, notKnown: 1, lastAt: '2026-03-09T09:00:00Z', fractions: 20 },
  });
  expect(givenOfPlan('plan-9', plans, fractions)).toMatchObject({ given: 0, share: 0, fractions: null, lastAt: null });
});
