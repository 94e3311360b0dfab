import { DomainError } from '@isocenter/messages';
import type { Dataset } from './dataset.ts';
import { TAG } from './tags.ts';

export type Samples = Uint8Array | Int8Array | Uint16Array | Int16Array | Uint32Array | Int32Array;

/** The Image Pixel module of a monochrome image (PS3.3 C.7.6.3). */
export interface PixelModule {
  readonly columns: number;
  readonly rows: number;
  readonly frames: number;
  readonly bitsAllocated: 8 | 16 | 32;
  readonly bitsStored: number;
  readonly highBit: number;
  readonly signed: boolean;
}

/** @throws DomainError `dicom/pixel-format`, `dicom/attribute-missing`, `dicom/attribute-invalid` */
export function pixelModuleOf(dataset: Dataset): PixelModule {
  const bitsAllocated = dataset.require(TAG.BitsAllocated, dataset.uint16(TAG.BitsAllocated));
  const samplesPerPixel = dataset.uint16(TAG.SamplesPerPixel) ?? 1;
  if (samplesPerPixel !== 1)
    throw new DomainError('dicom/pixel-format', {
      uid: dataset.uidInMessages,
      found: `${samplesPerPixel} samples per pixel`,
    });
  if (bitsAllocated !== 8 && bitsAllocated !== 16 && bitsAllocated !== 32)
    throw new DomainError('dicom/pixel-format', {
      uid: dataset.uidInMessages,
      found: `${bitsAllocated} bits allocated`,
    });
  const bitsStored = dataset.uint16(TAG.BitsStored) ?? bitsAllocated;
  const frames = dataset.integer(TAG.NumberOfFrames) ?? 1;
  if (frames < 1) throw dataset.invalid(TAG.NumberOfFrames, String(frames), 'at least 1');
  return {
    columns: dataset.require(TAG.Columns, dataset.uint16(TAG.Columns)),
    rows: dataset.require(TAG.Rows, dataset.uint16(TAG.Rows)),
    frames,
    bitsAllocated,
    bitsStored,
    highBit: dataset.uint16(TAG.HighBit) ?? bitsStored - 1,
    signed: dataset.uint16(TAG.PixelRepresentation) === 1,
  };
}

/** Little-endian bytes as integers. Every JavaScript host in use is little endian. */
export function samplesOf(bytes: Uint8Array, { bitsAllocated, signed }: PixelModule): Samples {
  // Not bytes.slice(): of a Node Buffer that is a view of the same bytes, as misaligned as before.
  const aligned = bytes.byteOffset % (bitsAllocated / 8) === 0 ? bytes : Uint8Array.from(bytes);
  const { buffer, byteOffset } = aligned;
  const count = aligned.byteLength / (bitsAllocated / 8);
  if (bitsAllocated === 8)
    return signed ? new Int8Array(buffer, byteOffset, count) : new Uint8Array(buffer, byteOffset, count);
  if (bitsAllocated === 16)
    return signed ? new Int16Array(buffer, byteOffset, count) : new Uint16Array(buffer, byteOffset, count);
  return signed ? new Int32Array(buffer, byteOffset, count) : new Uint32Array(buffer, byteOffset, count);
}
