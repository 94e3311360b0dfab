import type { Notice } from '@isocenter/messages';
import { contourStack } from '../contours/contour-stack.ts';
import type { PlaneFrame } from '../contours/plane-frame.ts';
import type { ClosedContour, EndCap, Vec3 } from '../inputs.ts';

/**
 * How a stack of contours ends: as {@link EndCap}, or `rounded`: as smooth as the contours before, closing at most one plane distance
 * further; volumes then count the outermost contours as slabs.
 */
export type ContourEnd = EndCap | 'rounded';

/** Loops of one plane and the part of the normal for which the plane stands [mm]. */
export interface LoopPlane {
  readonly wMm: number;
  readonly fromMm: number;
  readonly toMm: number;
  /** Closed loops as u, v pairs [mm], even-odd. */
  readonly loops: readonly Float64Array[];
}

/** The contours of a structure in their planes, ascending; neighbours in one part of the structure touch (`toMm` is the next `fromMm`). */
export interface LoopStack {
  readonly frame: PlaneFrame;
  readonly planes: readonly LoopPlane[];
  readonly spacingMm: number;
  readonly endCap: ContourEnd;
  readonly notices: readonly Notice[];
}

/** @throws DomainError as `contourStack` */
export function stackedLoops(
  contours: readonly ClosedContour[],
  options: {
    readonly endCap: ContourEnd;
    readonly name: string;
    readonly axes: readonly [Vec3, Vec3, Vec3];
    readonly lonePlaneThicknessMm: number;
  },
): LoopStack {
  const { endCap } = options;
  const ofVolume = endCap === 'rounded' ? 'slab' : endCap;
  const { frame, planes, planeSpacingMm, notices } = contourStack(contours, { ...options, endCap: ofVolume });
  return { frame, planes, spacingMm: planeSpacingMm, endCap, notices };
}
