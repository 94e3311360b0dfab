import type { TreatmentCase } from '@isocenter/dicom-rt';
import { type DoseField, doseAt } from '@isocenter/dosimetry';
import { type Notice, notice } from '@isocenter/messages';
import type { Prescription, Vec3 } from './contract.ts';
import { courseDose } from './course-dose.ts';
import { type StatedPrescription, statedPrescription } from './prescription-of-plan.ts';

/** The dose of a plan at one place. */
export type PointDose =
  | {
      readonly isKnown: true;
      /** Of the whole plan, trilinear between the voxels; null where the grid does not reach. */
      readonly doseGy: number | null;
      readonly gridSpacingMm: DoseField['grid']['spacingMm'];
      readonly frameOfReferenceUid: string | null;
      readonly doseUids: readonly string[];
      /** What the plan of this dose states itself. */
      readonly stated: StatedPrescription;
    }
  | { readonly isKnown: false; readonly reason: Notice };

/** Reads the dose of a plan at a place, in DICOM patient coordinates of its frame of reference; why it cannot be told where it cannot. */
export function pointDose(treatment: TreatmentCase, pointMm: Vec3, prescription: Prescription): PointDose {
  const { field, blocked, objects } = courseDose(treatment.doses, treatment.plan, prescription);
  if (blocked || !field) return { isKnown: false, reason: blocked ?? notice('notice/physics/no-dose') };
  return {
    isKnown: true,
    doseGy: doseAt(field, pointMm) ?? null,
    gridSpacingMm: field.grid.spacingMm,
    frameOfReferenceUid: objects[0]?.header.frameOfReferenceUid ?? null,
    doseUids: objects.map(({ header }) => header.sopInstanceUid),
    stated: statedPrescription(treatment.plan, treatment.structureSet?.structures ?? []),
  };
}
