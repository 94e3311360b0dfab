import type { Structure } from '@isocenter/dicom-rt';
import type { ClosedContour } from '@isocenter/dosimetry';
import { type Notice, notice } from '@isocenter/messages';

/** The contours that enclose a volume, or why there is none. */
export type StructureContours =
  | { readonly closed: readonly [ClosedContour, ...ClosedContour[]] }
  | { readonly closed: null; readonly reason: Notice };

export function structureContours(structure: Structure): StructureContours {
  const [first, ...others] = structure.contours
    .filter(({ geometricType }) => geometricType === 'CLOSED_PLANAR' || geometricType === 'CLOSEDPLANAR_XOR')
    .map(({ pointsMm }) => pointsMm);
  if (first) return { closed: [first, ...others] };
  const values = { structure: structure.name };
  if (structure.contours.length === 0)
    return { closed: null, reason: notice('notice/physics/structure-without-contours', values) };
  return structure.contours.every(({ geometricType }) => geometricType === 'POINT')
    ? { closed: null, reason: notice('notice/physics/structure-of-points', values) }
    : { closed: null, reason: notice('notice/physics/structure-of-open-lines', values) };
}
