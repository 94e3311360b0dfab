import { type Notice, notice } from '@isocenter/messages';
import { evenOddArea } from '../contours/even-odd-area.ts';
import { Outline } from '../contours/outline.ts';
import type { ContourComparison, OptionalMeasure } from './comparison.ts';
import { type ClosedMesh, cutAt, meshSolid, requireClosed } from './mesh-solid.ts';
import { overlapFigures, overlapNotices } from './overlap-figures.ts';
import { commonArea } from './slice-comparison.ts';
import { surfaceOf } from './surface.ts';
import { surfaceFigures } from './surface-figures.ts';
import type { TriangleMesh } from './triangle-mesh.ts';

/** What the comparison of two meshes needs to know. */
export interface MeshComparisonOptions {
  /** Distance that counts as agreement [mm]: a clinical choice. `undefined`: surface Dice is not measured. */
  readonly toleranceMm: number | undefined;
  /** What the structures are called in refusals and notices. */
  readonly nameA?: string;
  readonly nameB?: string;
}

/**
 * Compares two closed meshes. Volumes and centroids are exact; the volume in common is the sum of exact areas in {@link CUTS} planes;
 * distances are exact from point to triangle, from pieces of both surfaces, by their area. There are no contour planes, so neither
 * slices nor added path length are measured.
 *
 * @throws DomainError `comparison/mesh-open` if a mesh is not closed
 */
export function compareMeshes(a: ClosedMesh, b: ClosedMesh, options: MeshComparisonOptions): ContourComparison {
  const { toleranceMm, nameA = 'A', nameB = 'B' } = options;
  requireClosed(a, nameA);
  requireClosed(b, nameB);
  const [solidA, solidB] = [meshSolid(a), meshSolid(b)];
  const common = commonVolume(a, b);
  const without = (measure: OptionalMeasure, reason: Notice) => ({ measure, reason });
  const noPlanes = notice('notice/comparison/no-planes');
  return {
    ...overlapFigures(
      { a: solidA.volumeMm3, b: solidB.volumeMm3, common },
      { a: solidA.centroidMm, b: solidB.centroidMm },
    ),
    ...surfaceFigures(surfaceOf(inPieces(a)), surfaceOf(inPieces(b)), toleranceMm),
    notMeasured: [
      ...(toleranceMm === undefined ? [without('surfaceDice', notice('notice/comparison/no-tolerance'))] : []),
      without('addedPathLengthMm', noPlanes),
      without('slices', noPlanes),
    ],
    method: { from: 'meshes', toleranceMm: toleranceMm ?? null, endCap: null },
    notices: overlapNotices(common, nameA, nameB),
  };
}

/** Planes across the height that two meshes have in common. */
const CUTS = 400;

function commonVolume(a: ClosedMesh, b: ClosedMesh): number {
  const [[lowA, highA], [lowB, highB]] = [heights(a), heights(b)];
  const low = Math.max(lowA, lowB);
  const step = (Math.min(highA, highB) - low) / CUTS;
  if (!(step > 0)) return 0;
  let volume = 0;
  for (let n = 0; n < CUTS; n++) {
    const z = low + (n + 0.5) * step;
    const [loopsA, loopsB] = [cutAt(a, z), cutAt(b, z)];
    const [areaA, areaB] = [evenOddArea(new Outline(loopsA)), evenOddArea(new Outline(loopsB))];
    volume += step * commonArea(loopsA, loopsB, areaA, areaB);
  }
  return volume;
}

function heights({ positionsMm }: ClosedMesh): [low: number, high: number] {
  let [low, high] = [Infinity, -Infinity];
  for (let n = 2; n < positionsMm.length; n += 3) {
    low = Math.min(low, positionsMm[n]!);
    high = Math.max(high, positionsMm[n]!);
  }
  return [low, high];
}

/** A surface is measured from about this many pieces, or from its triangles where these are more. */
const PIECES = 20_000;

/** Triangles cut into smaller ones of the same plane until no edge is long beside the whole surface. */
function inPieces(mesh: ClosedMesh): TriangleMesh {
  const edges = (t: number) => [edgeVector(mesh, t, 1), edgeVector(mesh, t, 2)] as const;
  let area = 0;
  for (let t = 0; t < mesh.triangles.length; t += 3) area += crossLength(...edges(t)) / 2;
  const longestMm = Math.sqrt((2 * area) / PIECES);
  const positions: number[] = [];
  const triangles: number[] = [];
  for (let t = 0; t < mesh.triangles.length; t += 3) {
    const [u, v] = edges(t);
    const third = Math.hypot(u[0] - v[0], u[1] - v[1], u[2] - v[2]);
    const parts = Math.ceil(Math.max(Math.hypot(...u), Math.hypot(...v), third) / longestMm);
    addPieces(positions, triangles, mesh, t, parts, u, v);
  }
  const facetStart = Int32Array.from({ length: triangles.length / 3 + 1 }, (_, n) => n);
  return { positionsMm: Float64Array.from(positions), triangles: Int32Array.from(triangles), facetStart };
}

type Triple = readonly [number, number, number];

function addPieces(
  positions: number[],
  triangles: number[],
  { positionsMm: p, triangles: of }: ClosedMesh,
  t: number,
  parts: number,
  u: Triple,
  v: Triple,
): void {
  const first = positions.length / 3;
  const a = 3 * of[t]!;
  /** Vertex i steps along u and j along v. */
  const vertex = (i: number, j: number) => first + j * (parts + 1) - (j * (j - 1)) / 2 + i;
  for (let j = 0; j <= parts; j++)
    for (let i = 0; i + j <= parts; i++)
      for (let c = 0; c < 3; c++) positions.push(p[a + c]! + (i * u[c]! + j * v[c]!) / parts);
  for (let j = 0; j < parts; j++)
    for (let i = 0; i + j < parts; i++) {
      triangles.push(vertex(i, j), vertex(i + 1, j), vertex(i, j + 1));
      if (i + j + 1 < parts) triangles.push(vertex(i + 1, j), vertex(i + 1, j + 1), vertex(i, j + 1));
    }
}

function edgeVector({ positionsMm: p, triangles }: ClosedMesh, t: number, corner: 1 | 2): Triple {
  const [a, b] = [3 * triangles[t]!, 3 * triangles[t + corner]!];
  return [p[b]! - p[a]!, p[b + 1]! - p[a + 1]!, p[b + 2]! - p[a + 2]!];
}

function crossLength(u: Triple, v: Triple): number {
  return Math.hypot(u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]);
}
