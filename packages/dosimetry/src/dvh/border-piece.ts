import { isInsideLoops } from '../contours/inside-loops.ts';
import type { Outline } from '../contours/outline.ts';

/** How far to either side of an outline one looks for the structure [mm]. */
const BESIDE_MM = 1e-3;

/** Does the structure begin at this piece of an outline, from `a` to `b`? Not at a bridge between two parts, which is drawn there and back. */
export function isBorderPiece(
  loops: Outline['loops'],
  [ua, va]: readonly [number, number],
  [ub, vb]: readonly [number, number],
): boolean {
  const length = Math.hypot(ub - ua, vb - va);
  if (length === 0) return false;
  const [u, v] = [(ua + ub) / 2, (va + vb) / 2];
  const [besideU, besideV] = [((va - vb) / length) * BESIDE_MM, ((ub - ua) / length) * BESIDE_MM];
  return isInsideLoops(loops, u + besideU, v + besideV) || isInsideLoops(loops, u - besideU, v - besideV);
}
