import type { Part } from './parts.ts';

/** Area of a structure's cross-sections along its normal, between the planes of its contours and beyond them. */
export interface AreaProfile {
  /** Volume between plane p and p + 1, from `t0` to `t1` of the way, 0..1 [mm3]. */
  between(p: number, t0: number, t1: number): number;
  /** Volume from `fromMm` to `toMm` beyond a part's outermost plane, where it ends rounded [mm3]. */
  beyond(part: Part, side: Side, fromMm: number, toMm: number): number;
  /** How far the area between plane p and p + 1 is off what the planes around tell of it [mm2]. */
  unsureBetween(p: number): number;
  /** How far the volume of a rounded end is off what the planes before it tell [mm3]. */
  unsureEnd(part: Part, side: Side): number;
}

export type Side = 'below' | 'above';

/**
 * Cross-sections of ellipsoids, cones, prisms and whatever tapers evenly have areas that are a parabola along the normal. Between two
 * planes the area is the cubic that has at each plane the slope of the parabola through it and its neighbours; beyond the outermost
 * planes it is that parabola. What the planes do not tell of an area is as large as the parabola through three of them misses the next one.
 *
 * @param levelsMm of the planes, ascending, shape (n)
 * @param areasMm2 of their outlines, shape (n)
 */
export function areaProfile(
  levelsMm: readonly number[],
  areasMm2: readonly number[],
  parts: readonly Part[],
): AreaProfile {
  const slopes = new Float64Array(levelsMm.length);
  for (const { first, last } of parts)
    for (let p = first; p <= last; p++) slopes[p] = slopeAt(levelsMm, areasMm2, { first, last }, p);
  return {
    between: (p, t0, t1) => {
      const length = levelsMm[p + 1]! - levelsMm[p]!;
      const a = areasMm2[p]!;
      const b = areasMm2[p + 1]!;
      const sa = slopes[p]! * length;
      const sb = slopes[p + 1]! * length;
      const square = 3 * (b - a) - 2 * sa - sb;
      const cube = 2 * (a - b) + sa + sb;
      const upTo = (t: number) => t * (a + t * (sa / 2 + t * (square / 3 + (t * cube) / 4)));
      return length * (upTo(t1) - upTo(t0));
    },
    beyond: ({ first, last }, side, fromMm, toMm) => {
      const end = side === 'below' ? first : last;
      const area = areasMm2[end]!;
      const slope = side === 'below' ? -slopes[end]! : slopes[end]!;
      if (first === last) return area * (toMm - fromMm);
      const bend = bendAt(levelsMm, areasMm2, { first, last }, side);
      if (!(slope < 0)) return grown(area, slope, bend, toMm) - grown(area, slope, bend, fromMm);
      const lowest = lowestOf(area, slope, bend);
      const left = Math.max(0, area + lowest * (slope + lowest * bend));
      const upTo = (mm: number) => {
        const x = Math.min(mm, lowest);
        return x * (area + x * (slope / 2 + (x * bend) / 3)) + Math.max(0, mm - lowest) * left;
      };
      return upTo(toMm) - upTo(fromMm);
    },
    unsureBetween: (p) => {
      const part = parts.find(({ first, last }) => p >= first && p < last)!;
      return missedBy(areasMm2, Math.max(part.first, p - 2), Math.min(part.last, p + 3)) / UNSURE_BETWEEN;
    },
    unsureEnd: ({ first, last, belowMm, aboveMm }, side) =>
      side === 'below'
        ? UNSURE_END * belowMm * missedBy(areasMm2, first, Math.min(last, first + 3))
        : UNSURE_END * aboveMm * missedBy(areasMm2, Math.max(first, last - 3), last),
  };
}

/** A parabola errs between two planes by this part of what it misses at the next one, and at an end, where areas may close in steeply, by more. */
const UNSURE_BETWEEN = 3;
const UNSURE_END = 1.6;

/** By how much a parabola through three planes misses the fourth, at worst, from plane `first` to `last` [mm2]; a line or nothing through fewer. */
function missedBy(a: readonly number[], first: number, last: number): number {
  const order = Math.min(3, last - first);
  let missed = 0;
  for (let p = first; p + order <= last; p++) {
    const a0 = a[p]!;
    const a1 = a[p + 1] ?? 0;
    const a2 = a[p + 2] ?? 0;
    const a3 = a[p + 3] ?? 0;
    const difference =
      order === 3 ? a3 - 3 * a2 + 3 * a1 - a0 : order === 2 ? a2 - 2 * a1 + a0 : order === 1 ? a1 - a0 : 0;
    missed = Math.max(missed, Math.abs(difference));
  }
  return missed;
}

/** No end grows beyond this many times the outermost area. */
const MOST_GROWN = 1.5;

/** Volume of an end that goes on growing, from the outermost plane to `mm` beyond it [mm3]. */
function grown(area: number, slope: number, bend: number, mm: number): number {
  const most = (MOST_GROWN - 1) * area;
  // Where the parabola reaches the most that it may.
  const reach =
    slope <= 0 && bend <= 0 ? Infinity : (2 * most) / (slope + Math.sqrt(Math.max(0, slope * slope + 4 * bend * most)));
  const x = Math.min(mm, reach);
  return x * (area + x * (slope / 2 + (x * bend) / 3)) + (mm - x) * (area + most);
}

/** Where the falling parabola `area + slope x + bend x²` has come down to nothing, or to its vertex; beyond, nothing more is taken away. */
function lowestOf(area: number, slope: number, bend: number): number {
  if (bend === 0) return -area / slope;
  const discriminant = slope * slope - 4 * bend * area;
  if (discriminant < 0) return -slope / (2 * bend);
  // The nearer root in the direction that the slope falls.
  return (2 * area) / (-slope + Math.sqrt(discriminant));
}

/** Slope [mm2/mm] at plane p of the parabola through it and its neighbours, of the line where there are two planes only. */
function slopeAt(
  w: readonly number[],
  a: readonly number[],
  { first, last }: Pick<Part, 'first' | 'last'>,
  p: number,
): number {
  if (first === last) return 0;
  if (last - first === 1) return (a[last]! - a[first]!) / (w[last]! - w[first]!);
  const middle = Math.min(last - 1, Math.max(first + 1, p));
  const w0 = w[middle - 1]!;
  const w1 = w[middle]!;
  const w2 = w[middle + 1]!;
  const d01 = (a[middle]! - a[middle - 1]!) / (w1 - w0);
  const d12 = (a[middle + 1]! - a[middle]!) / (w2 - w1);
  const second = (d12 - d01) / (w2 - w0);
  return d01 + second * (2 * w[p]! - w0 - w1);
}

/** Half the second derivative [mm2/mm2] of the parabola through the outermost three planes; 0 where there are fewer. */
function bendAt(
  w: readonly number[],
  a: readonly number[],
  { first, last }: Pick<Part, 'first' | 'last'>,
  side: 'below' | 'above',
): number {
  if (last - first < 2) return 0;
  const p = side === 'below' ? first : last - 2;
  const d01 = (a[p + 1]! - a[p]!) / (w[p + 1]! - w[p]!);
  const d12 = (a[p + 2]! - a[p + 1]!) / (w[p + 2]! - w[p + 1]!);
  return (d12 - d01) / (w[p + 2]! - w[p]!);
}
