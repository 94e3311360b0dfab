import type { DirectedDistances } from './comparison.ts';

/** Pieces of a surface or a line, each with its distance to another one and its area or length. */
export interface WeightedDistances {
  readonly distanceMm: Float64Array;
  readonly weight: Float64Array;
  /** At least the greatest of `distanceMm`; larger where a corner of a piece lies further out than its middle. */
  readonly maximumMm: number;
}

/** Bins into which distances are sorted to find a percentile: exact inside the bin that holds it. */
const BINS = 4096;

export function summarise({ distanceMm, weight, maximumMm }: WeightedDistances): DirectedDistances {
  let [total, sum] = [0, 0];
  for (let n = 0; n < weight.length; n++) {
    total += weight[n]!;
    sum += weight[n]! * distanceMm[n]!;
  }
  return {
    meanMm: sum / total,
    p95Mm: percentile(distanceMm, weight, { share: 0.95, total, maximumMm }),
    maximumMm,
    areaMm2: total,
  };
}

/** Least distance that pieces of at least `share` of the whole weight do not exceed. */
function percentile(
  distances: Float64Array,
  weights: Float64Array,
  { share, total, maximumMm }: { readonly share: number; readonly total: number; readonly maximumMm: number },
): number {
  if (!(maximumMm > 0)) return 0;
  const bins = new Float64Array(BINS);
  const scale = (BINS - 1) / maximumMm;
  for (let n = 0; n < distances.length; n++) bins[Math.floor(distances[n]! * scale)]! += weights[n]!;
  let below = 0;
  let bin = 0;
  while (bin < BINS - 1 && below + bins[bin]! < share * total) below += bins[bin++]!;
  const within: number[] = [];
  for (let n = 0; n < distances.length; n++) if (Math.floor(distances[n]! * scale) === bin) within.push(n);
  within.sort((a, b) => distances[a]! - distances[b]!);
  for (const n of within) {
    below += weights[n]!;
    if (below >= share * total) return distances[n]!;
  }
  return maximumMm;
}

/** Weight of the pieces within `toleranceMm`. */
export function weightWithin({ distanceMm, weight }: WeightedDistances, toleranceMm: number): number {
  let within = 0;
  for (let n = 0; n < weight.length; n++) if (distanceMm[n]! <= toleranceMm) within += weight[n]!;
  return within;
}
