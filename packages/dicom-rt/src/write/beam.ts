import type { Beam, ControlPoint, Plan } from '../plan.ts';
import type { DataSet } from './attributes.ts';
import { required } from './common-modules.ts';

/**
 * An item of BeamSequence. What stays the same in all control points is written in the first only, as the standard asks.
 *
 * @throws DomainError if the beam has no control point, or its first one lacks what the standard asks for there
 * @see PS3.3 C.8.8.14 RT Beams Module
 */
export function beamItem(plan: Plan, beam: Beam): DataSet {
  const controlPoints = controlPointItems(plan, beam);
  return {
    BeamNumber: beam.number,
    BeamName: beam.name,
    BeamDescription: beam.description,
    BeamType: beam.type ?? beamType(beam),
    RadiationType: beam.radiation === 'UNKNOWN' ? '' : beam.radiation,
    TreatmentDeliveryType: beam.deliveryType,
    TreatmentMachineName: beam.machine ?? '',
    PrimaryDosimeterUnit: 'MU',
    SourceAxisDistance: beam.sourceAxisDistanceMm,
    BeamLimitingDeviceSequence: limitingDevices(beam),
    NumberOfWedges: 0,
    NumberOfCompensators: 0,
    NumberOfBoli: 0,
    NumberOfBlocks: 0,
    FinalCumulativeMetersetWeight: beam.finalCumulativeMetersetWeight,
    NumberOfControlPoints: beam.controlPoints.length,
    ControlPointSequence: controlPoints,
  };
}

/** DYNAMIC where anything moves while the beam is on. */
export function beamType(beam: Beam): 'STATIC' | 'DYNAMIC' {
  return changes(beam.controlPoints).size > 0 ? 'DYNAMIC' : 'STATIC';
}

/** Items of ControlPointSequence, as many as the beam has and at least one. */
export function controlPointItems(plan: Plan, beam: Beam): DataSet[] {
  required(beam.controlPoints[0], `BeamSequence (BeamNumber ${beam.number}) ControlPointSequence`, plan.header);
  const changing = changes(beam.controlPoints);
  const last = beam.controlPoints.length - 1;
  return beam.controlPoints.map((point, index) => ({
    ...(index === 0 ? firstControlPoint(plan, beam, point) : laterControlPoint(point, changing)),
    ...(index === last && { ReferencedDoseReferenceSequence: doseReferences(beam) }),
  }));
}

function doseReferences({ doseReferences }: Beam): DataSet[] | undefined {
  return doseReferences?.map(({ number, coefficient }) => ({
    ReferencedDoseReferenceNumber: number,
    CumulativeDoseReferenceCoefficient: coefficient,
  }));
}

function limitingDevices(beam: Beam): DataSet[] | undefined {
  return beam.controlPoints[0]?.limiters.map(({ type, positionsMm }) => ({
    RTBeamLimitingDeviceType: type,
    NumberOfLeafJawPairs: positionsMm.length / 2,
    LeafPositionBoundaries: beam.leafBoundariesMm[type],
  }));
}

function firstControlPoint(plan: Plan, beam: Beam, point: ControlPoint): DataSet {
  const place = `BeamSequence (BeamNumber ${beam.number}) ControlPointSequence[1]`;
  return {
    ControlPointIndex: point.index,
    NominalBeamEnergy: point.nominalEnergyMv,
    BeamLimitingDevicePositionSequence: limiterPositions(point),
    GantryAngle: required(point.gantryAngleDeg, `${place} GantryAngle`, plan.header),
    GantryRotationDirection: point.gantryRotation ?? 'NONE',
    BeamLimitingDeviceAngle: point.collimatorAngleDeg ?? 0,
    BeamLimitingDeviceRotationDirection: 'NONE',
    PatientSupportAngle: point.couchAngleDeg ?? 0,
    PatientSupportRotationDirection: 'NONE',
    TableTopEccentricAngle: 0,
    TableTopEccentricRotationDirection: 'NONE',
    TableTopVerticalPosition: '',
    TableTopLongitudinalPosition: '',
    TableTopLateralPosition: '',
    IsocenterPosition: point.isocenterMm ?? '',
    SourceToSurfaceDistance: point.sourceToSurfaceDistanceMm,
    CumulativeMetersetWeight: point.cumulativeMetersetWeight ?? '',
  };
}

type Changing = 'energy' | 'limiters' | 'gantry' | 'rotation' | 'collimator' | 'couch' | 'isocentre' | 'surface';

function laterControlPoint(point: ControlPoint, changing: ReadonlySet<Changing>): DataSet {
  const collimator = changing.has('collimator');
  const couch = changing.has('couch');
  return {
    ControlPointIndex: point.index,
    NominalBeamEnergy: changing.has('energy') ? point.nominalEnergyMv : undefined,
    BeamLimitingDevicePositionSequence: changing.has('limiters') ? limiterPositions(point) : undefined,
    GantryAngle: changing.has('gantry') ? point.gantryAngleDeg : undefined,
    GantryRotationDirection: changing.has('rotation') ? point.gantryRotation : undefined,
    BeamLimitingDeviceAngle: collimator ? point.collimatorAngleDeg : undefined,
    PatientSupportAngle: couch ? point.couchAngleDeg : undefined,
    IsocenterPosition: changing.has('isocentre') ? point.isocenterMm : undefined,
    SourceToSurfaceDistance: changing.has('surface') ? point.sourceToSurfaceDistanceMm : undefined,
    CumulativeMetersetWeight: point.cumulativeMetersetWeight ?? '',
  };
}

function limiterPositions(point: ControlPoint): DataSet[] | undefined {
  if (point.limiters.length === 0) return undefined;
  return point.limiters.map(({ type, positionsMm }) => ({
    RTBeamLimitingDeviceType: type,
    LeafJawPositions: positionsMm,
  }));
}

/** What differs between any two control points that follow each other. */
function changes(points: readonly ControlPoint[]): ReadonlySet<Changing> {
  const facets: Readonly<Record<Changing, (point: ControlPoint) => string>> = {
    energy: (point) => String(point.nominalEnergyMv),
    limiters: (point) => point.limiters.map(({ type, positionsMm }) => `${type} ${positionsMm.join()}`).join(';'),
    gantry: (point) => String(point.gantryAngleDeg),
    rotation: (point) => String(point.gantryRotation),
    collimator: (point) => String(point.collimatorAngleDeg),
    couch: (point) => String(point.couchAngleDeg),
    isocentre: (point) => String(point.isocenterMm),
    surface: (point) => String(point.sourceToSurfaceDistanceMm),
  };
  const names: readonly Changing[] = [
    'energy',
    'limiters',
    'gantry',
    'rotation',
    'collimator',
    'couch',
    'isocentre',
    'surface',
  ];
  return new Set(names.filter((name) => new Set(points.map(facets[name])).size > 1));
}
