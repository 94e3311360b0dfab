import type { DoseGrid, InstanceHeader, Plan, StructureSet } from '@isocenter/dicom-rt';
import type { PlanCheckRules } from '@isocenter/knowledge';
import type { PlanVerdict } from '../evaluate-plan.ts';
import type { MachineLimits, StructuredPrescription } from './contract.ts';

/** Whom the clinic knows: the names and numbers that count as this person's. */
export interface KnownPatient {
  readonly names: readonly string[];
  readonly identifiers: readonly string[];
  /** As far as it is known: `1958`, `1958-11`, `1958-11-02`. */
  readonly birthDate: string | null;
  readonly sex: 'M' | 'F' | 'O' | null;
}

/** The planning image, as far as its headers tell. */
export interface PlanningImage {
  readonly header: InstanceHeader;
  readonly patientPosition?: string;
}

/** A prescription and what claims to carry it out. */
export interface PlanToCheck {
  readonly prescription: StructuredPrescription;
  /** Which of its phases this plan is to carry out, by index: a choice of a person. */
  readonly phases: readonly number[];
  readonly isSigned: boolean;
  readonly patient: KnownPatient;
  readonly plan: Plan;
  readonly structureSet: StructureSet | undefined;
  readonly doses: readonly DoseGrid[];
  readonly image: PlanningImage | undefined;
  /** Of this prescription's targets and goals: see `evaluate-prescribed.ts`. */
  readonly verdict: PlanVerdict;
  readonly machines: readonly MachineLimits[];
  readonly rules: PlanCheckRules;
}
