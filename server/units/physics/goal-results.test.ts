import type { Structure } from '@isocenter/dicom-rt';
import type { DoseField } from '@isocenter/dosimetry';
import type { DoseGoal, GoalSet } from '@isocenter/knowledge';
import { expect, test } from 'vitest';
import { goalResults } from './goal-results.ts';
import { GoalStructures } from './goal-structures.ts';
import { setOfGoal } from './limit-of-course.ts';
import { measureStructure } from './measure-structure.ts';

/** 60 mm of 2 mm voxels, 60 Gy everywhere. */
const field: DoseField = {
  grid: {
    size: [30, 30, 30],
    spacingMm: [2, 2, 2],
    originMm: [0, 0, 0],
    axes: [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ],
  },
  doseGy: new Float32Array(27_000).fill(60),
  quantumGy: 0,
};
const cube = (roiNumber: number, name: string, atMm: number): Structure => ({
  roiNumber,
  name,
  contours: [0, 1, 2, 3, 4].map((plane) => {
    const [a, b, z] = [atMm, atMm + 10, atMm + 2 * plane];
    return { geometricType: 'CLOSED_PLANAR', pointsMm: Float64Array.of(a, a, z, b, a, z, b, b, z, a, b, z) };
  }),
});
const goal = (structure: string, metric: string, more: Partial<DoseGoal> = {}): DoseGoal => ({
  id: `${structure} ${metric}`,
  structure,
  metric,
  comparison: '>=',
  goal: 95,
  unit: '%',
  source: '',
  verified: 'text',
  ...more,
});
const set = (id: string, version: string, goals: readonly DoseGoal[]): GoalSet => ({
  id,
  name: id.toUpperCase(),
  version,
  site: 'any',
  fractions: 'any',
  goals,
});

test('percent goals refer to the level of their own target, and each goal keeps its set', () => {
  const measured = [cube(1, 'PTV70', 5), cube(2, 'PTV56', 35)].map((structure) =>
    measureStructure(structure, { field, objects: [] }),
  );
  const names = measured.map(({ structure: { roiNumber, name } }) => ({
    roiNumber,
    roiName: name,
    standardName: 'PTV',
    how: 'alias' as const,
    suggestions: [],
    version: 'none',
  }));
  const sets = [
    set('ours', '2026-11-01', [goal('PTV', 'D98%[%]')]),
    set('organs', '3', [goal('PTV', 'Mean[Gy]', { unit: 'Gy', goal: 50 })]),
  ];
  const results = goalResults(
    sets.flatMap(({ goals }) => goals),
    {
      structures: new GoalStructures(measured, names),
      prescription: {
        state: 'from plan',
        targets: [
          { label: 'PTV70', roiNumber: 1, doseGy: 70, source: '' },
          { label: 'PTV56', roiNumber: 2, doseGy: 56, source: '' },
        ],
        fractions: 35,
        fractionsSource: null,
      },
      course: { fractions: 35, doseGy: 70, delivery: 'external' },
      site: undefined,
      setOf: setOfGoal(sets),
      maximumGy: 60,
      external: undefined,
      blocked: undefined,
    },
  );
  const told = results.map(({ structureName, referenceGy, verdict, set: { name, version } }) => [
    structureName,
    referenceGy,
    verdict,
    `${name} ${version}`,
  ]);
  // 60 Gy are 85.7 % of 70 Gy and 107 % of 56 Gy
  expect(told).toEqual([
    ['PTV70', 70, 'not met', 'OURS 2026-11-01'],
    ['PTV56', 56, 'met', 'OURS 2026-11-01'],
    ['PTV70', null, 'met', 'ORGANS 3'],
    ['PTV56', null, 'met', 'ORGANS 3'],
  ]);
});

test('a goal that no set holds is not judged by another', () => {
  expect(() => setOfGoal([set('ours', '1', [])])(goal('PTV', 'D98%[%]'))).toThrow(RangeError);
});
