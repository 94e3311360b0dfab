import { describe, expect, test } from 'vitest';
import { dicomJson } from './json/dicom-json.ts';
import { readIndexEntry } from './read-index-entry.ts';
import { readHeader } from './read-instance.ts';
import { encapsulated, encodeFile, type Fixture, joined } from './testing/encode-fixture.ts';
import { SOP_CLASS, TRANSFER_SYNTAX } from './uids.ts';

const bulkDataUri = (tag: string) => `bulk/${tag}`;
const IMAGE: Fixture = {
  '00080016 UI': SOP_CLASS.CTImageStorage,
  '00080018 UI': '1.2.3.4',
  '00100010 PN': 'Phantom^Pelvis',
  '0020000D UI': '1.2.3.1',
  '0020000E UI': '1.2.3.2',
  '00200013 IS': '7',
};
const pixels = new Uint8Array(5000).fill(3);
const slice = encodeFile({ ...IMAGE, '7FE00010 OW': pixels }, TRANSFER_SYNTAX.ExplicitVRLittleEndian);
/** Ends inside the pixel data, 100 bytes after its own 12. */
const start = slice.subarray(0, slice.length - 4900);

describe('of a slice', () => {
  for (const implicit of [false, true])
    test(`its start tells what the whole tells, ${implicit ? 'implicit' : 'explicit'} VR`, () => {
      const syntax = implicit ? TRANSFER_SYNTAX.ImplicitVRLittleEndian : TRANSFER_SYNTAX.ExplicitVRLittleEndian;
      const whole = encodeFile({ ...IMAGE, '7FE00010 OW': pixels }, syntax, { implicit });
      const entry = readIndexEntry(whole.subarray(0, whole.length - 4900), { sizeBytes: whole.length, bulkDataUri });
      expect(entry).toEqual({ header: readHeader(whole), attributes: dicomJson(whole, { bulkDataUri }) });
      expect(entry?.header.instanceNumber).toBe(7);
      expect(entry?.attributes['7FE00010']).toEqual({ vr: 'OW', BulkDataURI: 'bulk/7FE00010' });
    });

  test('what follows the pixel data does not matter', () =>
    expect(readIndexEntry(start, { sizeBytes: slice.length + 8, bulkDataUri })?.header.sopInstanceUid).toBe('1.2.3.4'));
});

const encapsulatedFile = joined([
  encodeFile(IMAGE, '1.2.840.10008.1.2.4.70'),
  encapsulated([new Uint8Array(3000), new Uint8Array(3000)]),
]);
const untold: readonly { what: string; start: Uint8Array; sizeBytes: number }[] = [
  { what: 'a file that is cut off inside its pixel data', start, sizeBytes: slice.length - 1 },
  { what: 'a start that ends before the pixel data', start: slice.subarray(0, -5012), sizeBytes: slice.length },
  {
    what: 'an object without pixel data',
    start: encodeFile(IMAGE, TRANSFER_SYNTAX.ExplicitVRLittleEndian),
    sizeBytes: 9999,
  },
  {
    what: 'compressed pixel data, whose fragments have to be followed',
    start: encapsulatedFile.subarray(0, -2000),
    sizeBytes: encapsulatedFile.length,
  },
  { what: 'what is no object', start: new Uint8Array(200).fill(9), sizeBytes: 400 },
];
for (const { what, start: given, sizeBytes } of untold)
  test(`the start does not tell of ${what}`, () =>
    expect(readIndexEntry(given, { sizeBytes, bulkDataUri })).toBeUndefined());

test('the whole of a file that is cut off is refused as readInstance does', () => {
  const cut = slice.subarray(0, -1);
  expect(() => readIndexEntry(cut, { sizeBytes: cut.length, bulkDataUri })).toThrow(
    expect.objectContaining({ code: 'dicom/truncated' }),
  );
});
