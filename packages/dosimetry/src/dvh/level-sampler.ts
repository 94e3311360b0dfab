import { areaCoverage, type CellLattice, type Coverage } from '../contours/area-coverage.ts';
import { CoverageAccumulator, NOTHING } from '../contours/coverage-accumulator.ts';
import type { DoseField, EndCap } from '../inputs.ts';
import { type CellRange, CoverageRow, type RowOutlines } from './coverage-row.ts';
import type { DoseAbove } from './dose-above.ts';
import type { SampledCells } from './dose-histogram.ts';
import { type InsideShare, insideShareOf } from './inside-share.ts';
import { growthOf, type Layer, type LayerSource } from './layers.ts';
import { type AffineIndex, planeToGrid } from './plane-to-grid.ts';
import type { DoseCeiling } from './reach.ts';
import { AlignedRow, type RowDose, rowDose } from './row-dose.ts';
import { SampleErrors } from './sample-errors.ts';
import { boxOf, type CellSize, latticeOver } from './sampling-lattice.ts';
import type { RegionTally, Tally } from './tally.ts';

/** Coverages kept: those of the two planes around a layer, and of the one to come. */
const KEPT_PLANES = 3;
const NO_COLUMNS: CellRange = { from: 0, to: 0 };

export interface LevelOptions {
  readonly cell: CellSize;
  readonly endCap: EndCap;
  /** Whether to sum up what the samples do not know. */
  readonly withErrors?: boolean;
  /** Layers and rows that reach no more than this are left out: the tally then holds what is above it only [Gy]. */
  readonly aboveGy?: number;
  readonly ceiling: DoseCeiling;
}

/**
 * Samples layers of one structure on one lattice of cells. A cell counts with its exact share inside the outlines and is looked up at the
 * centre of that part; its volume is spread over the dose range that the gradient gives it.
 */
export class LevelSampler {
  private readonly source: LayerSource;
  private readonly field: DoseField;
  private readonly endCap: EndCap;
  private readonly errors: SampleErrors | undefined;
  private readonly aboveGy: number;
  private readonly ceiling: DoseCeiling;
  private readonly above: DoseAbove | undefined;
  private readonly lattice: CellLattice;
  private readonly allColumns: CellRange;
  private readonly accumulator: CoverageAccumulator;
  private readonly coverages = new Map<number, Coverage>();
  private readonly cells: CoverageRow;
  private readonly dose: RowDose;
  /** Cells of the row at hand that are cut by the outlines, and those wholly inside; the volume of these is that of the layer's cells. */
  private readonly cutCells: SampledCells;
  private readonly fullCells: SampledCells;
  private readonly index: readonly [AffineIndex, AffineIndex, AffineIndex];

  constructor(
    source: LayerSource,
    field: DoseField,
    { cell, endCap, withErrors = false, aboveGy = -Infinity, ceiling }: LevelOptions,
  ) {
    const { stack } = source;
    this.source = source;
    this.field = field;
    this.endCap = endCap;
    this.aboveGy = aboveGy;
    this.ceiling = ceiling;
    const growth = growthOf(source, endCap);
    this.above = aboveGy > -Infinity ? ceiling.above(aboveGy, growth) : undefined;
    this.lattice = latticeOver(stack, field, cell, this.above?.box ?? boxOf(stack, growth));
    this.allColumns = { from: 0, to: this.lattice.columns };
    this.errors = withErrors ? new SampleErrors(source, field, this.lattice) : undefined;
    this.accumulator = new CoverageAccumulator(this.lattice);
    this.cells = new CoverageRow(this.lattice.columns);
    this.dose = rowDose(stack, field, this.lattice);
    const { doseGy, halfRangeGy } = this.dose;
    this.cutCells = { doseGy, halfRangeGy, volumeCc: new Float64Array(this.lattice.columns) };
    this.fullCells = { doseGy, halfRangeGy, volumeCc: new Float64Array(this.lattice.columns) };
    this.index = planeToGrid(stack, field);
  }

  add(layers: readonly Layer[], tally: Tally): void {
    for (const layer of layers) {
      if (this.ceiling.ofSpan(layer.wMm, layer.wMm) <= this.aboveGy) continue;
      const outlines = this.outlinesOf(layer);
      this.addLayer(layer, outlines, tally);
      if (layer.outline) this.accumulator.recycle(outlines.lower);
    }
  }

  private outlinesOf({ lower, upper, upperShare, outline }: Layer): RowOutlines {
    if (!outline) return { lower: this.coverageOf(lower), upper: this.coverageOf(upper), upperShare };
    const coverage = areaCoverage(outline, this.lattice, this.accumulator);
    return { lower: coverage, upper: coverage, upperShare: 0 };
  }

  private coverageOf(plane: number): Coverage {
    const kept = this.coverages.get(plane);
    if (kept) return kept;
    for (const [oldest, coverage] of this.coverages) {
      if (this.coverages.size < KEPT_PLANES) break;
      this.coverages.delete(oldest);
      this.accumulator.recycle(coverage);
    }
    const coverage = areaCoverage(this.source.stack.planes[plane]!.outline, this.lattice, this.accumulator);
    this.coverages.set(plane, coverage);
    return coverage;
  }

  private addLayer(layer: Layer, outlines: RowOutlines, tally: Tally): void {
    const { lattice, cells, dose, index } = this;
    const region = tally.region(layer.region);
    const isOwn = layer.region === 'core' || layer.region === this.endCap;
    // What only another end cap holds keeps the dose of the grid's border beyond it.
    const inside = isOwn ? insideShareOf(index, this.field.grid.size, lattice, layer) : undefined;
    const { thicknessMm } = layer;
    const cellCc = (lattice.cellU * lattice.cellV * thicknessMm * layer.density) / 1000;
    this.fullCells.volumeCc.fill(cellCc);
    let covered = 0;
    for (let row = 0; row < lattice.rows; row++) {
      const inRow = cells.load(row, outlines, this.columnsOf(layer.wMm, row));
      if (cells.to <= cells.from) continue;
      covered += inRow;
      dose.begin(cells, row, layer.wMm);
      const asksErrors = isOwn && this.errors?.asks(layer, row);
      const isNearBorder = isOwn && this.errors?.isNearBorder(layer.wMm, row, cells);
      if (inside || asksErrors || isNearBorder || !(dose instanceof AlignedRow)) cells.writeFull();
      else if (cells.fullFrom < cells.fullTo) this.addFull(dose, region, cellCc, thicknessMm);
      const { from, fullFrom, fullTo, to } = cells;
      if (from < fullFrom) dose.fill(cells, from, fullFrom);
      if (fullTo < to) dose.fill(cells, fullTo, to);
      if (inside) this.cutAtBorder(inside, row, region, cellCc);
      if (from < fullFrom) this.addCells(from, fullFrom, region, cellCc, thicknessMm);
      if (fullTo < to) this.addCells(fullTo, to, region, cellCc, thicknessMm);
      tally.samples += cells.to - cells.from;
      if (isNearBorder) this.errors?.addBorder(layer.wMm, { cells, dose, row }, tally.errors);
      if (asksErrors) this.errors?.addRow(layer, { cells, dose, row, cellCc }, tally.errors);
    }
    region.volumeCc += covered * cellCc;
  }

  /** The columns that may pass `aboveGy`, from the first to the one beyond the last. */
  private columnsOf(wMm: number, row: number): CellRange {
    const { originU, originV, cellU, cellV } = this.lattice;
    if (!this.above) return this.allColumns;
    const spanMm = this.above.inRow(wMm, originV + (row + 0.5) * cellV);
    if (!spanMm) return NO_COLUMNS;
    return { from: Math.floor((spanMm[0] - originU) / cellU), to: Math.ceil((spanMm[1] - originU) / cellU) };
  }

  /** Takes from each cell of the row what the dose grid does not reach. */
  private cutAtBorder(inside: InsideShare, row: number, region: RegionTally, cellCc: number): void {
    const { originU, originV, cellU, cellV } = this.lattice;
    const { from, to, share, offU, offV } = this.cells;
    for (let column = from; column < to; column++) {
      const [u, v] = [offU[column]!, offV[column]!];
      const reached = inside(originU + (column + 0.5 + u) * cellU, originV + (row + 0.5 + v) * cellV, u, v);
      region.outsideCc += share[column]! * (1 - reached) * cellCc;
      share[column]! *= reached;
    }
  }

  /** Cells wholly inside. */
  private addFull(dose: AlignedRow, region: RegionTally, cellCc: number, thicknessMm: number): void {
    const { fullFrom, fullTo } = this.cells;
    const sum = dose.fillFull(fullFrom, fullTo, thicknessMm);
    region.histogram.addCells(this.fullCells, fullFrom, fullTo, this.aboveGy);
    region.integral += sum * cellCc;
  }

  private addCells(from: number, to: number, region: RegionTally, cellCc: number, thicknessMm: number): void {
    const { share, offU, offV } = this.cells;
    const { perU, perV, perW } = this.dose;
    const { doseGy, halfRangeGy, volumeCc } = this.cutCells;
    const halfU = this.lattice.cellU / 2;
    const halfV = this.lattice.cellV / 2;
    const halfW = thicknessMm / 2;
    let integral = 0;
    for (let column = from; column < to; column++) {
      const covered = share[column]!;
      const volume = covered < NOTHING ? 0 : covered * cellCc;
      // What an outline along u leaves of a cell is as wide as it was, and lower by twice what its centre moved.
      const alongU = perU[column]! * halfU * (1 - 2 * Math.abs(offU[column]!));
      const alongV = perV[column]! * halfV * (1 - 2 * Math.abs(offV[column]!));
      const alongW = perW[column]! * halfW;
      halfRangeGy[column] = Math.sqrt(alongU * alongU + alongV * alongV + alongW * alongW);
      volumeCc[column] = volume;
      integral += doseGy[column]! * volume;
    }
    region.histogram.addCells(this.cutCells, from, to, this.aboveGy);
    region.integral += integral;
  }
}
