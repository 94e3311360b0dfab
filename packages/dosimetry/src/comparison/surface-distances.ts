import type { WeightedDistances } from './directed-distances.ts';
import type { Surface } from './surface.ts';

/** Surfaces of more facets than this are measured once per flat block: their figures have samples to spare. */
const MANY_FACETS = 30_000;
/** A block is flat where its area vector has this share of its area, and no middle lies further off its plane than this share of its radius. */
const FLAT_SHARE = 0.99;
const FLAT_OFF_PLANE = 0.15;
/** So many of the blocks that were measured once and lie furthest out are measured facet by facet for the maximum. */
const FURTHEST = 16;

/** Runs of facets, each measured at the middle of one of them and standing for the area of all. */
class Samples {
  count = 0;
  /** Facet at whose middle the run is measured. */
  middle: Int32Array;
  from: Int32Array;
  to: Int32Array;
  areaMm2: Float64Array;
  radiusMm: Float64Array;

  constructor(expected: number) {
    this.middle = new Int32Array(expected);
    this.from = new Int32Array(expected);
    this.to = new Int32Array(expected);
    this.areaMm2 = new Float64Array(expected);
    this.radiusMm = new Float64Array(expected);
  }

  add(middle: number, from: number, to: number, areaMm2: number, radiusMm: number): void {
    if (this.count === this.middle.length) this.grow();
    const n = this.count++;
    this.middle[n] = middle;
    this.from[n] = from;
    this.to[n] = to;
    this.areaMm2[n] = areaMm2;
    this.radiusMm[n] = radiusMm;
  }

  private grow(): void {
    this.middle = doubled(this.middle, Int32Array);
    this.from = doubled(this.from, Int32Array);
    this.to = doubled(this.to, Int32Array);
    this.areaMm2 = doubled(this.areaMm2, Float64Array);
    this.radiusMm = doubled(this.radiusMm, Float64Array);
  }
}

function doubled<T extends Int32Array | Float64Array>(values: T, type: new (length: number) => T): T {
  const larger = new type(2 * values.length);
  larger.set(values);
  return larger;
}

/** Distance of one surface, facet by facet or, where it is large and flat, block by block, from the other one; with the areas. */
export function distancesTo(other: Surface, from: Surface): WeightedDistances {
  const samples = samplesOf(from);
  const { middleMm: c } = from;
  const distanceMm = new Float64Array(samples.count);
  let maximumMm = 0;
  for (let n = 0; n < samples.count; n++) {
    const f = 3 * samples.middle[n]!;
    const d = other.search.distanceMm(c[f]!, c[f + 1]!, c[f + 2]!);
    distanceMm[n] = d;
    if (d > maximumMm) maximumMm = d;
  }
  return {
    distanceMm,
    weight: samples.areaMm2.subarray(0, samples.count),
    maximumMm: cornerMaximum(other, from, samples, distanceMm, maximumMm),
  };
}

function samplesOf(surface: Surface): Samples {
  const { areaMm2, radiusMm, blockStart } = surface;
  const many = areaMm2.length > MANY_FACETS;
  // Of many facets most lie in flat blocks.
  const samples = new Samples(many ? areaMm2.length >> 2 : areaMm2.length);
  for (let block = 0; block + 1 < blockStart.length; block++) {
    const first = blockStart[block]!;
    const end = blockStart[block + 1]!;
    if (many && addFlatBlock(samples, surface, block)) continue;
    for (let f = first; f < end; f++) samples.add(f, f, f + 1, areaMm2[f]!, radiusMm[f]!);
  }
  return samples;
}

function addFlatBlock(
  samples: Samples,
  { middleMm: c, areaMm2, blockStart, blockVectorMm2 }: Surface,
  block: number,
): boolean {
  const first = blockStart[block]!;
  const end = blockStart[block + 1]!;
  const nx = blockVectorMm2[3 * block]!;
  const ny = blockVectorMm2[3 * block + 1]!;
  const nz = blockVectorMm2[3 * block + 2]!;
  let area = 0;
  let x = 0;
  let y = 0;
  let z = 0;
  for (let f = first; f < end; f++) {
    const w = areaMm2[f]!;
    area += w;
    x += w * c[3 * f]!;
    y += w * c[3 * f + 1]!;
    z += w * c[3 * f + 2]!;
  }
  const length = Math.sqrt(nx * nx + ny * ny + nz * nz);
  if (length < FLAT_SHARE * area) return false;
  x /= area;
  y /= area;
  z /= area;
  let square = 0;
  let off = 0;
  let least = Infinity;
  let middle = first;
  for (let f = first; f < end; f++) {
    const dx = c[3 * f]! - x;
    const dy = c[3 * f + 1]! - y;
    const dz = c[3 * f + 2]! - z;
    const away = dx * dx + dy * dy + dz * dz;
    if (away > square) square = away;
    off = Math.max(off, Math.abs(dx * nx + dy * ny + dz * nz));
    if (away >= least) continue;
    least = away;
    middle = f;
  }
  if (off > FLAT_OFF_PLANE * length * Math.sqrt(square)) return false;
  samples.add(middle, first, end, area, Math.sqrt(square));
  return true;
}

/** The maximum over the corners of the facets that may lie furthest out, of what was measured at their middle. */
function cornerMaximum(
  { search }: Surface,
  { mesh, facet }: Surface,
  { count, radiusMm, from, to }: Samples,
  distanceMm: Float64Array,
  maximumMm: number,
): number {
  const candidates: number[] = [];
  for (let n = 0; n < count; n++) if (distanceMm[n]! + radiusMm[n]! / 2 > maximumMm) candidates.push(n);
  candidates.sort((a, b) => distanceMm[b]! - distanceMm[a]!);
  const { positionsMm, triangles, facetStart } = mesh;
  let greatest = maximumMm;
  for (const n of candidates.slice(0, FURTHEST))
    for (let f = from[n]!; f < to[n]!; f++)
      for (let c = 3 * facetStart[facet[f]!]!; c < 3 * facetStart[facet[f]! + 1]!; c++) {
        const v = 3 * triangles[c]!;
        greatest = Math.max(greatest, search.distanceMm(positionsMm[v]!, positionsMm[v + 1]!, positionsMm[v + 2]!));
      }
  return greatest;
}
