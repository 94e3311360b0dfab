import type { ContourStack } from './contour-stack.ts';
import type { Outline } from './outline.ts';
import { OutlineBetween } from './outline-between.ts';

/** What lies between the planes of one stack, made where it is asked for, once. */
export class BetweenPlanes {
  private readonly stack: ContourStack;
  private readonly known = new Map<number, OutlineBetween | undefined>();

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
    const [a, b] = [boxOf(this.stack.planes[p]!.outline), boxOf(this.stack.planes[p + 1]!.outline)];
    return Math.max(...a.map((side, n) => Math.abs(side - b[n]!)));
  }
}

function boxOf({ loops }: Outline): readonly number[] {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const loop of loops)
    for (let n = 0; n < loop.length; n += 2) {
      box[0] = Math.min(box[0]!, loop[n]!);
      box[1] = Math.min(box[1]!, loop[n + 1]!);
      box[2] = Math.max(box[2]!, loop[n]!);
      box[3] = Math.max(box[3]!, loop[n + 1]!);
    }
  return box;
}
