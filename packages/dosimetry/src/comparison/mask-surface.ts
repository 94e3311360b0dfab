import { type LatticeFacets, latticeFacets } from './lattice-facets.ts';
import { type Mask, type Occupancy, occupancyOf } from './mask.ts';
import { smoothCrossings } from './smooth-crossings.ts';
import type { TriangleMesh } from './triangle-mesh.ts';

/**
 * The smooth surface that a mask stands for: it passes between every voxel inside and its neighbour outside, not along the faces of
 * voxels, and is as smooth there as the voxels allow. `undefined` where the mask is empty.
 */
export function maskSurface(mask: Mask): TriangleMesh | undefined {
  const occupancy = occupancyOf(mask);
  return occupancy && meshOf(mask, occupancy, latticeFacets(occupancy));
}

function meshOf({ grid }: Mask, occupancy: Occupancy, facets: LatticeFacets): TriangleMesh {
  const { columns, rows, slices, inside, first } = occupancy;
  const { node, axis, triangles, facetStart } = facets;
  const count = node.length;
  const layer = columns * rows;
  const [x, y, z] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  const sign = new Int8Array(count);
  for (let n = 0; n < count; n++) {
    const k = Math.floor(node[n]! / layer);
    const j = Math.floor((node[n]! - k * layer) / columns);
    x[n] = node[n]! - k * layer - j * columns + (axis[n] === 0 ? 0.5 : 0);
    y[n] = j + (axis[n] === 1 ? 0.5 : 0);
    z[n] = k + (axis[n] === 2 ? 0.5 : 0);
    sign[n] = inside[node[n]!] === 1 ? 1 : -1;
  }
  const half = new Float64Array(count).fill(0.5);
  const counts = new Uint8Array(count).fill(1);
  const along = smoothCrossings({ x, y, z, axis, sign, half, counts, size: [columns, rows, slices] });
  const [u, v, w] = grid.axes;
  const [su, sv, sw] = grid.spacingMm;
  const positionsMm = new Float64Array(3 * count);
  for (let n = 0; n < count; n++) {
    const i = (first[0] + x[n]! + (axis[n] === 0 ? along[n]! : 0)) * su;
    const j = (first[1] + y[n]! + (axis[n] === 1 ? along[n]! : 0)) * sv;
    const k = (first[2] + z[n]! + (axis[n] === 2 ? along[n]! : 0)) * sw;
    for (let a = 0; a < 3; a++) positionsMm[3 * n + a] = grid.originMm[a]! + i * u[a]! + j * v[a]! + k * w[a]!;
  }
  return { positionsMm, triangles, facetStart };
}
