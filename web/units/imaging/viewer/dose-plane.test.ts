import { describe, expect, test } from 'vitest';
import { cutDose, type DoseVolume, doseAt, doseRefinement } from './dose-plane.ts';
import { ORIENTATIONS, VIEW_AXES } from './view-plane.ts';

/** A dose that is linear in patient coordinates, on a grid off by fractions of a voxel: interpolation must return it exactly. */
const plane = (x: number, y: number, z: number) => 10 + 0.5 * x - 0.25 * y + 2 * z;
const size = [5, 4, 3] as const;
const spacingMm = [2.5, 3, 4] as const;
const originMm = [-3.7, 1.3, 10.9] as const;
const values = new Float32Array(60);
for (let k = 0; k < 3; k++)
  for (let j = 0; j < 4; j++)
    for (let i = 0; i < 5; i++)
      values[(k * 4 + j) * 5 + i] = plane(originMm[0] + 2.5 * i, originMm[1] + 3 * j, originMm[2] + 4 * k);
const dose: DoseVolume = {
  doseKey: '1',
  grid: { size, spacingMm, originMm },
  values,
  unit: 'Gy',
  maximum: 60,
  maximumAtMm: [0, 0, 0],
};

describe('doseAt()', () => {
  const inside = [
    [-3.7, 1.3, 10.9], // first voxel centre
    [6.3, 10.3, 18.9], // last voxel centre
    [0.123, 4.56, 13.2],
    [6.3, 4, 18.9],
  ] as const;
  for (const [x, y, z] of inside)
    test(`(${x}, ${y}, ${z}) is ${plane(x, y, z).toFixed(3)} Gy`, () =>
      expect(doseAt(dose, [x, y, z])).toBeCloseTo(plane(x, y, z), 4));
  // Voxels of 2.5 x 3 x 4 mm: the outermost reach 1.25, 1.5 and 2 mm beyond their centres and hold their dose there.
  const border = [
    { point: [-4.9, 4, 12], gy: plane(-3.7, 4, 12) },
    { point: [7.5, 4, 12], gy: plane(6.3, 4, 12) },
    { point: [0, -0.1, 12], gy: plane(0, 1.3, 12) },
    { point: [0, 4, 20.8], gy: plane(0, 4, 18.9) },
  ] as const;
  for (const { point, gy } of border)
    test(`(${point}) lies in the outer half of a voxel: ${gy.toFixed(3)} Gy`, () =>
      expect(doseAt(dose, point)).toBeCloseTo(gy, 4));
  const outside = [
    [-5, 4, 12],
    [7.6, 4, 12],
    [0, -0.3, 12],
    [0, 4, 21],
  ] as const;
  for (const point of outside)
    test(`(${point}) lies outside the grid and has no dose`, () => expect(doseAt(dose, point)).toBeNull());
});

describe('cutDose()', () => {
  const positionMm = { axial: 13.3, sagittal: 0.777, coronal: 5.05 };
  for (const orientation of ORIENTATIONS)
    for (const refinement of [1, 3])
      test(`${orientation} at ${positionMm[orientation]} mm, refined ${refinement} times, lies at its own place`, () => {
        const cut = cutDose(dose, { orientation, positionMm: positionMm[orientation], refinement });
        if (!cut) throw new Error('the plane misses the grid');
        const { horizontal, vertical, normal } = VIEW_AXES[orientation];
        expect(cut.columnMm).toHaveLength(size[horizontal] * refinement);
        cut.rowMm.forEach((v, row) => {
          cut.columnMm.forEach((h, column) => {
            const point: [number, number, number] = [0, 0, 0];
            point[horizontal] = h;
            point[vertical] = v;
            point[normal] = positionMm[orientation];
            const within = point.map((mm, axis) => {
              const first = originMm[axis]!;
              return Math.min(Math.max(mm, first), first + (size[axis]! - 1) * spacingMm[axis]!);
            });
            const [x, y, z] = [within[0]!, within[1]!, within[2]!];
            expect(cut.values[row * cut.columnMm.length + column]).toBeCloseTo(plane(x, y, z), 4);
          });
        });
      });

  test('a plane beside the grid has no dose', () => {
    expect(cutDose(dose, { orientation: 'axial', positionMm: 21, refinement: 1 })).toBeNull();
  });

  test('a plane in the outer half of a voxel has the dose that the cursor reads there', () => {
    const cut = cutDose(dose, { orientation: 'axial', positionMm: 20.8, refinement: 1 });
    const [h, v] = [cut?.columnMm[1] ?? 0, cut?.rowMm[2] ?? 0];
    expect(cut?.values[2 * 5 + 1]).toBeCloseTo(doseAt(dose, [h, v, 20.8]) ?? -1, 4);
  });

  test('a planar dose reaches half its thickness', () => {
    const film: DoseVolume = { ...dose, grid: { ...dose.grid, size: [5, 4, 1] }, values: values.slice(0, 20) };
    expect(cutDose(film, { orientation: 'axial', positionMm: 12.8, refinement: 1 })?.values[0]).toBeCloseTo(
      values[0]!,
      5,
    );
    expect(cutDose(film, { orientation: 'axial', positionMm: 13.0, refinement: 1 })).toBeNull();
  });
});

const refinements = [
  { spacingMm: [1, 1, 1], steps: 1 },
  { spacingMm: [2.5, 2.5, 3], steps: 3 },
  { spacingMm: [5, 5, 2], steps: 5 },
] as const;
for (const { spacingMm, steps } of refinements)
  test(`a grid of ${spacingMm} mm is drawn in ${steps} steps per voxel`, () =>
    expect(doseRefinement({ size: [1, 1, 1], originMm: [0, 0, 0], spacingMm })).toBe(steps));
