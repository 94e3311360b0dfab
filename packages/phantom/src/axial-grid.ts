import type { Vec3, VoxelGrid } from '@isocenter/dicom-rt';

/** A grid along the patient's axes: i to the left, j to the back, k to the head. */
export function axialGrid(grid: {
  readonly size: readonly [columns: number, rows: number, slices: number];
  readonly spacingMm: Vec3;
  readonly originMm: Vec3;
}): VoxelGrid {
  return {
    ...grid,
    axes: [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ],
  };
}
