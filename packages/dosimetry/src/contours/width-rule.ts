import type { OutlineBox } from './outline-box.ts';
import type { Part } from './parts.ts';
import { lowestOf, PlaneCurve, type Side } from './plane-curve.ts';
import { MOST_GROWN, type SectionRule } from './section-rule.ts';

/** Abscissae and weights of Gauss and Legendre on 0..1, five points. */
const GAUSS = [
  [0.04691007703066802, 0.11846344252809454],
  [0.23076534494715845, 0.23931433524968324],
  [0.5, 0.28444444444444444],
  [0.7692346550528415, 0.23931433524968324],
  [0.953089922969332, 0.11846344252809454],
] as const;
/** A whole plane distance is summed up in so many pieces. */
const PIECES = 8;

/**
 * The squares of both widths are parabolas along the normal, as in ellipsoids, in cylinders along and across it and in cones along it; the
 * area is their product times how full the outline makes its rectangle, which passes from plane to plane.
 */
export class WidthRule implements SectionRule {
  private readonly levelsMm: readonly number[];
  private readonly areasMm2: readonly number[];
  private readonly squareU: PlaneCurve;
  private readonly squareV: PlaneCurve;
  private readonly fullness: PlaneCurve;
  private readonly centreU: PlaneCurve;
  private readonly centreV: PlaneCurve;

  constructor(
    levelsMm: readonly number[],
    { areasMm2, boxes }: { readonly areasMm2: readonly number[]; readonly boxes: readonly OutlineBox[] },
    parts: readonly Part[],
  ) {
    const curve = (value: (box: OutlineBox, p: number) => number) =>
      new PlaneCurve(levelsMm, Float64Array.from(boxes, value), parts);
    this.levelsMm = levelsMm;
    this.areasMm2 = areasMm2;
    this.squareU = curve(({ halfU }) => halfU * halfU);
    this.squareV = curve(({ halfV }) => halfV * halfV);
    this.fullness = curve(({ halfU, halfV }, p) => areasMm2[p]! / (halfU * halfV));
    this.centreU = curve(({ u }) => u);
    this.centreV = curve(({ v }) => v);
  }

  boxBetween(p: number, t: number): OutlineBox {
    return {
      u: this.centreU.at(p, t),
      v: this.centreV.at(p, t),
      halfU: Math.sqrt(Math.max(0, this.squareU.at(p, t))),
      halfV: Math.sqrt(Math.max(0, this.squareV.at(p, t))),
    };
  }

  between(p: number, t0: number, t1: number): number {
    const length = this.levelsMm[p + 1]! - this.levelsMm[p]!;
    const [u, v, full] = [this.squareU.cubic(p), this.squareV.cubic(p), this.fullness.cubic(p)];
    const at = ([a, b, c, d]: readonly [number, number, number, number], t: number) => a + t * (b + t * (c + t * d));
    const area = (t: number) => Math.max(0, at(full, t)) * Math.sqrt(Math.max(0, at(u, t) * at(v, t)));
    const pieces = Math.max(1, Math.ceil((t1 - t0) * PIECES));
    const step = (t1 - t0) / pieces;
    let sum = 0;
    for (let piece = 0; piece < pieces; piece++)
      for (const [x, weight] of GAUSS) sum += weight * area(t0 + (piece + x) * step);
    return length * step * sum;
  }

  boxBeyond(part: Part, side: Side, mm: number): OutlineBox {
    const end = side === 'below' ? part.first : part.last;
    const [u, v] = [this.squareU.end(part, side), this.squareV.end(part, side)];
    const x = Math.min(mm, lowestOf(u), lowestOf(v));
    const square = ({ value, slope, bend }: typeof u) => Math.max(0, value + x * (slope + x * bend));
    const [squareU, squareV] = [square(u), square(v)];
    const grown = Math.sqrt((squareU * squareV) / (u.value * v.value)) / MOST_GROWN;
    const scale = 1 / Math.sqrt(Math.max(1, grown));
    return {
      u: this.centreU.values[end]! + this.centreU.end(part, side).slope * x,
      v: this.centreV.values[end]! + this.centreV.end(part, side).slope * x,
      halfU: Math.sqrt(squareU) * scale,
      halfV: Math.sqrt(squareV) * scale,
    };
  }

  /** Towards a tip the area closes like the square root of the way left: summed up over that root, which makes it smooth. */
  beyond(part: Part, side: Side, fromMm: number, toMm: number): number {
    const end = side === 'below' ? part.first : part.last;
    const fullness = this.fullness.values[end]!;
    const area = (mm: number) => {
      const { halfU, halfV } = this.boxBeyond(part, side, mm);
      return fullness * halfU * halfV;
    };
    const tip = Math.min(lowestOf(this.squareU.end(part, side)), lowestOf(this.squareV.end(part, side)));
    const closes = tip < Infinity && area(tip) < 1e-6 * this.areasMm2[end]!;
    const length = closes ? tip : toMm;
    const rootOf = (mm: number) => Math.sqrt(Math.max(0, 1 - mm / length));
    const [from, to] = [rootOf(fromMm), rootOf(toMm)];
    let sum = 0;
    for (let piece = 0; piece < PIECES; piece++)
      for (const [x, weight] of GAUSS) {
        const root = to + ((piece + x) / PIECES) * (from - to);
        sum += weight * root * area(length * (1 - root * root));
      }
    return (2 * length * (from - to) * sum) / PIECES;
  }

  missedAt(p: number): number {
    const [u, v, full] = [this.squareU, this.squareV, this.fullness].map((curve) => Math.max(0, curve.toldBeside(p)));
    return Math.abs(full! * Math.sqrt(u! * v!) - this.areasMm2[p]!);
  }

  missedBy(first: number, last: number): number {
    if (last - first < 3) return Infinity;
    const [u, v, full] = [this.squareU.values, this.squareV.values, this.fullness.values];
    const next = (a: ArrayLike<number>, p: number) => Math.max(0, 3 * a[p + 2]! - 3 * a[p + 1]! + a[p]!);
    let missed = 0;
    for (let p = first; p + 3 <= last; p++) {
      const told = next(full, p) * Math.sqrt(next(u, p) * next(v, p));
      missed = Math.max(missed, Math.abs(told - this.areasMm2[p + 3]!));
    }
    return missed;
  }
}
