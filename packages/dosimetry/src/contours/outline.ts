import { loopArea, loopLengthMm } from './loop-measures.ts';
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
    this.perimeter ??= this.loops.reduce((sum, loop) => sum + loopLengthMm(loop), 0);
    return this.perimeter;
  }

  /** The same outline with every loop drawn together about its own centre. */
  scaled(factor: number): Outline {
    return new Outline(this.loops.map((loop) => scaledLoop(loop, factor)));
  }
}

function scaledLoop(loop: Float64Array, factor: number): Float64Array {
  const { u, v } = loopArea(loop);
  return loop.map((x, n) => (n % 2 === 0 ? u + factor * (x - u) : v + factor * (x - v)));
}
