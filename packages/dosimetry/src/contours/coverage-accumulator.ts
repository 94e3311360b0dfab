import type { CellLattice, Coverage } from './area-coverage.ts';

/** A cell covered by less than this share is empty. */
export const NOTHING = 1e-9;

/** Sums, cell by cell, what lies to the right of each edge; entering edges count up, leaving ones down. Empty again after {@link finish}. */
export class CoverageAccumulator {
  readonly lattice: CellLattice;
  private share: Float64Array;
  private momentU: Float64Array;
  private momentV: Float64Array;
  /** What an edge adds to every cell further right in its row, kept at the first of them. */
  private readonly rightShare: Float64Array;
  private readonly rightMomentV: Float64Array;
  private readonly spare: Float64Array[] = [];
  private readonly spareOfRows: Int32Array[] = [];
  /** The edge at hand; handed over as numbers each would take memory of its own. */
  private readonly ends = new Float64Array(4);
  private firstRow = Infinity;
  private lastRow = -1;
  /** First and last column that an edge touched, shape (rows). */
  private readonly firstColumn: Int32Array;
  private readonly lastColumn: Int32Array;

  constructor(lattice: CellLattice) {
    this.lattice = lattice;
    this.rightShare = new Float64Array(lattice.rows * lattice.columns + 1);
    this.rightMomentV = new Float64Array(lattice.rows * lattice.columns + 1);
    this.firstColumn = new Int32Array(lattice.rows).fill(lattice.columns);
    this.lastColumn = new Int32Array(lattice.rows).fill(-1);
    this.share = this.blank();
    this.momentU = this.blank();
    this.momentV = this.blank();
  }

  /** Takes back a coverage that nobody reads any more. */
  recycle({ share, momentU, momentV, from, to, fullFrom, fullTo }: Coverage): void {
    const { columns } = this.lattice;
    for (let row = 0; row < from.length; row++)
      if (to[row]! > 0) {
        const start = row * columns + from[row]!;
        const end = row * columns + to[row]!;
        share.fill(0, start, end);
        momentU.fill(0, start, end);
        momentV.fill(0, start, end);
      }
    this.spare.push(share, momentU, momentV);
    for (const ofRows of [from, to, fullFrom, fullTo]) this.spareOfRows.push(ofRows.fill(0));
  }

  private blank(): Float64Array {
    return this.spare.pop() ?? new Float64Array(this.lattice.rows * this.lattice.columns);
  }

  private blankOfRows(): Int32Array {
    return this.spareOfRows.pop() ?? new Int32Array(this.lattice.rows);
  }

  /** Points `from` to `to` - 1 of a list of u, v [mm], whose edges rise along v. */
  addChain(points: readonly number[], from: number, to: number, sign: number): void {
    const { ends } = this;
    const { originU, originV, cellU, cellV } = this.lattice;
    let xa = (points[2 * from]! - originU) / cellU;
    let ya = (points[2 * from + 1]! - originV) / cellV;
    for (let n = from + 1; n < to; n++) {
      const xb = (points[2 * n]! - originU) / cellU;
      const yb = (points[2 * n + 1]! - originV) / cellV;
      if (yb > ya) {
        ends[0] = xa;
        ends[1] = ya;
        ends[2] = xb;
        ends[3] = yb;
        this.addEnds(sign);
      }
      xa = xb;
      ya = yb;
    }
  }

  /** An edge in cell units, `ya` below `yb`. What lies beyond the lattice's rows or right of it is left out; what lies left of it counts for all cells. */
  addEdge(xa: number, ya: number, xb: number, yb: number, sign: number): void {
    this.ends.set([xa, ya, xb, yb]);
    this.addEnds(sign);
  }

  private addEnds(sign: number): void {
    const xa = this.ends[0]!;
    const ya = this.ends[1]!;
    const xb = this.ends[2]!;
    const yb = this.ends[3]!;
    const { rows, columns } = this.lattice;
    const right = columns - 1;
    if (yb <= 0 || ya >= rows || (xa >= right && xb >= right)) return;
    const slope = (xb - xa) / (yb - ya);
    const firstRow = ya < 0 ? 0 : ya | 0;
    if (firstRow < this.firstRow) this.firstRow = firstRow;
    let x = ya < 0 ? xa - ya * slope : xa;
    let y = ya < 0 ? 0 : ya;
    let row = firstRow;
    for (; row < rows && y < yb; row++) {
      const isEnd = yb <= row + 1;
      const top = isEnd ? yb : row + 1;
      const xTop = isEnd ? xb : xa + (top - ya) * slope;
      const low = x < xTop ? x : xTop;
      const high = x < xTop ? xTop : x;
      const column = low | 0;
      if (low >= 0 && high <= column + 1 && high < right) {
        if (column < this.firstColumn[row]!) this.firstColumn[row] = column;
        if (column > this.lastColumn[row]!) this.lastColumn[row] = column;
        this.addInCell(row * columns + column, x - column, y - row, xTop - column, top - row, sign);
      } else this.addAcross(row, x, y - row, xTop, top - row, sign);
      x = xTop;
      y = top;
    }
    if (row - 1 > this.lastRow) this.lastRow = row - 1;
  }

  /** A piece of edge within one row that passes borders of its cells, or lies left or right of the lattice. */
  private addAcross(row: number, xa: number, ya: number, xb: number, yb: number, sign: number): void {
    const right = this.lattice.columns - 1 - 1e-9;
    if (xa <= 0 && xb <= 0) this.addInRow(row, 0, ya, 0, yb, sign);
    else if (xa < 0 || xb < 0) {
      const y = heightAt(0, xa, ya, xb, yb);
      this.addAcross(row, Math.max(0, xa), ya, 0, y, sign);
      this.addAcross(row, 0, y, Math.max(0, xb), yb, sign);
    } else if (xa < right && xb < right) this.addInRow(row, xa, ya, xb, yb, sign);
    else if (xa < right) this.addInRow(row, xa, ya, right, heightAt(right, xa, ya, xb, yb), sign);
    else if (xb < right) this.addInRow(row, right, heightAt(right, xa, ya, xb, yb), xb, yb, sign);
  }

  /** A piece of edge within one row, inside the lattice. */
  private addInRow(row: number, xa: number, ya: number, xb: number, yb: number, sign: number): void {
    const rises = xa < xb;
    const first = Math.floor(rises ? xa : xb);
    const last = Math.max(first, Math.ceil(rises ? xb : xa) - 1);
    if (first < this.firstColumn[row]!) this.firstColumn[row] = first;
    if (last > this.lastColumn[row]!) this.lastColumn[row] = last;
    const cell = row * this.lattice.columns + first;
    if (first === last) {
      this.addInCell(cell, xa - first, ya, xb - first, yb, sign);
      return;
    }
    const rise = (yb - ya) / (xb - xa);
    // From border to border, in the direction of u.
    let left = rises ? xa : xb;
    let yLeft = rises ? ya : yb;
    for (let column = first; column <= last; column++) {
      const end = column === last ? (rises ? xb : xa) : column + 1;
      const yEnd = ya + (end - xa) * rise;
      if (rises) this.addInCell(cell + column - first, left - column, yLeft, end - column, yEnd, sign);
      else this.addInCell(cell + column - first, end - column, yEnd, left - column, yLeft, sign);
      left = end;
      yLeft = yEnd;
    }
  }

  /** A piece of edge within one cell, in coordinates 0..1 of the cell. */
  private addInCell(cell: number, xa: number, ya: number, xb: number, yb: number, sign: number): void {
    const height = sign * (yb - ya);
    const a = xa - 0.5;
    const b = xb - 0.5;
    const pa = 1 - xa;
    const pb = 1 - xb;
    const qa = ya - 0.5;
    const qb = yb - 0.5;
    this.share[cell]! += height * (pa + pb) * 0.5;
    this.momentU[cell]! += height * (0.125 - (a * a + a * b + b * b) / 6);
    this.momentV[cell]! += (height * (2 * (pa * qa + pb * qb) + pa * qb + pb * qa)) / 6;
    this.rightShare[cell + 1]! += height;
    this.rightMomentV[cell + 1]! += height * (qa + qb) * 0.5;
  }

  finish(): Coverage {
    const { columns } = this.lattice;
    const { share, momentU, momentV, rightShare, rightMomentV } = this;
    const from = this.blankOfRows();
    const to = this.blankOfRows();
    const fullFrom = this.blankOfRows();
    const fullTo = this.blankOfRows();
    let cells = 0;
    for (let row = this.firstRow; row <= this.lastRow; row++) {
      let right = 0;
      let rightV = 0;
      let first = 0;
      let beyond = 0;
      let runFrom = this.firstColumn[row]!;
      let longestFrom = 0;
      let longestTo = 0;
      // Where the lattice holds a part of the structure only, no edge need end a row.
      let end = this.lastColumn[row]!;
      let column = this.firstColumn[row]!;
      for (let cell = row * columns + column; column <= end; ) {
        right += rightShare[cell]!;
        rightV += rightMomentV[cell]!;
        const own = share[cell]!;
        const covered = own + right;
        if (column === end && end < columns - 2 && right + rightShare[cell + 1]! > NOTHING) end++;
        share[cell] = covered;
        momentV[cell]! += rightV;
        cell++;
        let next = column + 1;
        // Cells that no edge touches are covered like the one before.
        if (own === 0)
          for (
            ;
            next < end && share[cell] === 0 && rightShare[cell] === 0 && rightMomentV[cell] === 0;
            next++, cell++
          ) {
            share[cell] = covered;
            momentV[cell] = rightV;
          }
        if (covered < 1 - NOTHING) runFrom = next;
        else if (next - runFrom > longestTo - longestFrom) {
          longestFrom = runFrom;
          longestTo = next;
        }
        if (covered >= NOTHING) {
          cells += (next - column) * covered;
          if (beyond === 0) first = column;
          beyond = next;
        }
        column = next;
      }
      from[row] = first;
      to[row] = beyond;
      fullFrom[row] = longestFrom;
      fullTo[row] = longestTo;
    }
    this.empty();
    return { cells, from, to, fullFrom, fullTo, share, momentU, momentV };
  }

  private empty(): void {
    const { columns } = this.lattice;
    for (let row = this.firstRow; row <= this.lastRow; row++) {
      const start = row * columns + this.firstColumn[row]!;
      const end = row * columns + this.lastColumn[row]! + 2;
      if (end <= start) continue;
      this.rightShare.fill(0, start, end);
      this.rightMomentV.fill(0, start, end);
      this.firstColumn[row] = columns;
      this.lastColumn[row] = -1;
    }
    this.firstRow = Infinity;
    this.lastRow = -1;
    this.share = this.blank();
    this.momentU = this.blank();
    this.momentV = this.blank();
  }
}

/** Height at which an edge is at `x`. */
function heightAt(x: number, xa: number, ya: number, xb: number, yb: number): number {
  return Math.min(yb, Math.max(ya, ya + ((x - xa) / (xb - xa)) * (yb - ya)));
}
