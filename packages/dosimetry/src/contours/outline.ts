import { areaBeyondChords, loopArea, loopLengthMm } from './loop-measures.ts';
import { MonotoneChains } from './monotone-chains.ts';
import type { OutlineBox } from './outline-box.ts';

/** A rectangle along u and v [mm]. */
export interface PlaneBox {
  readonly u: readonly [minimum: number, maximum: number];
  readonly v: readonly [minimum: number, maximum: number];
}

/** What the contours of one plane enclose, even-odd: nested loops are holes, a keyhole's bridge has no area. */
export class Outline {
  /** Closed loops as u, v pairs [mm], shape (2n). */
  readonly loops: readonly Float64Array[];
  readonly chains: MonotoneChains;
  /** {@link MonotoneChains.signs}. */
  readonly signs: Int8Array | undefined;

  private perimeter: number | undefined;
  private around: PlaneBox | undefined;
  private beyondChords: number | undefined;

  constructor(loops: readonly Float64Array[]) {
    this.loops = loops;
    this.chains = new MonotoneChains(loops);
    this.signs = this.chains.signs();
  }

  get perimeterMm(): number {
    this.perimeter ??= this.loops.reduce((sum, loop) => sum + loopLengthMm(loop), 0);
    return this.perimeter;
  }

  /** The rectangle around all points; of no point at all it is turned round. */
  get box(): PlaneBox {
    this.around ??= boxAround(this.loops);
    return this.around;
  }

  /** The same rectangle by its centre and its half widths. */
  get rectangle(): OutlineBox {
    const { u, v } = this.box;
    return { u: (u[0] + u[1]) / 2, v: (v[0] + v[1]) / 2, halfU: (u[1] - u[0]) / 2, halfV: (v[1] - v[0]) / 2 };
  }

  /** Area between the outline, straight from point to point, and a round line through its points [mm2]. */
  get beyondChordsMm2(): number {
    this.beyondChords ??= this.loops.reduce((sum, loop) => sum + areaBeyondChords(loop), 0);
    return this.beyondChords;
  }

  /** The same outline with every loop drawn together about its own centre. */
  scaled(factor: number): Outline {
    return new Outline(this.loops.map((loop) => scaledLoop(loop, factor)));
  }

  /** The same outline, stretched as one rectangle is into another. */
  stretched({ u, v, halfU, halfV }: OutlineBox, box: OutlineBox): Outline {
    const [scaleU, scaleV] = [box.halfU / halfU, box.halfV / halfV];
    return new Outline(
      this.loops.map((loop) => loop.map((x, n) => (n % 2 === 0 ? box.u + scaleU * (x - u) : box.v + scaleV * (x - v)))),
    );
  }
}

function boxAround(loops: readonly Float64Array[]): PlaneBox {
  let minU = Infinity;
  let minV = Infinity;
  let maxU = -Infinity;
  let maxV = -Infinity;
  for (const loop of loops)
    for (let n = 0; n < loop.length; n += 2) {
      const u = loop[n]!;
      const v = loop[n + 1]!;
      if (u < minU) minU = u;
      if (u > maxU) maxU = u;
      if (v < minV) minV = v;
      if (v > maxV) maxV = v;
    }
  return { u: [minU, maxU], v: [minV, maxV] };
}

function scaledLoop(loop: Float64Array, factor: number): Float64Array {
  const { u, v } = loopArea(loop);
  return loop.map((x, n) => (n % 2 === 0 ? u + factor * (x - u) : v + factor * (x - v)));
}
