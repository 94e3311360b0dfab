import type { TreatmentCase } from '@isocenter/dicom-rt';
import type { DoseField } from '@isocenter/dosimetry';
import { type Notice, notice } from '@isocenter/messages';
import type { Prescription } from '../contract.ts';
import { courseDose } from '../course-dose.ts';
import { inFrameOfStructures } from '../in-frame-of-structures.ts';
import type { GivenPlan } from './eqd2-field.ts';

/** A plan that takes part in a sum. */
export interface SummedPlan {
  readonly treatment: TreatmentCase;
  readonly prescription: Prescription;
  readonly given: GivenPlan;
  /** ROI name → TG-263 name, as persons confirmed. */
  readonly confirmedNames: ReadonlyMap<string, string>;
}

/** The dose of the whole plan as its structures may be measured in it, or why it cannot be told. */
export function doseToSum({ treatment, prescription }: SummedPlan):
  | {
      readonly field: DoseField;
      readonly frameOfReferenceUid: string | undefined;
      readonly notices: readonly Notice[];
    }
  | { readonly reason: Notice } {
  const used = courseDose(treatment.doses, treatment.plan, prescription);
  const { field, blocked, objects, notices } = inFrameOfStructures(used, treatment.structureSet);
  if (blocked || !field) return { reason: blocked ?? notice('notice/physics/no-dose') };
  return { field, frameOfReferenceUid: objects[0]?.header.frameOfReferenceUid, notices };
}
