import { DomainError } from '@isocenter/messages';
import { frameBytes as compressedFrames } from './codecs/frame-bytes.ts';
import { isEncapsulated, nativePixelData } from './pixel-data-element.ts';
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
 * @throws DomainError as `readInstance`; `dicom/frame-missing`; `dicom/pixel-data-undecodable` where frames cannot be told apart
 */
export function storedFrames(file: Uint8Array, frameNumbers: readonly number[]): readonly StoredFrame[] {
  const { dataset, header } = readInstance(file);
  const count = dataset.integer(TAG.NumberOfFrames) ?? 1;
  const outside = frameNumbers.find((number) => !(number >= 1 && number <= count));
  if (outside !== undefined || !dataset.element(TAG.PixelData))
    throw new DomainError('dicom/frame-missing', { uid: header.sopInstanceUid, frame: outside ?? 1, count });
  if (isEncapsulated(dataset)) {
    const frames = compressedFrames(dataset, count);
    return frameNumbers.map((number) => ({
      transferSyntaxUid: header.transferSyntaxUid,
      bytes: frames[number - 1] ?? new Uint8Array(0),
    }));
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

/** Samples of a whole number of bytes, each turned round; what is damaged may claim to have none. */
function swapped(bytes: Uint8Array, size: number): Uint8Array {
  if (!Number.isInteger(size) || size < 2) return bytes;
  const turned = bytes.slice();
  for (let at = 0; at + size <= turned.length; at += size) turned.subarray(at, at + size).reverse();
  return turned;
}
