/** A point or direction in DICOM patient coordinates: x to the left, y to the back, z to the head [mm or unit]. */
export type Vec3 = readonly [x: number, y: number, z: number];

/**
 * A regular grid in patient coordinates. Values lie in a flat typed array, i fastest: `(k * size[1] + j) * size[0] + i`.
 * `axes` are the unit directions of growing i, j and k, at right angles to each other;
 * `originMm` is the centre of the voxel (0, 0, 0).
 */
export interface VoxelGrid {
  readonly size: readonly [columns: number, rows: number, slices: number];
  readonly spacingMm: readonly [i: number, j: number, k: number];
  readonly originMm: Vec3;
  readonly axes: readonly [i: Vec3, j: Vec3, k: Vec3];
}
