import { DomainError } from '@isocenter/messages';
import type { Dataset } from '../dataset.ts';
import { type ByteRange, fragmentsOf } from '../pixel-data-element.ts';

/**
 * The compressed bytes of each frame. A frame may span fragments: the basic offset table says where each begins (PS3.5 A.4).
 * @throws DomainError `dicom/pixel-data-undecodable` where frames cannot be told apart
 */
export function frameBytes(dataset: Dataset, frames: number): readonly Uint8Array[] {
  const { fragments, frameOffsets } = fragmentsOf(dataset);
  if (frames === 1) return [joined(dataset.bytes, fragments)];
  const starts = frameStarts(fragments, frameOffsets, frames);
  if (!starts)
    throw new DomainError('dicom/pixel-data-undecodable', {
      uid: dataset.uidInMessages,
      frame: 1,
      reason: `${fragments.length} fragments, ${frameOffsets.length} offsets, ${frames} frames`,
    });
  return starts.map((start, frame) => joined(dataset.bytes, fragments.slice(start, starts[frame + 1])));
}

/**
 * The first fragment of each frame. No frame is without a fragment: where there are as many of both, they pair off whatever the offset
 * table says; else the table, which counts from the first fragment, must point to fragments in their order.
 */
function frameStarts(
  fragments: readonly ByteRange[],
  frameOffsets: readonly number[],
  frames: number,
): readonly number[] | undefined {
  if (fragments.length === frames) return fragments.map((_, index) => index);
  if (frameOffsets.length !== frames) return undefined;
  const origin = fragments[0]?.start ?? 0;
  const starts = frameOffsets.map((offset) => fragments.findIndex(({ start }) => start - origin === offset));
  const ascend = starts.every((start, frame) => start >= 0 && start > (starts[frame - 1] ?? -1));
  return ascend ? starts : undefined;
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
