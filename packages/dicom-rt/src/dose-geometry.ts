import { type Notice, notice } from '@isocenter/messages';
import type { Dataset } from './dataset.ts';
import { framePositions } from './frame-positions.ts';
import { imagePlaneOf } from './image-plane.ts';
import { type RegularPlanes, regularPlanes } from './regular-planes.ts';
import { TAG } from './tags.ts';
import { addScaled } from './vec3.ts';
import type { VoxelGrid } from './voxel-grid.ts';

/** Where the voxels of a dose lie, and how its stored planes become those of the grid. */
export interface DoseGeometry {
  readonly grid: VoxelGrid;
  /** The stored planes run against k and are taken from the last to the first. */
  readonly reversed: boolean;
  /** How planes at unequal distances become regular ones; undefined where they are regular. */
  readonly planes: RegularPlanes | undefined;
  readonly notices: readonly Notice[];
}

/**
 * The grid of an RTDOSE. A planar dose has one slice, as thick as SliceThickness says or 1 mm.
 * @throws DomainError `dicom/attribute-missing`, `dicom/attribute-invalid`, `dicom/frame-offsets`
 */
export function doseGeometry(dataset: Dataset, frames: number): DoseGeometry {
  const plane = imagePlaneOf(dataset);
  const { positionsMm, notices } = framePositions(dataset, plane, frames);
  const reversed = frames > 1 && positionsMm[1]! < positionsMm[0]!;
  const ascending = reversed ? positionsMm.toReversed() : positionsMm;
  const originMm = addScaled(plane.originMm, plane.axes[2], ascending[0]!);
  if (frames === 1) {
    const thickness = dataset.decimal(TAG.SliceThickness);
    return {
      grid: {
        size: [plane.columns, plane.rows, 1],
        spacingMm: [...plane.spacingMm, thickness && thickness > 0 ? thickness : 1],
        originMm,
        axes: plane.axes,
      },
      reversed: false,
      planes: undefined,
      notices: [...notices, notice('notice/dicom/dose-planar')],
    };
  }
  const planes = regularPlanes(ascending);
  return {
    grid: {
      size: [plane.columns, plane.rows, planes.count],
      spacingMm: [...plane.spacingMm, planes.spacingMm],
      originMm,
      axes: plane.axes,
    },
    reversed,
    planes: planes.alreadyRegular ? undefined : planes,
    notices: planes.alreadyRegular
      ? notices
      : [...notices, notice('notice/dicom/dose-planes-unequal', { spacing: Number(planes.spacingMm.toPrecision(4)) })],
  };
}
