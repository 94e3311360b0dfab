import { expect, test } from 'vitest';
import { judgeGoal } from './judge-goal.ts';

const atMost = (goal: number, tolerance?: number) =>
  ({ comparison: '<=', goal, ...(tolerance !== undefined && { tolerance }) }) as const;
const atLeast = (goal: number, tolerance?: number) =>
  ({ comparison: '>=', goal, ...(tolerance !== undefined && { tolerance }) }) as const;

const cases = [
  { goal: atMost(54), value: 50, error: 0.1, verdict: 'met', closeCall: false },
  { goal: atMost(54), value: 54, error: 0.1, verdict: 'met', closeCall: true },
  { goal: atMost(54), value: 54.05, error: 0.1, verdict: 'not met', closeCall: true },
  { goal: atMost(54), value: 55, error: 0.1, verdict: 'not met', closeCall: false },
  { goal: atMost(54, 64), value: 60, error: 0.1, verdict: 'within tolerance', closeCall: false },
  { goal: atMost(54, 64), value: 64.05, error: 0.1, verdict: 'not met', closeCall: true },
  { goal: atLeast(95, 90), value: 92, error: 1, verdict: 'within tolerance', closeCall: false },
  { goal: atLeast(95, 90), value: 94.5, error: 1, verdict: 'within tolerance', closeCall: true },
  { goal: atLeast(95), value: 80, error: 1, verdict: 'not met', closeCall: false },
  // The structure may end otherwise: as uncertain as if the error were so large.
  { goal: atMost(54), value: 53.7, error: 0.1, endCapEffect: 0.3, verdict: 'met', closeCall: true },
  { goal: atMost(54), value: 53.5, error: 0.1, endCapEffect: 0.3, verdict: 'met', closeCall: false },
  { goal: { comparison: '<', goal: 25 } as const, value: 25, error: 0, verdict: 'not met', closeCall: true },
  { goal: { comparison: '>', goal: 25 } as const, value: 25.1, error: 0, verdict: 'met', closeCall: false },
];

for (const { goal, value, error, endCapEffect = 0, verdict, closeCall } of cases)
  test(`${value} ± ${error} ± ${endCapEffect} against ${JSON.stringify(goal)} is ${verdict}${closeCall ? ', a close call' : ''}`, () => {
    expect(judgeGoal(goal, { value, error, endCapEffect })).toEqual({ verdict, closeCall });
  });
