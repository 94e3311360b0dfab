import { MonotoneChains } from './monotone-chains.ts';

/** What the contours of one plane enclose, even-odd: nested loops are holes, a keyhole's bridge has no area. */
export class Outline {
  /** Closed loops as u, v pairs [mm], shape (2n). */
  readonly loops: readonly Float64Array[];
  readonly chains: MonotoneChains;
  /** {@link MonotoneChains.signs}. */
  readonly signs: Int8Array | undefined;

  private perimeter: number | undefined;

  constructor(loops: readonly Float64Array[]) {
    this.loops = loops;
    this.chains = new MonotoneChains(loops);
    this.signs = this.chains.signs();
  }

  get perimeterMm(): number {
    this.perimeter ??= this.loops.reduce((sum, loop) => sum + lengthOf(loop), 0);
    return this.perimeter;
  }

  /** The same outline with every loop drawn together about its own centre. */
  scaled(factor: number): Outline {
    return new Outline(this.loops.map((loop) => scaledLoop(loop, centreOf(loop), factor)));
  }
}

function lengthOf(loop: Float64Array): number {
  let length = 0;
  for (let a = loop.length - 2, b = 0; b < loop.length; a = b, b += 2) {
    const [du, dv] = [loop[b]! - loop[a]!, loop[b + 1]! - loop[a + 1]!];
    length += Math.sqrt(du * du + dv * dv);
  }
  return length;
}

function scaledLoop(loop: Float64Array, [u, v]: readonly [number, number], factor: number): Float64Array {
  return loop.map((x, n) => (n % 2 === 0 ? u + factor * (x - u) : v + factor * (x - v)));
}

function centreOf(loop: Float64Array): [u: number, v: number] {
  let [area, u, v] = [0, 0, 0];
  const [u0, v0] = [loop[0]!, loop[1]!];
  for (let a = loop.length - 2, b = 0; b < loop.length; a = b, b += 2) {
    const [ua, va, ub, vb] = [loop[a]! - u0, loop[a + 1]! - v0, loop[b]! - u0, loop[b + 1]! - v0];
    const cross = ua * vb - ub * va;
    area += cross;
    u += cross * (ua + ub);
    v += cross * (va + vb);
  }
  return [u0 + u / (3 * area), v0 + v / (3 * area)];
}
