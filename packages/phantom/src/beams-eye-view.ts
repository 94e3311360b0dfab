import type { Vec3 } from '@isocenter/dicom-rt';
import type { Point } from './section.ts';

export const SOURCE_AXIS_DISTANCE_MM = 1000;

/** Where the gantry and the collimator stand (IEC 61217), patient head first supine. */
export interface View {
  readonly isocenterMm: Vec3;
  readonly gantryAngleDeg: number;
  readonly collimatorAngleDeg: number;
}

/**
 * Where a point of the patient lies in the beam limiting device's coordinates at the isocentre plane [mm].
 *
 * @see IEC 61217; DICOM PS3.3 C.8.8.25.6 for a patient head first supine: x = xf, y = -zf, z = yf
 */
export function beamsEyeView(view: View): (pointMm: Vec3) => Point {
  const gantry = (view.gantryAngleDeg * Math.PI) / 180;
  const collimator = (view.collimatorAngleDeg * Math.PI) / 180;
  const [sinG, cosG, sinC, cosC] = [Math.sin(gantry), Math.cos(gantry), Math.sin(collimator), Math.cos(collimator)];
  const [x0, y0, z0] = view.isocenterMm;
  return ([x, y, z]) => {
    const [dx, dy, dz] = [x - x0, y - y0, z - z0];
    const towardsSource = dx * sinG - dy * cosG;
    const scale = SOURCE_AXIS_DISTANCE_MM / (SOURCE_AXIS_DISTANCE_MM - towardsSource);
    const across = (dx * cosG + dy * sinG) * scale;
    const along = dz * scale;
    return [across * cosC + along * sinC, along * cosC - across * sinC];
  };
}
