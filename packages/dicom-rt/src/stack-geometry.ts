import { DomainError, type Notice, notice } from '@isocenter/messages';
import { type RegularPlanes, regularPlanes } from './regular-planes.ts';
import type { Slice } from './slice-stack.ts';
import { TAG } from './tags.ts';
import { addScaled, dot, subtract } from './vec3.ts';
import type { VoxelGrid } from './voxel-grid.ts';

/** The grid of a stack of slices, and how the slices come to lie on it. */
export interface StackGeometry {
  readonly grid: VoxelGrid;
  readonly planes: RegularPlanes | undefined;
  /** Of each slice: how far its first pixel lies from the grid's along i and j [pixels], shape (2n); undefined where the stack is straight. */
  readonly shiftPixels: Float64Array | undefined;
  readonly notices: readonly Notice[];
}

/** A stack whose first pixels wander sideways by less than this share of a pixel is straight. */
const STRAIGHT_PIXELS = 0.05;

/** The plane that holds all slices of a tilted stack is at most this many times as large as a slice: 45 degrees over a length of three times its width. */
const LARGEST_SPREAD = 4;

/**
 * The right-angled grid of ascending slices along their normal. Where the slices were stepped along the table with the
 * gantry tilted, the stack is sheared: the grid then spans all of them and each slice is shifted in its own plane.
 * @throws DomainError `dicom/images-scattered` where slices lie so far aside of each other that no tilt explains it
 */
export function stackGeometry(slices: readonly Slice[]): StackGeometry {
  const { plane, positionMm, instance } = slices[0]!;
  if (slices.length === 1) {
    const thickness = instance.dataset.decimal(TAG.SliceThickness);
    return {
      grid: {
        size: [plane.columns, plane.rows, 1],
        spacingMm: [...plane.spacingMm, thickness && thickness > 0 ? thickness : 1],
        originMm: plane.originMm,
        axes: plane.axes,
      },
      planes: undefined,
      shiftPixels: undefined,
      notices: [notice('notice/dicom/image-single-slice')],
    };
  }
  const planes = regularPlanes(Float64Array.from(slices, (slice) => slice.positionMm - positionMm));
  const { shift, low, high } = sidewaysShift(slices);
  const straight = high[0] - low[0] < STRAIGHT_PIXELS && high[1] - low[1] < STRAIGHT_PIXELS;
  const start = straight ? ([0, 0] as const) : ([Math.floor(low[0]), Math.floor(low[1])] as const);
  const extra = straight ? [0, 0] : [Math.ceil(high[0]) - start[0], Math.ceil(high[1]) - start[1]];
  if (
    plane.columns + extra[0]! > LARGEST_SPREAD * plane.columns ||
    plane.rows + extra[1]! > LARGEST_SPREAD * plane.rows
  )
    throw new DomainError('dicom/images-scattered', { uid: instance.header.seriesInstanceUid });
  const alongI = addScaled(plane.originMm, plane.axes[0], start[0] * plane.spacingMm[0]);
  return {
    grid: {
      size: [plane.columns + extra[0]!, plane.rows + extra[1]!, planes.count],
      spacingMm: [...plane.spacingMm, planes.spacingMm],
      originMm: addScaled(alongI, plane.axes[1], start[1] * plane.spacingMm[1]),
      axes: plane.axes,
    },
    planes: planes.alreadyRegular ? undefined : planes,
    shiftPixels: straight ? undefined : shift.map((value, at) => value - start[at % 2]!),
    notices: [...distanceNotices(slices, planes), ...(straight ? [] : [tiltNotice(slices)])],
  };
}

function sidewaysShift(slices: readonly Slice[]) {
  const { plane } = slices[0]!;
  const shift = new Float64Array(2 * slices.length);
  const low: [number, number] = [0, 0];
  const high: [number, number] = [0, 0];
  for (const [index, slice] of slices.entries()) {
    const offset = subtract(slice.plane.originMm, plane.originMm);
    for (const axis of [0, 1] as const) {
      const pixels = dot(offset, plane.axes[axis]) / plane.spacingMm[axis];
      shift[2 * index + axis] = pixels;
      low[axis] = Math.min(low[axis], pixels);
      high[axis] = Math.max(high[axis], pixels);
    }
  }
  return { shift, low, high };
}

/** The tilt is between the normal of the slices and the way from the first to the last. */
function tiltNotice(slices: readonly Slice[]): Notice {
  const first = slices[0]!;
  const last = slices[slices.length - 1]!;
  const way = subtract(last.plane.originMm, first.plane.originMm);
  const along = dot(way, first.plane.axes[2]);
  const degrees = (Math.acos(Math.min(1, along / Math.hypot(...way))) * 180) / Math.PI;
  return notice('notice/dicom/gantry-tilt', { degrees: Number(degrees.toFixed(1)) });
}

function distanceNotices(slices: readonly Slice[], planes: RegularPlanes): readonly Notice[] {
  if (planes.alreadyRegular) return [];
  const gaps = slices.slice(1).map((slice, index) => slice.positionMm - slices[index]!.positionMm);
  const isMissing = gaps.every((gap) => Math.abs(gap / planes.spacingMm - Math.round(gap / planes.spacingMm)) < 0.02);
  const distance = Number(planes.spacingMm.toPrecision(4));
  return isMissing
    ? [notice('notice/dicom/slices-missing', { count: planes.count - slices.length, distance })]
    : [notice('notice/dicom/slices-unequal', { distance, largest: Number(Math.max(...gaps).toPrecision(4)) })];
}
