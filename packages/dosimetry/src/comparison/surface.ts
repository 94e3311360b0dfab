import { sortIntoBlocks } from './block-lattice.ts';
import { FacetSearch } from './facet-search.ts';
import type { TriangleMesh } from './triangle-mesh.ts';

/** A surface ready to be measured from and to. Facets stand in the order of the blocks of space that hold them. */
export interface Surface {
  readonly mesh: TriangleMesh;
  /** Facet of the mesh at each place in the order. */
  readonly facet: Int32Array;
  /** x, y, z of a point on each facet, in its middle [mm], shape (3 * facets). */
  readonly middleMm: Float64Array;
  readonly areaMm2: Float64Array;
  /** Greatest distance of a corner of the facet from its middle [mm]. */
  readonly radiusMm: Float64Array;
  /** First facet of each block, and the number of facets at the end, shape (blocks + 1). */
  readonly blockStart: Int32Array;
  /** Area vector of each block [mm2], shape (3 * blocks). */
  readonly blockVectorMm2: Float64Array;
  readonly search: FacetSearch;
}

/** A block holds about this many facets. */
const FACETS_PER_BLOCK = 24;

export function surfaceOf(mesh: TriangleMesh): Surface {
  const facets = mesh.facetStart.length - 1;
  const { lattice, start, order } = sortIntoBlocks(middles(mesh), Math.sqrt(FACETS_PER_BLOCK * meanArea(mesh)));
  const lists = {
    middleMm: new Float64Array(3 * facets),
    areaMm2: new Float64Array(facets),
    radiusMm: new Float64Array(facets),
    blockVectorMm2: new Float64Array(3 * (start.length - 1)),
  };
  for (let block = 0; block + 1 < start.length; block++)
    for (let n = start[block]!; n < start[block + 1]!; n++) measureFacet(mesh, order[n]!, lists, n, block);
  return {
    mesh,
    facet: order,
    ...lists,
    blockStart: start,
    search: new FacetSearch({ mesh, facet: order, ...lists, blockStart: start, lattice }),
  };
}

function middles(mesh: TriangleMesh): Float64Array {
  const points = new Float64Array(3 * (mesh.facetStart.length - 1));
  for (let f = 0; f + 1 < mesh.facetStart.length; f++) enterMiddle(mesh, f, points, f);
  return points;
}

/** Of a triangle its centroid, of more the middle of the diagonal that the first two share: in either case a point of the surface. */
function enterMiddle(
  { positionsMm: p, triangles, facetStart }: TriangleMesh,
  facet: number,
  points: Float64Array,
  n: number,
): void {
  const t = 3 * facetStart[facet]!;
  const a = 3 * triangles[t]!;
  const b = 3 * triangles[t + 1]!;
  const c = 3 * triangles[t + 2]!;
  const alone = facetStart[facet + 1]! - facetStart[facet]! === 1;
  for (let axis = 0; axis < 3; axis++) {
    const across = p[a + axis]! + p[c + axis]!;
    points[3 * n + axis] = alone ? (across + p[b + axis]!) / 3 : across / 2;
  }
}

/** Mean area of a facet, from every so many [mm2]. */
function meanArea(mesh: TriangleMesh): number {
  const facets = mesh.facetStart.length - 1;
  const step = Math.ceil(facets / 1000);
  const one = {
    middleMm: new Float64Array(3),
    areaMm2: new Float64Array(1),
    radiusMm: new Float64Array(1),
    blockVectorMm2: new Float64Array(3),
  };
  let sum = 0;
  let count = 0;
  for (let f = 0; f < facets; f += step, count++) {
    measureFacet(mesh, f, one, 0, 0);
    sum += one.areaMm2[0]!;
  }
  return sum / count;
}

type FacetLists = Pick<Surface, 'middleMm' | 'areaMm2' | 'radiusMm' | 'blockVectorMm2'>;

/** Enters one facet of the mesh at place `n` of the lists, and adds it to its block. */
function measureFacet(mesh: TriangleMesh, facet: number, lists: FacetLists, n: number, block: number): void {
  const { positionsMm: p, triangles, facetStart } = mesh;
  const from = 3 * facetStart[facet]!;
  const end = 3 * facetStart[facet + 1]!;
  let twiceArea = 0;
  let sumX = 0;
  let sumY = 0;
  let sumZ = 0;
  for (let t = from; t < end; t += 3) {
    const a = 3 * triangles[t]!;
    const b = 3 * triangles[t + 1]!;
    const c = 3 * triangles[t + 2]!;
    const ux = p[b]! - p[a]!;
    const uy = p[b + 1]! - p[a + 1]!;
    const uz = p[b + 2]! - p[a + 2]!;
    const vx = p[c]! - p[a]!;
    const vy = p[c + 1]! - p[a + 1]!;
    const vz = p[c + 2]! - p[a + 2]!;
    const nx = uy * vz - uz * vy;
    const ny = uz * vx - ux * vz;
    const nz = ux * vy - uy * vx;
    const twice = Math.sqrt(nx * nx + ny * ny + nz * nz) + 1e-12;
    twiceArea += twice;
    sumX += nx;
    sumY += ny;
    sumZ += nz;
  }
  enterMiddle(mesh, facet, lists.middleMm, n);
  const x = lists.middleMm[3 * n]!;
  const y = lists.middleMm[3 * n + 1]!;
  const z = lists.middleMm[3 * n + 2]!;
  let square = 0;
  for (let t = from; t < end; t++) {
    const v = 3 * triangles[t]!;
    const dx = p[v]! - x;
    const dy = p[v + 1]! - y;
    const dz = p[v + 2]! - z;
    const away = dx * dx + dy * dy + dz * dz;
    if (away > square) square = away;
  }
  lists.blockVectorMm2[3 * block]! += sumX / 2;
  lists.blockVectorMm2[3 * block + 1]! += sumY / 2;
  lists.blockVectorMm2[3 * block + 2]! += sumZ / 2;
  lists.areaMm2[n] = twiceArea / 2;
  lists.radiusMm[n] = Math.sqrt(square);
}
