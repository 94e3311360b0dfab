import type { AlignedGrid } from '../../../../server/units/imaging/contract.ts';
import type { Vec3 } from '../../../../server/units/physics/contract.ts';
import { continuousIndex, planeWalk, voxelCentreMm } from './grid-plane.ts';
import type { Lattice } from './marching-squares.ts';
import { type Orientation, type PatientAxis, VIEW_AXES } from './view-plane.ts';

/** A dose (or a difference of doses) on its own grid; it need not share a voxel with the image. */
export interface DoseVolume {
  readonly doseKey: string;
  readonly grid: AlignedGrid;
  readonly values: Float32Array;
  readonly unit: 'Gy' | 'relative';
  readonly maximum: number;
  readonly maximumAtMm: Vec3;
}

/** Where a position lies between two voxel centres; null beyond the outermost centres (a single plane reaches half its spacing). */
function bracket(grid: AlignedGrid, axis: PatientAxis, positionMm: number): { lower: number; share: number } | null {
  const last = grid.size[axis] - 1;
  const index = continuousIndex(grid, axis, positionMm);
  if (last === 0) return Math.abs(index) <= 0.5 ? { lower: 0, share: 0 } : null;
  if (index < -1e-6 || index > last + 1e-6) return null;
  const lower = Math.min(Math.max(Math.floor(index), 0), last - 1);
  return { lower, share: Math.min(Math.max(index - lower, 0), 1) };
}

/** The dose at a patient point, trilinear between voxel centres; null outside the dose grid, where it is not known. */
export function doseAt(dose: DoseVolume, pointMm: Vec3): number | null {
  const { grid, values } = dose;
  const x = bracket(grid, 0, pointMm[0]);
  const y = bracket(grid, 1, pointMm[1]);
  const z = bracket(grid, 2, pointMm[2]);
  if (!x || !y || !z) return null;
  const stepY = grid.size[0];
  const stepZ = grid.size[0] * grid.size[1];
  const at = x.lower + y.lower * stepY + z.lower * stepZ;
  const dx = x.share > 0 ? 1 : 0;
  const dy = y.share > 0 ? stepY : 0;
  const dz = z.share > 0 ? stepZ : 0;
  const alongX = (from: number) => values[from]! + x.share * (values[from + dx]! - values[from]!);
  const alongY = (from: number) => alongX(from) + y.share * (alongX(from + dy) - alongX(from));
  return alongY(at) + z.share * (alongY(at + dz) - alongY(at));
}

/**
 * The dose on the plane of a view at `positionMm` along its normal, on `refinement` lattice steps per voxel: linear between
 * planes along the normal, bilinear within. Null where the plane misses the dose grid.
 */
export function cutDose(
  dose: DoseVolume,
  view: { readonly orientation: Orientation; readonly positionMm: number; readonly refinement: number },
): Lattice | null {
  const { horizontal, vertical, normal } = VIEW_AXES[view.orientation];
  const between = bracket(dose.grid, normal, view.positionMm);
  if (!between) return null;
  const { columns, rows, columnStep, rowStep, planeStep } = planeWalk(dose.grid.size, view.orientation);
  const start = between.lower * planeStep;
  const beyond = between.share > 0 ? planeStep : 0;
  const coarse = new Float32Array(columns * rows);
  for (let row = 0, node = 0; row < rows; row++)
    for (let column = 0, at = start + row * rowStep; column < columns; column++, node++, at += columnStep) {
      const here = dose.values[at]!;
      coarse[node] = here + between.share * (dose.values[at + beyond]! - here);
    }
  const step = view.refinement;
  const places = (axis: PatientAxis) =>
    Float64Array.from({ length: (dose.grid.size[axis] - 1) * step + 1 }, (_, n) =>
      voxelCentreMm(dose.grid, axis, n / step),
    );
  return {
    columnMm: places(horizontal),
    rowMm: places(vertical),
    values: step === 1 ? coarse : refine(coarse, { columns, rows, step }),
  };
}

/** Bilinear values on `step` times as many lattice steps. */
function refine(
  coarse: Float32Array,
  { columns, rows, step }: { readonly columns: number; readonly rows: number; readonly step: number },
): Float32Array {
  const fineColumns = (columns - 1) * step + 1;
  const fineRows = (rows - 1) * step + 1;
  const fine = new Float32Array(fineColumns * fineRows);
  const line = new Float32Array(columns);
  for (let fineRow = 0; fineRow < fineRows; fineRow++) {
    const upper = Math.floor(fineRow / step) * columns;
    const share = (fineRow % step) / step;
    const lower = share > 0 ? upper + columns : upper;
    for (let column = 0; column < columns; column++) {
      const value = coarse[upper + column]!;
      line[column] = value + share * (coarse[lower + column]! - value);
    }
    let node = fineRow * fineColumns;
    for (let column = 0; column < columns - 1; column++) {
      const value = line[column]!;
      const rise = (line[column + 1]! - value) / step;
      for (let n = 0; n < step; n++) fine[node++] = value + n * rise;
    }
    fine[node] = line[columns - 1]!;
  }
  return fine;
}

/** Lattice steps per dose voxel that bring the lattice to about 1 mm, at most 4. */
export function doseRefinement(grid: AlignedGrid): number {
  return Math.min(4, Math.max(1, Math.ceil(Math.max(...grid.spacingMm) - 0.25)));
}
