/** So many results in control before limits are made of them. AAPM TG-218, Miften et al. 2018, section on local limits. */
export const RESULTS_FOR_LIMITS = 20;

/** 3 / d2 of an individuals chart: d2 = 1.128 for moving ranges of two. */
const INDIVIDUALS_FACTOR = 2.66;
/** 6 standard deviations about the target lie between the action limits where the capability index C_pm is 1. */
const BETA = 6;
/** Every point passes. */
const TARGET = 1;

/** Limits of a pass rate made of a machine's own results; shares 0..1. They stand beside the universal ones, and replace none. */
export interface LocalPassRateLimits {
  /** Of how many results. */
  readonly results: number;
  readonly mean: number;
  /** Of the sample, n − 1. */
  readonly standardDeviation: number;
  /** Mean of the differences of neighbours in time. */
  readonly meanMovingRange: number;
  /** Limits of the individuals chart, not above 1 nor below 0: outside of them the process is no longer what it was. */
  readonly tolerance: { readonly lower: number; readonly upper: number };
  /** The lower action limit; the upper one is above 1. Below 0 it is 0: the results are too wide for one. */
  readonly action: number;
}

/**
 * Local tolerance and action limits of gamma pass rates by statistical process control. Tolerance: mean ± 2.660 × mean moving range. Action: the
 * distance between the two limits is ΔA = β √(σ² + (x̄ − T)²) with β = 6 and the target T = 1; the lower one is T − ΔA / 2.
 *
 * @param passRates shares of passing points, 0..1, in the order in which they were measured
 * @returns null of fewer than {@link RESULTS_FOR_LIMITS}
 * @throws RangeError if a share lies outside 0..1 or is not finite
 * @see Miften et al. 2018, AAPM TG-218, Med Phys 45(4):e53-e83, doi:10.1002/mp.12810
 * @see Sanghangthum et al. 2013, Phys Med Biol 58(19):7025-7037, doi:10.1088/0031-9155/58/19/7025
 */
export function localPassRateLimits(passRates: readonly number[]): LocalPassRateLimits | null {
  if (passRates.some((rate) => !(rate >= 0 && rate <= 1))) throw new RangeError('a pass rate is a share, 0..1');
  const results = passRates.length;
  if (results < RESULTS_FOR_LIMITS) return null;
  const mean = sum(passRates) / results;
  const variance = sum(passRates.map((rate) => (rate - mean) ** 2)) / (results - 1);
  const meanMovingRange = sum(passRates.slice(1).map((rate, n) => Math.abs(rate - passRates[n]!))) / (results - 1);
  const halfWidth = INDIVIDUALS_FACTOR * meanMovingRange;
  const deltaA = BETA * Math.sqrt(variance + (mean - TARGET) ** 2);
  return {
    ...{ results, mean, standardDeviation: Math.sqrt(variance), meanMovingRange },
    tolerance: { lower: Math.max(mean - halfWidth, 0), upper: Math.min(mean + halfWidth, 1) },
    action: Math.max(TARGET - deltaA / 2, 0),
  };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
