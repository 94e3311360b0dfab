import { type LineCrossings, lineCrossings } from '../contours/line-crossings.ts';
import type { Outline } from '../contours/outline.ts';
import type { DoseField } from '../inputs.ts';
import { isBorderPiece } from './border-piece.ts';
import type { DoseExtremes, Prism } from './dose-extremes.ts';
import type { AxesOfGrid, AxisOfGrid } from './plane-to-grid.ts';

/** An edge over more cells is looked at piece by piece. */
const FEW_CELLS = 4;

/** Heights at which the outline of a prism is looked at [indices along w]. */
interface Levels {
  readonly at: readonly number[];
  /** Lowest and highest plane of voxel centres around them. */
  readonly lowest: number;
  readonly highest: number;
}

/**
 * Exact extremes of prisms along the axes of the dose grid. Inside, they lie on voxel centres, or where a line of voxel centres along the
 * normal leaves the structure through a face; else on the outline, along which the dose is a parabola from one line to the next.
 */
export class AlignedExtremes implements DoseExtremes {
  minGy = Infinity;
  maxGy = -Infinity;
  private readonly voxels: Float32Array;
  private readonly u: AxisOfGrid;
  private readonly v: AxisOfGrid;
  private readonly w: AxisOfGrid;
  private readonly crossings = new Map<Outline, LineCrossings>();
  /** Of each column of cells along w the planes of voxel centres that hold nothing beyond what was found, shape (rows * columns). */
  private knownFrom = new Int32Array(0);
  private knownTo = new Int32Array(0);
  /** The first of these columns, and how many lie along u. */
  private readonly known = { i: 0, j: 0, columns: 0 };

  constructor({ u, v, w }: AxesOfGrid, field: DoseField) {
    this.voxels = field.doseGy;
    this.u = u;
    this.v = v;
    this.w = w;
  }

  addPrisms(prisms: readonly Prism[]): void {
    for (const prism of prisms) this.addInside(prism);
    this.forgetColumns(prisms);
    for (const prism of prisms) this.addOutline(prism);
  }

  private forgetColumns(prisms: readonly Prism[]): void {
    const { u, v, w, known } = this;
    const reach = (axis: AxisOfGrid, sides: readonly number[]) => {
      const cells = sides.map((mm) => this.cornerOf(axis, axis.perMm * mm + axis.origin));
      return { from: Math.min(...cells), to: Math.max(...cells) };
    };
    const alongU = reach(
      u,
      prisms.flatMap(({ outline }) => outline.box.u),
    );
    const alongV = reach(
      v,
      prisms.flatMap(({ outline }) => outline.box.v),
    );
    known.i = alongU.from;
    known.j = alongV.from;
    known.columns = alongU.to - alongU.from + 1;
    const size = known.columns * (alongV.to - alongV.from + 1);
    this.knownFrom = new Int32Array(size).fill(w.last + 1);
    this.knownTo = new Int32Array(size).fill(-1);
  }

  private addInside({ outline, fromMm, toMm, below, above }: Prism): void {
    const { v, w } = this;
    const crossings = this.crossingsOf(outline);
    const [lower, upper] = [below, above].map((other) => other && this.crossingsOf(other));
    const from = w.perMm * fromMm + w.origin;
    const to = w.perMm * toMm + w.origin;
    for (let n = 0; n < crossings.lines; n++) {
      const line = crossings.first + n;
      if (line < 0 || line > v.last) continue;
      for (let plane = Math.max(0, Math.ceil(from)); plane <= Math.min(w.last, to); plane++)
        this.addVoxels(crossings, n, plane);
      this.addFace(crossings, n, from, lower);
      this.addFace(crossings, n, to, upper);
    }
  }

  /** Voxel centres of one line inside an outline. */
  private addVoxels({ first, starts, at }: LineCrossings, n: number, plane: number): void {
    const { voxels, u, v, w } = this;
    const start = (first + n) * v.stride + plane * w.stride;
    const { stride } = u;
    let { minGy, maxGy } = this;
    for (let c = starts[n]!; c + 1 < starts[n + 1]!; c += 2) {
      const from = Math.max(0, Math.ceil(u.perMm * at[c]! + u.origin)) | 0;
      const to = Math.min(u.last, Math.floor(u.perMm * at[c + 1]! + u.origin)) | 0;
      for (let i = from, voxel = start + from * stride; i <= to; i++, voxel += stride) {
        const gy = voxels[voxel]!;
        if (gy > maxGy) maxGy = gy;
        if (gy < minGy) minGy = gy;
      }
    }
    this.minGy = minGy;
    this.maxGy = maxGy;
  }

  /** Where lines of voxel centres along the normal leave the structure: not where the outline on the other side of the face holds them, too. */
  private addFace(crossings: LineCrossings, n: number, level: number, others: LineCrossings | undefined): void {
    const { voxels, u, v, w } = this;
    if (level < -0.5 || level > w.last + 0.5) return;
    const line = crossings.first + n;
    const plane = this.cornerOf(w, level);
    const share = within(level - plane);
    const above = w.last > 0 ? w.stride : 0;
    const start = line * v.stride + plane * w.stride;
    const other = others ? line - others.first : -1;
    const isMet = others !== undefined && other >= 0 && other < others.lines;
    let next = isMet ? others.starts[other]! : 0;
    const end = isMet ? others.starts[other + 1]! : 0;
    for (let c = crossings.starts[n]!; c + 1 < crossings.starts[n + 1]!; c += 2) {
      const from = Math.max(0, Math.ceil(u.perMm * crossings.at[c]! + u.origin));
      const to = Math.min(u.last, Math.floor(u.perMm * crossings.at[c + 1]! + u.origin));
      for (let i = from; i <= to; i++) {
        while (next + 1 < end && u.perMm * others!.at[next + 1]! + u.origin < i) next += 2;
        if (next + 1 < end && u.perMm * others!.at[next]! + u.origin <= i) {
          i = Math.min(to, Math.floor(u.perMm * others!.at[next + 1]! + u.origin));
          continue;
        }
        const voxel = start + i * u.stride;
        const gy = voxels[voxel]!;
        this.add(gy + share * (voxels[voxel + above]! - gy));
      }
    }
  }

  private addOutline({ outline, fromMm, toMm }: Prism): void {
    const { u, v } = this;
    const levels = this.levelsOf(fromMm, toMm);
    if (levels.at.length === 0) return;
    for (const loop of outline.loops) {
      let x0 = u.perMm * loop[loop.length - 2]! + u.origin;
      let y0 = v.perMm * loop[loop.length - 1]! + v.origin;
      let i0 = this.cornerOf(u, x0);
      let j0 = this.cornerOf(v, y0);
      // Many edges lie in one cell, one after another.
      let knownI = -1;
      let knownJ = -1;
      for (let b = 0; b < loop.length; b += 2) {
        const x1 = u.perMm * loop[b]! + u.origin;
        const y1 = v.perMm * loop[b + 1]! + v.origin;
        const i1 = this.cornerOf(u, x1);
        const j1 = this.cornerOf(v, y1);
        if (i0 !== knownI || j0 !== knownJ || i1 !== knownI || j1 !== knownJ) {
          if (this.knowsCells(i0, j0, i1, j1, levels)) {
            knownI = i1;
            knownJ = j1;
          } else this.addEdge(outline, levels, x0, y0, x1, y1);
        }
        x0 = x1;
        y0 = y1;
        i0 = i1;
        j0 = j1;
      }
    }
  }

  /** {@link knowsColumn} of all cells from one to another, where they are few. */
  private knowsCells(i0: number, j0: number, i1: number, j1: number, levels: Levels): boolean {
    const fromI = i0 < i1 ? i0 : i1;
    const toI = i0 < i1 ? i1 : i0;
    const fromJ = j0 < j1 ? j0 : j1;
    const toJ = j0 < j1 ? j1 : j0;
    if ((toI - fromI + 1) * (toJ - fromJ + 1) > FEW_CELLS) return false;
    for (let j = fromJ; j <= toJ; j++)
      for (let i = fromI; i <= toI; i++) if (!this.knowsColumn(i, j, levels)) return false;
    return true;
  }

  /** An edge in pieces between lines of voxel centres. */
  private addEdge(outline: Outline, levels: Levels, x0: number, y0: number, x1: number, y1: number): void {
    const dx = x1 - x0;
    const dy = y1 - y0;
    const stepX = dx > 0 ? 1 : -1;
    const stepY = dy > 0 ? 1 : -1;
    let lineX = dx > 0 ? Math.floor(x0) + 1 : Math.ceil(x0) - 1;
    let lineY = dy > 0 ? Math.floor(y0) + 1 : Math.ceil(y0) - 1;
    let from = 0;
    while (from < 1) {
      const toX = dx === 0 ? 1 : (lineX - x0) / dx;
      const toY = dy === 0 ? 1 : (lineY - y0) / dy;
      const to = Math.min(1, toX, toY);
      this.addPiece(outline, levels, x0 + from * dx, y0 + from * dy, x0 + to * dx, y0 + to * dy);
      if (toX <= to) lineX += stepX;
      if (toY <= to) lineY += stepY;
      from = to;
    }
  }

  /** Both ends of a piece, and the vertex of the parabola where it lies between. */
  private addPiece(outline: Outline, levels: Levels, x0: number, y0: number, x1: number, y1: number): void {
    const { u, v } = this;
    const x = (x0 + x1) / 2;
    const y = (y0 + y1) / 2;
    if (x < -0.5 || y < -0.5 || x > u.last + 0.5 || y > v.last + 0.5) return;
    if (this.knowsColumn(this.cornerOf(u, x), this.cornerOf(v, y), levels)) return;
    for (const level of levels.at) {
      const first = this.gyAt(x0, y0, level);
      const middle = this.gyAt(x, y, level);
      const last = this.gyAt(x1, y1, level);
      const bend = 2 * (first + last - 2 * middle);
      const vertex = 0.5 - (last - first) / (2 * bend);
      const between =
        vertex > 0 && vertex < 1 ? this.gyAt(x0 + vertex * (x1 - x0), y0 + vertex * (y1 - y0), level) : last;
      if (!this.isBeyond(first) && !this.isBeyond(last) && !this.isBeyond(between)) continue;
      const mm = (axis: AxisOfGrid, index: number) => (index - axis.origin) / axis.perMm;
      if (!isBorderPiece(outline.loops, [mm(u, x0), mm(v, y0)], [mm(u, x1), mm(v, y1)])) return;
      this.add(first);
      this.add(last);
      this.add(between);
    }
  }

  /**
   * Do the voxels of a column of cells, all that a piece can pass at any of the levels, hold nothing beyond what was found? What was
   * looked at for the outline below is not looked at again.
   */
  private knowsColumn(i: number, j: number, { lowest, highest }: Levels): boolean {
    const { voxels, u, v, w, minGy, maxGy, known, knownFrom, knownTo } = this;
    const column = (j - known.j) * known.columns + i - known.i;
    const isNext = lowest >= knownFrom[column]! && lowest <= knownTo[column]! + 1;
    const du = u.last > 0 ? u.stride : 0;
    const dv = v.last > 0 ? v.stride : 0;
    let plane = isNext ? knownTo[column]! + 1 : lowest;
    for (let m = i * u.stride + j * v.stride + plane * w.stride; plane <= highest; plane++, m += w.stride) {
      const a = voxels[m]!;
      const b = voxels[m + du]!;
      const c = voxels[m + dv]!;
      const d = voxels[m + du + dv]!;
      if (a < minGy || a > maxGy || b < minGy || b > maxGy || c < minGy || c > maxGy || d < minGy || d > maxGy)
        return false;
    }
    if (!isNext) knownFrom[column] = lowest;
    knownTo[column] = plane - 1;
    return true;
  }

  /** Lower corner of the cell of voxel centres around an index. */
  private cornerOf({ last }: AxisOfGrid, index: number): number {
    return index < 0 || last === 0 ? 0 : index >= last ? last - 1 : Math.floor(index);
  }

  private isBeyond(gy: number): boolean {
    return gy > this.maxGy || gy < this.minGy;
  }

  private add(gy: number): void {
    if (gy > this.maxGy) this.maxGy = gy;
    if (gy < this.minGy) this.minGy = gy;
  }

  /** Both faces of a prism and the planes of voxel centres between; none beyond the grid, which ends half a voxel further out. */
  private levelsOf(fromMm: number, toMm: number): Levels {
    const { w } = this;
    const from = w.perMm * fromMm + w.origin;
    const to = w.perMm * toMm + w.origin;
    const levels = [from];
    for (let plane = Math.floor(from) + 1; plane < to; plane++) levels.push(plane);
    if (to > from) levels.push(to);
    const at = levels.filter((level) => level >= -0.5 && level <= w.last + 0.5);
    const lowest = this.cornerOf(w, at[0] ?? 0);
    const highest = this.cornerOf(w, at.at(-1) ?? 0) + (w.last > 0 ? 1 : 0);
    return { at, lowest, highest };
  }

  /** Trilinear dose at indices along u, v, w [Gy]; held beyond the outermost centres, NaN beyond the grid. */
  private gyAt(x: number, y: number, z: number): number {
    const { voxels, u, v, w } = this;
    if (x < -0.5 || y < -0.5 || x > u.last + 0.5 || y > v.last + 0.5) return Number.NaN;
    const i = this.cornerOf(u, x);
    const j = this.cornerOf(v, y);
    const k = this.cornerOf(w, z);
    const fx = within(x - i);
    const fy = within(y - j);
    const fz = within(z - k);
    const du = u.last > 0 ? u.stride : 0;
    const dv = v.last > 0 ? v.stride : 0;
    const dw = w.last > 0 ? w.stride : 0;
    const n = i * u.stride + j * v.stride + k * w.stride;
    const a = voxels[n]! + fx * (voxels[n + du]! - voxels[n]!);
    const b = voxels[n + dv]! + fx * (voxels[n + dv + du]! - voxels[n + dv]!);
    const c = voxels[n + dw]! + fx * (voxels[n + dw + du]! - voxels[n + dw]!);
    const d = voxels[n + dw + dv]! + fx * (voxels[n + dw + dv + du]! - voxels[n + dw + dv]!);
    const near = a + fy * (b - a);
    return near + fz * (c + fy * (d - c) - near);
  }

  private crossingsOf(outline: Outline): LineCrossings {
    const known = this.crossings.get(outline);
    if (known) return known;
    const found = lineCrossings(outline.loops, { across: 1, perMm: this.v.perMm, origin: this.v.origin });
    this.crossings.set(outline, found);
    return found;
  }
}

function within(share: number): number {
  return share < 0 ? 0 : share > 1 ? 1 : share;
}
