import type { AlignedGrid } from '../../../../server/units/imaging/contract.ts';
import { type Orientation, type PatientAxis, VIEW_AXES } from './view-plane.ts';

/** How to walk a view's plane through a flat grid: steps in the array along the screen's two axes and along the normal. */
export interface PlaneWalk {
  readonly columns: number;
  readonly rows: number;
  readonly columnStep: number;
  readonly rowStep: number;
  readonly planeStep: number;
}

export function planeWalk(size: AlignedGrid['size'], orientation: Orientation): PlaneWalk {
  const { horizontal, vertical, normal } = VIEW_AXES[orientation];
  const steps = [1, size[0], size[0] * size[1]] as const;
  return {
    columns: size[horizontal],
    rows: size[vertical],
    columnStep: steps[horizontal],
    rowStep: steps[vertical],
    planeStep: steps[normal],
  };
}

/** The continuous index of a position [mm] along an axis: 0 at the centre of the first voxel. */
export function continuousIndex(grid: AlignedGrid, axis: PatientAxis, positionMm: number): number {
  return (positionMm - grid.originMm[axis]) / grid.spacingMm[axis];
}

/** The voxel that holds a position along an axis, to half a voxel beyond the outer centres; null outside. */
export function voxelIndex(grid: AlignedGrid, axis: PatientAxis, positionMm: number): number | null {
  const index = Math.round(continuousIndex(grid, axis, positionMm));
  return index >= 0 && index < grid.size[axis] ? index : null;
}

/** The centre [mm] of voxel `index` along an axis. */
export function voxelCentreMm(grid: AlignedGrid, axis: PatientAxis, index: number): number {
  return grid.originMm[axis] + index * grid.spacingMm[axis];
}

/** The rectangle [mm] that the voxels of a view's plane cover, from border to border. */
export function planeRectangleMm(grid: AlignedGrid, orientation: Orientation) {
  const { horizontal, vertical } = VIEW_AXES[orientation];
  const side = (axis: PatientAxis) => grid.size[axis] * grid.spacingMm[axis];
  return {
    left: grid.originMm[horizontal] - grid.spacingMm[horizontal] / 2,
    top: grid.originMm[vertical] - grid.spacingMm[vertical] / 2,
    width: side(horizontal),
    height: side(vertical),
  };
}
