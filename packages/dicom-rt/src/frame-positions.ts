import { DomainError, type Notice, notice } from '@isocenter/messages';
import type { Dataset } from './dataset.ts';
import { FARTHEST_MM, type ImagePlane } from './image-plane.ts';
import { TAG } from './tags.ts';

/** How far two numbers that should be the same position may differ in a file [mm]. */
const POSITION_TOLERANCE_MM = 0.01;

/**
 * The distance of each dose plane from the first stored one along the plane's normal [mm], in stored order.
 * GridFrameOffsetVector is relative (it begins with 0) or holds patient coordinates z (it begins with that of
 * ImagePositionPatient), and may ascend or descend (PS3.3 C.8.8.3.2).
 * @throws DomainError `dicom/attribute-missing`, `dicom/attribute-invalid`
 */
export function framePositions(dataset: Dataset, plane: ImagePlane, frames: number) {
  if (frames === 1) return { positionsMm: new Float64Array(1), notices: [] };
  const offsets = dataset.require(TAG.GridFrameOffsetVector, dataset.decimals(TAG.GridFrameOffsetVector));
  if (offsets.length !== frames)
    throw dataset.invalid(
      TAG.GridFrameOffsetVector,
      `${offsets.length} values`,
      `${frames} values, one for each frame`,
    );
  const far = offsets.find((offset) => Math.abs(offset) > FARTHEST_MM);
  if (far !== undefined)
    throw dataset.invalid(TAG.GridFrameOffsetVector, String(far), 'distances of less than a kilometre');
  const first = offsets[0]!;
  const notices: Notice[] = [];
  let direction = 1;
  if (Math.abs(first) > POSITION_TOLERANCE_MM) {
    const axial = Math.abs(plane.axes[2][2]) > 0.999;
    if (!axial || Math.abs(first - plane.originMm[2]) > POSITION_TOLERANCE_MM)
      throw new DomainError('dicom/frame-offsets', {
        uid: dataset.uidInMessages,
        attribute: dataset.pathOf(TAG.GridFrameOffsetVector),
        first,
        position: plane.originMm.join('\\'),
      });
    direction = Math.sign(plane.axes[2][2]);
    notices.push(notice('notice/dicom/frame-offsets-absolute'));
  }
  const positionsMm = offsets.map((offset) => direction * (offset - first));
  const step = positionsMm[1]! - positionsMm[0]!;
  const monotonic = positionsMm.every((position, k) => k === 0 || (position - positionsMm[k - 1]!) * step > 0);
  if (!monotonic)
    throw dataset.invalid(TAG.GridFrameOffsetVector, 'planes out of order', 'ascending or descending values');
  if (step < 0) notices.push(notice('notice/dicom/frame-offsets-descending'));
  return { positionsMm, notices };
}
