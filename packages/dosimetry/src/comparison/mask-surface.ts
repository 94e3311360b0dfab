import { type LatticeFacets, latticeFacets } from './lattice-facets.ts';
import type { Mask } from './mask.ts';
import type { Occupancy } from './occupancy.ts';
import { smoothCrossings } from './smooth-crossings.ts';
import type { TriangleMesh } from './triangle-mesh.ts';

/** Its vertices lie on edges of the voxel lattice, `node` and `axis` tell which. */
export type MaskSurface = TriangleMesh & LatticeFacets;

/**
 * The smooth surface that a mask stands for: it passes between every voxel inside and its neighbour outside, not along the faces of
 * voxels, and is as smooth there as the voxels allow.
 *
 * @param occupancy cut out of a mask of this grid, not empty
 */
export function maskSurface(grid: Mask['grid'], occupancy: Occupancy): MaskSurface {
  const { columns, rows, slices, inside, first } = occupancy;
  const { node, axis, triangles, facetStart } = latticeFacets(occupancy);
  const count = node.length;
  const layer = columns * rows;
  const [x, y, z] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  const sign = new Int8Array(count);
  for (let n = 0; n < count; n++) {
    const k = (node[n]! / layer) | 0;
    const j = ((node[n]! - k * layer) / columns) | 0;
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
  const [ux, uy, uz] = u;
  const [vx, vy, vz] = v;
  const [wx, wy, wz] = w;
  const [ox, oy, oz] = grid.originMm;
  const positionsMm = new Float64Array(3 * count);
  for (let n = 0; n < count; n++) {
    const i = (first[0] + x[n]! + (axis[n] === 0 ? along[n]! : 0)) * su;
    const j = (first[1] + y[n]! + (axis[n] === 1 ? along[n]! : 0)) * sv;
    const k = (first[2] + z[n]! + (axis[n] === 2 ? along[n]! : 0)) * sw;
    positionsMm[3 * n] = ox + i * ux + j * vx + k * wx;
    positionsMm[3 * n + 1] = oy + i * uy + j * vy + k * wy;
    positionsMm[3 * n + 2] = oz + i * uz + j * vz + k * wz;
  }
  return { positionsMm, node, axis, triangles, facetStart };
}
