import { TrilinearDose, toIndex } from '../dose/trilinear.ts';
import type { DoseField, Vec3 } from '../inputs.ts';
import { dot } from '../vec3.ts';

/** Looks a planned dose up at points in patient coordinates [Gy], trilinearly; NaN outside the grid. */
export function plannedAt(field: DoseField): (point: Vec3) => number {
  const { i, j, k, origin } = toIndex(field);
  const trilinear = new TrilinearDose(field);
  return (point) => {
    const a = dot(i, point) - origin[0];
    const b = dot(j, point) - origin[1];
    const c = dot(k, point) - origin[2];
    return trilinear.contains(a, b, c) ? trilinear.at(a, b, c) : Number.NaN;
  };
}
