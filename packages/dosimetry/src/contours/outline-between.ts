import { isInsideLoops } from './inside-loops.ts';
import { loopArea, loopLengthMm } from './loop-measures.ts';
import { Outline } from './outline.ts';
import { boxBetween, type OutlineBox } from './outline-box.ts';
import { simplifiedLoop } from './simplified-loop.ts';

/** Points are left out of a loop while it moves by no more than this [mm]; its area is made up for. */
const SIMPLIFY_MM = 0.005;
/** Loops of neighbouring planes belong together while none has more than this times the area of the other. */
const ALIKE = 8;
/** An outline that is drawn towards the next one must arrive there: its area may differ by this share. */
const ARRIVES = 0.05;
/** Edges looked at to either side of where the last point was nearest. */
const BESIDE = 12;

/** Points of one loop, and for each the nearest point of the loop of the next plane [mm]. */
interface LoopPair {
  readonly here: Float64Array;
  readonly there: Float64Array;
}

/**
 * Outlines between two planes: every loop is drawn straight towards the nearest points of its counterpart. `undefined` where loops have
 * no counterpart, as where a structure branches, or would not arrive there.
 */
export class OutlineBetween {
  private readonly pairs: readonly LoopPair[];
  private readonly lower: OutlineBox;
  private readonly upper: OutlineBox;
  /** Area at share t of the way: constant, linear and square part [mm2]. */
  private readonly area: readonly [number, number, number];

  private constructor(pairs: readonly LoopPair[], lower: OutlineBox, upper: OutlineBox) {
    this.pairs = pairs;
    this.lower = lower;
    this.upper = upper;
    this.area = areaOf(pairs);
  }

  static of(lower: Outline, upper: Outline): OutlineBetween | undefined {
    if (lower.loops.length !== upper.loops.length || !isWithoutHoles(lower) || !isWithoutHoles(upper)) return undefined;
    const pairs: LoopPair[] = [];
    const taken = new Set<number>();
    for (const loop of lower.loops) {
      const counterpart = counterpartOf(loop, upper.loops, taken);
      if (counterpart === undefined) return undefined;
      taken.add(counterpart);
      const pair = pairOf(loop, upper.loops[counterpart]!);
      if (!pair) return undefined;
      pairs.push(pair);
    }
    return new OutlineBetween(pairs, lower.rectangle, upper.rectangle);
  }

  /** The outline whose area is `areaMm2`, near share `t` (0..1) of the way; its own area may fall short of what no such outline has. */
  ofArea(areaMm2: number, t: number): { readonly outline: Outline; readonly areaMm2: number } {
    const [constant, linear, square] = this.area;
    const at = (s: number) => constant + s * (linear + s * square);
    let share = t;
    for (let step = 0; step < 4; step++) {
      const slope = linear + 2 * share * square;
      if (Math.abs(slope) < 1e-6 * constant) break;
      share = Math.min(1, Math.max(0, share + (areaMm2 - at(share)) / slope));
    }
    return { outline: this.at(share), areaMm2: at(share) };
  }

  /** The outline at share t of the way, stretched so that `box` is around it instead of what lies evenly between the rectangles of both. */
  inBox(box: OutlineBox, t: number): { readonly outline: Outline; readonly areaMm2: number } {
    const [constant, linear, square] = this.area;
    // Not that around the simplified loops, which lie to one side of it.
    const even = boxBetween(this.lower, this.upper, t);
    const stretched = (box.halfU * box.halfV) / (even.halfU * even.halfV);
    return { outline: this.at(t).stretched(even, box), areaMm2: (constant + t * (linear + t * square)) * stretched };
  }

  private at(share: number): Outline {
    return new Outline(this.pairs.map(({ here, there }) => here.map((x, n) => x + share * (there[n]! - x))));
  }
}

/** Do loops neither cross nor lie inside one another? */
function isWithoutHoles({ loops, signs }: Outline): boolean {
  return (
    signs !== undefined &&
    (loops.length === 1 ||
      loops.every((loop, n) => !loops.some((other, m) => m !== n && isInsideLoops([other], loop[0]!, loop[1]!))))
  );
}

function counterpartOf(loop: Float64Array, others: readonly Float64Array[], taken: ReadonlySet<number>) {
  const { areaMm2, u, v } = loopArea(loop);
  let nearest: number | undefined;
  let distance = Infinity;
  others.forEach((other, n) => {
    if (taken.has(n)) return;
    const there = loopArea(other);
    const ratio = Math.abs(there.areaMm2 / areaMm2);
    if (ratio > ALIKE || ratio < 1 / ALIKE) return;
    const apart = (there.u - u) ** 2 + (there.v - v) ** 2;
    if (apart >= distance) return;
    distance = apart;
    nearest = n;
  });
  return nearest;
}

/** Both loops by the points of the longer one. */
function pairOf(lower: Float64Array, upper: Float64Array): LoopPair | undefined {
  const a = simplifiedLoop(lower, SIMPLIFY_MM);
  const b = simplifiedLoop(upper, SIMPLIFY_MM);
  const isLowerLonger = loopLengthMm(a) >= loopLengthMm(b);
  const [longer, shorter] = isLowerLonger ? [a, b] : [b, a];
  const nearest = nearestPoints(longer, shorter);
  const arrived = Math.abs(loopArea(nearest).areaMm2);
  const due = Math.abs(loopArea(shorter).areaMm2);
  if (Math.abs(arrived - due) > ARRIVES * due) return undefined;
  return isLowerLonger ? { here: longer, there: nearest } : { here: nearest, there: longer };
}

/** For each point of a loop the nearest one of another; they follow the other loop around. */
function nearestPoints(loop: Float64Array, other: Float64Array): Float64Array {
  const nearest = new Float64Array(loop.length);
  const edges = other.length / 2;
  let edge = -1;
  for (let i = 0; i < loop.length; i += 2) {
    const u = loop[i]!;
    const v = loop[i + 1]!;
    const [from, to] = edge < 0 ? [0, edges - 1] : [edge - BESIDE, edge + BESIDE];
    let least = Infinity;
    for (let e = from; e <= to; e++) {
      const a = 2 * ((e + 2 * edges) % edges);
      const b = a + 2 === other.length ? 0 : a + 2;
      const du = other[b]! - other[a]!;
      const dv = other[b + 1]! - other[a + 1]!;
      const along = (u - other[a]!) * du + (v - other[a + 1]!) * dv;
      const square = du * du + dv * dv;
      const t = square === 0 || along <= 0 ? 0 : along >= square ? 1 : along / square;
      const pu = other[a]! + t * du;
      const pv = other[a + 1]! + t * dv;
      const apart = (u - pu) * (u - pu) + (v - pv) * (v - pv);
      if (apart >= least) continue;
      least = apart;
      edge = a / 2;
      nearest[i] = pu;
      nearest[i + 1] = pv;
    }
  }
  return nearest;
}

/** Area of all pairs at share t of the way; none lies inside another. */
function areaOf(pairs: readonly LoopPair[]): readonly [number, number, number] {
  const parts = pairs.map(({ here, there }) => {
    const start = loopArea(here).areaMm2;
    const end = loopArea(there).areaMm2;
    const half = loopArea(here.map((x, n) => (x + there[n]!) / 2)).areaMm2;
    return [start, -3 * start + 4 * half - end, 2 * start - 4 * half + 2 * end] as const;
  });
  const sum = (n: 0 | 1 | 2) => parts.reduce((total, part) => total + Math.sign(part[0]) * part[n], 0);
  return [sum(0), sum(1), sum(2)];
}
