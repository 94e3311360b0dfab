import type { ContourStack } from '../contours/contour-stack.ts';
import { isInsideLoops } from '../contours/inside-loops.ts';
import { type Lines, lineCrossings } from '../contours/line-crossings.ts';
import type { Outline } from '../contours/outline.ts';
import { TrilinearDose } from '../dose/trilinear.ts';
import type { DoseField } from '../inputs.ts';
import { add, dot, scale } from '../vec3.ts';
import { isBorderPiece } from './border-piece.ts';
import type { DoseExtremes, Prism } from './dose-extremes.ts';
import { type AffineIndex, planeToGrid } from './plane-to-grid.ts';
import { reachOf } from './reach.ts';

/**
 * Extremes of prisms that lie obliquely in the dose grid: on lines `stepVoxels` apart inside them and on their outlines, and at voxel centres that
 * no line met.
 */
export class ObliqueExtremes implements DoseExtremes {
  minGy = Infinity;
  maxGy = -Infinity;
  private readonly field: DoseField;
  private readonly dose: TrilinearDose;
  private readonly index: readonly [AffineIndex, AffineIndex, AffineIndex];
  private readonly lines: Lines;

  constructor(field: DoseField, stack: ContourStack, stepVoxels: number) {
    this.field = field;
    this.dose = new TrilinearDose(field);
    this.index = planeToGrid(stack, field);
    const perMm = 1 / (stepVoxels * Math.min(...field.grid.spacingMm));
    this.lines = { across: 1, perMm, origin: 0 };
  }

  addPrisms(stack: ContourStack, prisms: readonly Prism[]): void {
    for (const prism of prisms) this.addInside(prism);
    for (const prism of prisms) this.addOutline(prism);
    this.addVoxelCentres(stack, prisms);
  }

  /** Crossings of lines inside the outlines. */
  private addInside(prism: Prism): void {
    const levels = this.levelsOf(prism);
    const { first, lines, starts, at } = lineCrossings(prism.outline.loops, this.lines);
    for (let n = 0; n < lines; n++) {
      const v = (first + n - this.lines.origin) / this.lines.perMm;
      for (let c = starts[n]!; c + 1 < starts[n + 1]!; c += 2)
        for (const u of linesBetween(this.lines, at[c]!, at[c + 1]!))
          for (const w of levels) this.add(this.doseAt(u, v, w));
    }
  }

  /** The outlines, in pieces between lines: both ends, and the vertex of the parabola where it lies between. */
  private addOutline(prism: Prism): void {
    const { loops } = prism.outline;
    const levels = this.levelsOf(prism);
    for (const loop of loops)
      for (let a = loop.length - 2, b = 0; b < loop.length; a = b, b += 2) {
        const [ua, va, ub, vb] = [loop[a]!, loop[a + 1]!, loop[b]!, loop[b + 1]!];
        if (!meetsLine(this.lines, ua, ub) && !meetsLine(this.lines, va, vb)) {
          this.addPiece(loops, levels, ua, va, ub, vb);
          continue;
        }
        const [du, dv] = [ub - ua, vb - va];
        const cuts = [...cutsOf(this.lines, ua, du), ...cutsOf(this.lines, va, dv), 1].sort((s, t) => s - t);
        for (let n = 0, from = 0; n < cuts.length; from = cuts[n++]!) {
          const to = cuts[n]!;
          this.addPiece(loops, levels, ua + from * du, va + from * dv, ua + to * du, va + to * dv);
        }
      }
  }

  private addPiece(
    loops: Outline['loops'],
    levels: readonly number[],
    u0: number,
    v0: number,
    u1: number,
    v1: number,
  ): void {
    const [u, v] = [(u0 + u1) / 2, (v0 + v1) / 2];
    for (const w of levels) {
      const first = this.doseAt(u0, v0, w);
      const middle = this.doseAt(u, v, w);
      const last = this.doseAt(u1, v1, w);
      const bend = 2 * (first + last - 2 * middle);
      const vertex = 0.5 - (last - first) / (2 * bend);
      const between =
        vertex > 0 && vertex < 1 ? this.doseAt(u0 + vertex * (u1 - u0), v0 + vertex * (v1 - v0), w) : last;
      if (!this.isBeyond(first) && !this.isBeyond(last) && !this.isBeyond(between)) continue;
      if (!isBorderPiece(loops, [u0, v0], [u1, v1])) return;
      this.add(first);
      this.add(last);
      this.add(between);
    }
  }

  private isBeyond(gy: number): boolean {
    return gy > this.maxGy || gy < this.minGy;
  }

  /** Voxel centres that no line met, where one of them lies inside and beyond what was found. */
  private addVoxelCentres({ frame, ...stack }: ContourStack, prisms: readonly Prism[]): void {
    const { grid, doseGy } = this.field;
    const [i, j, k] = reachOf({ frame, ...stack }, this.field);
    const at = (axis: 0 | 1 | 2, n: number) => scale(grid.axes[axis], n * grid.spacingMm[axis]);
    for (let slice = k.from; slice <= k.to; slice++)
      for (let row = j.from; row <= j.to; row++)
        for (let column = i.from; column <= i.to; column++) {
          const gy = doseGy[(slice * grid.size[1] + row) * grid.size[0] + column]!;
          if (gy <= this.maxGy && gy >= this.minGy) continue;
          const point = add(add(grid.originMm, at(0, column)), add(at(1, row), at(2, slice)));
          const [u, v, w] = [dot(point, frame.u), dot(point, frame.v), dot(point, frame.w)];
          if (
            prisms.some(({ outline, fromMm, toMm }) => w >= fromMm && w <= toMm && isInsideLoops(outline.loops, u, v))
          )
            this.add(gy);
        }
  }

  private levelsOf({ fromMm, toMm }: Prism): readonly number[] {
    return [fromMm, ...linesBetween(this.lines, fromMm, toMm), toMm];
  }

  /** NaN outside of the grid. */
  private doseAt(u: number, v: number, w: number): number {
    const [ti, tj, tk] = this.index;
    const i = ti.u * u + ti.v * v + ti.w * w + ti.origin;
    const j = tj.u * u + tj.v * v + tj.w * w + tj.origin;
    const k = tk.u * u + tk.v * v + tk.w * w + tk.origin;
    return this.dose.contains(i, j, k) ? this.dose.at(i, j, k) : Number.NaN;
  }

  private add(gy: number): void {
    if (gy > this.maxGy) this.maxGy = gy;
    if (gy < this.minGy) this.minGy = gy;
  }
}

/** Places of the lines from `start` to `end` [mm]. */
function linesBetween({ perMm, origin }: Lines, start: number, end: number): number[] {
  const [a, b] = [perMm * start + origin, perMm * end + origin];
  const places: number[] = [];
  for (let n = Math.ceil(Math.min(a, b)); n <= Math.max(a, b); n++) places.push((n - origin) / perMm);
  return places;
}

function meetsLine({ perMm, origin }: Lines, start: number, end: number): boolean {
  const [a, b] = [perMm * start + origin, perMm * end + origin];
  return Math.floor(a) !== Math.floor(b) || a === Math.floor(a);
}

/** Shares 0..1 of the way from `start` by `step` at which lines are met. */
function cutsOf(lines: Lines, start: number, step: number): number[] {
  return step === 0 ? [] : linesBetween(lines, start, start + step).map((place) => (place - start) / step);
}
