import { GAMMA_STATE } from '@isocenter/dosimetry';
import type { AlignedGrid } from '../../../../server/units/imaging/contract.ts';
import type { Vec3 } from '../../../../server/units/physics/contract.ts';
import { planeWalk, voxelCentreMm, voxelIndex } from './grid-plane.ts';
import type { Lattice } from './marching-squares.ts';
import { type Orientation, type PatientAxis, VIEW_AXES } from './view-plane.ts';

/** Gamma at the points of the reference dose; NaN where it was not judged. A pass is at most 1. */
export interface GammaVolume {
  readonly grid: AlignedGrid;
  /** Shape (voxels of `grid`), x fastest. Where `signed`, below 0 where the evaluated dose is the lower one. */
  readonly values: Float32Array;
  readonly signed: boolean;
  /** What became of each voxel, a value of `GAMMA_STATE`. */
  readonly state: Uint8Array;
}

/**
 * Gamma of the voxel that holds a point: between two points it is not known, so nothing is interpolated. Where it has none, why: its dose is
 * below the cut-off, or it could not be judged; null outside the grid.
 */
export function gammaAt(
  { grid, values, state }: GammaVolume,
  pointMm: Vec3,
): number | 'below cut-off' | 'not judged' | null {
  const [i, j, k] = [voxelIndex(grid, 0, pointMm[0]), voxelIndex(grid, 1, pointMm[1]), voxelIndex(grid, 2, pointMm[2])];
  if (i === null || j === null || k === null) return null;
  const n = (k * grid.size[1] + j) * grid.size[0] + i;
  if (state[n] === GAMMA_STATE.judged) return values[n]!;
  return state[n] === GAMMA_STATE.belowCutoff ? 'below cut-off' : 'not judged';
}

/** The voxels that the plane of a view at `positionMm` passes through, one node each; null where it misses the grid. */
export function cutGamma(
  gamma: GammaVolume,
  view: { readonly orientation: Orientation; readonly positionMm: number },
): Lattice | null {
  const { horizontal, vertical, normal } = VIEW_AXES[view.orientation];
  const plane = voxelIndex(gamma.grid, normal, view.positionMm);
  if (plane === null) return null;
  const { columns, rows, columnStep, rowStep, planeStep } = planeWalk(gamma.grid.size, view.orientation);
  const values = new Float32Array(columns * rows);
  for (let row = 0, node = 0; row < rows; row++)
    for (let column = 0, at = plane * planeStep + row * rowStep; column < columns; column++, node++, at += columnStep)
      values[node] = gamma.values[at]!;
  const places = (axis: PatientAxis) =>
    Float64Array.from({ length: gamma.grid.size[axis] }, (_, n) => voxelCentreMm(gamma.grid, axis, n));
  return { columnMm: places(horizontal), rowMm: places(vertical), values };
}

/** The size of gamma, 0 where it was not judged: what the outline of the failing points is drawn through, at 1. */
export function failingLattice(lattice: Lattice): Lattice {
  return { ...lattice, values: lattice.values.map((gamma) => (Number.isNaN(gamma) ? 0 : Math.abs(gamma))) };
}
