import type { ContourStack } from '../contours/contour-stack.ts';
import { toIndex } from '../dose/trilinear.ts';
import type { DoseField, Vec3 } from '../inputs.ts';
import { dot } from '../vec3.ts';

/** One index of the dose grid as an affine function of plane coordinates: `index = u*x + v*y + w*z + origin`. */
export interface AffineIndex {
  readonly u: number;
  readonly v: number;
  readonly w: number;
  readonly origin: number;
}

/** From coordinates of the contours' own planes [mm] to indices of the dose grid. */
export function planeToGrid(
  { frame }: ContourStack,
  field: DoseField,
): readonly [i: AffineIndex, j: AffineIndex, k: AffineIndex] {
  const { i, j, k, origin } = toIndex(field);
  const along = (row: Vec3, shift: number): AffineIndex => ({
    u: dot(row, frame.u),
    v: dot(row, frame.v),
    w: dot(row, frame.w),
    origin: -shift,
  });
  return [along(i, origin[0]), along(j, origin[1]), along(k, origin[2])];
}
