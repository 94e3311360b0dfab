import { DomainError } from '@isocenter/messages';
import type { Beam, ControlPoint, Plan } from '../plan.ts';
import type { DataSet } from './attributes.ts';
import { beamType, controlPointItems } from './beam.ts';
import { required } from './common-modules.ts';

/** What the standard asks of a scanned beam and a {@link Beam} does not carry. */
export interface IonBeamOptions {
  /** The machine's name for the spot size in use. */
  readonly scanSpotTuneId: string;
  /** How often each layer is painted. */
  readonly paintings: number;
}

/**
 * An item of IonBeamSequence: a proton beam of scanned spots, each control point a layer or the end of one.
 *
 * @throws DomainError if the beam is of other particles or shaped by limiting devices, or lacks its name, its distance or its spots
 * @see PS3.3 C.8.8.25 RT Ion Beams Module
 */
export function ionBeamItem(plan: Plan, beam: Beam, options: IonBeamOptions): DataSet {
  const { sopInstanceUid } = plan.header;
  if (beam.radiation !== 'PROTON') throw new DomainError('dicom/write/kind', { sopInstanceUid, kind: beam.radiation });
  if (beam.controlPoints.some(({ limiters }) => limiters.length > 0))
    throw new DomainError('dicom/write/kind', { sopInstanceUid, kind: 'IonBeamLimitingDeviceSequence' });
  const place = `IonBeamSequence (BeamNumber ${beam.number})`;
  const distance = required(beam.sourceAxisDistanceMm, `${place} VirtualSourceAxisDistances`, plan.header);
  const controlPoints = controlPointItems(plan, beam);
  return {
    BeamNumber: beam.number,
    BeamName: required(beam.name, `${place} BeamName`, plan.header),
    BeamDescription: beam.description,
    BeamType: beam.type ?? beamType(beam),
    RadiationType: beam.radiation,
    TreatmentDeliveryType: beam.deliveryType,
    TreatmentMachineName: beam.machine ?? '',
    PrimaryDosimeterUnit: 'MU',
    VirtualSourceAxisDistances: [distance, distance],
    ScanMode: 'MODULATED',
    ModulatedScanModeType: 'STATIONARY',
    NumberOfWedges: 0,
    NumberOfCompensators: 0,
    NumberOfBoli: 0,
    NumberOfBlocks: 0,
    NumberOfRangeShifters: 0,
    NumberOfLateralSpreadingDevices: 0,
    NumberOfRangeModulators: 0,
    PatientSupportType: 'TABLE',
    FinalCumulativeMetersetWeight: beam.finalCumulativeMetersetWeight,
    NumberOfControlPoints: controlPoints.length,
    IonControlPointSequence: beam.controlPoints.map((point, index) => ({
      ...controlPoints[index],
      ...(index === 0 ? LEVEL : {}),
      // A distance along the axis belongs to photon and electron beams.
      SourceToSurfaceDistance: undefined,
      ...spots(plan, point, { place: `${place} IonControlPointSequence[${index + 1}]`, options }),
    })),
  };
}

/** Gantry and table stand level, the snout's place is not known. */
const LEVEL: DataSet = {
  GantryPitchAngle: 0,
  GantryPitchRotationDirection: 'NONE',
  TableTopPitchAngle: 0,
  TableTopPitchRotationDirection: 'NONE',
  TableTopRollAngle: 0,
  TableTopRollRotationDirection: 'NONE',
  SnoutPosition: '',
};

function spots(
  plan: Plan,
  point: ControlPoint,
  { place, options }: { readonly place: string; readonly options: IonBeamOptions },
): DataSet {
  const { positionsMm, metersetWeights } = required(point.spots, `${place} ScanSpotPositionMap`, plan.header);
  const expected = 2 * metersetWeights.length;
  if (positionsMm.length !== expected) {
    const { sopInstanceUid } = plan.header;
    const found = positionsMm.length;
    throw new DomainError('dicom/write/shape', {
      sopInstanceUid,
      attribute: `${place} ScanSpotPositionMap`,
      found,
      expected,
    });
  }
  return {
    ScanSpotTuneID: options.scanSpotTuneId,
    NumberOfScanSpotPositions: metersetWeights.length,
    ScanSpotPositionMap: positionsMm,
    ScanSpotMetersetWeights: metersetWeights,
    NumberOfPaintings: options.paintings,
  };
}
