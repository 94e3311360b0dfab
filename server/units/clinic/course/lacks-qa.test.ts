import { expect, test } from 'vitest';
import type { PlanBasis } from './contract.ts';
import { lacksQa } from './lacks-qa.ts';

const qa = (verdict: NonNullable<PlanBasis['qa']>['verdict'], isSigned: boolean): PlanBasis['qa'] => ({
  ...{ qaKey: '1', sha256: 'a'.repeat(64), measuredOn: '2026-03-09', passRate: 0.96, passed: 96, points: 100 },
  criteria: {
    ...{ doseDifferencePercent: 3, distanceToAgreementMm: 2, lowDoseCutoffPercent: 10 },
    ...{ normalisation: 'global', comparison: 'absolute' },
  },
  ...{ verdict, isSigned },
});

test.each([
  ['no plan stands', [], true],
  ['one of two plans has none', [qa('met', true), null], true],
  ['met, and not signed', [qa('met', false)], true],
  ['not met, and not signed', [qa('not met', false)], true],
  ['met and signed', [qa('met', true)], false],
  ['not met, accepted for a reason and signed', [qa('met', true), qa('not met', true)], false],
])('patient QA does not carry a verification where %s', (_, measured, lacks) => {
  expect(lacksQa(measured.map((each) => ({ qa: each })))).toBe(lacks);
});
