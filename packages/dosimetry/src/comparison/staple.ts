import { type DecisionPatterns, decisionPatterns, maskOfPatterns } from './decision-patterns.ts';
import type { Mask } from './mask.ts';

/** What STAPLE assumes and when it stops. */
export interface StapleOptions {
  /**
   * Share of voxels that belong to the structure, before any observer is heard, 0..1 (exclusive); `mean of observers`: the share that
   * they call inside on average, in the box that holds all their voxels.
   */
  readonly prior?: number | 'mean of observers';
  /** It has converged when no sensitivity or specificity changes by more than this. */
  readonly tolerance?: number;
  readonly maximumIterations?: number;
}

/** The structure behind several observers' masks, and how well each of them saw it. */
export interface StapleResult {
  /** Voxels that belong to the structure with a probability of at least one half. */
  readonly mask: Mask;
  /** Probability of each voxel, shape as the mask; 0 outside of the box that holds the voxels of all observers. */
  readonly probability: Float32Array;
  /** Share of the structure that each observer called inside, 0..1, in their order. */
  readonly sensitivity: readonly number[];
  /** Share of the rest of the box that each observer left outside, 0..1. */
  readonly specificity: readonly number[];
  readonly prior: number;
  readonly iterations: number;
  readonly converged: boolean;
}

/** All observers are taken to be nearly faultless at first, as in the paper. */
const FIRST_GUESS = 0.99999;

/**
 * Simultaneous truth and performance level estimation: expectation and maximisation over the structure, which is hidden, and over each
 * observer's sensitivity and specificity. Voxels are independent, and only the box that holds all observers' voxels counts, so that the
 * size of the image does not.
 *
 * @param masks of one grid, one per observer
 * @throws RangeError if `prior` is not between 0 and 1; DomainError `comparison/observers` for less than two masks or more than 30,
 *   `comparison/other-grid` if their grids differ, `comparison/mask-size` if one does not fill its grid, `comparison/no-voxels` if none is
 *   inside any
 * @see Warfield, Zou, Wells 2004, Simultaneous truth and performance level estimation, IEEE Trans Med Imaging 23(7):903-921
 */
export function staple(
  masks: readonly Mask[],
  { prior: wished = 'mean of observers', tolerance = 1e-7, maximumIterations = 1000 }: StapleOptions = {},
): StapleResult {
  const patterns = decisionPatterns(masks);
  const prior = wished === 'mean of observers' ? meanShare(patterns, masks.length) : wished;
  if (!(prior > 0 && prior <= 1)) throw new RangeError(`prior ${prior} is not between 0 and 1`);
  let observers = masks.map(() => ({ sensitivity: FIRST_GUESS, specificity: FIRST_GUESS }));
  let belief = expect(patterns, observers, prior);
  let [iterations, change] = [0, Infinity];
  for (; iterations < maximumIterations && change > tolerance; iterations++) {
    const next = observers.map((_, m) => maximise(patterns, belief, m));
    change = Math.max(
      ...next.flatMap(({ sensitivity, specificity }, m) => [
        Math.abs(sensitivity - observers[m]!.sensitivity),
        Math.abs(specificity - observers[m]!.specificity),
      ]),
    );
    observers = next;
    belief = expect(patterns, observers, prior);
  }
  const probability = Float32Array.from(patterns.ofVoxel, (index) => (index < 0 ? 0 : belief[index]!));
  return {
    mask: maskOfPatterns(
      patterns,
      masks[0]!.grid,
      Array.from(belief, (share) => share >= 0.5),
    ),
    probability,
    sensitivity: observers.map(({ sensitivity }) => sensitivity),
    specificity: observers.map(({ specificity }) => specificity),
    prior,
    iterations,
    converged: change <= tolerance,
  };
}

interface Observer {
  readonly sensitivity: number;
  readonly specificity: number;
}

/** Probability that a voxel of each pattern belongs to the structure. */
function expect({ pattern }: DecisionPatterns, observers: readonly Observer[], prior: number): Float64Array {
  return Float64Array.from(pattern, (bits) => {
    let inside = prior;
    let outside = 1 - prior;
    observers.forEach(({ sensitivity, specificity }, m) => {
      const called = ((bits >> m) & 1) === 1;
      inside *= called ? sensitivity : 1 - sensitivity;
      outside *= called ? 1 - specificity : specificity;
    });
    // Both vanish where faultless observers contradict each other: then nothing is known beyond the prior.
    return inside + outside > 0 ? inside / (inside + outside) : prior;
  });
}

function maximise({ pattern, count }: DecisionPatterns, belief: Float64Array, observer: number): Observer {
  let [inside, seen, outside, left] = [0, 0, 0, 0];
  pattern.forEach((bits, n) => {
    const called = ((bits >> observer) & 1) === 1;
    inside += count[n]! * belief[n]!;
    outside += count[n]! * (1 - belief[n]!);
    if (called) seen += count[n]! * belief[n]!;
    else left += count[n]! * (1 - belief[n]!);
  });
  // With nothing inside, or nothing outside, there is nothing to be missed.
  return { sensitivity: inside > 0 ? seen / inside : 1, specificity: outside > 0 ? left / outside : 1 };
}

function meanShare({ pattern, count }: DecisionPatterns, observers: number): number {
  let [called, all] = [0, 0];
  pattern.forEach((bits, n) => {
    all += count[n]!;
    for (let m = 0; m < observers; m++) called += ((bits >> m) & 1) * count[n]!;
  });
  return called / (all * observers);
}
