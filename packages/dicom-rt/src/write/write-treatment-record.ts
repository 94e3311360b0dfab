import type { Beam, Plan } from '../plan.ts';
import type { CouchPosition, DeliveredBeam, TreatmentRecord } from '../treatment-record.ts';
import { SOP_CLASS } from '../uids.ts';
import type { DataSet } from './attributes.ts';
import { beamType } from './beam.ts';
import { commonModules, reference, required, type WriteOptions } from './common-modules.ts';
import { part10File } from './part10.ts';

/** What {@link writeTreatmentRecord} needs beside the record. */
export interface WriteTreatmentRecordOptions extends WriteOptions {
  /** The plan that was treated: limiting devices and beam types are its. */
  readonly plan: Plan;
}

/**
 * What a machine delivered in one session by a photon or electron plan, as a DICOM file. For demonstrations and tests: a machine writes its own.
 *
 * @throws DomainError `dicom/write/missing` where a beam has no number, no beam of the plan, no times or no meterset
 * @see PS3.3 A.29 RT Beams Treatment Record IOD, C.8.8.17, C.8.8.18, C.8.8.21
 */
export function writeTreatmentRecord(record: TreatmentRecord, options: WriteTreatmentRecordOptions): Uint8Array {
  const { header } = record;
  const common = { ...options, sopClassUid: SOP_CLASS.RTBeamsTreatmentRecordStorage, modality: 'RTRECORD' };
  return part10File({
    ...commonModules(header, common),
    TimezoneOffsetFromUTC: record.utcOffset,
    InstanceNumber: header.instanceNumber ?? 1,
    TreatmentDate: record.date ?? '',
    TreatmentTime: record.time ?? '',
    ReferencedRTPlanSequence: [
      reference(SOP_CLASS.RTPlanStorage, required(record.planUid, 'ReferencedRTPlanSequence', header)),
    ],
    TreatmentMachineSequence: [
      {
        ...{ TreatmentMachineName: record.machine ?? '', Manufacturer: '', InstitutionName: '' },
        ...{ ManufacturerModelName: '', DeviceSerialNumber: '' },
      },
    ],
    PatientSetupSequence: [
      {
        ...{
          PatientSetupNumber: 1,
          PatientPosition: options.plan.patientPosition ?? 'HFS',
          SetupTechnique: 'ISOCENTRIC',
        },
        ...shiftItem(record.setupShift),
      },
    ],
    ReferencedFractionGroupNumber: record.fractionGroupNumber,
    NumberOfFractionsPlanned: record.fractionsPlanned ?? '',
    PrimaryDosimeterUnit: record.metersetUnit,
    MeasuredDoseReferenceSequence: measuredReferences(record),
    TreatmentSessionBeamSequence: record.beams.map((beam) => beamItem(record, beam, options.plan)),
  });
}

function shiftItem({ verticalMm, longitudinalMm, lateralMm }: CouchPosition): DataSet {
  return {
    TableTopVerticalSetupDisplacement: verticalMm,
    TableTopLongitudinalSetupDisplacement: longitudinalMm,
    TableTopLateralSetupDisplacement: lateralMm,
  };
}

function beamItem(record: TreatmentRecord, delivered: DeliveredBeam, plan: Plan): DataSet {
  const place = `TreatmentSessionBeamSequence (BeamNumber ${delivered.beamNumber})`;
  const beam = required(
    plan.beams.find(({ number }) => number === delivered.beamNumber),
    `${place} ReferencedBeamNumber`,
    record.header,
  );
  const { verification, doseReferences, specifiedMeterset, deliveredMeterset } = delivered;
  return {
    ReferencedBeamNumber: beam.number,
    BeamName: delivered.name ?? beam.name,
    BeamType: beam.type ?? beamType(beam),
    RadiationType: delivered.radiation,
    TreatmentDeliveryType: delivered.deliveryType,
    ...{ NumberOfWedges: 0, NumberOfCompensators: 0, NumberOfBoli: 0, NumberOfBlocks: 0 },
    BeamLimitingDeviceLeafPairsSequence: leafPairs(beam),
    CurrentFractionNumber: delivered.fractionNumber ?? '',
    TreatmentTerminationStatus: delivered.termination,
    TreatmentTerminationCode: delivered.terminationCode,
    TreatmentVerificationStatus: verification ?? '',
    SpecifiedPrimaryMeterset: specifiedMeterset,
    DeliveredPrimaryMeterset: deliveredMeterset,
    DeliveredTreatmentTime: delivered.deliveredSeconds,
    NumberOfControlPoints: 2,
    ControlPointDeliverySequence: controlPoints(record, delivered, beam),
    ReferencedMeasuredDoseReferenceSequence: doseItems(doseReferences, 'measured', 'MeasuredDoseValue'),
    ReferencedCalculatedDoseReferenceSequence: doseItems(
      doseReferences,
      'calculated',
      'CalculatedDoseReferenceDoseValue',
    ),
  };
}

type PointDose = DeliveredBeam['doseReferences'][number];

function doseItems(doses: readonly PointDose[], how: PointDose['how'], value: string): DataSet[] | undefined {
  const items = doses
    .filter((dose) => dose.how === how)
    .map(({ number, doseGy }) => ({ ReferencedDoseReferenceNumber: number, [value]: doseGy }));
  return items.length === 0 ? undefined : items;
}

/** Each reference once, with the sum over the beams: here the unit of what was measured is said. */
function measuredReferences({ beams }: TreatmentRecord): DataSet[] | undefined {
  const sums = new Map<number | undefined, number>();
  for (const { number, doseGy, how } of beams.flatMap(({ doseReferences }) => doseReferences))
    if (how === 'measured') sums.set(number, (sums.get(number) ?? 0) + doseGy);
  const items = [...sums].map(([number, doseGy]) => ({
    ...{ ReferencedDoseReferenceNumber: number, DoseUnits: 'GY', MeasuredDoseDescription: '', MeasuredDoseType: '' },
    MeasuredDoseValue: doseGy,
  }));
  return items.length === 0 ? undefined : items;
}

function leafPairs(beam: Beam): DataSet[] | undefined {
  return beam.controlPoints[0]?.limiters.map(({ type, positionsMm }) => ({
    RTBeamLimitingDeviceType: type,
    NumberOfLeafJawPairs: positionsMm.length / 2,
  }));
}

/** The first and the last: what lies between is the plan's. */
function controlPoints(record: TreatmentRecord, delivered: DeliveredBeam, beam: Beam): DataSet[] {
  const place = `TreatmentSessionBeamSequence (BeamNumber ${beam.number}) ControlPointDeliverySequence`;
  const metersets = [0, required(delivered.deliveredMeterset, `${place} DeliveredMeterset`, record.header)];
  const times = [delivered.startedAt, delivered.endedAt];
  return metersets.map((DeliveredMeterset, index) => {
    const [date, time] = required(times[index], `${place} TreatmentControlPointTime`, record.header).split('T');
    const planned = index === 0 ? beam.controlPoints[0] : beam.controlPoints.at(-1);
    return {
      ReferencedControlPointIndex: planned?.index,
      TreatmentControlPointDate: date,
      TreatmentControlPointTime: time,
      SpecifiedMeterset: index === 0 ? 0 : (delivered.specifiedMeterset ?? ''),
      DeliveredMeterset,
      ...{ DoseRateSet: '', DoseRateDelivered: '' },
      GantryAngle: planned?.gantryAngleDeg,
      GantryRotationDirection: planned?.gantryRotation ?? 'NONE',
      ...(index === 0 ? firstPoint(delivered, beam) : {}),
    };
  });
}

function firstPoint({ couch, overrides }: DeliveredBeam, beam: Beam): DataSet {
  const planned = beam.controlPoints[0];
  return {
    BeamLimitingDevicePositionSequence: planned?.limiters.map(({ type, positionsMm }) => ({
      RTBeamLimitingDeviceType: type,
      LeafJawPositions: positionsMm,
    })),
    BeamLimitingDeviceAngle: planned?.collimatorAngleDeg ?? 0,
    BeamLimitingDeviceRotationDirection: 'NONE',
    PatientSupportAngle: planned?.couchAngleDeg ?? 0,
    PatientSupportRotationDirection: 'NONE',
    TableTopEccentricAngle: 0,
    TableTopEccentricRotationDirection: 'NONE',
    TableTopVerticalPosition: couch.verticalMm ?? '',
    TableTopLongitudinalPosition: couch.longitudinalMm ?? '',
    TableTopLateralPosition: couch.lateralMm ?? '',
    OverrideSequence:
      overrides.length === 0
        ? undefined
        : overrides.map(({ reason }) => ({ OperatorsName: '', OverrideReason: reason })),
  };
}
