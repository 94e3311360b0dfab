import type { Coverage } from '../contours/area-coverage.ts';
import { NOTHING } from '../contours/coverage-accumulator.ts';

/** Which outlines a row is cut from: one, or what lies between two ({@link Layer}). */
export interface RowOutlines {
  readonly lower: Coverage;
  readonly upper: Coverage;
  readonly upperShare: number;
}

/** Cells of a row, from the first to the one beyond the last. */
export interface CellRange {
  readonly from: number;
  readonly to: number;
}

/**
 * One row of cells of a layer: how much of each lies inside, and where the centre of that part is. Cells `fullFrom` to `fullTo` lie wholly
 * inside both outlines; their share is 1, and they are not written into the arrays.
 */
export class CoverageRow {
  from = 0;
  to = 0;
  fullFrom = 0;
  fullTo = 0;
  /** Share of each cell's area inside, 0..1, shape (columns). */
  readonly share: Float64Array;
  /** Centre of the part inside, off the cell's centre [cells], shape (columns). */
  readonly offU: Float64Array;
  readonly offV: Float64Array;
  /** Share inside only one of the two outlines, shape (columns). */
  readonly strip: Float64Array;
  private readonly columns: number;

  constructor(columns: number) {
    this.columns = columns;
    this.share = new Float64Array(columns);
    this.offU = new Float64Array(columns);
    this.offV = new Float64Array(columns);
    this.strip = new Float64Array(columns);
  }

  /** @returns covered area of the row within `range` [cells] */
  load(row: number, { lower, upper, upperShare }: RowOutlines, range: CellRange): number {
    const lowerEnd = lower.to[row]!;
    const upperEnd = upper.to[row]!;
    if (upperShare === 0 || upperEnd === 0) this.take(lower, row);
    else if (upperShare === 1 || lowerEnd === 0) this.take(upper, row);
    else {
      this.from = Math.min(lower.from[row]!, upper.from[row]!);
      this.to = Math.max(lowerEnd, upperEnd);
    }
    this.from = Math.max(this.from, range.from);
    this.to = Math.min(this.to, range.to);
    if (this.to <= this.from) return 0;
    this.fullFrom = Math.max(lower.fullFrom[row]!, upper.fullFrom[row]!, this.from);
    this.fullTo = Math.min(lower.fullTo[row]!, upper.fullTo[row]!, this.to);
    if (this.fullTo <= this.fullFrom) this.fullFrom = this.fullTo = this.to;
    const start = row * this.columns;
    return (
      this.blend(lower, upper, upperShare, { start, from: this.from, to: this.fullFrom }) +
      (this.fullTo - this.fullFrom) +
      this.blend(lower, upper, upperShare, { start, from: this.fullTo, to: this.to })
    );
  }

  private take(coverage: Coverage, row: number): void {
    this.from = coverage.from[row]!;
    this.to = coverage.to[row]!;
  }

  private blend(
    lower: Coverage,
    upper: Coverage,
    t: number,
    { start, from, to }: { readonly start: number; readonly from: number; readonly to: number },
  ): number {
    const s = 1 - t;
    let covered = 0;
    for (let column = from, cell = start + from; column < to; column++, cell++) {
      const below = lower.share[cell]!;
      const above = upper.share[cell]!;
      const share = s * below + t * above;
      this.share[column] = share;
      this.strip[column] = Math.abs(above - below);
      covered += share;
      const isCut = share < 1 - NOTHING && share > NOTHING;
      this.offU[column] = isCut ? (s * lower.momentU[cell]! + t * upper.momentU[cell]!) / share : 0;
      this.offV[column] = isCut ? (s * lower.momentV[cell]! + t * upper.momentV[cell]!) / share : 0;
    }
    return covered;
  }

  /** Writes the cells wholly inside into the arrays like the others. */
  writeFull(): void {
    this.share.fill(1, this.fullFrom, this.fullTo);
    this.offU.fill(0, this.fullFrom, this.fullTo);
    this.offV.fill(0, this.fullFrom, this.fullTo);
    this.strip.fill(0, this.fullFrom, this.fullTo);
    this.fullFrom = this.fullTo = this.to;
  }
}
