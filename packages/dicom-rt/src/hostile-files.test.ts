import { deflateRawSync, constants as zlib } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { alignToPatient } from './align-to-patient.ts';
import { assembleImageVolume } from './assemble-image-volume.ts';
import { codedSize } from './codecs/coded-size.ts';
import { decodeRle } from './codecs/rle.ts';
import { dicomJson } from './json/dicom-json.ts';
import { parseDoseGrid } from './parse-dose-grid.ts';
import { readInstance } from './read-instance.ts';
import { storedFrames } from './stored-frame.ts';
import { COMPRESSED_SLICES } from './testing/compressed-slices.ts';
import { encodeDataset, encodeFile, type Fixture, joined, u16, u32 } from './testing/encode-fixture.ts';
import { ctSlice, doseGrid, type SliceFixture, structureSet } from './testing/fixtures.ts';
import { TRANSFER_SYNTAX } from './uids.ts';

/** Files as nobody makes them by mistake, each found by the fuzz test or by reading for it: refused, in bounded time and memory. */
const EXPLICIT = TRANSFER_SYNTAX.ExplicitVRLittleEndian;
const OBJECT = structureSet([{ type: 'POINT', count: '1', points: '1\\2\\3' }]);
const sorted = (fixture: Fixture): Fixture =>
  Object.fromEntries(Object.entries(fixture).sort(([a], [b]) => (a < b ? -1 : 1)));
const refusal = (code: string) => expect.objectContaining({ name: 'DomainError', code });
const ascii = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** ReferencedImageSequence of undefined length with one item of undefined length, `depth` times in itself. */
function nested(depth: number): Uint8Array {
  const open = joined([
    u16([0x0008, 0x1140], {}),
    ascii('SQ'),
    u16([0], {}),
    u32([0xffffffff], {}),
    u16([0xfffe, 0xe000], {}),
    u32([0xffffffff], {}),
  ]);
  const close = joined([u16([0xfffe, 0xe00d], {}), u32([0], {}), u16([0xfffe, 0xe0dd], {}), u32([0], {})]);
  return joined([...Array.from({ length: depth }, () => open), ...Array.from({ length: depth }, () => close)]);
}

describe('the file around the data set', () => {
  const meta = joined([new Uint8Array(128), ascii('DICM'), u16([0x0002, 0x0010], {})]);
  test('a sequence without items among the meta information', () => {
    const bytes = joined([meta, ascii('SQ'), u16([0], {}), u32([8], {}), new Uint8Array(8), encodeDataset(OBJECT)]);
    expect(readInstance(bytes).header.sopInstanceUid).toBe('1.2.3.5');
  });
  test('meta information of undefined length', () => {
    const bytes = joined([meta, ascii('UN'), u16([0], {}), u32([0xffffffff], {}), encodeDataset(OBJECT)]);
    expect(() => readInstance(bytes)).toThrow(refusal('dicom/truncated'));
  });
  test('an UID of 200,000 characters in a file that breaks off', () => {
    const long = encodeDataset({ ...OBJECT, '00080018 UI': '1' }, { implicit: true });
    const uid = joined([u16([0x0008, 0x0018], {}), u32([200_000], {}), new Uint8Array(200_000).fill(0x31)]);
    expect(() => readInstance(joined([uid, long.subarray(0, -3)]))).toThrow(refusal('dicom/truncated'));
  });
  test('a megabyte that inflates to more than a quarter of a gigabyte', () => {
    const block = deflateRawSync(new Uint8Array(2 ** 20), { finishFlush: zlib.Z_SYNC_FLUSH });
    const bomb = joined(Array.from({ length: 257 }, () => new Uint8Array(block)));
    const bytes = joined([encodeFile({}, TRANSFER_SYNTAX.DeflatedExplicitVRLittleEndian), bomb]);
    expect(() => readInstance(bytes)).toThrow(refusal('dicom/damaged'));
  });
});

describe('a megabyte of blanks that does not end the value', () => {
  const blanks = (before: string) => `${before}${' '.repeat(2 ** 20)}x`;
  const { '00100020 LO': _, ...rest } = OBJECT;
  const named: Fixture = {
    ...rest,
    '00100010 PN': blanks('Doe'),
    '00100020 LO': blanks('1'),
    '00104000 LT': blanks(''),
  };
  const bytes = encodeFile(sorted(named), TRANSFER_SYNTAX.ImplicitVRLittleEndian, { implicit: true });
  test('is read in time with its length', () => {
    expect(readInstance(bytes).header.patient.patientId?.length).toBe(2 ** 20 + 2);
    expect(readInstance(bytes).header.patient.name?.alphabetic.length).toBe(2 ** 20 + 4);
  });
  test('is not quoted whole in a refusal', async () => {
    const dose = {
      position: [0, 0, 0],
      orientation: [1, 0, 0, 0, 1, 0],
      spacing: [2, 2] as const,
      columns: 2,
      rows: 2,
      stored: () => 1,
    };
    const long = encodeFile(doseGrid({ ...dose, units: blanks('GY') }), TRANSFER_SYNTAX.ImplicitVRLittleEndian, {
      implicit: true,
    });
    const refused = await parseDoseGrid(readInstance(long)).catch((error: Error) => error.message.length);
    expect(refused).toBeLessThan(1000);
  });
  test('becomes JSON in time with its length', () => {
    const json = dicomJson(bytes, { bulkDataUri: (tag) => tag });
    expect(JSON.stringify(json['00104000']).length).toBeGreaterThan(2 ** 20);
  });
});

describe('sequences within sequences', () => {
  const cases = [
    { depth: 32, code: undefined },
    { depth: 34, code: 'dicom/nested-too-deep' },
    { depth: 100_000, code: 'dicom/nested-too-deep' },
  ];
  test.each(cases)('$depth levels deep: $code', ({ depth, code }) => {
    const read = () => readInstance(joined([encodeFile({}, EXPLICIT), nested(depth), encodeDataset(OBJECT)])).header;
    if (code) expect(read).toThrow(refusal(code));
    else expect(read().sopInstanceUid).toBe('1.2.3.5');
  });
});

const SLICE: SliceFixture = {
  uid: '1.2.3.10',
  position: [0, 0, 0],
  orientation: [1, 0, 0, 0, 1, 0],
  spacing: [1, 1],
  columns: 6,
  rows: 5,
  stored: () => 0,
};
const slice = (more: Partial<SliceFixture>, changed: Fixture = {}) =>
  readInstance(encodeFile({ ...ctSlice({ ...SLICE, ...more }), ...changed }, EXPLICIT));

describe('places and numbers that no patient has', () => {
  test('slices a kilometre aside of each other', async () => {
    const slices = [0, 1, 2].map((k) => slice({ uid: `1.2.3.10.${k}`, position: [k === 1 ? 1e6 : 0, 0, 3 * k] }));
    await expect(assembleImageVolume(slices)).rejects.toThrow(refusal('dicom/images-scattered'));
  });
  const images: [what: string, changed: Fixture][] = [
    ['a position beyond all bounds', { '00200032 DS': '0\\0\\1e308' }],
    ['pixels of no size', { '00280030 DS': '1e-320\\1' }],
    ['a slope that leaves the range of a float', { '00281053 DS': '1e40' }],
  ];
  test.each(images)('%s', async (_, changed) => {
    await expect((async () => assembleImageVolume([slice({}, changed)]))()).rejects.toThrow(
      refusal('dicom/attribute-invalid'),
    );
  });
  const doses: [what: string, changed: object][] = [
    ['dose planes beyond all bounds', { offsets: [0, 3, 1e300] }],
    ['a dose scaling that leaves the range of a float', { scaling: '1e40' }],
  ];
  test.each(doses)('%s', async (_, changed) => {
    const dose = {
      position: [0, 0, 0],
      orientation: SLICE.orientation,
      spacing: [2, 2] as const,
      columns: 2,
      rows: 2,
      offsets: [0, 3, 6],
      stored: () => 1,
    };
    const bytes = encodeFile(doseGrid({ ...dose, ...changed }), EXPLICIT);
    await expect(parseDoseGrid(readInstance(bytes))).rejects.toThrow(refusal('dicom/attribute-invalid'));
  });
  test('a plane of fine pixels across the patient is shown with larger voxels, not with 10^13', () => {
    const s = Math.SQRT1_2;
    const size = [4096, 1, 1] as const;
    const grid = {
      size,
      spacingMm: [1, 0.001, 0.001],
      originMm: [0, 0, 0],
      axes: [
        [s, s, 0],
        [-s, s, 0],
        [0, 0, 1],
      ],
    } as const;
    const aligned = alignToPatient({ grid, values: new Int16Array(4096).fill(7) }, { outside: -1 });
    expect(aligned.values.length).toBeLessThanOrEqual(2 ** 26);
    expect(aligned.values.length).toBe(aligned.grid.size.reduce((product, count) => product * count, 1));
    expect(aligned.values).toContain(7);
  });
});

describe('pixel data that claim to be more than they are', () => {
  test('samples of no bits are handed on as they are', () => {
    const { '00280100 US': _, ...rest } = ctSlice(SLICE);
    const bytes = encodeFile(sorted({ ...rest, '00280100 US': [0] }), TRANSFER_SYNTAX.ExplicitVRBigEndian, {
      bigEndian: true,
    });
    expect(storedFrames(bytes, [1])[0]?.bytes.length).toBe(0);
  });
  test('an RLE frame holds at most 64 bytes for each of its own', () => {
    expect(decodeRle(new Uint8Array(100), 2 ** 32, 1)).toBeUndefined();
  });
  test.each(COMPRESSED_SLICES)('the size that a frame of $what states is read before its data', async ({ file }) => {
    const { fragment, instance } = fragmentOf(await file());
    expect(codedSize(fragment)).toEqual({ columns: 37, rows: 29, components: 1, bits: 16 });
    const other = changedRows(instance);
    await expect(assembleImageVolume([readInstance(other)])).rejects.toThrow(refusal('dicom/pixel-data-undecodable'));
  });
});

/** The one fragment after pixel data's header (12 bytes) and an empty offset table (8), within its item header (8) and before the delimiter (8). */
function fragmentOf(instance: Uint8Array) {
  const start = readInstance(instance).dataset.element('x7fe00010')!.dataOffset + 16;
  const offset = instance.length - readInstance(instance).dataset.bytes.length;
  return { instance, fragment: instance.subarray(offset + start, instance.length - 8) };
}

/** The same file with 28 for its 29 rows. */
function changedRows(instance: Uint8Array): Uint8Array {
  const changed = instance.slice();
  const { dataset } = readInstance(changed);
  dataset.bytes[dataset.element('x00280010')!.dataOffset] = 28;
  return changed;
}
