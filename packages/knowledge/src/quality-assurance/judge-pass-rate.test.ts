import { expect, test } from 'vitest';
import { type GammaCriteria, TG218_GAMMA_LIMITS } from './gamma-limits.ts';
import { judgePassRate } from './judge-pass-rate.ts';

const { criteria } = TG218_GAMMA_LIMITS;
const judge = (passed: number, points: number, notJudged = 0, over: Partial<GammaCriteria> = {}) =>
  judgePassRate({ passed, points, notJudged }, { ...criteria, ...over }, TG218_GAMMA_LIMITS);

test.each([
  // Miften et al. 2018: tolerance 95 %, action 90 % at 3 %/2 mm, 10 % threshold, global, absolute dose.
  { passed: 1000, verdict: 'met' },
  { passed: 950, verdict: 'met' },
  { passed: 949, verdict: 'within tolerance' },
  { passed: 900, verdict: 'within tolerance' },
  { passed: 899, verdict: 'not met' },
  { passed: 0, verdict: 'not met' },
])('$passed of 1000 points: $verdict', ({ passed, verdict }) => {
  expect(judge(passed, 1000)).toEqual({ verdict, deviations: [] });
});

test.each([
  { passed: 990, points: 990, notJudged: 10, verdict: 'met' }, // 99 % even if all ten failed
  { passed: 950, points: 960, notJudged: 40, verdict: 'met' }, // 95 % if all forty failed
  { passed: 940, points: 960, notJudged: 40, verdict: 'cannot be judged' }, // 94 to 98 %
  { passed: 800, points: 960, notJudged: 40, verdict: 'not met' }, // 84 % even if all forty passed
])('$notJudged points could not be judged beside $passed of $points that passed: $verdict', (row) => {
  const { passed, points, notJudged, verdict } = row;
  expect(judge(passed, points, notJudged)).toMatchObject({ verdict });
  if (verdict === 'cannot be judged') expect(judge(passed, points, notJudged).reason).toBe('not-all-judged');
});

test.each([
  [{ doseDifferencePercent: 2 }, ['doseDifferencePercent']],
  [{ distanceToAgreementMm: 3, normalisation: 'local' }, ['distanceToAgreementMm', 'normalisation']],
  [{ lowDoseCutoffPercent: 20, dose: 'relative' }, ['lowDoseCutoffPercent', 'dose']],
] as const)('criteria other than the limits were given for: they do not apply (%j)', (over, deviations) => {
  expect(judge(1000, 1000, 0, over)).toEqual({
    verdict: 'cannot be judged',
    deviations: [...deviations],
    reason: 'limits-do-not-apply',
  });
});

test('without points there is no verdict', () => {
  expect(judge(0, 0)).toEqual({ verdict: 'cannot be judged', deviations: [], reason: 'no-points' });
});
