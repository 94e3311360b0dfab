import { DomainError } from '@isocenter/messages';
import { fragmentsOf, isEncapsulated, nativePixelData } from './pixel-data-element.ts';
import { readInstance } from './read-instance.ts';
import { TAG } from './tags.ts';
import { TRANSFER_SYNTAX } from './uids.ts';

/** One frame of pixel data as it was stored: compressed as it came, or plain little endian. */
export interface StoredFrame {
  readonly transferSyntaxUid: string;
  readonly bytes: Uint8Array;
}

/**
 * The stored bytes of frames, counted from 1, without decoding any.
 * @throws DomainError as `readInstance`; `dicom/frame-missing`
 */
export function storedFrames(file: Uint8Array, frameNumbers: readonly number[]): readonly StoredFrame[] {
  const { dataset, header } = readInstance(file);
  const count = dataset.integer(TAG.NumberOfFrames) ?? 1;
  const outside = frameNumbers.find((number) => !(number >= 1 && number <= count));
  if (outside !== undefined || !dataset.element(TAG.PixelData))
    throw new DomainError('dicom/frame-missing', { uid: header.sopInstanceUid, frame: outside ?? 1, count });
  if (isEncapsulated(dataset)) {
    const { fragments, frameOffsets } = fragmentsOf(dataset);
    const starts = frameStarts(fragments, frameOffsets, count);
    if (!starts)
      throw new DomainError('dicom/damaged', { uid: header.sopInstanceUid, attribute: 'PixelData (7FE0,0010)' });
    return frameNumbers.map((number) => {
      const parts = fragments.slice(starts[number - 1], starts[number] ?? fragments.length);
      return {
        transferSyntaxUid: header.transferSyntaxUid,
        bytes: joined(parts.map(({ start, end }) => dataset.bytes.subarray(start, end))),
      };
    });
  }
  const range = nativePixelData(dataset) ?? { start: 0, end: 0 };
  const bits = dataset.uint16(TAG.BitsAllocated) ?? 16;
  const samples =
    (dataset.uint16(TAG.Rows) ?? 0) * (dataset.uint16(TAG.Columns) ?? 0) * (dataset.uint16(TAG.SamplesPerPixel) ?? 1);
  const frameBytes = Math.ceil((samples * bits) / 8);
  const isBigEndian = header.transferSyntaxUid === TRANSFER_SYNTAX.ExplicitVRBigEndian;
  return frameNumbers.map((number) => {
    const start = range.start + (number - 1) * frameBytes;
    const bytes = dataset.bytes.subarray(start, start + frameBytes);
    return {
      transferSyntaxUid: TRANSFER_SYNTAX.ExplicitVRLittleEndian,
      bytes: isBigEndian ? swapped(bytes, bits / 8) : bytes,
    };
  });
}

/** The first fragment of each frame: by the offset table where it is filled, else one fragment a frame, or all for a single frame. */
function frameStarts(
  fragments: readonly { readonly start: number }[],
  frameOffsets: readonly number[],
  count: number,
): readonly number[] | undefined {
  if (count === 1) return [0];
  if (frameOffsets.length === count) {
    const first = (fragments[0]?.start ?? 0) - 8;
    const starts = frameOffsets.map((offset) => fragments.findIndex(({ start }) => start - 8 - first === offset));
    return starts.includes(-1) ? undefined : starts;
  }
  return fragments.length === count ? fragments.map((_, index) => index) : undefined;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function swapped(bytes: Uint8Array, size: number): Uint8Array {
  const turned = bytes.slice();
  for (let at = 0; at + size <= turned.length; at += size) turned.subarray(at, at + size).reverse();
  return turned;
}
