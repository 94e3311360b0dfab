import { DomainError } from '@isocenter/messages';
import type { Vec3 } from '../inputs.ts';

/** A closed surface of triangles; each edge is walked once in either direction, so that the normals agree. */
export interface ClosedMesh {
  /** x, y, z of each vertex in patient coordinates [mm], shape (3 * vertices). */
  readonly positionsMm: Float64Array;
  /** Vertices of each triangle, shape (3 * triangles). */
  readonly triangles: Int32Array;
}

/** @throws DomainError `comparison/mesh-open` if an edge has not two triangles that walk it in opposite directions, or there is none */
export function requireClosed({ positionsMm, triangles }: ClosedMesh, structure: string): void {
  const vertices = positionsMm.length / 3;
  const edges = new Set<number>();
  const edge = (n: number, m: number) => triangles[n]! * vertices + triangles[m]!;
  let repeated = 0;
  for (let t = 0; t < triangles.length; t += 3)
    for (let n = 0; n < 3; n++) {
      const key = edge(t + n, t + ((n + 1) % 3));
      if (edges.has(key)) repeated++;
      edges.add(key);
    }
  let open = repeated;
  for (const key of edges) if (!edges.has((key % vertices) * vertices + Math.floor(key / vertices))) open++;
  if (open > 0 || triangles.length === 0) throw new DomainError('comparison/mesh-open', { structure, count: open });
}

/** Volume (above 0 whichever way the normals point) and centroid, exact, by the divergence theorem. */
export function meshSolid({ positionsMm: p, triangles }: ClosedMesh): {
  readonly volumeMm3: number;
  readonly centroidMm: Vec3;
} {
  // About the first vertex, so that tetrahedra do not cancel over a long way.
  const [ox, oy, oz] = [p[3 * triangles[0]!]!, p[3 * triangles[0]! + 1]!, p[3 * triangles[0]! + 2]!];
  let [six, x, y, z] = [0, 0, 0, 0];
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = [3 * triangles[t]!, 3 * triangles[t + 1]!, 3 * triangles[t + 2]!];
    const [ax, ay, az] = [p[a]! - ox, p[a + 1]! - oy, p[a + 2]! - oz];
    const [bx, by, bz] = [p[b]! - ox, p[b + 1]! - oy, p[b + 2]! - oz];
    const [cx, cy, cz] = [p[c]! - ox, p[c + 1]! - oy, p[c + 2]! - oz];
    const product = ax * (by * cz - bz * cy) + ay * (bz * cx - bx * cz) + az * (bx * cy - by * cx);
    six += product;
    x += product * (ax + bx + cx);
    y += product * (ay + by + cy);
    z += product * (az + bz + cz);
  }
  return {
    volumeMm3: Math.abs(six) / 6,
    centroidMm: [ox + x / (4 * six), oy + y / (4 * six), oz + z / (4 * six)],
  };
}

/** Closed loops, as x, y pairs [mm], in which the plane at height `z` cuts a closed mesh. */
export function cutAt({ positionsMm: p, triangles }: ClosedMesh, z: number): Float64Array[] {
  const vertices = p.length / 3;
  const next = new Map<number, number>();
  const isAbove = (vertex: number) => p[3 * vertex + 2]! >= z;
  for (let t = 0; t < triangles.length; t += 3) {
    let [enters, leaves] = [-1, -1];
    for (let n = 0; n < 3; n++) {
      const [from, to] = [triangles[t + n]!, triangles[t + ((n + 1) % 3)]!];
      if (isAbove(from) === isAbove(to)) continue;
      const edge = Math.min(from, to) * vertices + Math.max(from, to);
      if (isAbove(to)) enters = edge;
      else leaves = edge;
    }
    if (enters >= 0) next.set(enters, leaves);
  }
  const loops: Float64Array[] = [];
  for (const start of next.keys()) {
    const points: number[] = [];
    for (let edge: number | undefined = start; edge !== undefined; ) {
      const [a, b] = [3 * Math.floor(edge / vertices), 3 * (edge % vertices)];
      const share = (z - p[a + 2]!) / (p[b + 2]! - p[a + 2]!);
      points.push(p[a]! + share * (p[b]! - p[a]!), p[a + 1]! + share * (p[b + 1]! - p[a + 1]!));
      const following: number | undefined = next.get(edge);
      next.delete(edge);
      edge = following === start ? undefined : following;
    }
    if (points.length >= 6) loops.push(Float64Array.from(points));
  }
  return loops;
}
