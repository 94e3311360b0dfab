/** `text`: the figure was read in the cited source. `knowledge`: it was not; the product shows that mark. `own`: the department's own. */
export type Verified = 'text' | 'knowledge' | 'own';

export const COMPARISONS = ['<', '<=', '>', '>='] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** One dose goal of a named set. `structure` is a TG-263 name, `metric` TG-263 grammar (see `parseMetric` of dosimetry). */
export interface DoseGoal {
  readonly id: string;
  readonly structure: string;
  readonly metric: string;
  readonly comparison: Comparison;
  readonly goal: number;
  /** Still acceptable up to here; absent where the source gives no tolerance. */
  readonly tolerance?: number;
  readonly unit: string;
  readonly priority?: number;
  readonly endpoint?: string;
  readonly source: string;
  readonly verified: Verified;
  /** Where the figure was read, if that is not the source itself. */
  readonly seenIn?: string;
  readonly note?: string;
}

/** Goals of one publication or department for one site and fractionation. */
export interface GoalSet {
  readonly id: string;
  /** The publication, e.g. `QUANTEC`; or the department's own title. */
  readonly name: string;
  readonly version: string;
  /** Region or site the goals were written for, as in the source; `any` where not limited. */
  readonly site: string;
  /** As in the source: `conventional`, `5`, `3-5`, `EQD2 total`, `per session`, `any`. */
  readonly fractions: string;
  readonly goals: readonly DoseGoal[];
}
