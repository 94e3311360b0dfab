import { DomainError } from '@isocenter/messages';
import type { DoseReference, FractionGroup, Plan } from '../plan.ts';
import { SOP_CLASS } from '../uids.ts';
import type { DataSet } from './attributes.ts';
import { beamItem } from './beam.ts';
import { commonModules, reference, required, type WriteOptions } from './common-modules.ts';
import { part10File } from './part10.ts';

/** Every beam is treated in this one setup. */
const PATIENT_SETUP_NUMBER = 1;

/**
 * A plan of photon or electron beams as a DICOM file.
 *
 * @throws DomainError if the plan is of another kind, or lacks a label, a patient position or what a beam needs
 * @see PS3.3 A.20 RT Plan IOD, C.8.8.9 to C.8.8.14
 */
export function writePlan(plan: Plan, options: WriteOptions & { readonly planTime?: string } = {}): Uint8Array {
  const { header } = plan;
  if (plan.kind !== 'external')
    throw new DomainError('dicom/write/kind', { sopInstanceUid: header.sopInstanceUid, kind: plan.kind });
  return part10File({
    ...commonModules(header, { ...options, sopClassUid: SOP_CLASS.RTPlanStorage, modality: 'RTPLAN' }),
    FrameOfReferenceUID: header.frameOfReferenceUid,
    PositionReferenceIndicator: header.frameOfReferenceUid === undefined ? undefined : '',
    ...generalPlanModule(plan, options),
    DoseReferenceSequence: plan.doseReferences.length > 0 ? plan.doseReferences.map(doseReferenceItem) : undefined,
    FractionGroupSequence: plan.fractionGroups.length > 0 ? plan.fractionGroups.map(fractionGroupItem) : undefined,
    PatientSetupSequence: [
      {
        PatientSetupNumber: PATIENT_SETUP_NUMBER,
        PatientPosition: required(plan.patientPosition, 'PatientSetupSequence[1] PatientPosition', header),
      },
    ],
    BeamSequence:
      plan.beams.length > 0
        ? plan.beams.map((beam) => ({ ...beamItem(plan, beam), ReferencedPatientSetupNumber: PATIENT_SETUP_NUMBER }))
        : undefined,
    ApprovalStatus: plan.approvalStatus ?? 'UNAPPROVED',
  });
}

function generalPlanModule(plan: Plan, options: { readonly planTime?: string }) {
  const { structureSetUid, referencedDoseUids } = plan;
  return {
    RTPlanLabel: required(plan.label ?? plan.header.label, 'RTPlanLabel', plan.header),
    RTPlanName: plan.name,
    RTPlanDescription: plan.description,
    RTPlanDate: plan.date ?? '',
    RTPlanTime: options.planTime ?? '',
    PlanIntent: plan.intent,
    RTPlanGeometry: structureSetUid === undefined ? 'TREATMENT_DEVICE' : 'PATIENT',
    ReferencedStructureSetSequence:
      structureSetUid === undefined ? undefined : [reference(SOP_CLASS.RTStructureSetStorage, structureSetUid)],
    ReferencedDoseSequence:
      referencedDoseUids.length > 0
        ? referencedDoseUids.map((uid) => reference(SOP_CLASS.RTDoseStorage, uid))
        : undefined,
  };
}

function doseReferenceItem(item: DoseReference): DataSet {
  return {
    DoseReferenceNumber: item.number,
    DoseReferenceUID: item.uid,
    DoseReferenceStructureType: item.structureType ?? (item.referencedRoiNumber === undefined ? 'SITE' : 'VOLUME'),
    DoseReferenceDescription: item.description,
    ReferencedROINumber: item.referencedRoiNumber,
    DoseReferencePointCoordinates: item.pointMm,
    DoseReferenceType: item.type ?? 'TARGET',
    TargetPrescriptionDose: item.targetPrescriptionDoseGy,
    TargetMinimumDose: item.targetMinimumDoseGy,
    TargetMaximumDose: item.targetMaximumDoseGy,
    DeliveryMaximumDose: item.deliveryMaximumDoseGy,
    OrganAtRiskMaximumDose: item.organAtRiskMaximumDoseGy,
  };
}

function fractionGroupItem(group: FractionGroup): DataSet {
  return {
    FractionGroupNumber: group.number,
    NumberOfFractionsPlanned: group.fractionsPlanned ?? '',
    NumberOfBeams: group.beams.length,
    NumberOfBrachyApplicationSetups: 0,
    ReferencedBeamSequence:
      group.beams.length > 0
        ? group.beams.map((beam) => ({
            ReferencedBeamNumber: beam.beamNumber,
            BeamDose: beam.doseGy,
            BeamMeterset: beam.metersetMu,
          }))
        : undefined,
  };
}
