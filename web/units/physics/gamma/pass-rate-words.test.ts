import { TG119_GAMMA, TG218_GAMMA_LIMITS } from '@isocenter/knowledge';
import { expect, test } from 'vitest';
import { passRateWords } from './pass-rate-words.ts';

// AAPM TG-218, doi:10.1002/mp.12810: tolerance 95 %, action 90 % at 3 %/2 mm, global, 10 %
const cases = [
  { passRate: 1, outside: 0, look: 'met', sign: '✓' },
  { passRate: 0.95, outside: 0, look: 'met', sign: '✓' },
  { passRate: 0.949, outside: 0, look: 'tolerance', sign: '≈' }, // between tolerance and action: looked into, not refused
  { passRate: 0.9, outside: 0, look: 'tolerance', sign: '≈' },
  { passRate: 0.899, outside: 0, look: 'missed', sign: '✕' },
  { passRate: 0.96, outside: 100, look: 'unknown', sign: '?' }, // the hundred could make it 87 %
] as const;
const statistics = (passRate: number, outside: number) => ({
  points: 1000,
  notJudged: { outsideEvaluated: outside, withoutDose: 0 },
  passRate,
  histogram: [],
});
for (const { passRate, outside, look, sign } of cases)
  test(`${passRate} with ${outside} points outside, by TG-218: ${look}`, () =>
    expect(passRateWords(statistics(passRate, outside), TG218_GAMMA_LIMITS.criteria)).toMatchObject({ look, sign }));

test('limits hold for their criteria only', () => {
  for (const criteria of [{ ...TG218_GAMMA_LIMITS.criteria, doseDifferencePercent: 5 }, TG119_GAMMA.criteria])
    expect(passRateWords(statistics(1, 0), criteria)).toMatchObject({ look: 'none', sign: null });
});
