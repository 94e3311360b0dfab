import { DomainError } from '@isocenter/messages';
import type { Vec3 } from '../inputs.ts';

/**
 * Which doses are compared.
 * `absolute`: Gy with Gy. Relative, the evaluated dose is first scaled as a whole: `own-maximum`, so that both have the same highest voxel;
 * `atMm`, so that both agree at a point in patient coordinates; `referenceGy` and `evaluatedGy`, so that these two become one dose.
 */
export type DoseComparison =
  | 'absolute'
  | 'own-maximum'
  | { readonly atMm: Vec3 }
  | { readonly referenceGy: number; readonly evaluatedGy: number };

/** What a gamma comparison is asked. The criteria are clinical choices and have no default. */
export interface GammaOptions {
  /** Dose criterion, in percent of the normalisation dose (`global`) or of the reference dose at the point (`local`). */
  readonly doseDifferencePercent: number;
  readonly distanceToAgreementMm: number;
  /** Points whose reference dose is below this share of the normalisation dose are left out [%]. */
  readonly lowDoseCutoffPercent: number;
  readonly normalisation: 'global' | 'local';
  readonly dose: DoseComparison;
  /** The dose of 100 % [Gy]; without it the highest voxel of the reference dose. */
  readonly normalisationGy?: number;
  /** The search ends here: a point whose gamma is higher gets this value. It also bounds the mean. */
  readonly maximumGamma?: number;
  /** Also return gamma with the sign of the dose difference at the point. */
  readonly signed?: boolean;
  /** Also return the vector from each point to its best point. */
  readonly vectors?: boolean;
  /** Called about a hundred times with the share done, 0..1, from within the loop; what it throws ends the comparison. */
  readonly onProgress?: (share: number) => void;
}

/** Below this, a point at the cap could not be told from one that passes. */
const LOWEST_CAP = 1.01;

/**
 * @throws DomainError `dosimetry/gamma-criterion` naming the first criterion that is not positive and finite (cut-off: 0 to 100),
 *   `dosimetry/gamma-cap` if the cap is below 1.01 or not finite
 */
export function checkGammaOptions(options: GammaOptions, maximumGamma: number): void {
  const { doseDifferencePercent, distanceToAgreementMm, lowDoseCutoffPercent, normalisationGy = 1 } = options;
  const refuse = (criterion: string, value: number) =>
    new DomainError('dosimetry/gamma-criterion', { criterion, value });
  for (const [criterion, value] of Object.entries({ doseDifferencePercent, distanceToAgreementMm, normalisationGy }))
    if (!(value > 0 && value < Infinity)) throw refuse(criterion, value);
  if (!(lowDoseCutoffPercent >= 0 && lowDoseCutoffPercent <= 100))
    throw refuse('lowDoseCutoffPercent', lowDoseCutoffPercent);
  if (!(maximumGamma >= LOWEST_CAP && maximumGamma < Infinity))
    throw new DomainError('dosimetry/gamma-cap', { maximumGamma, lowest: LOWEST_CAP });
}
