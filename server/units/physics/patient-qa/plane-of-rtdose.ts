import type { DoseGrid } from '@isocenter/dicom-rt';
import { type MeasuredPlane, type PlanePlacement, placementIn, planeOfDose, type Vec3 } from '@isocenter/dosimetry';
import { DomainError } from '@isocenter/messages';
import { fieldOf } from '../dose-field.ts';

/** A measured plane, and where it lies in the planned dose where it says so itself. */
interface LyingPlane {
  readonly plane: MeasuredPlane;
  readonly placement: PlanePlacement | null;
}

/**
 * A plane that was measured and came as RTDOSE of one slice, from a portal-dosimetry or film program. In the frame of reference of the planned dose it
 * lies where it says, whatever its direction; in a frame of its own its origin is the centre of the detector, and it lies as an array does.
 * @param centreMm the centre of the detector in patient coordinates
 * @throws DomainError `physics/qa-planned-dose` of the plan's own dose, `physics/qa-other-patient`; as `planeOfDose`
 */
export function planeOfRtdose(measured: DoseGrid, planned: DoseGrid, centreMm: Vec3): LyingPlane {
  const { header, unit, notices } = measured;
  if (header.sopInstanceUid === planned.header.sopInstanceUid) throw new DomainError('physics/qa-planned-dose');
  const [patient, ofPlan] = [header.patient.patientId, planned.header.patient.patientId];
  if (patient && ofPlan && patient !== ofPlan) throw new DomainError('physics/qa-other-patient');
  const field = fieldOf(measured);
  const { frameOfReferenceUid } = planned.header;
  const isInFrame = frameOfReferenceUid !== undefined && header.frameOfReferenceUid === frameOfReferenceUid;
  const array = header.manufacturerModel ?? header.modality;
  const plane = planeOfDose(field, { centreMm: isInFrame ? centreMm : [0, 0, 0], array, unit });
  return {
    plane: { ...plane, notices: [...notices, ...plane.notices] },
    placement: isInFrame ? placementIn(field, centreMm) : null,
  };
}
