import type { Beam } from '@isocenter/dicom-rt';
import { knownAnswerPatient } from '@isocenter/phantom';
import { expect, test } from 'vitest';
import type { GoalResult } from '../contract.ts';
import type { PlanVerdict } from '../evaluate-plan.ts';
import { checkMachine } from './check-deliverable.ts';
import { checkGoals } from './check-goals.ts';
import type { MachineLimits, StructuredPrescription } from './contract.ts';

const result = (comparison: '<' | '<=' | '>' | '>=', verdict: GoalResult['verdict']) => ({
  goal: { structure: 'SpinalCord', metric: 'Max[Gy]', comparison, goal: 45, unit: 'Gy' },
  structureName: 'SpinalCord',
  measured: { value: 31 },
  verdict,
});

/** The prescription has two phases: the cord has 31 Gy of the first, and may have 45 Gy of both. */
test.each([
  ['<=', 'met', [0], 'for a person'],
  ['<', 'met', [1], 'for a person'],
  ['<=', 'met', [0, 1], 'agrees'],
  ['>=', 'met', [0], 'agrees'],
  ['<=', 'not met', [0], 'differs'],
] as const)('a limit %s that is %s by phases %j: %s', (comparison, verdict, phases, state) => {
  const goals = [result(comparison, verdict)];
  const prescription = { phases: [{}, {}], goals: goals.map(({ goal }) => goal) } as unknown as StructuredPrescription;
  const found = checkGoals({ prescription, phases, verdict: { goals } as unknown as PlanVerdict });
  expect(found.map((finding) => finding.state)).toEqual([state]);
});

const { patient } = knownAnswerPatient('CUBE', {
  ...{ shape: { kind: 'box', sizeMm: [40, 40, 40] }, dose: { kind: 'linear', centreGy: 50, gradientGyPerMm: 0 } },
  ...{ sliceSpacingMm: 4, doseSpacingMm: 4 },
});
const machine = (energies: MachineLimits['energies']): MachineLimits => ({
  ...{ name: patient.plan.beams[0]?.machine ?? '', energies, minimumMu: 1, maximumMu: 2000 },
  ...{ jawXMm: [-200, 200], jawYMm: [-200, 200] },
});

/** The phantom's field has photons of 6 MV: a machine with electrons of 6 MeV and photons of 10 MV gives electrons of 6 MeV alone. */
test.each([
  ['PHOTON', [['photon', 6]], []],
  [
    'PHOTON',
    [
      ['electron', 6],
      ['photon', 10],
    ],
    ['PHOTON 6'],
  ],
  [
    'ELECTRON',
    [
      ['electron', 6],
      ['photon', 10],
    ],
    [],
  ],
  ['ELECTRON', [['photon', 6]], ['ELECTRON']],
  ['ELECTRON', [], []],
] as const)('%s of 6 at a machine with %j', (radiation, given, missing) => {
  const beams = patient.plan.beams.map((beam): Beam => ({ ...beam, radiation }));
  const machines = [machine(given.map(([modality, energyMv]) => ({ modality, energyMv })))];
  const found = checkMachine({ plan: { ...patient.plan, beams }, machines });
  expect(found.flatMap(({ said }) => said.values?.['energies'] ?? [])).toEqual(missing);
  expect(found.some(({ state }) => state === 'differs')).toBe(missing.length > 0);
});
