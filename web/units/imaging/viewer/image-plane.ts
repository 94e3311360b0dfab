import type { AlignedGrid } from '../../../../server/units/imaging/contract.ts';
import { planeWalk, voxelIndex } from './grid-plane.ts';
import type { Orientation } from './view-plane.ts';
import { VIEW_AXES } from './view-plane.ts';
import { type GreyWindow, greyLevel, greyPixel } from './window-level.ts';

/** An image volume as far as it has arrived: `arrived[k]` is 1 where plane k holds data. */
export interface ImageVolume {
  readonly grid: AlignedGrid;
  readonly values: Int16Array | Float32Array;
  readonly arrived: Uint8Array;
  readonly unit: string;
  readonly modality: string;
}

/**
 * Paints the plane of voxels at `index` along the normal into little-endian RGBA, rows by ascending patient coordinate.
 * Planes that have not arrived stay transparent.
 *
 * @param table from `greyTable(window)`; used for Int16 values
 */
export function paintImagePlane(
  volume: ImageVolume,
  view: {
    readonly orientation: Orientation;
    readonly index: number;
    readonly window: GreyWindow;
    readonly table: Uint32Array;
  },
  pixels: Uint32Array,
): void {
  const { values, arrived } = volume;
  const walk = planeWalk(volume.grid.size, view.orientation);
  const rowsArePlanes = VIEW_AXES[view.orientation].vertical === 2;
  const start = view.index * walk.planeStep;
  for (let row = 0; row < walk.rows; row++) {
    let at = start + row * walk.rowStep;
    let pixel = row * walk.columns;
    const end = pixel + walk.columns;
    if (!arrived[rowsArePlanes ? row : view.index]) pixels.fill(0, pixel, end);
    else if (values instanceof Int16Array)
      for (; pixel < end; pixel++, at += walk.columnStep) pixels[pixel] = view.table[values[at]! + 32768]!;
    else
      for (; pixel < end; pixel++, at += walk.columnStep)
        pixels[pixel] = greyPixel(greyLevel(values[at]!, view.window));
  }
}

/** The value of the voxel that holds a point; null outside the image and where its plane has not arrived. */
export function imageValueAt(volume: ImageVolume, pointMm: readonly [number, number, number]): number | null {
  const i = voxelIndex(volume.grid, 0, pointMm[0]);
  const j = voxelIndex(volume.grid, 1, pointMm[1]);
  const k = voxelIndex(volume.grid, 2, pointMm[2]);
  if (i === null || j === null || k === null || !volume.arrived[k]) return null;
  return volume.values[(k * volume.grid.size[1] + j) * volume.grid.size[0] + i]!;
}
