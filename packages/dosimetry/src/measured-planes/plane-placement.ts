import { DomainError } from '@isocenter/messages';
import type { DoseField, Vec3 } from '../inputs.ts';
import { add, dot, scale } from '../vec3.ts';

/** Where a measured plane lies in a planned dose: `centreMm + x * xAxis + y * yAxis`, in patient coordinates [mm]. */
export interface PlanePlacement {
  readonly centreMm: Vec3;
  readonly xAxis: Vec3;
  readonly yAxis: Vec3;
}

/** How a patient lies on the couch: head or feet first, supine or prone (DICOM PatientPosition). */
export type PatientPosition = 'HFS' | 'HFP' | 'FFS' | 'FFP';

/** An array that lies flat under gantry 0: where IEC x and y point in the patient. */
const FLAT: Readonly<Record<PatientPosition, Omit<PlanePlacement, 'centreMm'>>> = {
  HFS: { xAxis: [1, 0, 0], yAxis: [0, 0, 1] },
  HFP: { xAxis: [-1, 0, 0], yAxis: [0, 0, 1] },
  FFS: { xAxis: [-1, 0, 0], yAxis: [0, 0, -1] },
  FFP: { xAxis: [1, 0, 0], yAxis: [0, 0, -1] },
};

/**
 * How the patient of a plan lies, where an array under gantry 0 is known to lie coronal then. It turns the array's axes, so none is assumed.
 * @param position as the plan states it (DICOM PatientPosition)
 * @throws DomainError `measured-plane/position-unknown`, `measured-plane/position-not-flat`
 */
export function flatPositionOf(position: string | null | undefined): PatientPosition {
  if (!position) throw new DomainError('measured-plane/position-unknown');
  if (!isFlat(position)) throw new DomainError('measured-plane/position-not-flat', { position });
  return position;
}

const isFlat = (position: string): position is PatientPosition => Object.hasOwn(FLAT, position);

/**
 * Where an array lies in a planned dose.
 *
 * A planned *plane* (one slice) is taken as the plane of the array, whatever its direction: y runs along the plane's axis that points most
 * to the patient's head, in a transverse plane to the front; x along the other one, to the patient's left, in a sagittal plane to the back.
 * In a *volume* the array lies flat (coronal), as the patient's position says.
 *
 * @param centreMm the array's centre in patient coordinates, usually the isocentre; its projection onto a planned plane counts
 */
export function placementIn(
  { grid }: DoseField,
  centreMm: Vec3,
  options: { readonly patientPosition?: PatientPosition } = {},
): PlanePlacement {
  if (grid.size[2] > 1) return { centreMm, ...FLAT[options.patientPosition ?? 'HFS'] };
  const [i, j, normal] = grid.axes;
  const toHead = Math.max(Math.abs(i[2]), Math.abs(j[2])) > 0.5;
  const [upward, sideways] = towards(i, toHead) > towards(j, toHead) ? [i, j] : [j, i];
  const offPlane = dot(centreMm, normal) - dot(grid.originMm, normal);
  return {
    centreMm: add(centreMm, scale(normal, -offPlane)),
    xAxis: Math.abs(sideways[0]) > 0.5 ? pointing(sideways, sideways[0]) : pointing(sideways, sideways[1]),
    yAxis: toHead ? pointing(upward, upward[2]) : pointing(upward, -upward[1]),
  };
}

const towards = (axis: Vec3, toHead: boolean) => Math.abs(toHead ? axis[2] : axis[1]);
const pointing = (axis: Vec3, along: number): Vec3 => scale(axis, along < 0 ? -1 : 1);

/** Patient coordinates of a point of the array [mm]. */
export function pointOnPlane({ centreMm, xAxis, yAxis }: PlanePlacement, xMm: number, yMm: number): Vec3 {
  return [
    centreMm[0] + xMm * xAxis[0] + yMm * yAxis[0],
    centreMm[1] + xMm * xAxis[1] + yMm * yAxis[1],
    centreMm[2] + xMm * xAxis[2] + yMm * yAxis[2],
  ];
}

/** Patient coordinates of the detectors of a plane [mm], shape (n, 3). */
export function detectorsInPatient(
  { xMm, yMm }: { readonly xMm: Float64Array; readonly yMm: Float64Array },
  placement: PlanePlacement,
): Float64Array {
  const points = new Float64Array(3 * xMm.length);
  for (let n = 0; n < xMm.length; n++) points.set(pointOnPlane(placement, xMm[n]!, yMm[n]!), 3 * n);
  return points;
}
