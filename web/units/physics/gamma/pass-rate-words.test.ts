import { TG119_GAMMA, TG218_GAMMA_LIMITS } from '@isocenter/knowledge';
import { expect, test } from 'vitest';
import { passRateWords } from './pass-rate-words.ts';

// AAPM TG-218, doi:10.1002/mp.12810: tolerance 95 %, action 90 % at 3 %/2 mm, global, 10 %
const cases = [
  { passed: 1000, outside: 0, look: 'met', sign: '✓' },
  { passed: 950, outside: 0, look: 'met', sign: '✓' },
  { passed: 949, outside: 0, look: 'tolerance', sign: '≈' }, // between tolerance and action: looked into, not refused
  { passed: 900, outside: 0, look: 'tolerance', sign: '≈' },
  { passed: 899, outside: 0, look: 'missed', sign: '✕' },
  { passed: 960, outside: 100, look: 'unknown', sign: '?' }, // the hundred could make it 87 %
] as const;
const statistics = (passed: number, outside: number) => ({
  points: 1000,
  notJudged: { outsideEvaluated: outside, withoutDose: 0 },
  passed,
  histogram: [],
});
for (const { passed, outside, look, sign } of cases)
  test(`${passed} of 1000 with ${outside} points outside, by TG-218: ${look}`, () =>
    expect(passRateWords(statistics(passed, outside), TG218_GAMMA_LIMITS.criteria)).toMatchObject({ look, sign }));

test('limits hold for their criteria only', () => {
  for (const criteria of [{ ...TG218_GAMMA_LIMITS.criteria, doseDifferencePercent: 5 }, TG119_GAMMA.criteria])
    expect(passRateWords(statistics(1000, 0), criteria)).toMatchObject({ look: 'none', sign: null });
});
