/// <reference path="./untyped-codecs.d.ts" />
import { describe, expect, test } from 'vitest';
import { storedPixels } from '../pixel-data.ts';
import { readInstance } from '../read-instance.ts';
import { encapsulated, encodeFile, joined } from '../testing/encode-fixture.ts';
import { encodeLosslessJpeg } from '../testing/encode-lossless-jpeg.ts';
import { ctSlice } from '../testing/fixtures.ts';
import { TRANSFER_SYNTAX } from '../uids.ts';
import { FrameDecoders } from './frame-decoder.ts';

const COLUMNS = 37;
const ROWS = 29;
/** A slope with an edge, from air to bone: a decoder that loses the sign or a byte is seen. */
const stored = (column: number, row: number) => ((column * 13 + row * 7) % 50) + column * 4 + (row > 12 ? 2900 : -1024);
const pixels = Int16Array.from({ length: COLUMNS * ROWS }, (_, at) => stored(at % COLUMNS, Math.floor(at / COLUMNS)));

/** The encoders of the codecs' libraries, which the product does not use. */
function encodedBy(Encoder: new () => EmscriptenFrameEncoder, prepare: (encoder: EmscriptenFrameEncoder) => void) {
  const encoder = new Encoder();
  prepare(encoder);
  const frame = { width: COLUMNS, height: ROWS, bitsPerSample: 16, componentCount: 1, isSigned: true };
  encoder.getDecodedBuffer({ ...frame, isUsingColorTransform: false }).set(new Uint8Array(pixels.buffer));
  encoder.encode();
  const bytes = Uint8Array.from(encoder.getEncodedBuffer());
  encoder.delete();
  return bytes;
}

/** The options become the module itself: each load needs its own. */
const silent = () => ({ print: () => {}, printErr: () => {} });
async function jpeg2000(): Promise<Uint8Array> {
  const { J2KEncoder } = await (await import('@cornerstonejs/codec-openjpeg/wasmjs')).default(silent());
  return encodedBy(J2KEncoder, (encoder) => {
    encoder.setDecompositions?.(2);
    encoder.setQuality?.(true, 0);
  });
}
async function jpegLs(): Promise<Uint8Array> {
  const { JpegLSEncoder } = await (await import('@cornerstonejs/codec-charls/wasmjs')).default(silent());
  return encodedBy(JpegLSEncoder, () => {});
}
const losslessJpeg = async () => encodeLosslessJpeg(new Uint16Array(pixels.buffer), { columns: COLUMNS, rows: ROWS });

describe('a CT slice comes back to the last bit', () => {
  const cases = [
    { what: 'JPEG 2000', syntax: TRANSFER_SYNTAX.JPEG2000Lossless, encode: jpeg2000 },
    { what: 'JPEG-LS', syntax: TRANSFER_SYNTAX.JPEGLSLossless, encode: jpegLs },
    { what: 'lossless JPEG', syntax: TRANSFER_SYNTAX.JPEGLosslessSV1, encode: losslessJpeg },
  ];
  for (const { what, syntax, encode } of cases)
    test(`from ${what}`, async () => {
      const { '7FE00010 OW': _, ...header } = ctSlice({
        uid: '1.2.3.9',
        position: [0, 0, 0],
        orientation: [1, 0, 0, 0, 1, 0],
        spacing: [1, 1],
        columns: COLUMNS,
        rows: ROWS,
        stored,
      });
      const frame = await encode();
      const even = frame.length % 2 === 0 ? frame : joined([frame, Uint8Array.of(0)]);
      const instance = readInstance(joined([encodeFile(header, syntax), encapsulated([even])]));
      const { samples } = await storedPixels(instance, new FrameDecoders());
      expect(samples).toEqual(pixels);
    });
});
