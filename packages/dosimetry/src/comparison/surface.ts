import type { WeightedDistances } from './directed-distances.ts';
import { type SurfaceSamples, surfaceSamples } from './surface-samples.ts';
import type { TriangleMesh } from './triangle-mesh.ts';
import { TriangleTree } from './triangle-tree.ts';

/** A surface ready to be measured from and to. */
export interface Surface {
  readonly mesh: TriangleMesh;
  readonly samples: SurfaceSamples;
  readonly tree: TriangleTree;
}

export function surfaceOf(mesh: TriangleMesh): Surface {
  const samples = surfaceSamples(mesh);
  return { mesh, samples, tree: new TriangleTree(cornersInOrder(mesh, samples.facet)) };
}

/** Distance of each facet of one surface, at its centroid, from the other surface, with the facet's area. */
export function distancesTo(other: Surface, from: Surface): WeightedDistances {
  const { centroidMm, areaMm2, radiusMm } = from.samples;
  const distanceMm = new Float64Array(areaMm2.length);
  let maximumMm = 0;
  for (let n = 0; n < distanceMm.length; n++) {
    const d = other.tree.distanceMm(centroidMm[3 * n]!, centroidMm[3 * n + 1]!, centroidMm[3 * n + 2]!);
    distanceMm[n] = d;
    if (d > maximumMm) maximumMm = d;
  }
  for (let n = 0; n < distanceMm.length; n++)
    if (distanceMm[n]! + radiusMm[n]! > maximumMm) maximumMm = Math.max(maximumMm, cornerDistance(other, from, n));
  return { distanceMm, weight: areaMm2, maximumMm };
}

/** Greatest distance of a corner of the n-th facet from the other surface. */
function cornerDistance({ tree }: Surface, { mesh, samples }: Surface, n: number): number {
  const { positionsMm, triangles, facetStart } = mesh;
  const facet = samples.facet[n]!;
  const from = facetStart ? facetStart[facet]! : facet;
  const to = facetStart ? facetStart[facet + 1]! : facet + 1;
  let greatest = 0;
  for (let c = 3 * from; c < 3 * to; c++) {
    const v = 3 * triangles[c]!;
    greatest = Math.max(greatest, tree.distanceMm(positionsMm[v]!, positionsMm[v + 1]!, positionsMm[v + 2]!));
  }
  return greatest;
}

function cornersInOrder({ positionsMm, triangles, facetStart }: TriangleMesh, order: Int32Array): Float64Array {
  const corners = new Float64Array(3 * triangles.length);
  let at = 0;
  for (const f of order) {
    const from = facetStart ? facetStart[f]! : f;
    const to = facetStart ? facetStart[f + 1]! : f + 1;
    for (let n = 3 * from; n < 3 * to; n++) {
      const v = 3 * triangles[n]!;
      corners[at++] = positionsMm[v]!;
      corners[at++] = positionsMm[v + 1]!;
      corners[at++] = positionsMm[v + 2]!;
    }
  }
  return corners;
}
