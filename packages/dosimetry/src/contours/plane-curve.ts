import type { Part } from './parts.ts';

export type Side = 'below' | 'above';

/**
 * A number that each plane of contours has, followed along the normal. Between two planes it is the cubic that has at each plane the slope
 * of the parabola through it and its neighbours; beyond the outermost planes it is that parabola.
 */
export class PlaneCurve {
  readonly values: ArrayLike<number>;
  private readonly levelsMm: readonly number[];
  private readonly slopes: Float64Array;

  /**
   * @param levelsMm of the planes, ascending, shape (n)
   * @param values of the planes, shape (n)
   */
  constructor(levelsMm: readonly number[], values: ArrayLike<number>, parts: readonly Part[]) {
    this.levelsMm = levelsMm;
    this.values = values;
    this.slopes = new Float64Array(levelsMm.length);
    for (const { first, last } of parts)
      for (let p = first; p <= last; p++) this.slopes[p] = slopeAt(levelsMm, values, { first, last }, p);
  }

  /** Coefficients of 1, t, t², t³ between plane p and p + 1, t from 0 to 1. */
  cubic(p: number): readonly [number, number, number, number] {
    const length = this.levelsMm[p + 1]! - this.levelsMm[p]!;
    const [a, b] = [this.values[p]!, this.values[p + 1]!];
    const [sa, sb] = [this.slopes[p]! * length, this.slopes[p + 1]! * length];
    return [a, sa, 3 * (b - a) - 2 * sa - sb, 2 * (a - b) + sa + sb];
  }

  /** Between plane p and p + 1. */
  at(p: number, t: number): number {
    const [a, b, c, d] = this.cubic(p);
    return a + t * (b + t * (c + t * d));
  }

  /** What the two planes on either side of plane p tell of it, by the cubic through them. */
  toldBeside(p: number): number {
    const { values, levelsMm } = this;
    const beside = [p - 2, p - 1, p + 1, p + 2];
    return beside.reduce((sum, q) => {
      const weight = beside.reduce(
        (product, r) => (r === q ? product : (product * (levelsMm[p]! - levelsMm[r]!)) / (levelsMm[q]! - levelsMm[r]!)),
        1,
      );
      return sum + weight * values[q]!;
    }, 0);
  }

  /** Value, slope outwards and half the second derivative at a part's outermost plane. */
  end({ first, last }: Part, side: Side): { readonly value: number; readonly slope: number; readonly bend: number } {
    const plane = side === 'below' ? first : last;
    const slope = side === 'below' ? -this.slopes[plane]! : this.slopes[plane]!;
    return { value: this.values[plane]!, slope, bend: bendAt(this.levelsMm, this.values, { first, last }, side) };
  }
}

/** Where the falling parabola `value + slope x + bend x²` has come down to nothing, or to its vertex; Infinity where it does not fall. */
export function lowestOf({ value, slope, bend }: ReturnType<PlaneCurve['end']>): number {
  if (!(slope < 0)) return Infinity;
  if (bend === 0) return -value / slope;
  const discriminant = slope * slope - 4 * bend * value;
  if (discriminant < 0) return -slope / (2 * bend);
  // The nearer root in the direction that the slope falls.
  return (2 * value) / (-slope + Math.sqrt(discriminant));
}

/** Slope at plane p of the parabola through it and its neighbours, of the line where there are two planes only. */
function slopeAt(
  w: readonly number[],
  a: ArrayLike<number>,
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

/** Half the second derivative of the parabola through the outermost three planes; 0 where there are fewer. */
function bendAt(
  w: readonly number[],
  a: ArrayLike<number>,
  { first, last }: Pick<Part, 'first' | 'last'>,
  side: Side,
): number {
  if (last - first < 2) return 0;
  const p = side === 'below' ? first : last - 2;
  const d01 = (a[p + 1]! - a[p]!) / (w[p + 1]! - w[p]!);
  const d12 = (a[p + 2]! - a[p + 1]!) / (w[p + 2]! - w[p + 1]!);
  return (d12 - d01) / (w[p + 2]! - w[p]!);
}
