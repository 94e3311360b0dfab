import { expect, test } from 'vitest';
import type { GoalResult, Verdict } from './contract.ts';
import { askedOfOneGland } from './one-of-two-glands.ts';

const parotid = (
  side: 'L' | 'R',
  verdict: Verdict,
  note = 'In at least one gland',
  metric = 'Mean[Gy]',
): GoalResult => ({
  goal: {
    id: `${side}${metric}`,
    structure: `Parotid_${side}`,
    metric,
    comparison: '<',
    goal: 26,
    unit: 'Gy',
    source: 'RTOG 0522 protocol',
    verified: 'text',
    note,
  },
  set: { id: 'rtog', name: 'RTOG 0522', version: '1' },
  roiNumber: 1,
  referenceGy: null,
  structureName: `parotid ${side}`,
  verdict,
  measured: { value: 30, error: 0.1, endCapEffect: 0 },
  closeCall: false,
  eqd2: null,
  reason: null,
});

const cases = [
  {
    what: 'the other gland meets it',
    one: parotid('L', 'not met'),
    other: parotid('R', 'met'),
    verdict: 'cannot be judged',
    reason: 'notice/physics/goal-of-one-side',
  },
  {
    what: 'neither meets it',
    one: parotid('L', 'not met'),
    other: parotid('R', 'not met'),
    verdict: 'not met',
    reason: 'notice/physics/goal-of-neither-side',
  },
  {
    what: 'the other is not outlined',
    one: parotid('L', 'not met'),
    other: parotid('R', 'cannot be judged'),
    verdict: 'not met',
    reason: 'notice/physics/goal-of-neither-side',
  },
  {
    what: 'the other meets another metric, of which the note does not speak',
    one: parotid('L', 'not met'),
    other: parotid('R', 'met', 'In at least one gland', 'D50%[Gy]'),
    verdict: 'not met',
    reason: 'notice/physics/goal-of-neither-side',
  },
  {
    what: 'the source asks both',
    one: parotid('L', 'not met', 'each gland'),
    other: parotid('R', 'met', 'each gland'),
    verdict: 'not met',
    reason: null,
  },
  { what: 'it is met', one: parotid('L', 'met'), other: parotid('R', 'not met'), verdict: 'met', reason: null },
];
for (const { what, one, other, verdict, reason } of cases)
  test(`a gland, where ${what}: ${verdict}`, () => {
    const result = askedOfOneGland(one, [one, other]);
    expect([result.verdict, result.reason?.code ?? null]).toEqual([verdict, reason]);
    expect(result.measured).toEqual(one.measured);
  });
