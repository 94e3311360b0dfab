import type { ContourDocument } from '../../../../server/units/physics/contract.ts';
import { contourStack, type ViewerStructure } from '../../imaging/viewer/index.ts';
import { OUTLINES } from './outlines.ts';

/** ROI numbers of a file are not negative: these are the page's own. */
const ROI_NUMBERS = { a: -1, b: -2 } as const;

/** One side of the comparison as the viewer draws it: the colour and the dash of its side, whatever the file says. */
export function outlinedStructure(
  side: 'a' | 'b',
  { name, loops }: ContourDocument['structures'][number],
  planeMm: number,
): ViewerStructure {
  return {
    roiNumber: ROI_NUMBERS[side],
    name,
    ...OUTLINES[side],
    isExternal: false,
    stack: contourStack(loops, planeMm),
    openLines: [],
    points: [],
  };
}
