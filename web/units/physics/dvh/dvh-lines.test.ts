import { expect, test } from 'vitest';
import type { GoalResult, StructureResult } from '../../../../server/units/physics/contract.ts';
import { dvhLines } from './dvh-lines.ts';

const structure = (roiNumber: number): StructureResult => ({
  roiNumber,
  name: `PTV ${roiNumber}`,
  standardName: 'PTV',
  colour: '#ff0000',
  interpretedType: 'PTV',
  volumeCc: { value: 100, error: 1 },
  minGy: null,
  meanGy: null,
  maxGy: null,
  d98Gy: null,
  d95Gy: null,
  d50Gy: null,
  d2Gy: null,
  d0_03ccGy: null,
  outsideDoseGridFraction: 0,
  curve: { doseGy: [0, 70], volumeCc: [100, 0] },
  planningSystem: null,
  method: null,
  notices: [],
});
const covered = (roiNumber: number, referenceGy: number): GoalResult => ({
  goal: {
    id: 'D98',
    structure: 'PTV',
    metric: 'D98%[%]',
    comparison: '>=',
    goal: 95,
    unit: '%',
    source: '',
    verified: 'text',
  },
  set: { id: 'target-any', name: 'Target', version: '1' },
  roiNumber,
  structureName: `PTV ${roiNumber}`,
  referenceGy,
  verdict: 'met',
  measured: { value: 96, error: 0.1 },
  closeCall: false,
  eqd2: null,
  reason: null,
});

test('a mark in percent stands at the level of its own target: 95 % of 70 Gy and of 56 Gy', () => {
  const evaluation = { structures: [structure(1), structure(2)], goals: [covered(1, 70), covered(2, 56)] };
  const doses = dvhLines(evaluation, 'A').map(({ marks }) => marks.map(({ doseGy }) => doseGy));
  expect(doses).toEqual([[66.5], [expect.closeTo(53.2, 9)]]);
});
