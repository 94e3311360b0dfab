import { GAMMA_STATE, type GammaMap } from './gamma-map.ts';

/** Figures of a gamma map, or of a structure in it. Shares and means are absent where no point was judged. */
export interface GammaStatistics {
  /** Judged voxels that count. */
  readonly points: number;
  /** How many of them have gamma <= 1; with weights, `passRate` is another share than theirs of the points. */
  readonly passed: number;
  /** Voxels that count and reach the cut-off, but were not judged; they are not in the pass rate. */
  readonly notJudged: { readonly outsideEvaluated: number; readonly withoutDose: number };
  /** Share of the points with gamma <= 1, by weight, 0..1. */
  readonly passRate?: number;
  readonly meanGamma?: number;
  /** Highest gamma; a point beyond the cap counts as at the cap. */
  readonly maxGamma?: number;
  /** Weighted points per tenth of gamma; an upper end is part of its bin, so that the passing points are those of the bins up to 1. */
  readonly histogram: readonly GammaBin[];
}

/** The points, by weight, whose gamma lies above `from` and not above `to`. */
export interface GammaBin {
  readonly from: number;
  readonly to: number;
  readonly points: number;
}

const BINS_PER_UNIT = 10;

/**
 * @param options.weights how much each voxel counts, 0..1, shape of the map; without it every voxel counts 1. A mask of 0 and 1 counts
 *   voxels, shares of the voxels in a structure weigh its border
 * @throws RangeError if `weights` has another length
 */
export function gammaStatistics(
  map: Pick<GammaMap, 'gamma' | 'state' | 'method'>,
  options: { readonly weights?: ArrayLike<number> } = {},
): GammaStatistics {
  const { gamma, state } = map;
  const { weights } = options;
  if (weights && weights.length !== gamma.length)
    throw new RangeError(`weights has ${weights.length} values, the gamma map ${gamma.length}`);
  const bins = new Float64Array(Math.max(1, Math.ceil(map.method.maximumGamma * BINS_PER_UNIT)));
  const counts = [0, 0, 0, 0];
  let [weight, passed, passedWeight, sum, highest] = [0, 0, 0, 0, 0];
  for (let v = 0; v < gamma.length; v++) {
    const w = weights ? weights[v]! : 1;
    if (state[v] === GAMMA_STATE.belowCutoff || !(w > 0)) continue;
    counts[state[v]!]!++;
    if (state[v] !== GAMMA_STATE.judged) continue;
    const value = gamma[v]!;
    weight += w;
    sum += w * value;
    if (value <= 1) {
      passed++;
      passedWeight += w;
    }
    if (value > highest) highest = value;
    bins[binOf(value, bins.length)]! += w;
  }
  return {
    points: counts[GAMMA_STATE.judged]!,
    passed,
    notJudged: {
      outsideEvaluated: counts[GAMMA_STATE.outsideEvaluated]!,
      withoutDose: counts[GAMMA_STATE.withoutDose]!,
    },
    ...(weight > 0 ? { passRate: passedWeight / weight, meanGamma: sum / weight, maxGamma: highest } : {}),
    histogram: Array.from(bins, (points, n) => ({
      from: n / BINS_PER_UNIT,
      to: Math.min((n + 1) / BINS_PER_UNIT, map.method.maximumGamma),
      points,
    })),
  };
}

/** The bin whose upper end a value does not exceed. Single precision may lie a little above a tenth that is meant. */
function binOf(gamma: number, bins: number): number {
  return Math.max(0, Math.min(bins - 1, Math.ceil(gamma * BINS_PER_UNIT - 1e-6) - 1));
}
