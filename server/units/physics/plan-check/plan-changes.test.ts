import { expect, test } from 'vitest';
import type { PlanSummary } from './contract.ts';
import { planChanges } from './plan-changes.ts';

const beam = {
  ...{ number: 1, name: 'Arc', machine: 'A', radiation: 'PHOTON', energyMv: 6, gantryDeg: [182, 178] },
  ...{ collimatorDeg: 10, couchDeg: 0, metersetMu: 400.2 },
};
const PLAN: PlanSummary = {
  ...{ label: 'P', fractions: [25] },
  beams: [beam],
  structures: [{ name: 'PTV', volumeCc: 100, d95Gy: 49.5, meanGy: 50.2, maxGy: 53 }],
  goals: [{ structure: 'Cord', metric: 'Max[Gy]', limit: '<= 45 Gy', measured: 41, verdict: 'met' }],
};
const said = (after: PlanSummary) =>
  planChanges(PLAN, after).map(
    ({ kind, name, what, before, after: then }) => `${kind} ${name} ${what}: ${before} → ${then}`,
  );

test.each([
  ['the same plan', PLAN, []],
  ['other MU', { ...PLAN, beams: [{ ...beam, metersetMu: 412 }] }, ['beam 1 Arc metersetMu: 400.2 → 412']],
  ['a beam more', { ...PLAN, beams: [beam, { ...beam, number: 2, name: null }] }, ['beam 2 there: – → ✓']],
  ['a beam less', { ...PLAN, beams: [] }, ['beam 1 Arc there: ✓ → –']],
  ['other fractions', { ...PLAN, fractions: [20] }, ['plan  fractions: 25 → 20']],
  [
    'another dose',
    { ...PLAN, structures: [{ ...PLAN.structures[0]!, d95Gy: 47.9, maxGy: null }] },
    ['structure PTV d95Gy: 49.50 → 47.90', 'structure PTV maxGy: 53.00 → –'],
  ],
  [
    'a goal that is missed now',
    { ...PLAN, goals: [{ ...PLAN.goals[0]!, measured: 46, verdict: 'not met' }] },
    ['goal Cord Max[Gy] verdict: met → not met'],
  ],
] as const)('%s', (_, after, changes) => expect(said(after as PlanSummary)).toEqual(changes));
