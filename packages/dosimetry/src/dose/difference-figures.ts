import type { Vec3 } from '../inputs.ts';
import { add, scale } from '../vec3.ts';
import type { DoseDifference } from './dose-difference.ts';

/** Of the voxel centres that count: how much the later dose is higher (positive) or lower (negative). */
export interface DifferenceFigures {
  readonly points: number;
  /** Where the later dose is most above the other, or least below it. */
  readonly highest: DifferenceAt;
  /** Where it is most below the other, or least above it. */
  readonly lowest: DifferenceAt;
  readonly meanGy: number;
  /** Mean of the errors of the points: what the mean may be off by, were they all of one sign. */
  readonly meanErrorGy: number;
}

/** A difference of two doses at one voxel centre [Gy], and what either stated dose and the interpolation may be off by. */
export interface DifferenceAt {
  readonly gy: number;
  readonly errorGy: number;
  /** Voxel centre in patient coordinates [mm]; of several the first. */
  readonly atMm: Vec3;
}

/**
 * @param options.inside which voxels count, 0 or 1, shape of the grid; without it every one counts at which a difference is known
 * @returns undefined where there is none
 */
export function differenceFigures(
  { grid, differenceGy, errorGy }: DoseDifference,
  options: { readonly inside?: Uint8Array } = {},
): DifferenceFigures | undefined {
  const { inside } = options;
  let [points, sum, errors, highest, lowest] = [0, 0, 0, -1, -1];
  for (let n = 0; n < differenceGy.length; n++) {
    const gy = differenceGy[n]!;
    if (Number.isNaN(gy) || (inside && inside[n] === 0)) continue;
    points++;
    sum += gy;
    errors += errorGy[n]!;
    if (highest < 0 || gy > differenceGy[highest]!) highest = n;
    if (lowest < 0 || gy < differenceGy[lowest]!) lowest = n;
  }
  if (points === 0) return undefined;
  const at = (n: number) => ({ gy: differenceGy[n]!, errorGy: errorGy[n]!, atMm: centreOf(grid, n) });
  return { points, highest: at(highest), lowest: at(lowest), meanGy: sum / points, meanErrorGy: errors / points };
}

/** Volumes of the voxels at which two doses differ by more than a level. */
export interface VolumeBeyond {
  readonly higherCc: number;
  readonly lowerCc: number;
  /** Of the voxels whose difference is nearer to the level than its error: they may belong here or not. */
  readonly errorCc: number;
}

/** Counts the voxels, each whole, whose difference is above `levelGy` or below its negative. */
export function volumeBeyond({ grid, differenceGy, errorGy }: DoseDifference, levelGy: number): VolumeBeyond {
  let [higher, lower, near] = [0, 0, 0];
  for (let n = 0; n < differenceGy.length; n++) {
    const gy = differenceGy[n]!;
    if (gy > levelGy) higher++;
    else if (gy < -levelGy) lower++;
    if (Math.abs(Math.abs(gy) - levelGy) <= errorGy[n]!) near++;
  }
  const voxelCc = (grid.spacingMm[0] * grid.spacingMm[1] * grid.spacingMm[2]) / 1000;
  return { higherCc: higher * voxelCc, lowerCc: lower * voxelCc, errorCc: near * voxelCc };
}

function centreOf({ size: [columns, rows], originMm, axes, spacingMm }: DoseDifference['grid'], n: number): Vec3 {
  const index = [n % columns, Math.floor(n / columns) % rows, Math.floor(n / (columns * rows))];
  return index.reduce<Vec3>(
    (point, voxels, axis) => add(point, scale(axes[axis]!, voxels * spacingMm[axis]!)),
    originMm,
  );
}
