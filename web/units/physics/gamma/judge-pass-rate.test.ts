import { TG119_GAMMA, TG218_GAMMA_LIMITS } from '@isocenter/knowledge';
import { expect, test } from 'vitest';
import { judgePassRate } from './judge-pass-rate.ts';

// AAPM TG-218, doi:10.1002/mp.12810: tolerance 95 %, action 90 % at 3 %/2 mm, global, 10 %
const cases = [
  { passRate: 1, verdict: 'met' },
  { passRate: 0.95, verdict: 'met' },
  { passRate: 0.9499, verdict: 'tolerance' }, // between tolerance and action: looked into, not refused
  { passRate: 0.9, verdict: 'tolerance' },
  { passRate: 0.8999, verdict: 'missed' },
];
const tg218 = TG218_GAMMA_LIMITS.criteria;
for (const { passRate, verdict } of cases)
  test(`${passRate} by TG-218: ${verdict}`, () => expect(judgePassRate(passRate, tg218).verdict).toBe(verdict));

test('limits hold for their criteria only', () => {
  expect(judgePassRate(1, { ...tg218, doseDifferencePercent: 5 }).verdict).toBe('none');
  expect(judgePassRate(1, TG119_GAMMA.criteria).verdict).toBe('none');
});
