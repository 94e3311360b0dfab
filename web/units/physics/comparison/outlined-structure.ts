import type { ClosedContour } from '@isocenter/dosimetry';
import type { ContourDocument } from '../../../../server/units/physics/contract.ts';
import { contourStack, type ViewerStructure } from '../../imaging/viewer/index.ts';
import { OUTLINES } from './outlines.ts';

/** Thickness of a structure drawn on one plane [mm]. */
const LONE_PLANE_MM = 3;

/** ROI numbers of a file are not negative: these are the page's own. */
const ROI_NUMBERS = { a: -1, b: -2, consensus: -3 } as const;

/** One side of the comparison as the viewer draws it: the colour and the dash of its side, whatever the file says. */
export function outlinedStructure(
  side: keyof typeof OUTLINES,
  { name, loops }: Pick<ContourDocument['structures'][number], 'name' | 'loops'>,
): ViewerStructure {
  return {
    roiNumber: ROI_NUMBERS[side],
    name,
    ...OUTLINES[side],
    isExternal: false,
    stack: contourStack(loops, LONE_PLANE_MM),
    openLines: [],
    points: [],
  };
}

/** The consensus as the viewer draws it. */
export function consensusStructure(contours: readonly ClosedContour[]): ViewerStructure {
  return outlinedStructure('consensus', { name: 'STAPLE', loops: contours.map((contour) => [...contour]) });
}
