import type { Verified } from '../dose-goal.ts';

/** A TG-263 name with what departments write for it. */
export interface StandardName {
  readonly name: string;
  /** TG-263's reverse-order name, where it differs: `L_Lung` for `Lung_L`. */
  readonly reverseName?: string;
  readonly zh: string;
  readonly kind: 'organ' | 'target' | 'external';
  /** Region of the body. */
  readonly site: string;
  readonly laterality?: 'left' | 'right' | 'both';
  readonly aliasesEn: readonly string[];
  readonly aliasesZh: readonly string[];
  /** Foundational Model of Anatomy. */
  readonly fmaId?: number;
  readonly source: string;
  readonly verified: Verified;
  readonly note?: string;
}
