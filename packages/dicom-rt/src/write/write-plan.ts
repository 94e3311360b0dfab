import type { DoseReference, FractionGroup, Plan } from '../plan.ts';
import { SOP_CLASS } from '../uids.ts';
import type { DataSet } from './attributes.ts';
import { beamItem } from './beam.ts';
import { type BrachyOptions, brachyModule } from './brachy-module.ts';
import { approvalModule, commonModules, reference, required, type WriteOptions } from './common-modules.ts';
import { type IonBeamOptions, ionBeamItem } from './ion-beam.ts';
import { part10File } from './part10.ts';

/** Every beam is treated in this one setup, if the plan states the patient's position at all. */
const PATIENT_SETUP_NUMBER = 1;

/** What {@link writePlan} says of the making of a plan. */
export interface WritePlanOptions extends WriteOptions {
  /** `14:30:00` */
  readonly planTime?: string;
  /** Needed for an ion plan: what the standard asks for and a {@link Plan} does not carry. */
  readonly ion?: IonBeamOptions;
  /** Needed for a brachytherapy plan, likewise. */
  readonly brachy?: BrachyOptions;
}

/**
 * A plan of photon, electron or proton beams, or of brachytherapy with one stepping source, as a DICOM file.
 *
 * @throws DomainError if the plan is for heavier ions, or lacks a label or what a beam or a channel needs
 * @see PS3.3 A.20 RT Plan IOD, A.49 RT Ion Plan IOD, C.8.8.9 to C.8.8.14, C.8.8.24 to C.8.8.26
 */
export function writePlan(plan: Plan, options: WritePlanOptions = {}): Uint8Array {
  const { header } = plan;
  const sopClassUid = plan.kind === 'ion' ? SOP_CLASS.RTIonPlanStorage : SOP_CLASS.RTPlanStorage;
  return part10File({
    ...deliveryModule(plan, options),
    ...commonModules(header, { ...options, sopClassUid, modality: 'RTPLAN' }),
    FrameOfReferenceUID: header.frameOfReferenceUid,
    PositionReferenceIndicator: header.frameOfReferenceUid === undefined ? undefined : '',
    ...generalPlanModule(plan, options),
    DoseReferenceSequence: unlessEmpty(plan.doseReferences.map((item) => doseReferenceItem(plan, item))),
    FractionGroupSequence: unlessEmpty(plan.fractionGroups.map(fractionGroupItem)),
    PatientSetupSequence:
      plan.patientPosition === undefined
        ? undefined
        : [{ PatientSetupNumber: PATIENT_SETUP_NUMBER, PatientPosition: plan.patientPosition }],
    ...approvalModule(plan.approvalStatus),
  });
}

function deliveryModule(plan: Plan, options: WritePlanOptions): DataSet {
  const setup = { ReferencedPatientSetupNumber: plan.patientPosition === undefined ? undefined : PATIENT_SETUP_NUMBER };
  if (plan.kind === 'brachy')
    return brachyModule(plan, required(options.brachy, 'TreatmentMachineSequence and SourceSequence', plan.header));
  if (plan.kind === 'external')
    return { BeamSequence: unlessEmpty(plan.beams.map((beam) => ({ ...beamItem(plan, beam), ...setup }))) };
  const known = required(options.ion, 'IonBeamSequence ScanSpotTuneID and NumberOfPaintings', plan.header);
  return { IonBeamSequence: plan.beams.map((beam) => ({ ...ionBeamItem(plan, beam, known), ...setup })) };
}

/** A sequence of which the standard wants at least one item, or none of it. */
function unlessEmpty<T>(items: readonly T[]): readonly T[] | undefined {
  return items.length > 0 ? items : undefined;
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
    ReferencedDoseSequence: unlessEmpty(referencedDoseUids.map((uid) => reference(SOP_CLASS.RTDoseStorage, uid))),
  };
}

function doseReferenceItem(plan: Plan, item: DoseReference): DataSet {
  const place = `DoseReferenceSequence (DoseReferenceNumber ${item.number})`;
  return {
    DoseReferenceNumber: item.number,
    DoseReferenceUID: item.uid,
    DoseReferenceStructureType: item.structureType ?? (item.referencedRoiNumber === undefined ? 'SITE' : 'VOLUME'),
    DoseReferenceDescription: item.description,
    ReferencedROINumber: item.referencedRoiNumber,
    DoseReferencePointCoordinates: item.pointMm,
    DoseReferenceType: required(item.type, `${place} DoseReferenceType`, plan.header),
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
    NumberOfBrachyApplicationSetups: group.brachySetups.length,
    ReferencedBeamSequence: unlessEmpty(
      group.beams.map((beam) => ({
        ReferencedBeamNumber: beam.beamNumber,
        ReferencedDoseReferenceUID: beam.doseReferenceUid,
        BeamDose: beam.doseGy,
        BeamMeterset: beam.metersetMu,
      })),
    ),
    ReferencedBrachyApplicationSetupSequence: unlessEmpty(
      group.brachySetups.map((setup) => ({
        ReferencedBrachyApplicationSetupNumber: setup.setupNumber,
        BrachyApplicationSetupDose: setup.doseGy,
      })),
    ),
  };
}
