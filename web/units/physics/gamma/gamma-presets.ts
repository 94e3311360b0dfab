import { type GammaLimits, type LimitlessGamma, TG119_GAMMA, TG218_GAMMA_LIMITS } from '@isocenter/knowledge';
import type { GammaCriteria } from '../../../../server/units/physics/contract.ts';

/** Criteria that a report recommends; its limits of the pass rate, where it gives any. The page compares Gy with Gy. */
export type GammaPreset = GammaLimits | LimitlessGamma;

export const GAMMA_PRESETS: readonly GammaPreset[] = [TG218_GAMMA_LIMITS, TG119_GAMMA];

/** The preset whose criteria these are. */
export function presetOf(criteria: Partial<GammaCriteria>): GammaPreset | null {
  const same = (preset: GammaPreset) =>
    preset.criteria.doseDifferencePercent === criteria.doseDifferencePercent &&
    preset.criteria.distanceToAgreementMm === criteria.distanceToAgreementMm &&
    preset.criteria.lowDoseCutoffPercent === criteria.lowDoseCutoffPercent &&
    preset.criteria.normalisation === criteria.normalisation;
  return GAMMA_PRESETS.find(same) ?? null;
}
