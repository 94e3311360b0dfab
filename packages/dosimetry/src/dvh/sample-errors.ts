import type { CellLattice } from '../contours/area-coverage.ts';
import { NOTHING } from '../contours/coverage-accumulator.ts';
import { TrilinearDose } from '../dose/trilinear.ts';
import type { DoseField } from '../inputs.ts';
import type { CoverageRow } from './coverage-row.ts';
import type { Layer, LayerSource } from './layers.ts';
import { type AffineIndex, planeToGrid } from './plane-to-grid.ts';
import { reachOf } from './reach.ts';
import type { RowDose } from './row-dose.ts';
import type { ErrorTally } from './tally.ts';

const MANY_ROWS = 32;

/** A row of samples whose errors are summed up. */
interface SampledRow {
  readonly cells: CoverageRow;
  readonly dose: RowDose;
  readonly row: number;
  readonly cellCc: number;
}

/** Sums up what samples do not know of their dose: beside a curved dose, and where the outlines of neighbouring planes differ. */
export class SampleErrors {
  private readonly source: LayerSource;
  private readonly field: DoseField;
  private readonly lattice: CellLattice;
  private readonly isPrism: boolean;
  private readonly trilinear: TrilinearDose;
  private readonly index: readonly [AffineIndex, AffineIndex, AffineIndex];
  private readonly comesNearBorder: boolean;

  constructor(source: LayerSource, field: DoseField, lattice: CellLattice) {
    this.source = source;
    this.field = field;
    this.lattice = lattice;
    this.isPrism = source.between === 'extruded';
    this.trilinear = new TrilinearDose(field);
    this.index = planeToGrid(source.stack, field);
    const { size } = field.grid;
    this.comesNearBorder = reachOf(source.stack, field).some(({ from, to }, axis) => from < 1 || to > size[axis]! - 2);
  }

  addRow(layer: Layer, { cells, dose, row, cellCc }: SampledRow, errors: ErrorTally): void {
    // Errors are means over many samples: of a large structure every other row tells them.
    if (row % 2 === 1 && this.lattice.rows > MANY_ROWS && !this.comesNearBorder) return;
    const { from, to, share, strip, offU } = cells;
    const { doseGy, perU, perV, perW } = dose;
    const { originU, originV, cellU, cellV } = this.lattice;
    const [ti, tj, tk] = this.index;
    const v = originV + (row + 0.5) * cellV;
    const taperMm = this.taperOf(layer);
    const alongMm = this.alongOf(layer);
    for (let column = from; column < to; column++) {
      const covered = share[column]!;
      if (covered < NOTHING) continue;
      const u = originU + (column + 0.5 + offU[column]!) * cellU;
      const i = ti.u * u + ti.v * v + ti.w * layer.wMm + ti.origin;
      const j = tj.u * u + tj.v * v + tj.w * layer.wMm + tj.origin;
      const k = tk.u * u + tk.v * v + tk.w * layer.wMm + tk.origin;
      const curvatureGy = this.trilinear.curvatureMiss(i, j, k);
      // In an outline of its own only what is cut lies beside it.
      const strayed = layer.outline ? (covered < 1 - NOTHING ? 1 : 0) : Math.min(1, strip[column]! / covered);
      const acrossGy = Math.sqrt(perU[column]! ** 2 + perV[column]! ** 2) * taperMm;
      const normalGy = Math.abs(perW[column]!) * alongMm;
      const shapeGy = this.isPrism ? strayed * (acrossGy + normalGy) : strayed * acrossGy + normalGy;
      const gy = doseGy[column]!;
      const volumeCc = covered * cellCc;
      errors.profile.add(gy, Math.abs(curvatureGy) + shapeGy, volumeCc);
      errors.volumeCc += volumeCc;
      errors.curvatureIntegral += curvatureGy * volumeCc;
      errors.shapeIntegral += shapeGy * volumeCc;
      if (this.comesNearBorder && gy > errors.borderMaxGy && this.isNearBorder(i, j, k)) errors.borderMaxGy = gy;
    }
  }

  /** How far what a layer holds may lie elsewhere in its plane [mm]: a sixth of the strip between two outlines, and what the area wanders. */
  private taperOf({ lower, upper, outline, wanderMm }: Layer): number {
    if (outline) return wanderMm;
    const { profile, stack } = this.source;
    const change = Math.abs(profile.areasMm2[upper]! - profile.areasMm2[lower]!);
    return change / stack.planes[lower]!.outline.perimeterMm / 6 + wanderMm;
  }

  /** How far along the normal what a layer holds may lie elsewhere [mm]: a quarter of the plane distance from a prism. */
  private alongOf({ lower, upper, alongMm }: Layer): number {
    const { planes } = this.source.stack;
    if (this.source.between === 'interpolated' || lower === upper) return alongMm;
    return (planes[upper]!.wMm - planes[lower]!.wMm) / 4;
  }

  private isNearBorder(i: number, j: number, k: number): boolean {
    const [columns, rows, slices] = this.field.grid.size;
    return i < 1 || j < 1 || k < 1 || i > columns - 2 || j > rows - 2 || k > slices - 2;
  }
}
