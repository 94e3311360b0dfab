import { expect, test } from 'vitest';
import type { GammaMap } from './gamma-map.ts';
import { gammaStatistics } from './gamma-statistics.ts';

const gamma = Float32Array.of(Number.NaN, 0, 0.5, 1, 1.25, 2, Number.NaN, Number.NaN);
const map: GammaMap = {
  // biome-ignore format: one line reads better
  grid: { size: [8, 1, 1], spacingMm: [1, 1, 1], originMm: [0, 0, 0], axes: [[1, 0, 0], [0, 1, 0], [0, 0, 1]] },
  gamma,
  state: Uint8Array.of(0, 1, 1, 1, 1, 1, 2, 3),
  counts: { belowCutoff: 1, judged: 5, outsideEvaluated: 1, withoutDose: 1 },
  method: {
    doseDifferencePercent: 3,
    distanceToAgreementMm: 3,
    lowDoseCutoffPercent: 10,
    normalisation: 'global',
    normalisationGy: 60,
    dose: 'absolute',
    evaluatedScale: 1,
    maximumGamma: 2,
    interpolation: 'trilinear',
    searchTolerance: 1e-5,
  },
};
const filled = (bins: ReturnType<typeof gammaStatistics>['histogram']) =>
  bins.flatMap(({ from, to, points }) => (points > 0 ? [[from, to, points]] : []));

test('every judged voxel counts once; 1 passes and lies in the bin that ends there', () => {
  const { histogram, ...figures } = gammaStatistics(map);
  expect(figures).toEqual({
    points: 5,
    passed: 3,
    notJudged: { outsideEvaluated: 1, withoutDose: 1 },
    passRate: 0.6,
    meanGamma: 0.95,
    maxGamma: 2,
  });
  expect(histogram).toHaveLength(20);
  // biome-ignore format: a table
  expect(filled(histogram)).toEqual([[0, 0.1, 1], [0.4, 0.5, 1], [0.9, 1, 1], [1.2, 1.3, 1], [1.9, 2, 1]]);
});

test('in a structure, voxels count by their share', () => {
  const weights = Float32Array.of(1, 0, 0.5, 0, 1, 0, 0, 1);
  const { histogram, ...figures } = gammaStatistics(map, { weights });
  expect(figures.points).toBe(2);
  expect(figures.passed).toBe(1); // a half and a whole voxel: one of two points, a third of the weight
  expect(figures.notJudged).toEqual({ outsideEvaluated: 0, withoutDose: 1 });
  expect(figures.passRate).toBeCloseTo(1 / 3, 12);
  expect(figures.meanGamma).toBeCloseTo(1, 12); // (0.5 · 0.5 + 1.25) / 1.5
  // biome-ignore format: a table
  expect(filled(histogram)).toEqual([[0.4, 0.5, 0.5], [1.2, 1.3, 1]]);
});

test('where nothing was judged there is no pass rate', () => {
  const figures = gammaStatistics(map, { weights: Uint8Array.of(1, 0, 0, 0, 0, 0, 1, 0) });
  expect(figures).toMatchObject({ points: 0, passed: 0 });
  expect(figures).not.toHaveProperty('passRate');
  expect(figures.notJudged.outsideEvaluated).toBe(1);
});

test('weights of another grid are refused', () => {
  expect(() => gammaStatistics(map, { weights: [1, 1] })).toThrow(RangeError);
});
