import type { Verified } from '../dose-goal.ts';

export const GRADES = [1, 2, 3, 4, 5] as const;
export type ToxicityGrade = (typeof GRADES)[number];

/** One term of CTCAE with the wording of each grade that it has. */
export interface AdverseEventTerm {
  readonly id: string;
  readonly en: string;
  readonly zh: string;
  /** MedDRA system organ class. */
  readonly organClass: string;
  /** NCI Thesaurus. */
  readonly nciCode: string;
  /** Where it is looked for: `head and neck`, `thorax`, `abdomen`, `pelvis`, `brain`, `spine`; `any`. */
  readonly regions: readonly string[];
  readonly phase: string;
  readonly grades: Readonly<Partial<Record<ToxicityGrade, string>>>;
  /** The symptom of PRO-CTCAE that the patient is asked about. */
  readonly patientItem?: string;
  readonly source: string;
  /** About the wording of the grades. */
  readonly verified: Verified;
  readonly note?: string;
}
