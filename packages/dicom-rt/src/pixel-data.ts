import { DomainError } from '@isocenter/messages';
import { decodeCompressedFrames } from './codecs/decode-compressed-frames.ts';
import type { FrameDecoders } from './codecs/frame-decoder.ts';
import { isEncapsulated, nativePixelData } from './pixel-data-element.ts';
import { type PixelModule, pixelModuleOf, type Samples, samplesOf } from './pixel-module.ts';
import type { DicomInstance } from './read-instance.ts';
import { TAG } from './tags.ts';
import { TRANSFER_SYNTAX } from './uids.ts';

/**
 * The stored integers of all frames, frame after frame, row after row.
 * @throws DomainError `dicom/pixel-data-missing`, `dicom/pixel-data-length`, `dicom/pixel-format`,
 *   `dicom/transfer-syntax-unsupported`, `dicom/pixel-data-undecodable`
 */
export async function storedPixels(
  instance: DicomInstance,
  decoders: FrameDecoders,
): Promise<{ samples: Samples; module: PixelModule }> {
  const { dataset, header } = instance;
  const module = pixelModuleOf(dataset);
  if (!dataset.has(TAG.PixelData)) throw new DomainError('dicom/pixel-data-missing', { uid: header.sopInstanceUid });
  if (isEncapsulated(dataset))
    return { samples: maskToStoredBits(await decodeCompressedFrames(instance, module, decoders), module), module };
  const range = nativePixelData(dataset);
  if (!range) throw new DomainError('dicom/pixel-data-missing', { uid: header.sopInstanceUid });
  const count = module.columns * module.rows * module.frames;
  const bytesNeeded = (count * module.bitsAllocated) / 8;
  const found = range.end - range.start;
  // One byte more is the padding to even length; more than that means that the header speaks of another image.
  if (found < bytesNeeded || found > bytesNeeded + 1)
    throw new DomainError('dicom/pixel-data-length', {
      uid: header.sopInstanceUid,
      expected: bytesNeeded,
      found,
      columns: module.columns,
      rows: module.rows,
      frames: module.frames,
      bits: module.bitsAllocated,
    });
  const bytes = dataset.bytes.slice(range.start, range.start + bytesNeeded);
  if (header.transferSyntaxUid === TRANSFER_SYNTAX.ExplicitVRBigEndian) swapBytes(bytes, module.bitsAllocated / 8);
  return { samples: maskToStoredBits(samplesOf(bytes, module), module), module };
}

function swapBytes(bytes: Uint8Array, size: number): void {
  if (size === 1) return;
  for (let at = 0; at + size <= bytes.length; at += size) bytes.subarray(at, at + size).reverse();
}

/** Bits outside BitsStored may hold anything (PS3.5 8.1.1); the sign, if any, is at HighBit. */
function maskToStoredBits(samples: Samples, { bitsAllocated, bitsStored, highBit, signed }: PixelModule): Samples {
  if (bitsStored >= bitsAllocated || bitsStored < 1) return samples;
  const up = 31 - highBit;
  const down = 32 - bitsStored;
  for (let at = 0; at < samples.length; at++) {
    const raised = samples[at]! << up;
    samples[at] = signed ? raised >> down : raised >>> down;
  }
  return samples;
}
