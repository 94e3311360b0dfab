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

/** One direction of a stack in the dose grid: `index = perMm * mm + origin`; `stride` voxels lie between neighbours, `last` is the last index. */
export interface AxisOfGrid {
  readonly perMm: number;
  readonly origin: number;
  readonly stride: number;
  readonly last: number;
}

export interface AxesOfGrid {
  readonly u: AxisOfGrid;
  readonly v: AxisOfGrid;
  readonly w: AxisOfGrid;
}

/** The axes of the dose grid along which the directions of the stack lie; undefined where one lies obliquely. */
export function axesOfGrid(stack: ContourStack, field: DoseField): AxesOfGrid | undefined {
  const index = planeToGrid(stack, field);
  const [columns, rows] = field.grid.size;
  const strides = [1, columns, columns * rows];
  const along = (direction: 'u' | 'v' | 'w'): AxisOfGrid | undefined => {
    const total = index.reduce((sum, t) => sum + Math.abs(t[direction]), 0);
    const axis = index.findIndex((t) => Math.abs(t[direction]) > 0.99999 * total);
    const found = index[axis];
    return (
      found && {
        perMm: found[direction],
        origin: found.origin,
        stride: strides[axis]!,
        last: field.grid.size[axis]! - 1,
      }
    );
  };
  const [u, v, w] = [along('u'), along('v'), along('w')];
  return u && v && w && { u, v, w };
}
