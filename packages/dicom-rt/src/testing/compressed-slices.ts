/// <reference path="../codecs/untyped-codecs.d.ts" />
import { TRANSFER_SYNTAX } from '../uids.ts';
import { encapsulated, encodeFile, joined } from './encode-fixture.ts';
import { encodeLosslessJpeg } from './encode-lossless-jpeg.ts';
import { ctSlice } from './fixtures.ts';

const COLUMNS = 37;
const ROWS = 29;
/** A slope with an edge, from air to bone: a decoder that loses the sign or a byte is seen. */
const stored = (column: number, row: number) => ((column * 13 + row * 7) % 50) + column * 4 + (row > 12 ? 2900 : -1024);

/** The stored values of {@link COMPRESSED_SLICES}, column fastest. */
export const COMPRESSED_PIXELS = Int16Array.from({ length: COLUMNS * ROWS }, (_, at) =>
  stored(at % COLUMNS, Math.floor(at / COLUMNS)),
);

/** One CT slice as a DICOM file in each lossless compression, made by the encoders of the codecs' libraries, which the product does not use. */
export const COMPRESSED_SLICES = [
  { what: 'JPEG 2000', file: async () => slice(TRANSFER_SYNTAX.JPEG2000Lossless, await jpeg2000()) },
  { what: 'JPEG-LS', file: async () => slice(TRANSFER_SYNTAX.JPEGLSLossless, await jpegLs()) },
  { what: 'lossless JPEG', file: async () => slice(TRANSFER_SYNTAX.JPEGLosslessSV1, losslessJpeg()) },
];

function slice(transferSyntaxUid: string, frame: Uint8Array): Uint8Array {
  const { '7FE00010 OW': _, ...header } = ctSlice({
    uid: '1.2.3.9',
    position: [0, 0, 0],
    orientation: [1, 0, 0, 0, 1, 0],
    spacing: [1, 1],
    columns: COLUMNS,
    rows: ROWS,
    stored,
  });
  const even = frame.length % 2 === 0 ? frame : joined([frame, Uint8Array.of(0)]);
  return joined([encodeFile(header, transferSyntaxUid), encapsulated([even])]);
}

function encodedBy(Encoder: new () => EmscriptenFrameEncoder, prepare: (encoder: EmscriptenFrameEncoder) => void) {
  const encoder = new Encoder();
  prepare(encoder);
  const frame = { width: COLUMNS, height: ROWS, bitsPerSample: 16, componentCount: 1, isSigned: true };
  encoder.getDecodedBuffer({ ...frame, isUsingColorTransform: false }).set(new Uint8Array(COMPRESSED_PIXELS.buffer));
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

function losslessJpeg(): Uint8Array {
  return encodeLosslessJpeg(new Uint16Array(COMPRESSED_PIXELS.buffer), { columns: COLUMNS, rows: ROWS });
}
