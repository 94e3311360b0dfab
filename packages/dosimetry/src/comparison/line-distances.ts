import type { WeightedDistances } from './directed-distances.ts';
import { type FacetBlocks, FacetSearch } from './facet-search.ts';

/** Loops are walked in steps of no more than this [mm]. */
const STEP_MM = 0.5;

/** Distances in the plane from each short piece of some loops, at its middle, to other loops, with the piece's length. */
export function lineDistances(from: readonly Float64Array[], to: readonly Float64Array[]): WeightedDistances {
  const search = new FacetSearch(edgeBlocks(to));
  const pieces = piecesOf(from);
  const distanceMm = new Float64Array(pieces.lengthMm.length);
  let maximumMm = 0;
  for (let n = 0; n < distanceMm.length; n++) {
    distanceMm[n] = search.distanceMm(pieces.middle[2 * n]!, pieces.middle[2 * n + 1]!, 0);
    maximumMm = Math.max(maximumMm, distanceMm[n]!);
  }
  for (const loop of from)
    for (let n = 0; n < loop.length; n += 2)
      maximumMm = Math.max(maximumMm, search.distanceMm(loop[n]!, loop[n + 1]!, 0));
  return { distanceMm, weight: pieces.lengthMm, maximumMm };
}

/** Edges that follow one another in a loop form a block. */
const EDGES_PER_BLOCK = 8;

/** Each edge as a triangle without width: a, b, b. */
function edgeBlocks(loops: readonly Float64Array[]): FacetBlocks {
  const edges = loops.reduce((sum, loop) => sum + loop.length / 2, 0);
  const positionsMm = new Float64Array(3 * edges);
  const triangles = new Int32Array(3 * edges);
  const middleMm = new Float64Array(3 * edges);
  const radiusMm = new Float64Array(edges);
  const blockStart: number[] = [];
  let first = 0;
  for (const loop of loops) {
    const points = loop.length / 2;
    for (let n = 0; n < points; n++) {
      const edge = first + n;
      const next = n + 1 < points ? n + 1 : 0;
      if (n % EDGES_PER_BLOCK === 0) blockStart.push(edge);
      positionsMm[3 * edge] = loop[2 * n]!;
      positionsMm[3 * edge + 1] = loop[2 * n + 1]!;
      triangles[3 * edge] = edge;
      triangles[3 * edge + 1] = triangles[3 * edge + 2] = first + next;
      middleMm[3 * edge] = (loop[2 * n]! + loop[2 * next]!) / 2;
      middleMm[3 * edge + 1] = (loop[2 * n + 1]! + loop[2 * next + 1]!) / 2;
      radiusMm[edge] = Math.hypot(loop[2 * next]! - loop[2 * n]!, loop[2 * next + 1]! - loop[2 * n + 1]!) / 2;
    }
    first += points;
  }
  const facetStart = Int32Array.from({ length: edges + 1 }, (_, n) => n);
  const facet = Int32Array.from({ length: edges }, (_, n) => n);
  const mesh = { positionsMm, triangles, facetStart };
  return { mesh, facet, middleMm, radiusMm, blockStart: Int32Array.from([...blockStart, edges]) };
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
