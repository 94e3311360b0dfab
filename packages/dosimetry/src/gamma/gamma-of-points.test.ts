import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DoseField, Vec3 } from '../inputs.ts';
import { gammaIndex } from './gamma-index.ts';
import { GAMMA_STATE } from './gamma-map.ts';
import { gammaOfPoints } from './gamma-of-points.ts';
import { gammaStatistics } from './gamma-statistics.ts';

const CRITERIA = {
  doseDifferencePercent: 3,
  distanceToAgreementMm: 2,
  lowDoseCutoffPercent: 10,
  normalisation: 'global',
  dose: 'absolute',
} as const;

/** A dose on a grid of 2 mm whose first voxel is at (-20, -20, -20). */
function fieldOf(doseAt: (at: Vec3) => number, size: Vec3 = [21, 21, 21]): DoseField {
  const doseGy = new Float32Array(size[0] * size[1] * size[2]);
  for (let k = 0, n = 0; k < size[2]; k++)
    for (let j = 0; j < size[1]; j++)
      for (let i = 0; i < size[0]; i++, n++) doseGy[n] = doseAt([2 * i - 20, 2 * j - 20, 2 * k - 20]);
  const axes = [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ] as const;
  return { grid: { size, spacingMm: [2, 2, 2], originMm: [-20, -20, -20], axes }, doseGy, quantumGy: 0 };
}

const pointsAt = (places: readonly Vec3[], doseAt: (at: Vec3) => number) => ({
  positionsMm: Float64Array.from(places.flat()),
  doseGy: Float32Array.from(places, doseAt),
});

test('scattered points on a ramp moved by s: gamma = s g / √(DD² + g² DTA²) wherever they lie', () => {
  const ramp = ([x, y, z]: Vec3) => 50 + (2 * x - y + 2 * z) / 3; // 1 Gy/mm
  const moved = fieldOf(([x, y, z]) => ramp([x, y, z]) - 1.5);
  const inside = fc.double({ min: -12, max: 12, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.tuple(inside, inside, inside), { minLength: 1, maxLength: 8 }), (places) => {
      const { gamma } = gammaOfPoints(pointsAt(places, ramp), moved, { ...CRITERIA, normalisationGy: 100 });
      for (const value of gamma) expect(value).toBeCloseTo(1.5 / Math.hypot(3, 2), 3);
    }),
    { numRuns: 30 },
  );
});

test('points at the voxels of a grid have the gamma of the grid', () => {
  const wave = ([x, y, z]: Vec3) => 40 + 15 * Math.sin(x / 7) * Math.cos(y / 9) + 0.3 * z;
  const reference = fieldOf(wave);
  const evaluated = fieldOf(([x, y, z]) => 1.02 * wave([x + 0.9, y - 0.4, z]));
  const places = Array.from(
    { length: 21 ** 3 },
    (_, n): Vec3 => [2 * (n % 21) - 20, 2 * (Math.floor(n / 21) % 21) - 20, 2 * Math.floor(n / 441) - 20],
  );
  const options = { ...CRITERIA, signed: true, vectors: true };
  const ofPoints = gammaOfPoints(pointsAt(places, wave), evaluated, options);
  const ofGrid = gammaIndex(reference, evaluated, options);
  expect(ofPoints.gamma).toEqual(ofGrid.gamma);
  expect(ofPoints.signedGamma).toEqual(ofGrid.signedGamma);
  expect(ofPoints.counts).toEqual(ofGrid.counts);
  expect(ofPoints.method).toEqual(ofGrid.method);
});

test('a planned plane is searched in the plane; points beside it are not judged', () => {
  const plane = fieldOf(([x]) => 20 + x, [21, 21, 1]);
  const places: Vec3[] = [
    [3.3, -1.7, -20],
    [3.3, -1.7, -15],
    [25, 0, -20],
    [-19.3, 0, -20],
  ];
  const { gamma, state, counts } = gammaOfPoints(
    pointsAt(places, ([x]) => (x < -19 ? 1 : 20 + x)),
    plane,
    CRITERIA,
  );
  expect([...state]).toEqual([
    GAMMA_STATE.judged,
    GAMMA_STATE.outsideEvaluated,
    GAMMA_STATE.outsideEvaluated,
    GAMMA_STATE.belowCutoff,
  ]);
  expect(counts).toEqual({ belowCutoff: 1, judged: 1, outsideEvaluated: 2, withoutDose: 0 });
  expect(gamma[0]).toBeCloseTo(0, 5);
  expect(gamma[1]).toBeNaN();
});

test('relative: the evaluated dose is scaled as asked, and a dose that is not known is not judged', () => {
  const places: Vec3[] = [
    [0, 0, 0],
    [5, 1, 2],
    [1, 1, 1],
  ];
  const points = pointsAt(places, () => 103);
  points.doseGy[2] = Number.NaN;
  const map = gammaOfPoints(
    points,
    fieldOf(() => 2),
    { ...CRITERIA, dose: { referenceGy: 100, evaluatedGy: 2 } },
  );
  expect(map.method).toMatchObject({ evaluatedScale: 50, normalisationGy: 103 });
  expect(map.gamma[0]).toBeCloseTo(3 / 3.09, 4); // 3 of 103 against 3 % of 103
  expect(gammaStatistics(map)).toMatchObject({ points: 2, passRate: 1, notJudged: { withoutDose: 1 } });
});

test('progress ends at 1; shapes that differ are refused', () => {
  const told: number[] = [];
  const options = { ...CRITERIA, onProgress: (share: number) => told.push(share) };
  const many = Array.from({ length: 2500 }, (): Vec3 => [0, 0, 0]);
  gammaOfPoints(
    pointsAt(many, () => 1),
    fieldOf(() => 1),
    options,
  );
  expect(told).toEqual([0.4, 0.8, 1]);
  expect(() =>
    gammaOfPoints(
      { positionsMm: new Float64Array(4), doseGy: new Float32Array(2) },
      fieldOf(() => 1),
      CRITERIA,
    ),
  ).toThrow(RangeError);
});

test('a rigid motion of points and evaluated dose together changes nothing, nor does the order of the points', () => {
  const wave = ([x, y, z]: Vec3) => 40 + 15 * Math.sin(x / 7) * Math.cos(y / 9) + 0.3 * z;
  const evaluated = fieldOf(([x, y, z]) => 1.01 * wave([x + 0.7, y - 0.3, z]));
  const angle = fc.double({ min: -3, max: 3, noNaN: true });
  const inside = fc.double({ min: -12, max: 12, noNaN: true });
  const place = fc.tuple(inside, inside, inside);
  fc.assert(
    fc.property(fc.array(place, { minLength: 2, maxLength: 6 }), angle, place, (places, turn, shift) => {
      const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
      const turned = ([x, y, z]: Vec3): Vec3 => [cos * x - sin * y, sin * x + cos * y, z];
      const moved = (at: Vec3): Vec3 => {
        const [x, y, z] = turned(at);
        return [x + shift[0], y + shift[1], z + shift[2]];
      };
      const { grid } = evaluated;
      const axes = [turned(grid.axes[0]), turned(grid.axes[1]), turned(grid.axes[2])] as const;
      const points = pointsAt(places, wave);
      const straight = gammaOfPoints(points, evaluated, { ...CRITERIA, normalisationGy: 50 });
      const other = gammaOfPoints(
        { positionsMm: Float64Array.from(places.toReversed().flatMap(moved)), doseGy: points.doseGy.toReversed() },
        { ...evaluated, grid: { ...grid, originMm: moved(grid.originMm), axes } },
        { ...CRITERIA, normalisationGy: 50 },
      );
      other.gamma.toReversed().forEach((gamma, n) => {
        expect(gamma).toBeCloseTo(straight.gamma[n]!, 4);
      });
    }),
    { numRuns: 40 },
  );
});
