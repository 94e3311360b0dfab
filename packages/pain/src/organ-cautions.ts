import {
  CHILD_PUGH,
  type ChildPugh,
  type Opioid,
  type OpioidRoute,
  ORGAN_CAUTIONS,
  type OrganCaution,
} from '@isocenter/knowledge';

/** What is known of kidneys and liver; null: it was not recorded, which is not normal. `dialysis` is held to be no function at all. */
export interface OrganFunction {
  /** eGFR [mL/min/1.73 m²]. */
  readonly kidney: number | 'dialysis' | null;
  /** `none`: somebody said that there is no liver disease. */
  readonly liver: ChildPugh | 'none' | null;
}

export type Organ = keyof OrganFunction;

export interface OrganCautions {
  /** Those that hold for this patient, the gravest first. */
  readonly cautions: readonly OrganCaution[];
  /** Another opioid is better: who orders it all the same says why. */
  readonly isAvoided: boolean;
  /** Organs whose function was not recorded: nothing is judged of them, and that is no consent. */
  readonly unknown: readonly Organ[];
}

const GRADES = ['avoid', 'caution', 'preferred'];

/** What kidneys and liver of a patient ask of an opioid. Of limits that follow one another the strictest that holds speaks; of a patch also what is said of patches. */
export function organCautions(
  { drug, route }: { readonly drug: Opioid; readonly route: OpioidRoute },
  known: OrganFunction,
): OrganCautions {
  const holding = ORGAN_CAUTIONS.filter(
    (each) => each.drug === drug && (!each.route || each.route === route) && holds(each, known),
  );
  const cautions = holding
    .filter((each) => !holding.some((other) => other.route === each.route && isStricter(other, each)))
    .sort((one, other) => GRADES.indexOf(one.grade) - GRADES.indexOf(other.grade));
  return {
    cautions,
    isAvoided: cautions.some(({ grade }) => grade === 'avoid'),
    unknown: (['kidney', 'liver'] as const).filter((organ) => known[organ] === null),
  };
}

function holds({ from }: OrganCaution, { kidney, liver }: OrganFunction): boolean {
  if (from.organ === 'kidney') return kidney !== null && (kidney === 'dialysis' || kidney < from.egfrBelow);
  return liver !== null && liver !== 'none' && CHILD_PUGH.indexOf(liver) >= CHILD_PUGH.indexOf(from.childPugh);
}

function isStricter({ from }: OrganCaution, { from: than }: OrganCaution): boolean {
  if (from.organ === 'kidney') return than.organ === 'kidney' && from.egfrBelow < than.egfrBelow;
  return than.organ === 'liver' && CHILD_PUGH.indexOf(from.childPugh) > CHILD_PUGH.indexOf(than.childPugh);
}
