import { uidFromSeed, writeDose, writePlan } from '@isocenter/dicom-rt';
import { type DicomFile, pelvisPatient } from '@isocenter/phantom';

/** The demonstration's prostate plan as it was planned anew: the same name, other objects, 3 % more MU and dose. */
export function laterPlan(): { readonly plan: DicomFile; readonly dose: DicomFile } {
  const { plan, dose } = pelvisPatient();
  const more = 1.03;
  const planUid = uidFromSeed(`planned anew ${plan.header.sopInstanceUid}`);
  const header = { ...plan.header, sopInstanceUid: planUid, seriesInstanceUid: uidFromSeed('series of plans anew') };
  const fractionGroups = plan.fractionGroups.map((group) => ({
    ...group,
    beams: group.beams.map((beam) => ({
      ...beam,
      ...(beam.metersetMu !== undefined && { metersetMu: more * beam.metersetMu }),
    })),
  }));
  const later = { ...plan, header, fractionGroups, date: '2026-03-09' };
  const doseHeader = {
    ...dose.header,
    sopInstanceUid: uidFromSeed(`dose anew ${dose.header.sopInstanceUid}`),
    seriesInstanceUid: uidFromSeed('series of doses anew'),
  };
  const higher = { ...dose, header: doseHeader, dose: dose.dose.map((gy) => more * gy), planUid };
  return {
    plan: { name: 'RTPLAN-anew.dcm', bytes: writePlan(later) },
    dose: { name: 'RTDOSE-anew.dcm', bytes: writeDose(higher, { bitsAllocated: 32 }) },
  };
}
