import type { DoseField } from '../inputs.ts';
import type { DoseComparison } from './gamma-options.ts';

/** What became of a voxel of the reference dose. */
export const GAMMA_STATE = {
  /** Its dose is below the cut-off: left out, as asked. */
  belowCutoff: 0,
  /** It has a gamma. */
  judged: 1,
  /** The evaluated dose does not reach it: not judged, and not a pass. */
  outsideEvaluated: 2,
  /** One of the doses is not known there, or a local criterion would be a share of 0 Gy: not judged, and not a pass. */
  withoutDose: 3,
} as const;

/** Gamma of every voxel of the reference dose, on its grid: all arrays are flat, i fastest, shape (k, j, i). */
export interface GammaMap {
  readonly grid: DoseField['grid'];
  /** 0 to `method.maximumGamma`; NaN where the voxel is below the cut-off or not judged. */
  readonly gamma: Float32Array;
  /** A value of {@link GAMMA_STATE} per voxel. */
  readonly state: Uint8Array;
  /** How many voxels are in each state. */
  readonly counts: Readonly<Record<keyof typeof GAMMA_STATE, number>>;
  /** Gamma, negative where the evaluated dose at the point itself is the lower one. Where `signed` was asked for. */
  readonly signedGamma?: Float32Array;
  /**
   * From each point to where gamma is reached, in patient coordinates [mm], shape (k, j, i, 3). NaN where gamma is NaN or at its cap: there
   * no point was found. Where `vectors` was asked for.
   */
  readonly vectorMm?: Float32Array;
  readonly method: GammaMethod;
}

/** With what a gamma map was made: enough to repeat it. */
export interface GammaMethod {
  readonly doseDifferencePercent: number;
  readonly distanceToAgreementMm: number;
  readonly lowDoseCutoffPercent: number;
  readonly normalisation: 'global' | 'local';
  readonly normalisationGy: number;
  readonly dose: DoseComparison;
  /** The evaluated dose was multiplied by this; 1 for an absolute comparison. */
  readonly evaluatedScale: number;
  readonly maximumGamma: number;
  readonly interpolation: 'trilinear';
  /** No gamma is more than this above the true minimum over the trilinear dose, and none below it. */
  readonly searchTolerance: number;
}

export function countStates(state: Uint8Array): GammaMap['counts'] {
  const counts = [0, 0, 0, 0];
  for (const value of state) counts[value]!++;
  return {
    belowCutoff: counts[GAMMA_STATE.belowCutoff]!,
    judged: counts[GAMMA_STATE.judged]!,
    outsideEvaluated: counts[GAMMA_STATE.outsideEvaluated]!,
    withoutDose: counts[GAMMA_STATE.withoutDose]!,
  };
}
