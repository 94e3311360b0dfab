import type { ContourStack } from './contour-stack.ts';
import { OutlineBetween } from './outline-between.ts';
import type { OutlineBox } from './outline-box.ts';

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
    const stray = strayOf(this.stack.planes[p]!.outline.rectangle, this.stack.planes[p + 1]!.outline.rectangle);
    this.strays.set(p, stray);
    return stray;
  }
}

/** How far one rectangle's sides lie from another's, at the worst side [mm]. */
export function strayOf(a: OutlineBox, b: OutlineBox): number {
  const along = (from: number, to: number, halfFrom: number, halfTo: number) =>
    Math.abs(to - from) + Math.abs(halfTo - halfFrom);
  return Math.max(along(a.u, b.u, a.halfU, b.halfU), along(a.v, b.v, a.halfV, b.halfV));
}
