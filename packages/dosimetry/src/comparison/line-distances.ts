import type { WeightedDistances } from './directed-distances.ts';
import { TriangleTree } from './triangle-tree.ts';

/** Loops are walked in steps of no more than this [mm]. */
const STEP_MM = 0.5;

/** Distances in the plane from each short piece of some loops, at its middle, to other loops, with the piece's length. */
export function lineDistances(from: readonly Float64Array[], to: readonly Float64Array[]): WeightedDistances {
  const tree = new TriangleTree(edgesAsTriangles(to));
  const pieces = piecesOf(from);
  const distanceMm = new Float64Array(pieces.lengthMm.length);
  let maximumMm = 0;
  for (let n = 0; n < distanceMm.length; n++) {
    distanceMm[n] = tree.distanceMm(pieces.middle[2 * n]!, pieces.middle[2 * n + 1]!, 0);
    maximumMm = Math.max(maximumMm, distanceMm[n]!);
  }
  for (const loop of from)
    for (let n = 0; n < loop.length; n += 2)
      maximumMm = Math.max(maximumMm, tree.distanceMm(loop[n]!, loop[n + 1]!, 0));
  return { distanceMm, weight: pieces.lengthMm, maximumMm };
}

/** Each edge as a triangle without width: a, b, b. */
function edgesAsTriangles(loops: readonly Float64Array[]): Float64Array {
  const corners = new Float64Array(9 * loops.reduce((sum, loop) => sum + loop.length / 2, 0));
  let at = 0;
  for (const loop of loops)
    for (let a = loop.length - 2, b = 0; b < loop.length; a = b, b += 2, at += 9) {
      corners[at] = loop[a]!;
      corners[at + 1] = loop[a + 1]!;
      corners[at + 3] = corners[at + 6] = loop[b]!;
      corners[at + 4] = corners[at + 7] = loop[b + 1]!;
    }
  return corners;
}

function piecesOf(loops: readonly Float64Array[]): { readonly middle: Float64Array; readonly lengthMm: Float64Array } {
  const middle: number[] = [];
  const lengthMm: number[] = [];
  for (const loop of loops)
    for (let a = loop.length - 2, b = 0; b < loop.length; a = b, b += 2) {
      const [du, dv] = [loop[b]! - loop[a]!, loop[b + 1]! - loop[a + 1]!];
      const length = Math.hypot(du, dv);
      const steps = Math.ceil(length / STEP_MM);
      for (let n = 0; n < steps; n++) {
        middle.push(loop[a]! + ((n + 0.5) / steps) * du, loop[a + 1]! + ((n + 0.5) / steps) * dv);
        lengthMm.push(length / steps);
      }
    }
  return { middle: Float64Array.from(middle), lengthMm: Float64Array.from(lengthMm) };
}
