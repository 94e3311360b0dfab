import { doseAt as doseOfField } from '@isocenter/dosimetry';
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

/** AlignedGrid runs along the patient's own axes. */
const PATIENT_AXES = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
] as const;

/** The dose at a patient point, as the DVH samples it; null where it is not known: beyond the outer faces of the outermost voxels. */
export function doseAt({ grid, values }: DoseVolume, pointMm: Vec3): number | null {
  const dose = doseOfField({ grid: { ...grid, axes: PATIENT_AXES }, doseGy: values, quantumGy: 0 }, pointMm);
  return dose === undefined || Number.isNaN(dose) ? null : dose;
}

/** Where a position lies between two voxel centres. The outer half of an outermost voxel holds its centre's dose; null further out. */
function bracket(grid: AlignedGrid, axis: PatientAxis, positionMm: number): { lower: number; share: number } | null {
  const last = grid.size[axis] - 1;
  const index = continuousIndex(grid, axis, positionMm);
  if (index < -0.5 || index > last + 0.5) return null;
  const lower = Math.min(Math.max(Math.floor(index), 0), Math.max(last - 1, 0));
  return { lower, share: last === 0 ? 0 : Math.min(Math.max(index - lower, 0), 1) };
}

/**
 * The dose on the plane of a view at `positionMm` along its normal, on `refinement` lattice steps per voxel: linear between
 * planes along the normal, bilinear within. The steps, an odd number, fill the grid to the outer faces of its voxels. Null where
 * the plane misses the dose grid.
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
  const beyondCentre = (step - 1) / 2;
  const places = (axis: PatientAxis) =>
    Float64Array.from({ length: dose.grid.size[axis] * step }, (_, n) =>
      voxelCentreMm(dose.grid, axis, (n - beyondCentre) / step),
    );
  return {
    columnMm: places(horizontal),
    rowMm: places(vertical),
    values: step === 1 ? coarse : refine(coarse, { columns, rows, step }),
  };
}

/** Bilinear values on `step` times as many lattice steps, an odd number; beyond the outer centres their values are held. */
function refine(
  coarse: Float32Array,
  { columns, rows, step }: { readonly columns: number; readonly rows: number; readonly step: number },
): Float32Array {
  const beyondCentre = (step - 1) / 2;
  const fineColumns = columns * step;
  const fineRows = rows * step;
  const fine = new Float32Array(fineColumns * fineRows);
  const line = new Float32Array(columns);
  for (let fineRow = 0; fineRow < fineRows; fineRow++) {
    const fromFirst = Math.min(Math.max(fineRow - beyondCentre, 0), (rows - 1) * step);
    const upper = Math.floor(fromFirst / step) * columns;
    const share = (fromFirst % step) / step;
    const lower = share > 0 ? upper + columns : upper;
    for (let column = 0; column < columns; column++) {
      const value = coarse[upper + column]!;
      line[column] = share > 0 ? value + share * (coarse[lower + column]! - value) : value;
    }
    const start = fineRow * fineColumns;
    fine.fill(line[0]!, start, start + beyondCentre);
    let node = start + beyondCentre;
    for (let column = 0; column < columns - 1; column++) {
      const value = line[column]!;
      const rise = (line[column + 1]! - value) / step;
      for (let n = 0; n < step; n++) fine[node++] = value + n * rise;
    }
    fine.fill(line[columns - 1]!, node, start + fineColumns);
  }
  return fine;
}

/** Lattice steps per dose voxel, an odd number, that bring the lattice to about 1 mm. */
export function doseRefinement(grid: AlignedGrid): 1 | 3 | 5 {
  const widestMm = Math.max(...grid.spacingMm);
  return widestMm <= 1.25 ? 1 : widestMm <= 3.75 ? 3 : 5;
}
