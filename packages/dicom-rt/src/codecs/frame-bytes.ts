import { DomainError } from '@isocenter/messages';
import type { Dataset } from '../dataset.ts';
import { type ByteRange, fragmentsOf } from '../pixel-data-element.ts';

/**
 * The compressed bytes of each frame. A frame may span fragments: the basic offset table says where each begins; without
 * it one fragment is one frame, or all are the one frame (PS3.5 A.4).
 * @throws DomainError `dicom/pixel-data-undecodable` where neither holds
 */
export function frameBytes(dataset: Dataset, frames: number): readonly Uint8Array[] {
  const { fragments, frameOffsets } = fragmentsOf(dataset);
  if (frames === 1) return [joined(dataset.bytes, fragments)];
  if (fragments.length === frames) return fragments.map(({ start, end }) => dataset.bytes.subarray(start, end));
  const origin = fragments[0]?.start;
  if (frameOffsets.length !== frames || origin === undefined)
    throw new DomainError('dicom/pixel-data-undecodable', {
      uid: dataset.uidInMessages,
      frame: 1,
      reason: `${fragments.length} fragments, ${frameOffsets.length} offsets, ${frames} frames`,
    });
  return frameOffsets.map((offset, frame) => {
    const from = origin + offset;
    const until = frame + 1 < frames ? origin + frameOffsets[frame + 1]! : Number.POSITIVE_INFINITY;
    return joined(
      dataset.bytes,
      fragments.filter(({ start }) => start >= from && start < until),
    );
  });
}

function joined(bytes: Uint8Array, ranges: readonly ByteRange[]): Uint8Array {
  const [only] = ranges;
  if (only && ranges.length === 1) return bytes.subarray(only.start, only.end);
  const whole = new Uint8Array(ranges.reduce((sum, { start, end }) => sum + end - start, 0));
  let at = 0;
  for (const { start, end } of ranges) {
    whole.set(bytes.subarray(start, end), at);
    at += end - start;
  }
  return whole;
}
