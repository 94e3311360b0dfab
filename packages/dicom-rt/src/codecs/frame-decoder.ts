/// <reference path="./untyped-codecs.d.ts" />
import type { PixelModule } from '../pixel-module.ts';
import { TRANSFER_SYNTAX } from '../uids.ts';
import { codedSize } from './coded-size.ts';
import { decodeRle } from './rle.ts';

/** One compressed frame to little-endian bytes of `bitsAllocated`; undefined or an exception where it cannot be decoded. */
export type FrameDecoder = (frame: Uint8Array, module: PixelModule) => Uint8Array | undefined;

/** The decoders of one import, each loaded when the first frame asks for it. */
export class FrameDecoders {
  private readonly loading = new Map<string, Promise<FrameDecoder | undefined>>();

  /** The decoder of a transfer syntax; undefined for one that this package does not read. */
  decoderFor(transferSyntaxUid: string): Promise<FrameDecoder | undefined> {
    const known = this.loading.get(transferSyntaxUid);
    if (known) return known;
    const loading = loadDecoder(transferSyntaxUid);
    this.loading.set(transferSyntaxUid, loading);
    return loading;
  }
}

async function loadDecoder(transferSyntaxUid: string): Promise<FrameDecoder | undefined> {
  switch (transferSyntaxUid) {
    case TRANSFER_SYNTAX.RLELossless:
      return (frame, { columns, rows, bitsAllocated }) => decodeRle(frame, columns * rows, bitsAllocated / 8);
    case TRANSFER_SYNTAX.JPEG2000Lossless:
    case TRANSFER_SYNTAX.JPEG2000:
      return webAssemblyDecoder(await openjpeg());
    case TRANSFER_SYNTAX.JPEGLSLossless:
    case TRANSFER_SYNTAX.JPEGLSNearLossless:
      return webAssemblyDecoder(await charls());
    case TRANSFER_SYNTAX.JPEGBaseline8Bit:
    case TRANSFER_SYNTAX.JPEGExtended12Bit:
      return lossyJpegDecoder(webAssemblyDecoder(await libjpegTurbo()));
    case TRANSFER_SYNTAX.JPEGLossless:
    case TRANSFER_SYNTAX.JPEGLosslessSV1:
      return losslessJpegDecoder();
    default:
      return undefined;
  }
}

/**
 * The decoders write progress to the console unless given somewhere else to write. The options become the module itself,
 * so each load needs its own.
 */
function silent(): EmscriptenOptions {
  return { print: () => {}, printErr: () => {} };
}

type DecoderClass = new () => EmscriptenFrameDecoder;

/** WebAssembly where its file is found beside the script (Node); the same decoder as plain script elsewhere, five times slower. */
async function openjpeg(): Promise<DecoderClass> {
  try {
    return (await (await import('@cornerstonejs/codec-openjpeg/decodewasmjs')).default(silent())).J2KDecoder;
  } catch {
    return (await (await import('@cornerstonejs/codec-openjpeg/decode')).default(silent())).J2KDecoder;
  }
}

async function charls(): Promise<DecoderClass> {
  try {
    return (await (await import('@cornerstonejs/codec-charls/decodewasmjs')).default(silent())).JpegLSDecoder;
  } catch {
    return (await (await import('@cornerstonejs/codec-charls/decode')).default(silent())).JpegLSDecoder;
  }
}

async function libjpegTurbo(): Promise<DecoderClass> {
  try {
    return (await (await import('@cornerstonejs/codec-libjpeg-turbo-8bit/decodewasmjs')).default(silent())).JPEGDecoder;
  } catch {
    return (await (await import('@cornerstonejs/codec-libjpeg-turbo-8bit/decode')).default(silent())).JPEGDecoder;
  }
}

function webAssemblyDecoder(Decoder: DecoderClass): FrameDecoder {
  return (frame, module) => {
    const decoder = new Decoder();
    try {
      decoder.getEncodedBuffer(frame.length).set(frame);
      decoder.decode();
      const { width, height, bitsPerSample, componentCount } = decoder.getFrameInfo();
      if (width !== module.columns || height !== module.rows || componentCount !== 1)
        throw new Error(`${width} × ${height} × ${componentCount} instead of ${module.columns} × ${module.rows} × 1`);
      const bytes = new Uint8Array(decoder.getDecodedBuffer());
      return widened(bytes, { from: bitsPerSample > 8 ? 16 : 8, to: module.bitsAllocated, signed: module.signed });
    } finally {
      decoder.delete();
    }
  };
}

/** This decoder knows 8-bit samples only. */
function lossyJpegDecoder(decode: FrameDecoder): FrameDecoder {
  return (frame, module) => {
    const bits = codedSize(frame)?.bits;
    if (bits !== 8) throw new Error(`lossy JPEG of ${bits ?? '?'} bits`);
    return decode(frame, module);
  };
}

async function losslessJpegDecoder(): Promise<FrameDecoder> {
  const { Decoder } = await import('jpeg-lossless-decoder-js');
  return (frame, { bitsAllocated, signed }) => {
    const buffer = new ArrayBuffer(frame.length);
    new Uint8Array(buffer).set(frame);
    const precision = codedSize(frame)?.bits ?? bitsAllocated;
    const bytesPerSample = precision > 8 ? 2 : 1;
    const samples = new Decoder().decode(buffer, 0, frame.length, bytesPerSample);
    const bytes = new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength);
    return widened(bytes, { from: bytesPerSample === 2 ? 16 : 8, to: bitsAllocated, signed });
  };
}

/** Samples of 8 or 16 bits in the width that the data set announces. */
function widened(bytes: Uint8Array, width: { from: 8 | 16; to: number; signed: boolean }): Uint8Array | undefined {
  if (width.from === width.to) return bytes;
  if (width.from !== 8 || width.to !== 16) return undefined;
  const wide = width.signed ? new Int16Array(bytes.length) : new Uint16Array(bytes.length);
  for (let at = 0; at < bytes.length; at++) wide[at] = width.signed ? (bytes[at]! << 24) >> 24 : bytes[at]!;
  return new Uint8Array(wide.buffer);
}
