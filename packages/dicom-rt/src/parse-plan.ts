import { DomainError, type Notice, notice } from '@isocenter/messages';
import type { Dataset } from './dataset.ts';
import { isoDate, present } from './header.ts';
import { beamOf } from './parse-beam.ts';
import { brachyOf } from './parse-brachy.ts';
import type { Beam, DoseReference, FractionGroup, Plan } from './plan.ts';
import type { DicomInstance } from './read-instance.ts';
import { TAG } from './tags.ts';
import { SOP_CLASS } from './uids.ts';

/**
 * Gives an RTPLAN or RT Ion Plan its meaning: photon, electron, ion and brachytherapy.
 * @throws DomainError `dicom/wrong-object`, `dicom/attribute-missing`, `dicom/attribute-invalid`
 */
export function parsePlan(instance: DicomInstance): Plan {
  const { dataset, header } = instance;
  const isPlan = header.sopClassUid === SOP_CLASS.RTPlanStorage || header.sopClassUid === SOP_CLASS.RTIonPlanStorage;
  if (!isPlan)
    throw new DomainError('dicom/wrong-object', {
      uid: header.sopInstanceUid,
      found: header.modality,
      expected: 'RTPLAN',
    });
  const beams = [...dataset.items(TAG.BeamSequence), ...dataset.items(TAG.IonBeamSequence)].map(beamOf);
  const brachy = brachyOf(dataset);
  const structureSetUid = dataset.item(TAG.ReferencedStructureSetSequence)?.uid(TAG.ReferencedSOPInstanceUID);
  const geometry = dataset.code(TAG.RTPlanGeometry) ?? '?';
  const fractionGroups = dataset.items(TAG.FractionGroupSequence).map(fractionGroupOf);
  const doseReferences = dataset.items(TAG.DoseReferenceSequence).map(doseReferenceOf);
  return {
    header,
    kind: header.sopClassUid === SOP_CLASS.RTIonPlanStorage ? 'ion' : brachy ? 'brachy' : 'external',
    ...present({
      label: dataset.text(TAG.RTPlanLabel),
      name: dataset.text(TAG.RTPlanName),
      description: dataset.text(TAG.RTPlanDescription),
      intent: dataset.code(TAG.PlanIntent),
      geometry: dataset.code(TAG.RTPlanGeometry),
      approvalStatus: dataset.code(TAG.ApprovalStatus),
      date: isoDate(dataset.text(TAG.RTPlanDate)),
      structureSetUid,
      patientPosition: dataset
        .items(TAG.PatientSetupSequence)
        .map((setup) => setup.code(TAG.PatientPosition))
        .find((position) => position !== undefined),
      brachy,
    }),
    referencedDoseUids: dataset
      .items(TAG.ReferencedDoseSequence)
      .map((item) => item.uid(TAG.ReferencedSOPInstanceUID))
      .filter((uid) => uid !== undefined),
    doseReferences,
    fractionGroups,
    beams,
    notices: [
      ...instance.notices,
      ...planNotices(doseReferences, fractionGroups, beams),
      ...(beams.length === 0 && !brachy ? [notice('notice/dicom/plan-without-beams')] : []),
      ...(structureSetUid ? [] : [notice('notice/dicom/plan-without-structure-set', { geometry })]),
    ],
  };
}

const STRUCTURE_TYPES = ['POINT', 'VOLUME', 'COORDINATES', 'SITE'] as const;
const REFERENCE_TYPES = ['TARGET', 'ORGAN_AT_RISK'] as const;

function doseReferenceOf(item: Dataset, index: number): DoseReference {
  const structureType = item.code(TAG.DoseReferenceStructureType);
  const type = item.code(TAG.DoseReferenceType);
  return {
    number: item.integer(TAG.DoseReferenceNumber) ?? index + 1,
    ...present({
      uid: item.uid(TAG.DoseReferenceUID),
      structureType: STRUCTURE_TYPES.find((known) => known === structureType),
      description: item.text(TAG.DoseReferenceDescription),
      referencedRoiNumber: item.integer(TAG.ReferencedROINumber),
      pointMm: item.vec3(TAG.DoseReferencePointCoordinates),
      type: REFERENCE_TYPES.find((known) => known === type),
      targetPrescriptionDoseGy: item.decimal(TAG.TargetPrescriptionDose),
      targetMinimumDoseGy: item.decimal(TAG.TargetMinimumDose),
      targetMaximumDoseGy: item.decimal(TAG.TargetMaximumDose),
      deliveryMaximumDoseGy: item.decimal(TAG.DeliveryMaximumDose),
      organAtRiskMaximumDoseGy: item.decimal(TAG.OrganAtRiskMaximumDose),
    }),
  };
}

function fractionGroupOf(item: Dataset, index: number): FractionGroup {
  return {
    number: item.integer(TAG.FractionGroupNumber) ?? index + 1,
    ...present({ fractionsPlanned: item.integer(TAG.NumberOfFractionsPlanned) }),
    beams: item.items(TAG.ReferencedBeamSequence).map((beam) => ({
      beamNumber: beam.require(TAG.ReferencedBeamNumber, beam.integer(TAG.ReferencedBeamNumber)),
      ...present({
        metersetMu: beam.decimal(TAG.BeamMeterset),
        doseGy: beam.decimal(TAG.BeamDose),
        doseReferenceUid: beam.uid(TAG.ReferencedDoseReferenceUID),
      }),
    })),
    brachySetups: item.items(TAG.ReferencedBrachyApplicationSetupSequence).map((setup) => ({
      setupNumber: setup.require(
        TAG.ReferencedBrachyApplicationSetupNumber,
        setup.integer(TAG.ReferencedBrachyApplicationSetupNumber),
      ),
      ...present({ doseGy: setup.decimal(TAG.BrachyApplicationSetupDose) }),
    })),
  };
}

function planNotices(references: readonly DoseReference[], groups: readonly FractionGroup[], beams: readonly Beam[]) {
  const notices: Notice[] = [];
  if (!references.some(({ type, targetPrescriptionDoseGy }) => type === 'TARGET' && targetPrescriptionDoseGy))
    notices.push(notice('notice/dicom/plan-without-prescription'));
  if (groups.length === 0) notices.push(notice('notice/dicom/plan-without-fractions'));
  const known = new Set(beams.map(({ number }) => number));
  const missing = groups
    .flatMap((group) => group.beams.map(({ beamNumber }) => beamNumber))
    .filter((n) => !known.has(n));
  if (missing.length > 0)
    notices.push(notice('notice/dicom/plan-beam-missing', { beams: [...new Set(missing)].join(', ') }));
  return notices;
}
