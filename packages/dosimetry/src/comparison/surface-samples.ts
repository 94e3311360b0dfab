import type { TriangleMesh } from './triangle-mesh.ts';

/** The facets of a mesh, each by its centroid and its area, neighbours in space near each other in the list. */
export interface SurfaceSamples {
  /** x, y, z of each facet's centroid [mm], shape (3 * facets). */
  readonly centroidMm: Float64Array;
  readonly areaMm2: Float64Array;
  /** Greatest distance of a corner of the facet from its centroid [mm]. */
  readonly radiusMm: Float64Array;
  /** Facet of the mesh that each entry is, shape (facets). */
  readonly facet: Int32Array;
}

export function surfaceSamples(mesh: TriangleMesh): SurfaceSamples {
  const facets = mesh.facetStart ? mesh.facetStart.length - 1 : mesh.triangles.length / 3;
  const centroid = new Float64Array(3 * facets);
  const area = new Float64Array(facets);
  for (let f = 0; f < facets; f++) measureFacet(mesh, f, centroid, area);
  const facet = mortonOrder(centroid);
  const sorted = {
    centroidMm: new Float64Array(3 * facets),
    areaMm2: new Float64Array(facets),
    radiusMm: new Float64Array(facets),
    facet,
  };
  for (let n = 0; n < facets; n++) {
    const f = facet[n]!;
    for (let axis = 0; axis < 3; axis++) sorted.centroidMm[3 * n + axis] = centroid[3 * f + axis]!;
    sorted.areaMm2[n] = area[f]!;
    sorted.radiusMm[n] = facetRadius(mesh, f, centroid);
  }
  return sorted;
}

function measureFacet(
  { positionsMm: p, triangles, facetStart }: TriangleMesh,
  f: number,
  centroid: Float64Array,
  area: Float64Array,
): void {
  const from = facetStart ? facetStart[f]! : f;
  const to = facetStart ? facetStart[f + 1]! : f + 1;
  let [x, y, z, sum] = [0, 0, 0, 0];
  for (let t = from; t < to; t++) {
    const [a, b, c] = [3 * triangles[3 * t]!, 3 * triangles[3 * t + 1]!, 3 * triangles[3 * t + 2]!];
    const [ax, ay, az] = [p[a]!, p[a + 1]!, p[a + 2]!];
    const [ux, uy, uz] = [p[b]! - ax, p[b + 1]! - ay, p[b + 2]! - az];
    const [vx, vy, vz] = [p[c]! - ax, p[c + 1]! - ay, p[c + 2]! - az];
    const [nx, ny, nz] = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx];
    const twice = Math.sqrt(nx * nx + ny * ny + nz * nz) + 1e-12;
    sum += twice;
    x += twice * (ax + (ux + vx) / 3);
    y += twice * (ay + (uy + vy) / 3);
    z += twice * (az + (uz + vz) / 3);
  }
  centroid[3 * f] = x / sum;
  centroid[3 * f + 1] = y / sum;
  centroid[3 * f + 2] = z / sum;
  area[f] = sum / 2;
}

function facetRadius(
  { positionsMm: p, triangles, facetStart }: TriangleMesh,
  f: number,
  centroid: Float64Array,
): number {
  const from = facetStart ? facetStart[f]! : f;
  const to = facetStart ? facetStart[f + 1]! : f + 1;
  const [x, y, z] = [centroid[3 * f]!, centroid[3 * f + 1]!, centroid[3 * f + 2]!];
  let square = 0;
  for (let n = 3 * from; n < 3 * to; n++) {
    const v = 3 * triangles[n]!;
    const [dx, dy, dz] = [p[v]! - x, p[v + 1]! - y, p[v + 2]! - z];
    const d = dx * dx + dy * dy + dz * dz;
    if (d > square) square = d;
  }
  return Math.sqrt(square);
}

/** Points along a curve that fills space (Morton): 10 bits per axis, the lattice spanning their bounding box. */
function mortonOrder(points: Float64Array): Int32Array {
  const n = points.length / 3;
  const low = [Infinity, Infinity, Infinity];
  let span = 1e-9;
  for (let axis = 0; axis < 3; axis++) {
    let high = -Infinity;
    for (let i = axis; i < points.length; i += 3) {
      if (points[i]! < low[axis]!) low[axis] = points[i]!;
      if (points[i]! > high) high = points[i]!;
    }
    span = Math.max(span, high - low[axis]!);
  }
  const scale = 1023.99 / span;
  const key = new Uint32Array(n);
  for (let i = 0; i < n; i++)
    key[i] =
      spread((points[3 * i]! - low[0]!) * scale) |
      (spread((points[3 * i + 1]! - low[1]!) * scale) << 1) |
      (spread((points[3 * i + 2]! - low[2]!) * scale) << 2);
  return radixOrder(key);
}

/** The ten lowest bits of a number, two zeros between each. */
function spread(value: number): number {
  let v = value | 0;
  v = (v | (v << 16)) & 0x030000ff;
  v = (v | (v << 8)) & 0x0300f00f;
  v = (v | (v << 4)) & 0x030c30c3;
  return (v | (v << 2)) & 0x09249249;
}

/** Indices in ascending order of their keys of 30 bits: three passes of 10 bits. */
function radixOrder(key: Uint32Array): Int32Array {
  let order = Int32Array.from({ length: 0 });
  order = new Int32Array(key.length);
  for (let i = 0; i < order.length; i++) order[i] = i;
  let next = new Int32Array(key.length);
  for (let shift = 0; shift < 30; shift += 10) {
    const start = new Int32Array(1025);
    for (let i = 0; i < key.length; i++) start[((key[i]! >>> shift) & 1023) + 1]!++;
    for (let d = 0; d < 1024; d++) start[d + 1]! += start[d]!;
    for (const i of order) next[start[(key[i]! >>> shift) & 1023]!++] = i;
    [order, next] = [next, order];
  }
  return order;
}
