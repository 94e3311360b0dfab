import type { ContourStack } from './contour-stack.ts';
import type { Outline } from './outline.ts';
import { OutlineBetween } from './outline-between.ts';

/** What lies between the planes of one stack, made where it is asked for, once. */
export class BetweenPlanes {
  private readonly stack: ContourStack;
  private readonly known = new Map<number, OutlineBetween | undefined>();
  private readonly strays = new Map<number, number>();

  constructor(stack: ContourStack) {
    this.stack = stack;
  }

  /** Outlines between plane p and p + 1; `undefined` where one does not pass into the other. */
  outlines(p: number): OutlineBetween | undefined {
    if (!this.known.has(p))
      this.known.set(p, OutlineBetween.of(this.stack.planes[p]!.outline, this.stack.planes[p + 1]!.outline));
    return this.known.get(p);
  }

  /** How far the box around the outline moves from plane p to p + 1, at its worst side [mm]. */
  strayMm(p: number): number {
    const known = this.strays.get(p);
    if (known !== undefined) return known;
    const [a, b] = [boxOf(this.stack.planes[p]!.outline), boxOf(this.stack.planes[p + 1]!.outline)];
    const stray = Math.max(...a.map((side, n) => Math.abs(side - b[n]!)));
    this.strays.set(p, stray);
    return stray;
  }
}

function boxOf({ loops }: Outline): readonly number[] {
  let minU = Infinity;
  let minV = Infinity;
  let maxU = -Infinity;
  let maxV = -Infinity;
  for (const loop of loops)
    for (let n = 0; n < loop.length; n += 2) {
      minU = Math.min(minU, loop[n]!);
      minV = Math.min(minV, loop[n + 1]!);
      maxU = Math.max(maxU, loop[n]!);
      maxV = Math.max(maxV, loop[n + 1]!);
    }
  return [minU, minV, maxU, maxV];
}
