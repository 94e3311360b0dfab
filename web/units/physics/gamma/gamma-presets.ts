import type { GammaCriteria } from './gamma-criteria.ts';

/** Criteria that a report recommends, and the pass rates it asks for (0..1), where it does. */
export interface GammaPreset {
  readonly id: string;
  readonly name: string;
  readonly criteria: GammaCriteria;
  readonly passRate: { readonly tolerance: number; readonly action: number } | null;
  readonly source: string;
  /** Whether the figures were read in the source. */
  readonly verified: 'text' | 'knowledge';
}

export const GAMMA_PRESETS: readonly GammaPreset[] = [
  {
    id: 'tg-218',
    name: 'AAPM TG-218',
    criteria: {
      doseDifferencePercent: 3,
      distanceToAgreementMm: 2,
      lowDoseCutoffPercent: 10,
      normalisation: 'global',
    },
    passRate: { tolerance: 0.95, action: 0.9 },
    source: 'Miften et al. 2018, Med Phys 45(4):e53, doi:10.1002/mp.12810',
    verified: 'text',
  },
  {
    id: 'tg-119',
    name: 'AAPM TG-119',
    criteria: {
      doseDifferencePercent: 3,
      distanceToAgreementMm: 3,
      lowDoseCutoffPercent: 10,
      normalisation: 'global',
    },
    passRate: null,
    source: 'Ezzell et al. 2009, Med Phys 36(11):5359, doi:10.1118/1.3238104',
    verified: 'knowledge',
  },
];

/** The preset whose criteria these are. */
export function presetOf(criteria: Partial<GammaCriteria>): GammaPreset | null {
  const same = (preset: GammaPreset) =>
    preset.criteria.doseDifferencePercent === criteria.doseDifferencePercent &&
    preset.criteria.distanceToAgreementMm === criteria.distanceToAgreementMm &&
    preset.criteria.lowDoseCutoffPercent === criteria.lowDoseCutoffPercent &&
    preset.criteria.normalisation === criteria.normalisation;
  return GAMMA_PRESETS.find(same) ?? null;
}
