import type { ContourStack } from './contour-stack.ts';
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
    const [a, b] = [this.stack.planes[p]!.outline.box, this.stack.planes[p + 1]!.outline.box];
    const stray = Math.max(
      Math.abs(a.u[0] - b.u[0]),
      Math.abs(a.u[1] - b.u[1]),
      Math.abs(a.v[0] - b.v[0]),
      Math.abs(a.v[1] - b.v[1]),
    );
    this.strays.set(p, stray);
    return stray;
  }
}
