/** Edges that lie closer than this touch; they do not cross [mm]. */
const TOUCH_MM = 1e-9;
/** Beyond this many chains a sweep is faster than looking at every pair. */
const MOST_CHAINS = 256;

/** Which side of the other chain the first one keeps to; `apart` where they share no height, `unclear` where they cross or touch. */
type Order = 'left' | 'right' | 'apart' | 'unclear';

/**
 * Loops as chains of edges that rise along v without turning back. Chains that neither cross nor touch border the structure on one side each:
 * even-odd, a chain with an even number of others to its left is where a line along u enters.
 */
export class MonotoneChains {
  /** u, v of the points of all chains, each ascending along v; a plain array, of which many short-lived ones cost little. */
  readonly points: number[] = [];
  /** Chain c holds the points `starts[c]` to `starts[c + 1] - 1`. */
  readonly starts: number[] = [0];
  private readonly loopOf: number[] = [];

  constructor(loops: readonly Float64Array[]) {
    loops.forEach((loop, number) => {
      this.addLoop(loop, number);
    });
  }

  get chains(): number {
    return this.starts.length - 1;
  }

  /**
   * Per chain 1 where a line along u enters the structure, -1 where it leaves; undefined where chains cross or touch, so that it may do
   * both: a keyhole's bridge, outlines that share a border.
   */
  signs(): Int8Array | undefined {
    const { chains } = this;
    if (chains > MOST_CHAINS) return undefined;
    const toTheLeft = new Int32Array(chains);
    for (let a = 0; a < chains; a++)
      for (let b = a + 1; b < chains; b++) {
        const order = this.order(a, b);
        if (order === 'unclear') return undefined;
        if (order === 'right' && this.passes(b, a)) toTheLeft[a]!++;
        if (order === 'left' && this.passes(a, b)) toTheLeft[b]!++;
      }
    return Int8Array.from(toTheLeft, (others) => (others % 2 === 0 ? 1 : -1));
  }

  /** Does chain `a` pass the middle height of chain `b`? Whatever begins or ends elsewhere comes in pairs and changes no parity. */
  private passes(a: number, b: number): boolean {
    const middle = (this.bottom(b) + this.top(b)) / 2;
    return this.bottom(a) <= middle && middle < this.top(a);
  }

  private bottom(chain: number): number {
    return this.points[2 * this.starts[chain]! + 1]!;
  }

  private top(chain: number): number {
    return this.points[2 * this.starts[chain + 1]! - 1]!;
  }

  private order(a: number, b: number): Order {
    const { points, starts } = this;
    const low = Math.max(this.bottom(a), this.bottom(b));
    const high = Math.min(this.top(a), this.top(b));
    if (high <= low) return 'apart';
    let ia = 2 * this.edgeAt(a, low);
    let ib = 2 * this.edgeAt(b, low);
    const endA = 2 * starts[a + 1]! - 2;
    const endB = 2 * starts[b + 1]! - 2;
    let order: Order = 'apart';
    while (ia < endA && ib < endB) {
      const bottom = Math.max(points[ia + 1]!, points[ib + 1]!);
      const topA = points[ia + 3]!;
      const topB = points[ib + 3]!;
      const top = Math.min(topA, topB);
      if (bottom > high) break;
      if (top >= bottom)
        for (let end: 0 | 1 = 0; ; end = 1) {
          const at = end === 0 ? bottom : top;
          const apart = this.uAt(ia, at, end) - this.uAt(ib, at, end);
          const here: Order = apart < -TOUCH_MM ? 'left' : apart > TOUCH_MM ? 'right' : 'apart';
          if (here === 'apart' ? !this.meet(a, b, at) : order !== 'apart' && order !== here) return 'unclear';
          if (here !== 'apart') order = here;
          if (end === 1) break;
        }
      if (topA <= topB) ia += 2;
      else ib += 2;
    }
    return order === 'apart' ? 'unclear' : order;
  }

  /** Do two chains touch at `v` because the loop goes on there from one to the other? */
  private meet(a: number, b: number, v: number): boolean {
    if (this.loopOf[a] !== this.loopOf[b]) return false;
    const isLoopsOwn = b - a === 1 || (this.loopOf[a - 1] !== this.loopOf[a] && this.loopOf[b + 1] !== this.loopOf[b]);
    const { points, starts } = this;
    const same = (i: number, j: number) => points[i] === points[j] && points[i + 1] === points[j + 1];
    const atBottom = v === this.bottom(a) && same(2 * starts[a]!, 2 * starts[b]!);
    const atTop = v === this.top(a) && same(2 * starts[a + 1]! - 2, 2 * starts[b + 1]! - 2);
    return isLoopsOwn && (atBottom || atTop);
  }

  /** Number of the point where the first edge of a chain begins that reaches `v`, level ones as well: they can cross a chain, too. */
  private edgeAt(chain: number, v: number): number {
    let low = this.starts[chain]!;
    let high = this.starts[chain + 1]! - 1;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.points[2 * middle + 1]! < v) low = middle;
      else high = middle;
    }
    return low;
  }

  /** Where an edge is at height `v`; a level one at its first (0) or its last point (1). */
  private uAt(i: number, v: number, end: 0 | 1): number {
    const { points } = this;
    const v0 = points[i + 1]!;
    const v1 = points[i + 3]!;
    if (v0 === v1) return points[i + 2 * end]!;
    return points[i]! + ((v - v0) / (v1 - v0)) * (points[i + 2]! - points[i]!);
  }

  private addLoop(loop: Float64Array, number: number): void {
    const n = loop.length / 2;
    const start = turnOf(loop);
    if (start === undefined) return;
    let from = start;
    let isRising: boolean | undefined;
    let v = loop[2 * start + 1]!;
    for (let step = 1, point = start; step <= n; step++) {
      point = point + 1 === n ? 0 : point + 1;
      const next = loop[2 * point + 1]!;
      const turns = next !== v && isRising !== undefined && next > v !== isRising;
      if (turns) {
        this.addChain(loop, from, start + step - 1, isRising === true);
        this.loopOf.push(number);
        from = start + step - 1;
      }
      if (next !== v) isRising = next > v;
      v = next;
    }
    this.addChain(loop, from, start + n, isRising === true);
    this.loopOf.push(number);
  }

  /** The points `from` to `to` of a loop, in ascending order. */
  private addChain(loop: Float64Array, from: number, to: number, rises: boolean): void {
    const n = loop.length / 2;
    const { points } = this;
    const step = rises ? 1 : n - 1;
    for (let left = to - from, point = (rises ? from : to) % n; left >= 0; left--) {
      points.push(loop[2 * point]!, loop[2 * point + 1]!);
      point += step;
      if (point >= n) point -= n;
    }
    this.starts.push(points.length / 2);
  }
}

/** A point at which a loop turns from rising to falling or back, where no chain would be cut in two; `undefined` if it is level all around. */
function turnOf(loop: Float64Array): number | undefined {
  const n = loop.length / 2;
  let isRising: boolean | undefined;
  for (let step = 0, point = 0; step < 2 * n; step++) {
    const next = point + 1 === n ? 0 : point + 1;
    const rise = loop[2 * next + 1]! - loop[2 * point + 1]!;
    if (rise !== 0) {
      if (isRising !== undefined && rise > 0 !== isRising) return point;
      isRising = rise > 0;
    }
    point = next;
  }
  return undefined;
}
