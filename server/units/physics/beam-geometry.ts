import type { Beam, ControlPoint } from '@isocenter/dicom-rt';
import type { Vec3 } from './contract.ts';

/** A field as it lies on the page, in DICOM patient coordinates [mm]. */
export interface BeamGeometry {
  /** Where the first control point shines from; absent without an isocentre or a source distance. */
  readonly sourceMm: Vec3 | null;
  /**
   * Openings of the first control point on the plane through the isocentre that faces the source, one polygon each; empty where nothing
   * limits the field.
   */
  readonly outlinesMm: readonly (readonly Vec3[])[];
}

/**
 * IEC 61217 fixed axes (x to the right of a viewer who faces the gantry, y to the gantry, z up) in the patient's DICOM axes, one row
 * per DICOM axis: `HFS` reads x = x, y = -z, z = y.
 * @see DICOM PS3.3 C.7.3.1.1.2 for the meaning of Patient Position
 */
const PATIENT_AXES: { readonly [patientPosition: string]: readonly [x: Vec3, y: Vec3, z: Vec3] } = {
  HFS: [
    [1, 0, 0],
    [0, 0, -1],
    [0, 1, 0],
  ],
  HFP: [
    [-1, 0, 0],
    [0, 0, 1],
    [0, 1, 0],
  ],
  HFDR: [
    [0, 0, 1],
    [1, 0, 0],
    [0, 1, 0],
  ],
  HFDL: [
    [0, 0, -1],
    [-1, 0, 0],
    [0, 1, 0],
  ],
  FFS: [
    [-1, 0, 0],
    [0, 0, -1],
    [0, -1, 0],
  ],
  FFP: [
    [1, 0, 0],
    [0, 0, 1],
    [0, -1, 0],
  ],
  FFDR: [
    [0, 0, 1],
    [-1, 0, 0],
    [0, -1, 0],
  ],
  FFDL: [
    [0, 0, -1],
    [1, 0, 0],
    [0, -1, 0],
  ],
};

/**
 * Source and field outline of the first control point. Angles follow IEC 61217.
 * @param patientPosition `HFS`, `FFP`, …; where it is absent or unknown nothing is drawn, for a guess would mirror the field
 */
export function beamGeometry(beam: Beam, patientPosition: string | undefined): BeamGeometry {
  const first = beam.controlPoints[0];
  const axes = patientPosition === undefined ? undefined : PATIENT_AXES[patientPosition];
  if (first?.isocenterMm === undefined || axes === undefined) return { sourceMm: null, outlinesMm: [] };
  const place = (point: Vec3) => placeInPatient(point, first, axes);
  return {
    sourceMm: beam.sourceAxisDistanceMm === undefined ? null : place([0, 0, beam.sourceAxisDistanceMm]),
    outlinesMm: fieldOutlines(first, beam.leafBoundariesMm).map((outline) => outline.map(([x, y]) => place([x, y, 0]))),
  };
}

/** A point in collimator axes (z to the source, origin at the isocentre) [mm] to the patient: collimator, gantry, couch, patient position. */
function placeInPatient(point: Vec3, controlPoint: ControlPoint, axes: readonly [Vec3, Vec3, Vec3]): Vec3 {
  const [x, y, z] = point;
  const [sinCollimator, cosCollimator] = sineAndCosine(controlPoint.collimatorAngleDeg ?? 0);
  const xGantry = x * cosCollimator - y * sinCollimator;
  const yGantry = x * sinCollimator + y * cosCollimator;
  const [sinGantry, cosGantry] = sineAndCosine(controlPoint.gantryAngleDeg ?? 0);
  const xFixed = xGantry * cosGantry + z * sinGantry;
  const zFixed = z * cosGantry - xGantry * sinGantry;
  const [sinCouch, cosCouch] = sineAndCosine(controlPoint.couchAngleDeg ?? 0);
  const onCouch: Vec3 = [xFixed * cosCouch + yGantry * sinCouch, yGantry * cosCouch - xFixed * sinCouch, zFixed];
  const [left, back, head] = controlPoint.isocenterMm ?? [0, 0, 0];
  return [left + dot(axes[0], onCouch), back + dot(axes[1], onCouch), head + dot(axes[2], onCouch)];
}

/** A closed polygon, collimator axes at the isocentre plane [mm]. */
type Outline = readonly (readonly [x: number, y: number])[];

/** What jaws and leaves leave open: one polygon per run of open leaf pairs, up along the left bank, down along the right one. */
export function fieldOutlines(
  controlPoint: Pick<ControlPoint, 'limiters'>,
  leafBoundariesMm: Beam['leafBoundariesMm'],
): readonly Outline[] {
  const jaw = (...types: string[]): readonly [number, number] | undefined => {
    const positions = controlPoint.limiters.find((limiter) => types.includes(limiter.type))?.positionsMm;
    return positions?.[0] === undefined || positions[1] === undefined ? undefined : [positions[0], positions[1]];
  };
  const jawX = jaw('X', 'ASYMX');
  const jawY = jaw('Y', 'ASYMY');
  const leaves = controlPoint.limiters.find((limiter) => limiter.type === 'MLCX' || limiter.type === 'MLCY');
  const boundaries = leaves && leafBoundariesMm[leaves.type];
  if (leaves && boundaries && boundaries.length > 1) {
    const alongX = leaves.type === 'MLCX';
    const travel = (alongX ? jawX : jawY) ?? [-Infinity, Infinity];
    const across = (alongX ? jawY : jawX) ?? [-Infinity, Infinity];
    const openings = leafOpenings(leaves.positionsMm, boundaries, { travel, across });
    return alongX ? openings : openings.map((opening) => opening.map(([along, over]) => [over, along] as const));
  }
  if (!jawX || !jawY) return [];
  return [
    [
      [jawX[0], jawY[0]],
      [jawX[0], jawY[1]],
      [jawX[1], jawY[1]],
      [jawX[1], jawY[0]],
    ],
  ];
}

/** Leaf pairs clipped to the jaws, as polygons of (along the leaves, across the leaves) [mm]. Pairs that share no opening begin a new one. */
function leafOpenings(
  positionsMm: Float64Array,
  boundariesMm: Float64Array,
  jaws: { readonly travel: readonly [number, number]; readonly across: readonly [number, number] },
): Outline[] {
  const pairs = boundariesMm.length - 1;
  const runs: OpenPair[][] = [];
  for (let pair = 0; pair < pairs; pair++) {
    const low = Math.max(boundariesMm[pair] ?? 0, jaws.across[0]);
    const high = Math.min(boundariesMm[pair + 1] ?? 0, jaws.across[1]);
    const from = Math.max(positionsMm[pair] ?? 0, jaws.travel[0]);
    const to = Math.min(positionsMm[pairs + pair] ?? 0, jaws.travel[1]);
    if (high <= low || to <= from) continue;
    const run = runs.at(-1);
    const before = run?.at(-1);
    const touches = before && before.high === low && before.from < to && from < before.to;
    if (run && touches) run.push({ low, high, from, to });
    else runs.push([{ low, high, from, to }]);
  }
  return runs.map((run) => [
    ...run.flatMap(({ low, high, from }) => [[from, low] as const, [from, high] as const]),
    ...run.toReversed().flatMap(({ low, high, to }) => [[to, high] as const, [to, low] as const]),
  ]);
}

/** The opening of one leaf pair: `from`..`to` along the leaves, `low`..`high` across them [mm]. */
interface OpenPair {
  readonly low: number;
  readonly high: number;
  readonly from: number;
  readonly to: number;
}

/** Exact at right angles, so that a field at 90° does not lie askew by rounding. */
function sineAndCosine(angleDeg: number): readonly [sine: number, cosine: number] {
  const quarter = angleDeg / 90;
  if (!Number.isInteger(quarter)) return [Math.sin((angleDeg * Math.PI) / 180), Math.cos((angleDeg * Math.PI) / 180)];
  const turn = ((quarter % 4) + 4) % 4;
  return [turn === 1 ? 1 : turn === 3 ? -1 : 0, turn === 0 ? 1 : turn === 2 ? -1 : 0];
}

const dot = (a: Vec3, b: Vec3) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
