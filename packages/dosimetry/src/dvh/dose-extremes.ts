import type { ContourStack } from '../contours/contour-stack.ts';
import { isInsideLoops } from '../contours/inside-loops.ts';
import { TrilinearDose } from '../dose/trilinear.ts';
import type { DoseField } from '../inputs.ts';
import { add, dot, scale } from '../vec3.ts';
import { type AffineIndex, planeToGrid } from './plane-to-grid.ts';
import { reachOf } from './reach.ts';

/** The part of a structure that one plane of contours stands for. */
export interface Prism {
  readonly loops: readonly Float64Array[];
  readonly fromMm: number;
  readonly toMm: number;
}

/** Least and greatest dose [Gy]; Infinity and -Infinity where the dose grid reaches nothing. */
export interface DoseExtremes {
  readonly minGy: number;
  readonly maxGy: number;
}

/** Lines through the voxel centres along one direction of the stack, or such as they would be: where `perMm * x + origin` is whole. */
interface Lines {
  readonly perMm: number;
  readonly origin: number;
}

/** How far to either side of an outline one looks for the structure [mm]. */
const BESIDE_MM = 1e-3;

/**
 * Least and greatest trilinear dose of prisms, as of points inside them: never beyond the voxels around. Between eight voxel centres the
 * dose is linear along each axis, so in prisms along the axes of the grid the extremes lie on the planes of voxel centres or on the prisms'
 * two faces, and there on a line of voxel centres or on the outline, along which the dose is a parabola between two such lines:
 * all of these are looked at, and the result is exact. In oblique prisms lines `stepVoxels` apart stand for those of the grid.
 */
export function doseExtremes(
  stack: ContourStack,
  field: DoseField,
  { prisms, stepVoxels }: { readonly prisms: readonly Prism[]; readonly stepVoxels: number },
): DoseExtremes {
  const search = new Search(stack, field, stepVoxels);
  for (const prism of prisms) search.addInside(prism);
  for (const prism of prisms) search.addOutline(prism);
  if (!isAlongGrid(stack, field)) search.addVoxelCentres(stack, prisms);
  return search;
}

/** Extremes of two parts together. */
export function union(a: DoseExtremes, b: DoseExtremes): DoseExtremes {
  return { minGy: Math.min(a.minGy, b.minGy), maxGy: Math.max(a.maxGy, b.maxGy) };
}

/** Are the directions of the stack those of the dose grid? */
export function isAlongGrid(stack: ContourStack, field: DoseField): boolean {
  return (['u', 'v', 'w'] as const).every((direction) => axisAlong(planeToGrid(stack, field), direction) !== undefined);
}

function axisAlong(index: readonly AffineIndex[], direction: 'u' | 'v' | 'w'): AffineIndex | undefined {
  const total = index.reduce((sum, t) => sum + Math.abs(t[direction]), 0);
  return index.find((t) => Math.abs(t[direction]) > 0.99999 * total);
}

class Search implements DoseExtremes {
  minGy = Infinity;
  maxGy = -Infinity;
  private readonly field: DoseField;
  private readonly dose: TrilinearDose;
  private readonly index: readonly [AffineIndex, AffineIndex, AffineIndex];
  private readonly aligned: boolean;
  private readonly alongU: Lines;
  private readonly alongV: Lines;
  private readonly alongW: Lines;

  constructor(stack: ContourStack, field: DoseField, stepVoxels: number) {
    this.field = field;
    this.dose = new TrilinearDose(field);
    this.index = planeToGrid(stack, field);
    const perMm = 1 / (stepVoxels * Math.min(...field.grid.spacingMm));
    this.aligned = isAlongGrid(stack, field);
    const lines = (direction: 'u' | 'v' | 'w'): Lines => {
      const axis = this.aligned ? axisAlong(this.index, direction) : undefined;
      return axis ? { perMm: axis[direction], origin: axis.origin } : { perMm, origin: 0 };
    };
    [this.alongU, this.alongV, this.alongW] = [lines('u'), lines('v'), lines('w')];
  }

  /** Crossings of lines inside the outlines. */
  addInside(prism: Prism): void {
    const levels = this.levelsOf(prism);
    const { perMm, origin } = this.alongV;
    for (const [line, crossings] of crossingsPerLine(prism.loops, this.alongV)) {
      const v = (line - origin) / perMm;
      for (let n = 0; n + 1 < crossings.length; n += 2)
        for (const u of linesBetween(this.alongU, crossings[n]!, crossings[n + 1]!))
          for (const w of levels) this.add(this.doseAt(u, v, w));
    }
  }

  /** The outlines, in pieces between lines: both ends, and the vertex of the parabola where it lies between. */
  addOutline(prism: Prism): void {
    const { loops } = prism;
    const levels = this.levelsOf(prism);
    for (const loop of loops)
      for (let a = loop.length - 2, b = 0; b < loop.length; a = b, b += 2) {
        const [ua, va, ub, vb] = [loop[a]!, loop[a + 1]!, loop[b]!, loop[b + 1]!];
        if (!meetsLine(this.alongU, ua, ub) && !meetsLine(this.alongV, va, vb)) {
          this.addPiece(loops, levels, ua, va, ub, vb);
          continue;
        }
        const [du, dv] = [ub - ua, vb - va];
        const cuts = [...cutsOf(this.alongU, ua, du), ...cutsOf(this.alongV, va, dv), 1].sort((s, t) => s - t);
        for (let n = 0, from = 0; n < cuts.length; from = cuts[n++]!) {
          const to = cuts[n]!;
          this.addPiece(loops, levels, ua + from * du, va + from * dv, ua + to * du, va + to * dv);
        }
      }
  }

  private addPiece(
    loops: Prism['loops'],
    levels: readonly number[],
    u0: number,
    v0: number,
    u1: number,
    v1: number,
  ): void {
    const [u, v] = [(u0 + u1) / 2, (v0 + v1) / 2];
    for (const w of levels) {
      if (this.knowsCellAt(u, v, w)) continue;
      const first = this.doseAt(u0, v0, w);
      const middle = this.doseAt(u, v, w);
      const last = this.doseAt(u1, v1, w);
      const bend = 2 * (first + last - 2 * middle);
      const vertex = 0.5 - (last - first) / (2 * bend);
      const between =
        vertex > 0 && vertex < 1 ? this.doseAt(u0 + vertex * (u1 - u0), v0 + vertex * (v1 - v0), w) : last;
      if (!this.isBeyond(first) && !this.isBeyond(last) && !this.isBeyond(between)) continue;
      if (!isBorder(loops, [u, v], [u1 - u0, v1 - v0])) return;
      this.add(first);
      this.add(last);
      this.add(between);
    }
  }

  /** Does the space between the eight voxels around a point, all that a piece can pass along the grid, hold nothing beyond what was found? */
  private knowsCellAt(u: number, v: number, w: number): boolean {
    if (!this.aligned) return false;
    const [ti, tj, tk] = this.index;
    return this.dose.isCellWithin(
      ti.u * u + ti.v * v + ti.w * w + ti.origin,
      tj.u * u + tj.v * v + tj.w * w + tj.origin,
      tk.u * u + tk.v * v + tk.w * w + tk.origin,
      this,
    );
  }

  private isBeyond(gy: number): boolean {
    return gy > this.maxGy || gy < this.minGy;
  }

  /** Voxel centres that no line met, where one of them lies inside and beyond what was found. */
  addVoxelCentres({ frame, ...stack }: ContourStack, prisms: readonly Prism[]): void {
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
          if (prisms.some(({ loops, fromMm, toMm }) => w >= fromMm && w <= toMm && isInsideLoops(loops, u, v)))
            this.add(gy);
        }
  }

  private levelsOf({ fromMm, toMm }: Prism): readonly number[] {
    return [fromMm, ...linesBetween(this.alongW, fromMm, toMm), toMm];
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

/** Where each line across `loops` enters and leaves them in turn, ascending u [mm]; even-odd. By the line's number. */
function crossingsPerLine(loops: Prism['loops'], { perMm, origin }: Lines): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const loop of loops)
    for (let a = loop.length - 2, b = 0; b < loop.length; a = b, b += 2) {
      const [from, to] = [perMm * loop[a + 1]! + origin, perMm * loop[b + 1]! + origin];
      const first = Math.floor(Math.min(from, to)) + 1;
      for (let line = first; line <= Math.max(from, to); line++) {
        const u = loop[a]! + ((line - from) / (to - from)) * (loop[b]! - loop[a]!);
        const crossings = found.get(line);
        if (crossings) crossings.push(u);
        else found.set(line, [u]);
      }
    }
  for (const crossings of found.values()) crossings.sort((a, b) => a - b);
  return found;
}

/** Shares 0..1 of the way from `start` by `step` at which lines are met. */
function cutsOf(lines: Lines, start: number, step: number): number[] {
  return step === 0 ? [] : linesBetween(lines, start, start + step).map((place) => (place - start) / step);
}

/** Does the structure begin at this piece of an outline? Not at a bridge between two parts, which is drawn there and back. */
function isBorder(
  loops: Prism['loops'],
  [u, v]: readonly [number, number],
  [du, dv]: readonly [number, number],
): boolean {
  const length = Math.hypot(du, dv);
  if (length === 0) return false;
  const [besideU, besideV] = [(-dv / length) * BESIDE_MM, (du / length) * BESIDE_MM];
  return isInsideLoops(loops, u + besideU, v + besideV) || isInsideLoops(loops, u - besideU, v - besideV);
}
