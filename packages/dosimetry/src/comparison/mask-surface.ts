import { coarserOccupancy } from './coarser-occupancy.ts';
import type { Crossings } from './crossings.ts';
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
  return surfaceOnLattice(grid, occupancy, occupancy);
}

/** The same on a lattice of every second voxel in the slices: as smooth with a third of the triangles, but details of one voxel move by one. */
export function coarserMaskSurface(grid: Mask['grid'], occupancy: Occupancy): TriangleMesh {
  return surfaceOnLattice(grid, occupancy, coarserOccupancy(occupancy));
}

/** @param lattice the occupancy itself, or every second of its nodes in the slices */
function surfaceOnLattice(grid: Mask['grid'], occupancy: Occupancy, lattice: Occupancy): MaskSurface {
  const { node, axis, triangles, facetStart } = latticeFacets(lattice);
  const crossings = crossingsOf(occupancy, lattice, node, axis);
  const along = smoothCrossings(crossings);
  const { x, y, z } = crossings;
  for (let n = 0; n < node.length; n++) {
    if (axis[n] === 0) x[n]! += along[n]!;
    else if (axis[n] === 1) y[n]! += along[n]!;
    else z[n]! += along[n]!;
  }
  const step = lattice === occupancy ? 1 : 2;
  return { positionsMm: placesMm(grid, occupancy, crossings, step), node, axis, triangles, facetStart };
}

/** Each crossing in the middle of the edge of the occupancy on which it lies. */
function crossingsOf(fine: Occupancy, lattice: Occupancy, node: Int32Array, axis: Uint8Array): Crossings {
  const { columns, rows, slices, inside } = lattice;
  const count = node.length;
  const layer = columns * rows;
  const [x, y, z] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  const sign = new Int8Array(count);
  const half = new Float64Array(count).fill(0.5);
  for (let n = 0; n < count; n++) {
    const k = (node[n]! / layer) | 0;
    const j = ((node[n]! - k * layer) / columns) | 0;
    const i = node[n]! - k * layer - j * columns;
    const value = inside[node[n]!]!;
    let middle = 0.5;
    if (fine !== lattice && axis[n] !== 2) {
      const between = (k * fine.rows + 2 * j) * fine.columns + 2 * i + (axis[n] === 0 ? 1 : fine.columns);
      middle = fine.inside[between] === value ? 0.75 : 0.25;
      half[n] = 0.25;
    }
    x[n] = axis[n] === 0 ? i + middle : i;
    y[n] = axis[n] === 1 ? j + middle : j;
    z[n] = axis[n] === 2 ? k + middle : k;
    sign[n] = value === 1 ? 1 : -1;
  }
  const counts = new Uint8Array(count).fill(1);
  return { x, y, z, axis, sign, half, counts, size: [columns, rows, slices] };
}

/** @param step voxels from node to node in the slices */
function placesMm(
  { axes, spacingMm, originMm }: Mask['grid'],
  { first }: Occupancy,
  { x, y, z }: Crossings,
  step: number,
): Float64Array {
  const [u, v, w] = axes;
  const [su, sv, sw] = spacingMm;
  const [ux, uy, uz] = u;
  const [vx, vy, vz] = v;
  const [wx, wy, wz] = w;
  const [ox, oy, oz] = originMm;
  const positionsMm = new Float64Array(3 * x.length);
  for (let n = 0; n < x.length; n++) {
    const i = (first[0] + step * x[n]!) * su;
    const j = (first[1] + step * y[n]!) * sv;
    const k = (first[2] + z[n]!) * sw;
    positionsMm[3 * n] = ox + i * ux + j * vx + k * wx;
    positionsMm[3 * n + 1] = oy + i * uy + j * vy + k * wy;
    positionsMm[3 * n + 2] = oz + i * uz + j * vz + k * wz;
  }
  return positionsMm;
}
