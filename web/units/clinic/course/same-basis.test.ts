import { expect, test } from 'vitest';
import type { PlanBasis } from '../../../../server/units/clinic/course/contract.ts';
import { sameBasis } from './same-basis.ts';

const QA: NonNullable<PlanBasis['qa']> = {
  ...{ qaKey: '4', sha256: 'b', measuredOn: '2026-03-09', isSigned: false, passRate: 0.97, passed: 97, points: 100 },
  verdict: 'met',
  criteria: {
    ...{ doseDifferencePercent: 3, distanceToAgreementMm: 2, lowDoseCutoffPercent: 10 },
    ...{ normalisation: 'global', comparison: 'absolute' },
  },
};
const PLAN: PlanBasis = {
  ...{ approvalKey: '1', sha256: 'a', caseKey: 'plan-1', archiveKey: '2', label: 'P', phases: [0] },
  ...{ isApproved: true, differences: 0, check: null, qa: QA },
};

test.each([
  ['the same', [PLAN], true],
  ['as it comes back, in another order', [Object.fromEntries(Object.entries(PLAN).reverse()) as PlanBasis], true],
  ['another plan', [{ ...PLAN, approvalKey: '2' }], false],
  ['no plan', [], false],
  ['no measurement', [{ ...PLAN, qa: null }], false],
  ['the measurement signed', [{ ...PLAN, qa: { ...QA, isSigned: true } }], false],
] as const)('%s', (_, other, same) => expect(sameBasis([PLAN], other)).toBe(same));
