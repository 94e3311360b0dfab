import type { CellLattice } from '../contours/area-coverage.ts';
import type { ContourStack } from '../contours/contour-stack.ts';
import { TrilinearDose } from '../dose/trilinear.ts';
import type { DoseField } from '../inputs.ts';
import type { CoverageRow } from './coverage-row.ts';
import { type AffineIndex, type AxesOfGrid, type AxisOfGrid, axesOfGrid, planeToGrid } from './plane-to-grid.ts';

/** Trilinear dose at the samples of one row of cells, and how it changes along the directions of the stack, shapes (columns). */
export interface RowDose {
  readonly doseGy: Float64Array;
  /** Half of the dose range across each cell, for whoever counts them [Gy]. */
  readonly halfRangeGy: Float64Array;
  /** [Gy/mm] */
  readonly perU: Float64Array;
  readonly perV: Float64Array;
  readonly perW: Float64Array;
  /** Turns to a row of the lattice, in a layer at `wMm`. */
  begin(cells: CoverageRow, row: number, wMm: number): void;
  /** Looks up the cells `from` to `to` of that row. */
  fill(cells: CoverageRow, from: number, to: number): void;
}

/** Cells along the axes of the dose grid share the voxels of their row; oblique ones are looked up one by one. */
export function rowDose(stack: ContourStack, field: DoseField, lattice: CellLattice): RowDose {
  const axes = axesOfGrid(stack, field);
  return axes ? new AlignedRow(axes, field, lattice) : new ObliqueRow(stack, field, lattice);
}

export class AlignedRow implements RowDose {
  readonly doseGy: Float64Array;
  readonly halfRangeGy: Float64Array;
  readonly perU: Float64Array;
  readonly perV: Float64Array;
  readonly perW: Float64Array;
  private readonly lattice: CellLattice;
  private readonly voxels: Float32Array;
  private readonly u: AxisOfGrid;
  private readonly v: AxisOfGrid;
  private readonly w: AxisOfGrid;
  /** Dose at the voxels of the row's line, and its change per voxel along v and w, shape (voxels along u + 1). */
  private readonly line: Float64Array;
  private readonly lineV: Float64Array;
  private readonly lineW: Float64Array;
  /** Index of the first column's centre along u, and from one column to the next. */
  private first = Number.NaN;
  private step = Number.NaN;

  constructor({ u, v, w }: AxesOfGrid, field: DoseField, lattice: CellLattice) {
    [this.u, this.v, this.w] = [u, v, w];
    this.lattice = lattice;
    this.voxels = field.doseGy;
    this.doseGy = new Float64Array(lattice.columns);
    this.halfRangeGy = new Float64Array(lattice.columns);
    this.perU = new Float64Array(lattice.columns);
    this.perV = new Float64Array(lattice.columns);
    this.perW = new Float64Array(lattice.columns);
    this.line = new Float64Array(this.u.last + 2);
    this.lineV = new Float64Array(this.u.last + 2);
    this.lineW = new Float64Array(this.u.last + 2);
  }

  begin({ from, to }: CoverageRow, row: number, wMm: number): void {
    const { originU, originV, cellU, cellV } = this.lattice;
    const { u } = this;
    this.step = u.perMm * cellU;
    this.first = u.perMm * (originU + 0.5 * cellU) + u.origin;
    const reach = Math.abs(this.step);
    const start = this.first + from * this.step;
    const end = this.first + to * this.step;
    this.fillLine(Math.floor(start - reach), Math.ceil(end + reach) + 1, originV + (row + 0.5) * cellV, wMm);
  }

  fill({ offU, offV }: CoverageRow, from: number, to: number): void {
    const { doseGy, perU, perV, perW, line, lineV, lineW, u, first, step } = this;
    const stepV = this.v.perMm * this.lattice.cellV;
    const perMmU = u.perMm;
    const perMmV = this.v.perMm;
    const perMmW = this.w.perMm;
    for (let column = from; column < to; column++) {
      const at = first + (column + offU[column]!) * step;
      const x = at < 0 ? 0 : at > u.last ? u.last : at;
      const below = x | 0;
      const f = x - below;
      const here = line[below]!;
      const rise = line[below + 1]! - here;
      const riseV = lineV[below]! + f * (lineV[below + 1]! - lineV[below]!);
      doseGy[column] = here + f * rise + offV[column]! * stepV * riseV;
      perU[column] = rise * perMmU;
      perV[column] = riseV * perMmV;
      perW[column] = (lineW[below]! + f * (lineW[below + 1]! - lineW[below]!)) * perMmW;
    }
  }

  /**
   * Looks up the cells `from` to `to` of the row, which lie wholly inside the structure and the dose grid: dose and range alone.
   * @returns sum of the doses [Gy]
   */
  fillFull(from: number, to: number, thicknessMm: number): number {
    const { doseGy, halfRangeGy, line, lineV, lineW, first, step } = this;
    const halfU = step / 2;
    const halfV = (this.v.perMm * this.lattice.cellV) / 2;
    const halfW = (this.w.perMm * thicknessMm) / 2;
    let sum = 0;
    for (let column = from; column < to; column++) {
      const at = first + column * step;
      const below = at | 0;
      const f = at - below;
      const here = line[below]!;
      const rise = line[below + 1]! - here;
      const alongU = rise * halfU;
      const alongV = (lineV[below]! + f * (lineV[below + 1]! - lineV[below]!)) * halfV;
      const alongW = (lineW[below]! + f * (lineW[below + 1]! - lineW[below]!)) * halfW;
      const gy = here + f * rise;
      doseGy[column] = gy;
      halfRangeGy[column] = Math.sqrt(alongU * alongU + alongV * alongV + alongW * alongW);
      sum += gy;
    }
    return sum;
  }

  /** Voxels `from` to `to` along u, bilinear in v and w; beyond the outermost centres their dose is held. */
  private fillLine(from: number, to: number, vMm: number, wMm: number): void {
    const { voxels, line, lineV, lineW, u, v, w } = this;
    const j = held(v, vMm);
    const k = held(w, wMm);
    const j0 = Math.min(j | 0, Math.max(0, v.last - 1));
    const k0 = Math.min(k | 0, Math.max(0, w.last - 1));
    const fj = j - j0;
    const fk = k - k0;
    const dj = v.last > 0 ? v.stride : 0;
    const dk = w.last > 0 ? w.stride : 0;
    const start = j0 * v.stride + k0 * w.stride;
    const first = Math.min(u.last, Math.max(0, from));
    const last = Math.min(u.last, Math.max(0, to));
    for (let n = first, voxel = start + first * u.stride; n <= last; n++, voxel += u.stride) {
      const a = voxels[voxel]!;
      const b = voxels[voxel + dk]!;
      const alongJ = voxels[voxel + dj]! - a;
      const alongJ1 = voxels[voxel + dj + dk]! - b;
      const c = a + fj * alongJ;
      const alongK = b + fj * alongJ1 - c;
      line[n] = c + fk * alongK;
      lineV[n] = alongJ + fk * (alongJ1 - alongJ);
      lineW[n] = alongK;
    }
    line[last + 1] = line[last]!;
    lineV[last + 1] = lineV[last]!;
    lineW[last + 1] = lineW[last]!;
  }
}

function held({ perMm, origin, last }: AxisOfGrid, mm: number): number {
  return Math.min(last, Math.max(0, perMm * mm + origin));
}

class ObliqueRow implements RowDose {
  readonly doseGy: Float64Array;
  readonly halfRangeGy: Float64Array;
  readonly perU: Float64Array;
  readonly perV: Float64Array;
  readonly perW: Float64Array;
  private readonly lattice: CellLattice;
  private readonly dose: TrilinearDose;
  private row = 0;
  private wMm = Number.NaN;
  private readonly index: readonly [AffineIndex, AffineIndex, AffineIndex];

  constructor(stack: ContourStack, field: DoseField, lattice: CellLattice) {
    this.lattice = lattice;
    this.dose = new TrilinearDose(field);
    this.index = planeToGrid(stack, field);
    this.doseGy = new Float64Array(lattice.columns);
    this.halfRangeGy = new Float64Array(lattice.columns);
    this.perU = new Float64Array(lattice.columns);
    this.perV = new Float64Array(lattice.columns);
    this.perW = new Float64Array(lattice.columns);
  }

  begin(_: CoverageRow, row: number, wMm: number): void {
    this.row = row;
    this.wMm = wMm;
  }

  fill({ offU, offV }: CoverageRow, from: number, to: number): void {
    const { originU, originV, cellU, cellV } = this.lattice;
    const { row, wMm } = this;
    const [ti, tj, tk] = this.index;
    const { gradient } = this.dose;
    for (let column = from; column < to; column++) {
      const u = originU + (column + 0.5 + offU[column]!) * cellU;
      const v = originV + (row + 0.5 + offV[column]!) * cellV;
      this.doseGy[column] = this.dose.at(
        ti.u * u + ti.v * v + ti.w * wMm + ti.origin,
        tj.u * u + tj.v * v + tj.w * wMm + tj.origin,
        tk.u * u + tk.v * v + tk.w * wMm + tk.origin,
      );
      const gi = gradient[0]!;
      const gj = gradient[1]!;
      const gk = gradient[2]!;
      this.perU[column] = gi * ti.u + gj * tj.u + gk * tk.u;
      this.perV[column] = gi * ti.v + gj * tj.v + gk * tk.v;
      this.perW[column] = gi * ti.w + gj * tj.w + gk * tk.w;
    }
  }
}
