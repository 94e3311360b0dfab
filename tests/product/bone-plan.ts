import { uidFromSeed, writePlan } from '@isocenter/dicom-rt';
import { type DicomFile, pelvisPatient } from '@isocenter/phantom';

/** A plan of 8 Gy in one fraction for the demonstration's pelvis: its fields, with as many monitor units as the dose asks for. */
export function bonePlan(): DicomFile {
  const { plan } = pelvisPatient();
  const prescribedGy = 8;
  const targets = plan.doseReferences.flatMap(({ targetPrescriptionDoseGy }) => targetPrescriptionDoseGy ?? []);
  const perFractionGy = Math.max(...targets) / (plan.fractionGroups[0]?.fractionsPlanned ?? 1);
  const share = prescribedGy / perFractionGy;
  const header = {
    ...plan.header,
    sopInstanceUid: uidFromSeed(`8 Gy once, beside ${plan.header.sopInstanceUid}`),
    seriesInstanceUid: uidFromSeed('series of palliative plans'),
  };
  const fractionGroups = plan.fractionGroups.map((group) => ({
    ...{ ...group, fractionsPlanned: 1 },
    beams: group.beams.map((beam) => ({
      ...beam,
      ...(beam.metersetMu !== undefined && { metersetMu: share * beam.metersetMu }),
      ...(beam.doseGy !== undefined && { doseGy: share * beam.doseGy }),
    })),
  }));
  const doseReferences = plan.doseReferences.map((reference) => ({
    ...reference,
    ...(reference.targetPrescriptionDoseGy !== undefined && { targetPrescriptionDoseGy: prescribedGy }),
  }));
  return {
    name: 'RTPLAN-bone.dcm',
    bytes: writePlan({ ...plan, header, label: 'Bone 8 Gy', fractionGroups, doseReferences }),
  };
}
