import type { Beam, ControlPoint, Vec3 } from '@isocenter/dicom-rt';
import { SOURCE_AXIS_DISTANCE_MM, type View } from './beams-eye-view.ts';
import { depthBelowSkin, skinEllipse, toSource } from './depth-below-skin.ts';
import {
  type Aperture,
  conformalAperture,
  jawsAround,
  LEAF_BOUNDARIES_MM,
  leafPositions,
  narrowed,
  surfacePoints,
} from './leaf-positions.ts';
import type { Solid } from './solid.ts';

const MACHINE = 'DEMO-LINAC';
const ENERGY_MV = 6;
const PLANE_SPACING_MM = 2.5;

export interface BeamScene {
  readonly target: Solid;
  readonly body: Solid;
  readonly isocenterMm: Vec3;
}

/** A volumetric arc with a control point every 4 degrees; the leaves follow the target and leave out a part of it in turn. */
export function arc(
  scene: BeamScene,
  shape: {
    readonly number: number;
    readonly name: string;
    readonly startDeg: number;
    readonly sweepDeg: number;
    readonly collimatorAngleDeg: number;
  },
): Beam {
  const steps = Math.round(Math.abs(shape.sweepDeg) / 4);
  const points = surfacePoints(scene.target, PLANE_SPACING_MM);
  const views = Array.from(
    { length: steps + 1 },
    (_, n): View => ({
      isocenterMm: scene.isocenterMm,
      gantryAngleDeg: turn(shape.startDeg + (shape.sweepDeg * n) / steps),
      collimatorAngleDeg: shape.collimatorAngleDeg,
    }),
  );
  const apertures = views.map((view, n) =>
    narrowed(conformalAperture(points, view), (pair) => {
      const wave = 0.5 + 0.5 * Math.sin(n / 3.1 + pair / 4.3 + shape.number);
      return n % 2 === 0 ? [0.34 * wave, 1] : [0, 1 - 0.34 * wave];
    }),
  );
  const jaws = jawsAround(apertures);
  const controlPoints = views.map(
    (view, n): ControlPoint => ({
      ...controlPoint(scene, view, { index: n, jaws, aperture: apertures[n] ?? [] }),
      cumulativeMetersetWeight: round(n / steps, 6),
      gantryRotation: n === steps ? 'NONE' : shape.sweepDeg > 0 ? 'CW' : 'CC',
    }),
  );
  return beam(shape, controlPoints);
}

/** A fixed gantry angle with step-and-shoot segments: the whole target first, then parts of it. */
export function segmentedField(
  scene: BeamScene,
  shape: {
    readonly number: number;
    readonly name: string;
    readonly gantryAngleDeg: number;
    readonly collimatorAngleDeg: number;
  },
): Beam {
  const view: View = { ...shape, isocenterMm: scene.isocenterMm };
  const whole = conformalAperture(surfacePoints(scene.target, PLANE_SPACING_MM), view);
  const apertures = SEGMENTS.map(({ from, to, ripple }) =>
    narrowed(whole, (pair) => {
      const wave = ripple * Math.sin(pair / 3.7 + shape.number);
      return [Math.max(0, from + wave), Math.min(1, to + wave)];
    }),
  );
  const jaws = jawsAround([whole]);
  let delivered = 0;
  const controlPoints = SEGMENTS.flatMap(({ weight }, segment): ControlPoint[] => {
    const still = controlPoint(scene, view, { index: 2 * segment, jaws, aperture: apertures[segment] ?? [] });
    const before = delivered;
    delivered = round(delivered + weight, 6);
    return [
      { ...still, cumulativeMetersetWeight: before, gantryRotation: 'NONE' },
      { ...still, index: 2 * segment + 1, cumulativeMetersetWeight: delivered, gantryRotation: 'NONE' },
    ];
  });
  return beam(shape, controlPoints);
}

/** Openings as shares of the whole aperture's, and their shares of the monitor units. */
const SEGMENTS = [
  { from: 0, to: 1, ripple: 0, weight: 0.4 },
  { from: 0, to: 0.55, ripple: 0.08, weight: 0.16 },
  { from: 0.45, to: 1, ripple: 0.08, weight: 0.16 },
  { from: 0.2, to: 0.75, ripple: 0.12, weight: 0.15 },
  { from: 0.32, to: 0.9, ripple: 0.1, weight: 0.13 },
] as const;

function beam(shape: { readonly number: number; readonly name: string }, controlPoints: readonly ControlPoint[]): Beam {
  return {
    number: shape.number,
    name: shape.name,
    type: 'DYNAMIC',
    radiation: 'PHOTON',
    deliveryType: 'TREATMENT',
    machine: MACHINE,
    sourceAxisDistanceMm: SOURCE_AXIS_DISTANCE_MM,
    finalCumulativeMetersetWeight: 1,
    leafBoundariesMm: { MLCX: LEAF_BOUNDARIES_MM },
    controlPoints,
  };
}

function controlPoint(
  scene: BeamScene,
  view: View,
  setting: { readonly index: number; readonly jaws: ReturnType<typeof jawsAround>; readonly aperture: Aperture },
): ControlPoint {
  return {
    index: setting.index,
    nominalEnergyMv: ENERGY_MV,
    gantryAngleDeg: view.gantryAngleDeg,
    collimatorAngleDeg: view.collimatorAngleDeg,
    couchAngleDeg: 0,
    isocenterMm: scene.isocenterMm,
    sourceToSurfaceDistanceMm: sourceToSurface(scene, view.gantryAngleDeg),
    limiters: [
      { type: 'ASYMX', positionsMm: Float64Array.from(setting.jaws.xMm) },
      { type: 'ASYMY', positionsMm: Float64Array.from(setting.jaws.yMm) },
      { type: 'MLCX', positionsMm: leafPositions(setting.aperture) },
    ],
  };
}

function sourceToSurface({ body, isocenterMm: [x, y, z] }: BeamScene, gantryAngleDeg: number): number {
  const [outline] = body.sections(z);
  if (!outline) throw new RangeError('The isocentre lies outside the body.');
  const depth = depthBelowSkin(x, y, { skin: skinEllipse(outline), ray: toSource(gantryAngleDeg) });
  return round(SOURCE_AXIS_DISTANCE_MM - depth, 1);
}

const round = (value: number, decimals: number) => Math.round(value * 10 ** decimals) / 10 ** decimals;
const turn = (angleDeg: number) => round(((angleDeg % 360) + 360) % 360, 3);
