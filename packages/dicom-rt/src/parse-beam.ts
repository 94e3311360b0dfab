import type { Dataset } from './dataset.ts';
import { present } from './header.ts';
import type { Beam, ControlPoint } from './plan.ts';
import { TAG } from './tags.ts';

const RADIATION_TYPES = ['PHOTON', 'ELECTRON', 'NEUTRON', 'PROTON', 'ION'] as const;
const BEAM_TYPES = ['STATIC', 'DYNAMIC'] as const;
const ROTATIONS = ['CW', 'CC', 'NONE'] as const;

/** An item of BeamSequence or IonBeamSequence. */
export function beamOf(item: Dataset): Beam {
  const radiation = item.code(TAG.RadiationType);
  const type = item.code(TAG.BeamType);
  const leafBoundariesMm: { [deviceType: string]: Float64Array } = {};
  for (const device of item.items(TAG.BeamLimitingDeviceSequence)) {
    const boundaries = device.decimals(TAG.LeafPositionBoundaries);
    const deviceType = device.code(TAG.RTBeamLimitingDeviceType);
    if (boundaries && deviceType) leafBoundariesMm[deviceType] = boundaries;
  }
  const controlPoints = [...item.items(TAG.ControlPointSequence), ...item.items(TAG.IonControlPointSequence)];
  return {
    number: item.require(TAG.BeamNumber, item.integer(TAG.BeamNumber)),
    ...present({
      name: item.text(TAG.BeamName),
      description: item.text(TAG.BeamDescription),
      type: BEAM_TYPES.find((known) => known === type),
      machine: item.text(TAG.TreatmentMachineName),
      sourceAxisDistanceMm: item.decimal(TAG.SourceAxisDistance) ?? item.floats(TAG.VirtualSourceAxisDistances)?.[0],
      finalCumulativeMetersetWeight: item.decimal(TAG.FinalCumulativeMetersetWeight),
    }),
    radiation: RADIATION_TYPES.find((known) => known === radiation) ?? 'UNKNOWN',
    deliveryType: item.code(TAG.TreatmentDeliveryType) ?? 'TREATMENT',
    leafBoundariesMm,
    ...present({ doseReferences: doseReferencesOf(controlPoints.at(-1)) }),
    controlPoints: controlPointsOf(controlPoints),
  };
}

function doseReferencesOf(last: Dataset | undefined): Beam['doseReferences'] {
  const stated = (last?.items(TAG.ReferencedDoseReferenceSequence) ?? []).flatMap((reference) => {
    const number = reference.integer(TAG.ReferencedDoseReferenceNumber);
    const coefficient = reference.decimal(TAG.CumulativeDoseReferenceCoefficient);
    return number === undefined || coefficient === undefined ? [] : [{ number, coefficient }];
  });
  return stated.length > 0 ? stated : undefined;
}

/** An attribute that a control point leaves out keeps the value of the one before (PS3.3 C.8.8.14.5). */
function controlPointsOf(items: readonly Dataset[]): readonly ControlPoint[] {
  const points: ControlPoint[] = [];
  for (const [index, item] of items.entries()) {
    const { spots: _spotsOfItsOwnLayer, ...inherited } = points[index - 1] ?? { limiters: [] };
    points.push({
      ...inherited,
      index: item.integer(TAG.ControlPointIndex) ?? index,
      ...statedBy(item),
      limiters: limitersOf(item, inherited.limiters),
    });
  }
  return points;
}

function statedBy(item: Dataset): Partial<ControlPoint> {
  const rotation = item.code(TAG.GantryRotationDirection);
  return present({
    cumulativeMetersetWeight: item.decimal(TAG.CumulativeMetersetWeight),
    nominalEnergyMv: item.decimal(TAG.NominalBeamEnergy),
    gantryAngleDeg: item.decimal(TAG.GantryAngle),
    gantryRotation: ROTATIONS.find((known) => known === rotation),
    collimatorAngleDeg: item.decimal(TAG.BeamLimitingDeviceAngle),
    couchAngleDeg: item.decimal(TAG.PatientSupportAngle),
    isocenterMm: item.vec3(TAG.IsocenterPosition),
    sourceToSurfaceDistanceMm: item.decimal(TAG.SourceToSurfaceDistance),
    spots: spotsOf(item),
  });
}

function limitersOf(item: Dataset, inherited: ControlPoint['limiters']): ControlPoint['limiters'] {
  const stated = item.items(TAG.BeamLimitingDevicePositionSequence).map((device) => ({
    type: device.require(TAG.RTBeamLimitingDeviceType, device.code(TAG.RTBeamLimitingDeviceType)),
    positionsMm: device.require(TAG.LeafJawPositions, device.decimals(TAG.LeafJawPositions)),
  }));
  const moved = new Set(stated.map(({ type }) => type));
  return [...inherited.filter(({ type }) => !moved.has(type)), ...stated];
}

function spotsOf(item: Dataset): ControlPoint['spots'] {
  const positionsMm = item.floats(TAG.ScanSpotPositionMap);
  const metersetWeights = item.floats(TAG.ScanSpotMetersetWeights);
  if (!positionsMm || !metersetWeights) return undefined;
  if (positionsMm.length !== 2 * metersetWeights.length)
    throw item.invalid(
      TAG.ScanSpotPositionMap,
      `${positionsMm.length} coordinates for ${metersetWeights.length} spots`,
      `${2 * metersetWeights.length} coordinates`,
    );
  return { positionsMm, metersetWeights };
}
