import { parsePlan, readInstance, uidFromSeed, writeTreatmentRecord } from '@isocenter/dicom-rt';
import type { DicomFile } from '@isocenter/phantom';

/** A fraction as a machine is to have given it. */
export interface MachineFraction {
  readonly number: number;
  /** Local to the machine: `2026-03-09` and `14:30`. */
  readonly day: string;
  readonly time: string;
}

/** What the machine records of fractions that it gave as the plan orders, a session each. */
export function machineRecords(planFile: DicomFile, fractions: readonly MachineFraction[]): readonly DicomFile[] {
  const plan = parsePlan(readInstance(planFile.bytes));
  const [group] = plan.fractionGroups;
  return fractions.map(({ number, day, time }) => {
    const sopInstanceUid = uidFromSeed(`fraction ${number} of ${plan.header.sopInstanceUid}`);
    const seriesInstanceUid = uidFromSeed(`records of ${plan.header.sopInstanceUid}`);
    const at = `${day}T${time}:00`;
    const record = {
      header: { ...plan.header, sopInstanceUid, seriesInstanceUid, instanceNumber: number },
      ...{ planUid: plan.header.sopInstanceUid, date: day, time: `${time}:00` },
      ...{ machine: plan.beams[0]?.machine ?? '', metersetUnit: 'MU' as const, setupShift: {}, notices: [] },
      ...(group && { fractionGroupNumber: group.number, fractionsPlanned: group.fractionsPlanned ?? 0 }),
      beams: plan.beams.map(({ number: beamNumber, name = '', radiation }) => {
        const ordered = group?.beams.find((each) => each.beamNumber === beamNumber);
        const mu = ordered?.metersetMu ?? 0;
        return {
          ...{ beamNumber, name, radiation, deliveryType: 'TREATMENT', fractionNumber: number },
          ...{ termination: 'NORMAL' as const, verification: 'VERIFIED', specifiedMeterset: mu, deliveredMeterset: mu },
          ...{ startedAt: at, endedAt: at, couch: {}, overrides: [] },
          doseReferences: [{ number: 1, doseGy: ordered?.doseGy ?? 0, how: 'calculated' as const }],
        };
      }),
    };
    return { name: `RTRECORD-${number}.dcm`, bytes: writeTreatmentRecord(record, { plan }) };
  });
}
