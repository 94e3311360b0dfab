import { toIndex } from '../dose/trilinear.ts';
import type { DoseField, Vec3 } from '../inputs.ts';
import { SEARCH_TOLERANCE } from './cell-minimum.ts';
import { normalisationDose, positiveDose } from './dose-comparison.ts';
import { evaluatedLattice } from './evaluated-lattice.ts';
import { countStates, GAMMA_STATE, type GammaMap, type GammaMethod } from './gamma-map.ts';
import { checkGammaOptions, type DoseComparison, type GammaOptions } from './gamma-options.ts';
import { ON_CENTRE, snap } from './grid-mapping.ts';
import { pointJudge, searchOf } from './judge-points.ts';

/** Doses at any points, the detectors of an array for instance. */
export interface DosePoints {
  /** x, y, z of each point in patient coordinates [mm], shape (n, 3). */
  readonly positionsMm: Float64Array;
  /** Dose of each [Gy], shape (n); NaN where it is not known. */
  readonly doseGy: Float32Array;
}

/** As {@link GammaMap}, but of points: arrays have shape (n), `vectorMm` (n, 3). */
export type GammaPoints = Omit<GammaMap, 'grid'>;

/** Points have no grid on which a dose of 100 % could be looked up. */
export type PointGammaOptions = Omit<GammaOptions, 'dose'> & {
  readonly dose: Extract<DoseComparison, 'absolute' | { readonly referenceGy: number }>;
};

/**
 * Gamma index of points against the trilinear evaluated dose, as `gammaIndex` finds it for the voxels of a grid. The points are the
 * reference: the dose of 100 % is, unless named, that of the highest one, and the cut-off is a share of it.
 *
 * @throws DomainError `dosimetry/gamma-criterion`, `dosimetry/gamma-no-dose`; RangeError if the shapes differ
 */
export function gammaOfPoints(points: DosePoints, evaluated: DoseField, options: PointGammaOptions): GammaPoints {
  const count = points.doseGy.length;
  if (points.positionsMm.length !== 3 * count)
    throw new RangeError(`${points.positionsMm.length} coordinates for ${count} points`);
  const method = methodOf(points, options);
  const empty = (length: number) => new Float32Array(length).fill(Number.NaN);
  const map = {
    gamma: empty(count),
    state: statesOf(points.doseGy, (method.lowDoseCutoffPercent / 100) * method.normalisationGy),
    ...(options.signed ? { signedGamma: empty(count) } : {}),
    ...(options.vectors ? { vectorMm: empty(3 * count) } : {}),
    method,
  };
  judgeAll(points, evaluated, { map, onProgress: options.onProgress });
  return { ...map, counts: countStates(map.state) };
}

function methodOf(points: DosePoints, options: PointGammaOptions): GammaMethod {
  const { maximumGamma = 2, dose } = options;
  checkGammaOptions(options, maximumGamma);
  return {
    doseDifferencePercent: options.doseDifferencePercent,
    distanceToAgreementMm: options.distanceToAgreementMm,
    lowDoseCutoffPercent: options.lowDoseCutoffPercent,
    normalisation: options.normalisation,
    normalisationGy: normalisationDose(points, options.normalisationGy),
    dose,
    evaluatedScale:
      dose === 'absolute'
        ? 1
        : positiveDose(dose.referenceGy, 'reference') / positiveDose(dose.evaluatedGy, 'evaluated'),
    maximumGamma,
    interpolation: 'trilinear',
    searchTolerance: SEARCH_TOLERANCE,
  };
}

function statesOf(doseGy: Float32Array, cutoffGy: number): Uint8Array {
  return Uint8Array.from(doseGy, (gy) => {
    if (Number.isNaN(gy)) return GAMMA_STATE.withoutDose;
    return gy >= cutoffGy ? GAMMA_STATE.judged : GAMMA_STATE.belowCutoff;
  });
}

interface Judgement {
  readonly map: Omit<GammaPoints, 'counts'>;
  readonly onProgress: ((share: number) => void) | undefined;
}

/** Points between two calls of `onProgress`. */
const STRIDE = 1000;

function judgeAll(points: DosePoints, evaluated: DoseField, { map, onProgress }: Judgement): void {
  const indices = indicesIn(evaluated, points.positionsMm);
  const reached = reachOf(indices, map.state);
  if (!reached) return;
  const lattice = evaluatedLattice(evaluated, reached);
  const search = searchOf(lattice, evaluated, { reached, fraction: undefined, method: map.method });
  const judge = pointJudge(points, evaluated, { lattice, search, map });
  const [pi, pj, pk] = lattice.padding;
  for (let n = 0; n < map.state.length; n++) {
    if (map.state[n] === GAMMA_STATE.judged)
      judge(n, indices[3 * n]! + pi, indices[3 * n + 1]! + pj, indices[3 * n + 2]! + pk);
    if ((n + 1) % STRIDE === 0 || n + 1 === map.state.length) onProgress?.((n + 1) / map.state.length);
  }
}

/** Indices of the evaluated grid, shape (n, 3); a point within rounding of a voxel centre lies on it. */
function indicesIn(evaluated: DoseField, positionsMm: Float64Array): Float64Array {
  const { i, j, k, origin } = toIndex(evaluated);
  const indices = new Float64Array(positionsMm.length);
  for (let n = 0; n < positionsMm.length; n += 3)
    [i, j, k].forEach((axis, a) => {
      const at = axis[0] * positionsMm[n]! + axis[1] * positionsMm[n + 1]! + axis[2] * positionsMm[n + 2]!;
      indices[n + a] = snap(at - origin[a as 0 | 1 | 2], ON_CENTRE);
    });
  return indices;
}

function reachOf(
  indices: Float64Array,
  state: Uint8Array,
): { readonly lowest: Vec3; readonly highest: Vec3 } | undefined {
  const lowest: [number, number, number] = [Infinity, Infinity, Infinity];
  const highest: [number, number, number] = [-Infinity, -Infinity, -Infinity];
  for (let n = 0; n < state.length; n++) {
    if (state[n] !== GAMMA_STATE.judged) continue;
    for (const axis of [0, 1, 2] as const) {
      lowest[axis] = Math.min(lowest[axis], indices[3 * n + axis]!);
      highest[axis] = Math.max(highest[axis], indices[3 * n + axis]!);
    }
  }
  return lowest[0] === Infinity ? undefined : { lowest, highest };
}
