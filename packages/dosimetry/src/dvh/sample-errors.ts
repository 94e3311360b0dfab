import type { CellLattice } from '../contours/area-coverage.ts';
import { NOTHING } from '../contours/coverage-accumulator.ts';
import { TrilinearDose } from '../dose/trilinear.ts';
import type { DoseField } from '../inputs.ts';
import type { CoverageRow } from './coverage-row.ts';
import { type Layer, type LayerSource, oneOf } from './layers.ts';
import { type AffineIndex, planeToGrid } from './plane-to-grid.ts';
import { reachOf } from './reach.ts';
import type { RowDose } from './row-dose.ts';
import type { ErrorTally } from './tally.ts';

const ROWS_TO_ASK = 32;
/** Second differences tell the first term of what interpolation misses; the next one is less than a tenth of it where a grid follows its dose at all. */
const NEXT_ORDER = 1.1;

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
  private readonly curvatureGy: Float64Array;
  private readonly methodGy: Float64Array;
  private readonly shapeGy: Float64Array;
  private readonly volumeCc: Float64Array;
  private readonly displacedCc: Float64Array;
  /** Of so many rows one is asked. */
  private readonly every: number;

  constructor(source: LayerSource, field: DoseField, lattice: CellLattice) {
    this.source = source;
    this.field = field;
    this.lattice = lattice;
    this.isPrism = source.between === 'extruded';
    this.trilinear = new TrilinearDose(field);
    this.index = planeToGrid(source.stack, field);
    this.curvatureGy = new Float64Array(lattice.columns);
    this.methodGy = new Float64Array(lattice.columns);
    this.shapeGy = new Float64Array(lattice.columns);
    this.volumeCc = new Float64Array(lattice.columns);
    this.displacedCc = new Float64Array(lattice.columns);
    const { size } = field.grid;
    this.comesNearBorder = reachOf(source.stack, field).some(({ from, to }, axis) => from < 1 || to > size[axis]! - 2);
    this.every = oneOf(lattice.rows, ROWS_TO_ASK);
  }

  /** Is what is not known asked of this row? */
  asks({ standsFor }: Layer, row: number): boolean {
    return standsFor > 0 && row % this.every === 0;
  }

  addRow(layer: Layer, { cells, dose, row, cellCc }: SampledRow, errors: ErrorTally): void {
    const { from, to, share, strip } = cells;
    const { doseGy, perU, perV, perW } = dose;
    const { curvatureGy, methodGy, shapeGy, volumeCc, displacedCc } = this;
    this.fillCurvature(layer.wMm, row, cells);
    const taperMm = this.taperOf(layer);
    const alongMm = this.alongOf(layer);
    const hasOutline = layer.outline !== undefined;
    const displacedPerCell = this.displacedPerCell(layer);
    const { outline: drawn } = this.source.stack.planes[layer.lower]!;
    // The greatest distance from a chord to its arc: that to a parabola is 1.5 times the mean.
    const chordMm = (1.5 * drawn.beyondChordsMm2) / drawn.perimeterMm;
    let volume = 0;
    let curvature = 0;
    let shape = 0;
    let chordGy = 0;
    for (let column = from; column < to; column++) {
      const covered = share[column]!;
      const cc = covered < NOTHING ? 0 : covered * cellCc * layer.standsFor;
      // In an outline of its own only what is cut lies beside it.
      const cut = covered < 1 - NOTHING ? 1 : 0;
      const strayed = hasOutline ? cut : strip[column]! === 0 ? 0 : Math.min(1, strip[column]! / covered);
      const acrossMm = strayed * taperMm + cut * chordMm;
      const perMm = acrossMm === 0 ? 0 : Math.sqrt(perU[column]! * perU[column]! + perV[column]! * perV[column]!);
      const acrossGy = acrossMm * perMm;
      if (cc > 0 && cut * chordMm * perMm > chordGy) chordGy = chordMm * perMm;
      const normalGy = Math.abs(perW[column]!) * alongMm;
      const strayedGy = acrossGy + (this.isPrism ? strayed * normalGy : normalGy);
      shapeGy[column] = strayedGy;
      methodGy[column] = NEXT_ORDER * Math.abs(curvatureGy[column]!);
      volumeCc[column] = cc;
      displacedCc[column] = cc > 0 ? cut * displacedPerCell : 0;
      volume += cc;
      curvature += NEXT_ORDER * curvatureGy[column]! * cc;
      shape += this.isPrism && cc > 0 ? strayedGy * cc : 0;
    }
    errors.displaced.addCells(doseGy, displacedCc, { from, to });
    errors.profile.addCells(doseGy, { methodGy, shapeGy, volumeCc }, { from, to });
    errors.chordGy = Math.max(errors.chordGy, chordGy);
    errors.volumeCc += volume;
    errors.curvatureIntegral += curvature;
    errors.shapeIntegral += shape;
  }

  /** Does a row of cells, in a layer at `wMm`, come within a voxel of the dose grid's border? Its ends tell. */
  isNearBorder(wMm: number, row: number, { from, to }: CoverageRow): boolean {
    if (!this.comesNearBorder) return false;
    const { originU, originV, cellU, cellV } = this.lattice;
    const v = originV + (row + 0.5) * cellV;
    return [from, to].some((column) => this.isIndexNearBorder(originU + column * cellU, v, wMm));
  }

  /** Takes the doses of a row in that lie within a voxel of the dose grid's border. */
  addBorder(wMm: number, { cells, dose, row }: Omit<SampledRow, 'cellCc'>, errors: ErrorTally): void {
    const { originU, originV, cellU, cellV } = this.lattice;
    const { from, to, share, offU } = cells;
    const v = originV + (row + 0.5) * cellV;
    for (let column = from; column < to; column++) {
      const gy = dose.doseGy[column]!;
      if (share[column]! < NOTHING || gy <= errors.borderMaxGy) continue;
      const u = originU + (column + 0.5 + offU[column]!) * cellU;
      if (this.isIndexNearBorder(u, v, wMm)) errors.borderMaxGy = gy;
    }
  }

  /**
   * Volume that may lie elsewhere by a cell that the outline cuts [cc]. Of a line that crosses cells anyhow, π/4 of a cell's edge lies in
   * each (Crofton), so that the sum is that of the surface, whatever the cells.
   */
  private displacedPerCell({ lower, wanderMm, thicknessMm, standsFor }: Layer): number {
    const { outline } = this.source.stack.planes[lower]!;
    const displacedMm = outline.beyondChordsMm2 / outline.perimeterMm + (this.isPrism ? 0 : wanderMm);
    const lengthMm = (Math.PI / 4) * Math.sqrt(this.lattice.cellU * this.lattice.cellV);
    return (standsFor * this.every * displacedMm * lengthMm * thicknessMm) / 1000;
  }

  /** What trilinear interpolation misses at each cell of a row ({@link TrilinearDose.curvatureMiss}) [Gy]. */
  private fillCurvature(wMm: number, row: number, { from, to, offU }: CoverageRow): void {
    const { originU, originV, cellU, cellV } = this.lattice;
    const [ti, tj, tk] = this.index;
    const v = originV + (row + 0.5) * cellV;
    const startI = ti.v * v + ti.w * wMm + ti.origin;
    const startJ = tj.v * v + tj.w * wMm + tj.origin;
    const startK = tk.v * v + tk.w * wMm + tk.origin;
    for (let column = from; column < to; column++) {
      const u = originU + (column + 0.5 + offU[column]!) * cellU;
      this.curvatureGy[column] = this.trilinear.curvatureMiss(ti.u * u + startI, tj.u * u + startJ, tk.u * u + startK);
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

  private isIndexNearBorder(u: number, v: number, w: number): boolean {
    return this.index.some((t, axis) => {
      const index = t.u * u + t.v * v + t.w * w + t.origin;
      return index < 1 || index > this.field.grid.size[axis]! - 2;
    });
  }
}
