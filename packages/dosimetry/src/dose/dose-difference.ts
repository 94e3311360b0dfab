import type { DoseField, Vec3 } from '../inputs.ts';
import { dot } from '../vec3.ts';
import { subtractDoses } from './combine-doses.ts';
import { TrilinearDose, toIndex } from './trilinear.ts';

/** Of an index: closer than this to a whole one, two voxel centres are one. */
const SAME_CENTRE = 1e-4;
/** The mean of what interpolation misses over a cell becomes the greatest, mid-way between two voxels. */
const GREATEST_OF_MEAN = 1.5;

/** How much higher one dose is than another [Gy], at the voxel centres of the first. */
export interface DoseDifference {
  readonly grid: DoseField['grid'];
  /** First minus second, i fastest, shape of the grid; NaN where the second is not known between voxel centres of its own. */
  readonly differenceGy: Float32Array;
  /** What either error adds at a voxel: half a stored step of each dose, and what interpolation may miss of the second. */
  readonly errorGy: Float32Array;
  /** Do voxel centres coincide? Then nothing was interpolated. */
  readonly isSameGrid: boolean;
  /** Share of the voxels of the first dose (0..1) at which no difference is known. */
  readonly outsideFraction: number;
}

/**
 * `later` minus `earlier` on the grid of `later`, the other resampled trilinearly in patient coordinates. Both in one frame of reference,
 * which the caller made sure of.
 *
 * @throws DomainError `dosimetry/no-common-place`
 */
export function doseDifference(later: DoseField, earlier: DoseField): DoseDifference {
  const { grid, doseGy: differenceGy, quantumGy } = subtractDoses(later, earlier);
  const errorGy = new Float32Array(differenceGy.length).fill(quantumGy / 2);
  const other = new TrilinearDose(earlier);
  let [between, known] = [0, 0];
  forEachIndex(grid, earlier, (n, i, j, k) => {
    if (!isAmongCentres(earlier, i, j, k)) differenceGy[n] = Number.NaN;
    else {
      known++;
      if (isCentre(i) && isCentre(j) && isCentre(k)) return;
      between++;
      errorGy[n]! += GREATEST_OF_MEAN * Math.abs(other.curvatureMiss(i, j, k));
    }
  });
  return { grid, differenceGy, errorGy, isSameGrid: between === 0, outsideFraction: 1 - known / later.doseGy.length };
}

const isCentre = (index: number) => Math.abs(index - Math.round(index)) < SAME_CENTRE;

/** The outer half of an outermost voxel holds its centre's dose: there two doses would differ by what neither states. */
function isAmongCentres({ grid: { size } }: DoseField, ...index: Vec3): boolean {
  return index.every((at, axis) => at > -SAME_CENTRE && at < size[axis]! - 1 + SAME_CENTRE);
}

/** Each voxel of a grid by its index on the grid of another dose. */
function forEachIndex(
  { size, spacingMm, axes, originMm }: DoseField['grid'],
  other: DoseField,
  visit: (n: number, i: number, j: number, k: number) => void,
): void {
  const { origin, ...rows } = toIndex(other);
  const start = [rows.i, rows.j, rows.k].map((row, a) => dot(row, originMm) - origin[a]!);
  const step = axes.map((axis, a) => [rows.i, rows.j, rows.k].map((row) => dot(row, axis) * spacingMm[a]!));
  const at = (axis: number, [column, row, slice]: Vec3) =>
    start[axis]! + column * step[0]![axis]! + row * step[1]![axis]! + slice * step[2]![axis]!;
  for (let slice = 0, n = 0; slice < size[2]; slice++)
    for (let row = 0; row < size[1]; row++)
      for (let column = 0; column < size[0]; column++, n++) {
        const voxel: Vec3 = [column, row, slice];
        visit(n, at(0, voxel), at(1, voxel), at(2, voxel));
      }
}
