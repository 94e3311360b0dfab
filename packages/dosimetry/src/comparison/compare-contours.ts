import { DomainError } from '@isocenter/messages';
import { areParallel } from '../contours/plane-frame.ts';
import type { ClosedContour, EndCap } from '../inputs.ts';
import type { ComparisonOptions, ContourComparison, SliceComparison } from './comparison.ts';
import { contourSurface } from './contour-surface.ts';
import { overlapFigures, overlapNotices } from './overlap-figures.ts';
import { addedPathLength, compareSlice } from './slice-comparison.ts';
import { stackOverlap } from './stack-overlap.ts';
import { type LoopStack, loopsAt, PATIENT_AXES, stackedLoops } from './stacked-loops.ts';
import { surfaceOf } from './surface.ts';
import { leftOut, surfaceFigures } from './surface-figures.ts';

/** What a comparison of contours is asked; tolerance and end are choices and have no default. */
export interface ContourComparisonOptions extends ComparisonOptions {
  /**
   * How the stacks of contours end beyond their outermost planes. Of a `rounded` end the overlap counts what a slab holds; the surface
   * closes where the planes before it tell, up to a whole plane distance further, else after half of one.
   */
  readonly endCap: EndCap;
  /** Thickness of a structure with contours on one plane only [mm]. */
  readonly lonePlaneThicknessMm?: number;
}

/**
 * Compares two structures given as closed planar contours. Volumes and overlap are exact areas (even-odd) times the thickness of their
 * planes; distances are those of the closed surfaces through the contours, by area. The planes of both may lie at different heights.
 *
 * @throws DomainError `dosimetry/no-volume` if a structure has no contour that encloses an area, `dosimetry/contours-not-parallel` if
 *   its contours lie in different directions, `comparison/planes-differ` if those of a and b do
 */
export function compareContours(
  a: readonly ClosedContour[],
  b: readonly ClosedContour[],
  options: ContourComparisonOptions,
): ContourComparison {
  const { toleranceMm, endCap, perSlice = true, nameA = 'A', nameB = 'B', lonePlaneThicknessMm = 1 } = options;
  const stackA = stackedLoops(a, { endCap, name: nameA, axes: PATIENT_AXES, lonePlaneThicknessMm });
  const { u, v, w } = stackA.frame;
  const stackB = stackedLoops(b, { endCap, name: nameB, axes: [u, v, w], lonePlaneThicknessMm });
  if (!areParallel(stackB.frame.w, w)) throw new DomainError('comparison/planes-differ', { nameA, nameB });
  const { volumeMm3, centroidMm } = stackOverlap(stackA, stackB);
  const slices = perSlice ? compareSlices(stackA, stackB, toleranceMm) : undefined;
  return {
    ...overlapFigures(volumeMm3, centroidMm),
    ...surfaceFigures(surfaceOf(contourSurface(stackA)), surfaceOf(contourSurface(stackB)), toleranceMm),
    ...(slices && { slices }),
    ...(slices && toleranceMm !== undefined && { addedPathLengthMm: addedPathLength(slices) }),
    notMeasured: leftOut(toleranceMm, perSlice),
    method: { from: 'contours', toleranceMm: toleranceMm ?? null, endCap },
    notices: [...stackA.notices, ...stackB.notices, ...overlapNotices(volumeMm3.common, nameA, nameB)],
  };
}

/** Every plane of a, beside the contours of b that stand for it, and every plane of b that lies beyond those of a. */
function compareSlices(a: LoopStack, b: LoopStack, toleranceMm: number | undefined): SliceComparison[] {
  const ofA = a.planes.map((plane) => ({ wMm: plane.wMm, a: plane.loops, b: loopsAt(b, plane.wMm) }));
  const onlyB = b.planes
    .filter(({ wMm }) => loopsAt(a, wMm).length === 0)
    .map((plane) => ({ wMm: plane.wMm, a: [], b: plane.loops }));
  return [...ofA, ...onlyB]
    .sort((one, other) => one.wMm - other.wMm)
    .map((slice) => compareSlice(slice.wMm, slice, toleranceMm));
}
