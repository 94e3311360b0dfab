import type { DoseExtremes } from '../dvh/dose-extremes.ts';
import type { DoseField, Vec3 } from '../inputs.ts';
import { dot } from '../vec3.ts';

/**
 * Trilinear dose at indices of the grid. The outer half of an outermost voxel belongs to the grid and holds its centre's dose;
 * what lies further out is outside. After {@link at}, `gradient` holds that of i, j, k [Gy per voxel].
 */
export class TrilinearDose {
  readonly gradient = new Float64Array(3);
  private readonly dose: Float32Array;
  private readonly columns: number;
  private readonly rows: number;
  private readonly slices: number;

  constructor(field: DoseField) {
    this.dose = field.doseGy;
    [this.columns, this.rows, this.slices] = field.grid.size;
  }

  contains(i: number, j: number, k: number): boolean {
    return (
      i >= -0.5 && j >= -0.5 && k >= -0.5 && i <= this.columns - 0.5 && j <= this.rows - 0.5 && k <= this.slices - 0.5
    );
  }

  /** Dose [Gy] at any index; beyond the outermost centres their value is held. */
  at(i: number, j: number, k: number): number {
    const { dose, columns, rows, slices } = this;
    const ci = i < 0 ? 0 : i > columns - 1 ? columns - 1 : i;
    const cj = j < 0 ? 0 : j > rows - 1 ? rows - 1 : j;
    const ck = k < 0 ? 0 : k > slices - 1 ? slices - 1 : k;
    const i0 = ci | 0;
    const j0 = cj | 0;
    const k0 = ck | 0;
    const fi = ci - i0;
    const fj = cj - j0;
    const fk = ck - k0;
    const di = i0 + 1 < columns ? 1 : 0;
    const dj = j0 + 1 < rows ? columns : 0;
    const dk = k0 + 1 < slices ? columns * rows : 0;
    const n = (k0 * rows + j0) * columns + i0;
    const a00 = dose[n]!;
    const a01 = dose[n + dj]!;
    const a10 = dose[n + dk]!;
    const a11 = dose[n + dk + dj]!;
    const d00 = dose[n + di]! - a00;
    const d01 = dose[n + dj + di]! - a01;
    const d10 = dose[n + dk + di]! - a10;
    const d11 = dose[n + dk + dj + di]! - a11;
    const b00 = a00 + fi * d00;
    const b01 = a01 + fi * d01;
    const b10 = a10 + fi * d10;
    const b11 = a11 + fi * d11;
    const c0 = b00 + fj * (b01 - b00);
    const c1 = b10 + fj * (b11 - b10);
    this.gradient[0] = (1 - fk) * ((1 - fj) * d00 + fj * d01) + fk * ((1 - fj) * d10 + fj * d11);
    this.gradient[1] = (1 - fk) * (b01 - b00) + fk * (b11 - b10);
    const alongK = c1 - c0;
    this.gradient[2] = alongK;
    return c0 + fk * alongK;
  }

  /** Do the eight voxels around a point hold nothing beyond these doses [Gy]? Then no dose between them does. */
  isCellWithin(i: number, j: number, k: number, { minGy, maxGy }: DoseExtremes): boolean {
    const { dose, columns, rows, slices } = this;
    const i0 = i < 0 ? 0 : i > columns - 1 ? columns - 1 : i | 0;
    const j0 = j < 0 ? 0 : j > rows - 1 ? rows - 1 : j | 0;
    const k0 = k < 0 ? 0 : k > slices - 1 ? slices - 1 : k | 0;
    const di = i0 + 1 < columns ? 1 : 0;
    const dj = j0 + 1 < rows ? columns : 0;
    const dk = k0 + 1 < slices ? columns * rows : 0;
    for (let n = (k0 * rows + j0) * columns + i0, z = 0; z < 2; n += dk, z++)
      for (let m = n, y = 0; y < 2; m += dj, y++) {
        const [a, b] = [dose[m]!, dose[m + di]!];
        if (a < minGy || a > maxGy || b < minGy || b > maxGy) return false;
      }
    return true;
  }

  /**
   * What trilinear interpolation misses beside a curved dose [Gy]: the sum of the second differences of the nearest voxel along the three
   * axes, over 12 (the mean over a cell; the greatest miss, mid-way between two voxels, is 1.5 times that). Signed: true minus interpolated.
   */
  curvatureMiss(i: number, j: number, k: number): number {
    const { dose, columns, rows, slices } = this;
    if (columns < 3 || rows < 3) return 0;
    const plane = slices < 3 ? 0 : columns * rows;
    const n = nearestInner(k, slices) * columns * rows + nearestInner(j, rows) * columns + nearestInner(i, columns);
    const neighbours =
      dose[n - 1]! + dose[n + 1]! + dose[n - columns]! + dose[n + columns]! + dose[n - plane]! + dose[n + plane]!;
    return (6 * dose[n]! - neighbours) / 12;
  }
}

/** Nearest index that has a neighbour on both sides; 0 where none has. */
function nearestInner(index: number, size: number): number {
  if (size < 3) return 0;
  return index < 1.5 ? 1 : index >= size - 2 ? size - 2 : (index + 0.5) | 0;
}

/** From patient coordinates to indices of the dose grid: `index = matrix * (point - origin)`. */
export interface ToIndex {
  readonly i: Vec3;
  readonly j: Vec3;
  readonly k: Vec3;
  readonly origin: Vec3;
}

export function toIndex({ grid }: DoseField): ToIndex {
  const per = (axis: 0 | 1 | 2): Vec3 => {
    const [x, y, z] = grid.axes[axis];
    const spacing = grid.spacingMm[axis];
    return [x / spacing, y / spacing, z / spacing];
  };
  const [i, j, k] = [per(0), per(1), per(2)];
  return { i, j, k, origin: [dot(i, grid.originMm), dot(j, grid.originMm), dot(k, grid.originMm)] };
}
