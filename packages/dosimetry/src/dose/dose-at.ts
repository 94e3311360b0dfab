import type { DoseField, Vec3 } from '../inputs.ts';
import { dot } from '../vec3.ts';
import { TrilinearDose, toIndex } from './trilinear.ts';

/** Dose at a point in patient coordinates [Gy], trilinear; `undefined` outside the grid, which ends half a voxel beyond the outermost centres. */
export function doseAt(dose: DoseField, pointMm: Vec3): number | undefined {
  const { i, j, k, origin } = toIndex(dose);
  const index = [dot(i, pointMm) - origin[0], dot(j, pointMm) - origin[1], dot(k, pointMm) - origin[2]] as const;
  const trilinear = new TrilinearDose(dose);
  return trilinear.contains(...index) ? trilinear.at(...index) : undefined;
}
