import type { LineCrossings } from '../contours/line-crossings.ts';
import { contourLattice } from './contour-lattice.ts';
import { latticeFacets } from './lattice-facets.ts';
import { smoothCrossings } from './smooth-crossings.ts';
import type { LoopStack } from './stacked-loops.ts';
import type { TriangleMesh } from './triangle-mesh.ts';

/**
 * The closed surface through a stack of contours. In each plane it follows the contour; between planes, and beyond the outermost
 * ones where the end is rounded, it is as smooth as the contours around allow.
 */
export function contourSurface(stack: LoopStack): TriangleMesh {
  const lattice = contourLattice(stack);
  const { levels, originU, originV, pixelMm } = lattice;
  const { columns, rows, inside } = lattice.occupancy;
  const { node, axis, triangles, facetStart } = latticeFacets(lattice.occupancy);
  const count = node.length;
  const layer = columns * rows;
  const bottomMm = levels[0]!.wMm;
  const height = (k: number) => (levels[k]!.wMm - bottomMm) / stack.spacingMm;
  const [x, y, z] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  const sign = new Int8Array(count);
  const half = new Float64Array(count);
  const counts = new Uint8Array(count).fill(1);
  for (let n = 0; n < count; n++) {
    const k = Math.floor(node[n]! / layer);
    const j = Math.floor((node[n]! - k * layer) / columns);
    const i = node[n]! - k * layer - j * columns;
    const [level, next] = [levels[k]!, levels[k + 1]];
    sign[n] = inside[node[n]!] === 1 ? 1 : -1;
    x[n] = axis[n] === 0 ? crossingOf(lattice.alongU[k]!, j, i, originU, pixelMm) : i;
    y[n] = axis[n] === 1 ? crossingOf(lattice.alongV[k]!, i, j, originV, pixelMm) : j;
    z[n] = height(k);
    if (level.repeated) counts[n] = 0;
    if (axis[n] !== 2) continue;
    if (level.repeated || next!.repeated) {
      // A flat end: the face lies where the repeated contours are, or on the outermost plane itself.
      z[n] = height(sign[n] === 1 ? k : k + 1);
      counts[n] = 0;
      continue;
    }
    half[n] = (height(k + 1) - height(k)) / 2;
    z[n] = height(k) + half[n]!;
  }
  const size = [columns, rows, Math.ceil(height(levels.length - 1)) + 1] as const;
  const along = smoothCrossings({ x, y, z, axis, sign, half, counts, size });
  const { u, v, w } = stack.frame;
  const positionsMm = new Float64Array(3 * count);
  for (let n = 0; n < count; n++) {
    const [a, b] = [originU + x[n]! * pixelMm, originV + y[n]! * pixelMm];
    const c = bottomMm + (z[n]! + along[n]!) * stack.spacingMm;
    for (let d = 0; d < 3; d++) positionsMm[3 * n + d] = a * u[d]! + b * v[d]! + c * w[d]!;
  }
  return { positionsMm, triangles, facetStart };
}

/** Where the outline crosses the edge from node `at` to the next on one line [nodes]; the middle of several. */
function crossingOf(
  { first: firstLine, starts, at }: LineCrossings,
  line: number,
  node: number,
  originMm: number,
  pixelMm: number,
): number {
  let first = starts[line - firstLine]!;
  const end = starts[line - firstLine + 1]!;
  while (first < end && (at[first]! - originMm) / pixelMm <= node) first++;
  let last = first;
  while (last < end && (at[last]! - originMm) / pixelMm <= node + 1) last++;
  return last === first ? node + 0.5 : (at[(first + last - 1) >> 1]! - originMm) / pixelMm;
}
