import type { Verified } from '../dose-goal.ts';

/** What a gamma comparison was asked for, as far as limits of its pass rate depend on it. */
export interface GammaCriteria {
  readonly doseDifferencePercent: number;
  readonly distanceToAgreementMm: number;
  readonly lowDoseCutoffPercent: number;
  readonly normalisation: 'global' | 'local';
  /** Gy with Gy; or relative, one dose scaled to the other. */
  readonly dose: 'absolute' | 'relative';
}

/** Limits of a gamma pass rate for patient-specific quality assurance, and the criteria for which they were given. */
export interface GammaLimits {
  readonly name: string;
  readonly criteria: GammaCriteria;
  /** From this share of passing points on all is well; 0..1. */
  readonly tolerance: number;
  /** Below this share the plan is not treated before the cause is known; 0..1. */
  readonly action: number;
  readonly source: string;
  readonly verified: Verified;
}

/** Criteria for which a report gives no limits that hold for one plan. */
export type LimitlessGamma = Omit<GammaLimits, 'tolerance' | 'action'>;

/** As the commissioning tests of AAPM Task Group 119 were judged; its confidence limits speak of an institution, not of a plan. */
export const TG119_GAMMA: LimitlessGamma = {
  name: 'AAPM TG-119',
  criteria: {
    doseDifferencePercent: 3,
    distanceToAgreementMm: 3,
    lowDoseCutoffPercent: 10,
    normalisation: 'global',
    dose: 'absolute',
  },
  source: 'AAPM TG-119, Ezzell et al. Med Phys 2009;36:5359-5373, doi:10.1118/1.3238104',
  verified: 'knowledge',
};

/** The universal limits of AAPM Task Group 218; measured doses are the reference. */
export const TG218_GAMMA_LIMITS: GammaLimits = {
  name: 'AAPM TG-218',
  criteria: {
    doseDifferencePercent: 3,
    distanceToAgreementMm: 2,
    lowDoseCutoffPercent: 10,
    normalisation: 'global',
    dose: 'absolute',
  },
  tolerance: 0.95,
  action: 0.9,
  source: 'AAPM TG-218, Miften et al. Med Phys 2018;45:e53-e83, doi:10.1002/mp.12810',
  verified: 'text',
};
