import { DomainError } from '@isocenter/messages';
import { type PixelModule, type Samples, samplesOf } from '../pixel-module.ts';
import type { DicomInstance } from '../read-instance.ts';
import { codedSize } from './coded-size.ts';
import { frameBytes } from './frame-bytes.ts';
import type { FrameDecoder, FrameDecoders } from './frame-decoder.ts';

/**
 * The stored integers of all frames of compressed pixel data.
 * @throws DomainError `dicom/transfer-syntax-unsupported`, `dicom/pixel-data-undecodable`
 */
export async function decodeCompressedFrames(
  instance: DicomInstance,
  module: PixelModule,
  decoders: FrameDecoders,
): Promise<Samples> {
  const { header, dataset } = instance;
  const decode = await decoders.decoderFor(header.transferSyntaxUid);
  if (!decode)
    throw new DomainError('dicom/transfer-syntax-unsupported', {
      uid: header.sopInstanceUid,
      transferSyntax: header.transferSyntaxUid,
    });
  const bytesPerFrame = (module.columns * module.rows * module.bitsAllocated) / 8;
  const decodedFrames = frameBytes(dataset, module.frames).map((bytes, index) => {
    const decoded = decodeOrExplain(decode, bytes, module);
    if (typeof decoded !== 'string' && decoded.length === bytesPerFrame) return decoded;
    throw new DomainError('dicom/pixel-data-undecodable', {
      uid: header.sopInstanceUid,
      frame: index + 1,
      reason: typeof decoded === 'string' ? decoded : `${decoded.length} bytes instead of ${bytesPerFrame}`,
    });
  });
  const whole = new Uint8Array(bytesPerFrame * module.frames);
  for (const [index, decoded] of decodedFrames.entries()) whole.set(decoded, index * bytesPerFrame);
  return samplesOf(whole, module);
}

/** Decoders ask for the memory of the whole image before they look at its data: no image of radiotherapy comes near this. */
const MOST_PIXELS = 2 ** 27;

/** The frame's little-endian bytes, or why it could not be decoded. Decoders throw what they like: strings, numbers, errors. */
function decodeOrExplain(decode: FrameDecoder, frame: Uint8Array, module: PixelModule): Uint8Array | string {
  const size = codedSize(frame);
  const { columns, rows } = module;
  if (columns * rows > MOST_PIXELS) return `${columns} × ${rows} pixels are more than ${MOST_PIXELS}`;
  if (size && (size.columns !== columns || size.rows !== rows || size.components !== 1))
    return `${size.columns} × ${size.rows} × ${size.components} instead of ${columns} × ${rows} × 1`;
  try {
    return decode(frame, module) ?? 'the decoder did not accept it';
  } catch (reason) {
    // The compiled decoders throw the address of a message that is gone by now.
    if (typeof reason === 'number') return 'the compressed data is damaged';
    return reason instanceof Error ? reason.message : String(reason);
  }
}
