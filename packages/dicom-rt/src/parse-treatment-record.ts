import { DomainError, type Notice, notice } from '@isocenter/messages';
import type { Dataset } from './dataset.ts';
import { isoDate, present } from './header.ts';
import type { DicomInstance } from './read-instance.ts';
import { TAG, tagName } from './tags.ts';
import type { CouchPosition, DeliveredBeam, TreatmentRecord } from './treatment-record.ts';
import { SOP_CLASS } from './uids.ts';

const KINDS: ReadonlySet<string> = new Set([
  SOP_CLASS.RTBeamsTreatmentRecordStorage,
  SOP_CLASS.RTIonBeamsTreatmentRecordStorage,
]);

/**
 * Gives an RT Beams or RT Ion Beams Treatment Record its meaning.
 * @throws DomainError `dicom/wrong-object`, `dicom/attribute-invalid`
 */
export function parseTreatmentRecord(instance: DicomInstance): TreatmentRecord {
  const { dataset, header } = instance;
  if (!KINDS.has(header.sopClassUid))
    throw new DomainError('dicom/wrong-object', {
      uid: header.sopInstanceUid,
      found: header.modality,
      expected: 'RT Beams Treatment Record',
    });
  const beams = [
    ...dataset.items(TAG.TreatmentSessionBeamSequence),
    ...dataset.items(TAG.TreatmentSessionIonBeamSequence),
  ].map((item) => deliveredBeamOf(item, measuredInGy(dataset)));
  const planUid = dataset.item(TAG.ReferencedRTPlanSequence)?.uid(TAG.ReferencedSOPInstanceUID);
  const setup = dataset.item(TAG.PatientSetupSequence);
  return {
    header,
    ...present({
      planUid,
      date: isoDate(dataset.text(TAG.TreatmentDate)),
      time: isoTime(dataset.text(TAG.TreatmentTime)),
      utcOffset: dataset.text(TAG.TimezoneOffsetFromUTC),
      machine: dataset.item(TAG.TreatmentMachineSequence)?.text(TAG.TreatmentMachineName),
      fractionGroupNumber: dataset.integer(TAG.ReferencedFractionGroupNumber),
      fractionsPlanned: dataset.integer(TAG.NumberOfFractionsPlanned),
    }),
    metersetUnit: UNITS.find((unit) => unit === dataset.code(TAG.PrimaryDosimeterUnit)) ?? 'MU',
    setupShift: setup ? shiftOf(setup) : {},
    beams,
    notices: [...instance.notices, ...recordNotices(planUid, beams)],
  };
}

const UNITS = ['MU', 'MINUTE', 'NP'] as const;
const TERMINATIONS = ['NORMAL', 'OPERATOR', 'MACHINE'] as const;

function deliveredBeamOf(item: Dataset, inGy: ReadonlySet<number | undefined>): DeliveredBeam {
  const points = [...item.items(TAG.ControlPointDeliverySequence), ...item.items(TAG.IonControlPointDeliverySequence)];
  const termination = item.code(TAG.TreatmentTerminationStatus);
  return {
    ...present({
      beamNumber: item.integer(TAG.ReferencedBeamNumber),
      name: item.text(TAG.BeamName),
      fractionNumber: item.integer(TAG.CurrentFractionNumber),
      terminationCode: item.text(TAG.TreatmentTerminationCode),
      verification: item.code(TAG.TreatmentVerificationStatus),
      specifiedMeterset: item.decimal(TAG.SpecifiedPrimaryMeterset),
      deliveredMeterset: item.decimal(TAG.DeliveredPrimaryMeterset),
      deliveredSeconds: item.decimal(TAG.DeliveredTreatmentTime),
      startedAt: instantOf(points[0]),
      endedAt: instantOf(points.at(-1)),
    }),
    radiation: item.code(TAG.RadiationType) ?? 'UNKNOWN',
    deliveryType: item.code(TAG.TreatmentDeliveryType) ?? 'TREATMENT',
    termination: TERMINATIONS.find((known) => known === termination) ?? 'UNKNOWN',
    couch: couchOf(points[0]),
    overrides: [
      ...item.items(TAG.OverrideSequence),
      ...points.flatMap((point) => point.items(TAG.OverrideSequence)),
    ].map(overrideOf),
    doseReferences: doseReferencesOf(item, inGy),
  };
}

/** Dose references whose measured values the record says are in Gy: the beams themselves do not name the unit (PS3.3 C.8.8.19, C.8.8.21). */
function measuredInGy(dataset: Dataset): ReadonlySet<number | undefined> {
  const references = dataset.items(TAG.MeasuredDoseReferenceSequence);
  return new Set(
    references
      .filter((reference) => reference.code(TAG.DoseUnits) === 'GY')
      .flatMap((reference) => reference.integer(TAG.ReferencedDoseReferenceNumber) ?? []),
  );
}

function doseReferencesOf(item: Dataset, inGy: ReadonlySet<number | undefined>): DeliveredBeam['doseReferences'] {
  const told = (how: 'calculated' | 'measured', sequence: string, value: string) =>
    item.items(sequence).flatMap((reference) => {
      const doseGy = reference.decimal(value);
      const number = reference.integer(TAG.ReferencedDoseReferenceNumber);
      return doseGy === undefined ? [] : [{ ...present({ number }), doseGy, how }];
    });
  const measured = told('measured', TAG.ReferencedMeasuredDoseReferenceSequence, TAG.MeasuredDoseValue);
  return [
    ...told('calculated', TAG.ReferencedCalculatedDoseReferenceSequence, TAG.CalculatedDoseReferenceDoseValue),
    ...measured.filter(({ number }) => inGy.has(number)),
  ];
}

function couchOf(point: Dataset | undefined): CouchPosition {
  return present({
    verticalMm: point?.decimal(TAG.TableTopVerticalPosition),
    longitudinalMm: point?.decimal(TAG.TableTopLongitudinalPosition),
    lateralMm: point?.decimal(TAG.TableTopLateralPosition),
  });
}

function shiftOf(setup: Dataset): CouchPosition {
  return present({
    verticalMm: setup.decimal(TAG.TableTopVerticalSetupDisplacement),
    longitudinalMm: setup.decimal(TAG.TableTopLongitudinalSetupDisplacement),
    lateralMm: setup.decimal(TAG.TableTopLateralSetupDisplacement),
  });
}

function overrideOf(item: Dataset) {
  const [group, element] = item.uint16s(TAG.OverrideParameterPointer) ?? [];
  const hex = (part: number) => part.toString(16).padStart(4, '0');
  const parameter = group === undefined || element === undefined ? undefined : tagName(`x${hex(group)}${hex(element)}`);
  return present({ parameter, reason: item.text(TAG.OverrideReason) });
}

function instantOf(point: Dataset | undefined): string | undefined {
  const date = isoDate(point?.text(TAG.TreatmentControlPointDate));
  const time = isoTime(point?.text(TAG.TreatmentControlPointTime));
  return date && time && `${date}T${time}`;
}

/** `143005.120` and the retired `14:30:05` as `14:30:05`; `1430` as `14:30:00`; anything else is no time. */
function isoTime(value: string | undefined): string | undefined {
  const match = value?.match(/^([01]\d|2[0-3]):?([0-5]\d):?([0-5]\d)?(\.\d+)?$/);
  return match ? `${match[1]}:${match[2]}:${match[3] ?? '00'}` : undefined;
}

function recordNotices(planUid: string | undefined, beams: readonly DeliveredBeam[]): Notice[] {
  const unmeasured = beams.filter(({ deliveredMeterset }) => deliveredMeterset === undefined);
  const names = unmeasured.map(({ name, beamNumber }) => name ?? String(beamNumber ?? '?'));
  return [
    ...(planUid === undefined ? [notice('notice/dicom/record-without-plan')] : []),
    ...(beams.length === 0 ? [notice('notice/dicom/record-without-beams')] : []),
    ...(names.length > 0 ? [notice('notice/dicom/record-without-meterset', { beams: names.join(', ') })] : []),
  ];
}
