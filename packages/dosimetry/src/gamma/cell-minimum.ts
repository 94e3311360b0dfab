import type { EvaluatedLattice } from './evaluated-lattice.ts';

/** No gamma is more than this above the minimum over the trilinear dose. Ten times finer costs next to nothing; doses are not that exact. */
export const SEARCH_TOLERANCE = 1e-5;

/** Steps towards the minimum of a box before it is cut in two. */
const MOST_STEPS = 8;
/** The difference left after a step is found to this share of it. */
const MISS = 1e-9;
/** A step shorter than this has arrived [voxels]. */
const ARRIVED = 1e-6;
/** Boxes that may wait. Each cut adds one: forty cuts of each edge are below any rounding. */
const MOST_BOXES = 120;

/**
 * Minimum of Gamma² over cells of a trilinear dose, to a proven tolerance.
 *
 * In units of the two criteria, with `a` the squared voxel, p the point and e(u) the dose difference at u:
 * f(u) = Σ a (u - p)² + e(u)².
 * - *Step*: with the tangent of e in its place f is convex, and its minimum over a box hangs on one number, the difference λ that is
 *   left there: u = clamp(p - λ ∇e / a).
 * - *Bound*: e(v)² >= 2 e(u) e(v) - e(u)² for any two places. What that leaves of f is a quadratic plus the mixed terms of e, which are
 *   charged to the squares; its least value is known axis by axis. Where the dose is not strongly curved it is f itself at the minimum.
 * - A box whose bound still allows something better by more than the tolerance is cut in two.
 *
 * {@link begin} for each point, {@link search} for each cell; nothing is allocated after construction.
 */
export class CellMinimum {
  /** Least Gamma² so far. */
  leastSquared = 0;
  /** A place that cannot be below this need not be looked at: (least gamma - tolerance)². */
  limitSquared = 0;
  /** From the point to where it was found, along i, j, k [voxels]; NaN where nothing was. */
  readonly best = new Float64Array(3);

  private readonly lattice: EvaluatedLattice;
  /** Squared voxel along i, j, k in units of the distance criterion. */
  private readonly a: Float64Array;
  /** Ratios of the voxel's edges: i to j, i to k, j to k. */
  private readonly ratio: Float64Array;
  /** Coefficients of e: those of 1, i, j, k, ij, ik, jk, ijk. */
  private readonly e = new Float64Array(8);
  private readonly p = new Float64Array(3);
  private readonly u = new Float64Array(3);
  private readonly next = new Float64Array(3);
  /** Gradient of e at u, and its mixed derivatives ij, ik, jk. */
  private readonly gradient = new Float64Array(3);
  private readonly mixed = new Float64Array(3);
  /** Lower and upper end along i, j, k of each waiting box. */
  private readonly boxes = new Float64Array(6 * (MOST_BOXES + 2));

  /** @param spacing voxel along i, j, k in units of the distance criterion */
  constructor(lattice: EvaluatedLattice, [i, j, k]: readonly [number, number, number]) {
    this.lattice = lattice;
    this.a = Float64Array.of(i * i, j * j, k * k);
    this.ratio = Float64Array.of(i / j, i / k, j / k);
  }

  /** Starts a point whose Gamma² counts as this if nothing lower is found. */
  begin(capSquared: number): void {
    this.best.fill(Number.NaN);
    this.lower(capSquared);
  }

  /** Takes a value that is reached at (i, j, k) from the point. */
  take(squared: number, i: number, j: number, k: number): void {
    this.best[0] = i;
    this.best[1] = j;
    this.best[2] = k;
    this.lower(squared);
  }

  private lower(squared: number): void {
    this.leastSquared = squared;
    const gamma = Math.sqrt(squared);
    this.limitSquared = gamma > SEARCH_TOLERANCE ? (gamma - SEARCH_TOLERANCE) ** 2 : 0;
  }

  /**
   * Searches one cell for a point at (i, j, k) from its first corner [voxels].
   *
   * @param corner index of that corner among the doses
   * @param perDoseDifference 1 / the dose criterion [1/Gy]
   */
  search(corner: number, i: number, j: number, k: number, doseGy: number, perDoseDifference: number): void {
    this.readCell(corner, doseGy, perDoseDifference);
    const { p, boxes } = this;
    const { extent } = this.lattice;
    p[0] = i;
    p[1] = j;
    p[2] = k;
    boxes[0] = boxes[2] = boxes[4] = 0;
    boxes[1] = extent[0];
    boxes[3] = extent[1];
    boxes[5] = extent[2];
    if (this.descend(0)) return;
    this.cut(0);
    for (let waiting = 2; waiting > 0; ) {
      const box = 6 * --waiting;
      if (this.isFar(box) || this.descend(box) || waiting === MOST_BOXES) continue;
      this.cut(box);
      waiting += 2;
    }
  }

  private readCell(corner: number, doseGy: number, perDoseDifference: number): void {
    const { e } = this;
    const d = this.lattice.doseGy;
    const [di, dj, dk] = this.lattice.stride;
    const d000 = d[corner]!;
    const d010 = d[corner + dj]!;
    const d001 = d[corner + dk]!;
    const d011 = d[corner + dj + dk]!;
    const along00 = d[corner + di]! - d000;
    const along10 = d[corner + di + dj]! - d010;
    const along01 = d[corner + di + dk]! - d001;
    const along11 = d[corner + di + dj + dk]! - d011;
    e[0] = (d000 - doseGy) * perDoseDifference;
    e[1] = along00 * perDoseDifference;
    e[2] = (d010 - d000) * perDoseDifference;
    e[3] = (d001 - d000) * perDoseDifference;
    e[4] = (along10 - along00) * perDoseDifference;
    e[5] = (along01 - along00) * perDoseDifference;
    e[6] = (d011 - d001 - d010 + d000) * perDoseDifference;
    e[7] = (along11 - along01 - along10 + along00) * perDoseDifference;
  }

  /** Goes down in a box from its place nearest to the point. True once nothing in it can be better by more than the tolerance. */
  private descend(box: number): boolean {
    const { a, p, u, boxes } = this;
    for (let axis = 0; axis < 3; axis++) u[axis] = clamp(p[axis]!, boxes[box + 2 * axis]!, boxes[box + 2 * axis + 1]!);
    for (let steps = 0; steps < MOST_STEPS; steps++) {
      const difference = this.differenceAt(u[0]!, u[1]!, u[2]!);
      const i = u[0]! - p[0]!;
      const j = u[1]! - p[1]!;
      const k = u[2]! - p[2]!;
      const apart = a[0]! * i * i + a[1]! * j * j + a[2]! * k * k;
      const squared = apart + difference * difference;
      if (squared < this.leastSquared) this.take(squared, i, j, k);
      // Far from the minimum its difference, as the tangent tells it, gives the better bound.
      const left = this.guessLeft(box, difference);
      const bound = this.bound(box, apart, difference, steps === 0 ? left : difference);
      if (this.limitSquared === 0 || bound >= this.limitSquared) return true;
      if (this.step(box, difference, left) < ARRIVED) return false;
    }
    return false;
  }

  /** Is a box too far away, or its dose? A trilinear dose stays between those of its corners. */
  private isFar(box: number): boolean {
    const { a, p, boxes } = this;
    let squared = 0;
    for (let axis = 0; axis < 3; axis++) {
      const apart = clamp(p[axis]!, boxes[box + 2 * axis]!, boxes[box + 2 * axis + 1]!) - p[axis]!;
      squared += a[axis]! * apart * apart;
    }
    let lowest = Infinity;
    let highest = -Infinity;
    for (let corner = 0; corner < 8; corner++) {
      const i = boxes[box + (corner & 1)]!;
      const j = boxes[box + 2 + ((corner >> 1) & 1)]!;
      const k = boxes[box + 4 + (corner >> 2)]!;
      const difference = this.differenceAt(i, j, k);
      if (difference < lowest) lowest = difference;
      if (difference > highest) highest = difference;
    }
    const gap = Math.max(0, lowest, -highest);
    return squared + gap * gap >= this.limitSquared;
  }

  /** e at a place of the cell; its derivatives are kept. */
  private differenceAt(i: number, j: number, k: number): number {
    const { e, gradient, mixed } = this;
    const ij = e[4]! + e[7]! * k;
    const ik = e[5]! + e[7]! * j;
    const alongI = e[1]! + e[4]! * j + ik * k;
    mixed[0] = ij;
    mixed[1] = ik;
    mixed[2] = e[6]! + e[7]! * i;
    gradient[0] = alongI;
    gradient[1] = e[2]! + e[6]! * k + ij * i;
    gradient[2] = e[3]! + e[6]! * j + ik * i;
    return e[0]! + e[2]! * j + (e[3]! + e[6]! * j) * k + alongI * i;
  }

  /**
   * What f cannot go below in a box, from the squared distance of u, and e and its derivatives there.
   *
   * @param left the difference λ in e² >= 2 λ e - λ²: any is right, that at the minimum gives most
   */
  private bound(box: number, apart: number, difference: number, left: number): number {
    const { a, p, u, gradient, mixed, ratio, boxes } = this;
    const downI = boxes[box]! - u[0]!;
    const upI = boxes[box + 1]! - u[0]!;
    const downJ = boxes[box + 2]! - u[1]!;
    const upJ = boxes[box + 3]! - u[1]!;
    const downK = boxes[box + 4]! - u[2]!;
    const upK = boxes[box + 5]! - u[2]!;
    // 2 |x y| <= r x² + y² / r; the term of all three axes is at most a third of its reach on each pair.
    const size = Math.abs(left);
    const third = Math.abs(this.e[7]!) / 3;
    const ij = size * (Math.abs(mixed[0]!) + third * Math.max(-downK, upK));
    const ik = size * (Math.abs(mixed[1]!) + third * Math.max(-downJ, upJ));
    const jk = size * (Math.abs(mixed[2]!) + third * Math.max(-downI, upI));
    const curvedI = a[0]! - ij * ratio[0]! - ik * ratio[1]!;
    const curvedJ = a[1]! - ij / ratio[0]! - jk * ratio[2]!;
    const curvedK = a[2]! - ik / ratio[1]! - jk / ratio[2]!;
    return (
      apart +
      left * (2 * difference - left) +
      leastAlong(a[0]! * (u[0]! - p[0]!) + left * gradient[0]!, curvedI, downI, upI) +
      leastAlong(a[1]! * (u[1]! - p[1]!) + left * gradient[1]!, curvedJ, downJ, upJ) +
      leastAlong(a[2]! * (u[2]! - p[2]!) + left * gradient[2]!, curvedK, downK, upK)
    );
  }

  /** The difference λ at the minimum over the box for the tangent of e at u, if no coordinate reaches an end of the box on the way. */
  private guessLeft(box: number, difference: number): number {
    const { a, p, u, gradient, boxes } = this;
    let atNearest = difference;
    for (let axis = 0; axis < 3; axis++) {
      const nearest = clamp(p[axis]!, boxes[box + 2 * axis]!, boxes[box + 2 * axis + 1]!);
      atNearest += gradient[axis]! * (nearest - u[axis]!);
    }
    let slope = 1;
    for (let axis = 0; axis < 3; axis++) {
      const g = gradient[axis]!;
      const isDown = g * atNearest > 0;
      const low = boxes[box + 2 * axis]!;
      const high = boxes[box + 2 * axis + 1]!;
      const at = p[axis]!;
      if (isDown ? at > low && at <= high : at >= low && at < high) slope += (g * g) / a[axis]!;
    }
    return atNearest / slope;
  }

  /**
   * Moves u to the minimum over the box for the tangent of e at u.
   *
   * @param guess what {@link guessLeft} says
   * @returns how far u moved [voxels, summed over the axes]
   */
  private step(box: number, difference: number, guess: number): number {
    const { u, next } = this;
    if (Math.abs(this.excess(box, difference, guess)) > MISS * Math.abs(guess)) this.findLeft(box, difference);
    const moved = Math.abs(next[0]! - u[0]!) + Math.abs(next[1]! - u[1]!) + Math.abs(next[2]! - u[2]!);
    u[0] = next[0]!;
    u[1] = next[1]!;
    u[2] = next[2]!;
    return moved;
  }

  /**
   * Sets `next` to where {@link excess} is 0. It falls in straight pieces, which meet where a coordinate reaches an end of the box: between
   * the nearest meetings on both sides of 0 there is one piece.
   */
  private findLeft(box: number, difference: number): void {
    const { a, p, gradient, boxes } = this;
    const atNone = this.excess(box, difference, 0);
    let lowest = Math.min(0, atNone);
    let highest = Math.max(0, atNone);
    let atLowest = atNone > 0 ? atNone : this.excess(box, difference, lowest);
    let atHighest = atNone > 0 ? this.excess(box, difference, highest) : atNone;
    for (let end = 0; end < 6; end++) {
      const axis = end >> 1;
      const meeting = ((p[axis]! - boxes[box + end]!) * a[axis]!) / gradient[axis]!;
      if (!(meeting > lowest && meeting < highest)) continue;
      const excess = this.excess(box, difference, meeting);
      if (excess > 0) {
        lowest = meeting;
        atLowest = excess;
      } else {
        highest = meeting;
        atHighest = excess;
      }
    }
    const share = atLowest > atHighest ? atLowest / (atLowest - atHighest) : 0;
    this.excess(box, difference, lowest + (highest - lowest) * share);
  }

  /** How much the tangent's difference at `next`, the minimum over the box if `left` were the difference there, is above `left`. */
  private excess(box: number, difference: number, left: number): number {
    const { a, p, u, gradient, next, boxes } = this;
    const i = clamp(p[0]! - (left * gradient[0]!) / a[0]!, boxes[box]!, boxes[box + 1]!);
    const j = clamp(p[1]! - (left * gradient[1]!) / a[1]!, boxes[box + 2]!, boxes[box + 3]!);
    const k = clamp(p[2]! - (left * gradient[2]!) / a[2]!, boxes[box + 4]!, boxes[box + 5]!);
    next[0] = i;
    next[1] = j;
    next[2] = k;
    return difference + gradient[0]! * (i - u[0]!) + gradient[1]! * (j - u[1]!) + gradient[2]! * (k - u[2]!) - left;
  }

  /** Halves a box across its longest edge; the half with the point goes last, and is searched first. */
  private cut(box: number): void {
    const { boxes, a, p } = this;
    let axis = 0;
    let longest = -1;
    for (let n = 0; n < 3; n++) {
      const squared = (boxes[box + 2 * n + 1]! - boxes[box + 2 * n]!) ** 2 * a[n]!;
      if (squared > longest) {
        longest = squared;
        axis = n;
      }
    }
    const low = box + 2 * axis;
    const middle = (boxes[low]! + boxes[low + 1]!) / 2;
    boxes.copyWithin(box + 6, box, box + 6);
    const upperLast = p[axis]! > middle;
    boxes[upperLast ? low + 1 : low] = middle;
    boxes[upperLast ? low + 6 : low + 7] = middle;
  }
}

function clamp(x: number, low: number, high: number): number {
  return x < low ? low : x > high ? high : x;
}

/** Least value of 2 q d + b d² for d between `low` <= 0 and `high` >= 0. */
function leastAlong(q: number, b: number, low: number, high: number): number {
  if (b > 0) {
    const d = clamp(-q / b, low, high);
    return d * (2 * q + b * d);
  }
  return Math.min(low * (2 * q + b * low), high * (2 * q + b * high));
}
