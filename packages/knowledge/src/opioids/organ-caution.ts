import type { BothWords } from '../care-path/care-path-state.ts';
import type { Verified } from '../dose-goal.ts';
import type { Opioid, OpioidRoute } from './opioid.ts';

export const CHILD_PUGH = ['A', 'B', 'C'] as const;
export type ChildPugh = (typeof CHILD_PUGH)[number];

/** `avoid`: another opioid is better. `caution`: less, seldomer, watched. `preferred`: this one rather than others. */
export type OrganCautionGrade = 'avoid' | 'caution' | 'preferred';

/** What failing kidneys or a failing liver ask of an opioid. */
export interface OrganCaution {
  readonly drug: Opioid;
  /** Where it is of one way of giving it only. */
  readonly route?: OpioidRoute;
  /** From where on: an eGFR below [mL/min/1.73 m²], or this Child-Pugh class and those after it. */
  readonly from:
    | { readonly organ: 'kidney'; readonly egfrBelow: number }
    | { readonly organ: 'liver'; readonly childPugh: ChildPugh };
  readonly grade: OrganCautionGrade;
  readonly says: BothWords;
  readonly source: string;
  readonly verified: Verified;
}
