import { deflateSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readHeader, readInstance } from './read-instance.ts';
import { encapsulated, encodeDataset, encodeFile, type Fixture, joined } from './testing/encode-fixture.ts';
import { structureSet } from './testing/fixtures.ts';
import { TRANSFER_SYNTAX } from './uids.ts';

const FIXTURE = structureSet([{ type: 'POINT', count: '1', points: '1\\2\\3' }]);
const EXPLICIT = TRANSFER_SYNTAX.ExplicitVRLittleEndian;
const IMPLICIT = TRANSFER_SYNTAX.ImplicitVRLittleEndian;

const explicit = encodeDataset(FIXTURE);
const implicit = encodeDataset(FIXTURE, { implicit: true });
const bigEndian = encodeDataset(FIXTURE, { bigEndian: true });
const whole = encodeFile(FIXTURE, EXPLICIT);

const readable = [
  { what: 'a complete file', bytes: whole, syntax: EXPLICIT, codes: [] },
  { what: 'no preamble', bytes: whole.subarray(128), syntax: EXPLICIT, codes: [] },
  { what: 'no preamble and no DICM', bytes: whole.subarray(132), syntax: EXPLICIT, codes: [] },
  { what: 'no meta, explicit', bytes: explicit, syntax: EXPLICIT, codes: ['no-transfer-syntax'] },
  { what: 'no meta, implicit', bytes: implicit, syntax: IMPLICIT, codes: ['no-transfer-syntax'] },
  {
    what: 'no meta, big endian',
    bytes: bigEndian,
    syntax: TRANSFER_SYNTAX.ExplicitVRBigEndian,
    codes: ['no-transfer-syntax'],
  },
  {
    what: 'meta says explicit, data are implicit',
    bytes: encodeFile(FIXTURE, EXPLICIT, { implicit: true }),
    syntax: IMPLICIT,
    codes: ['transfer-syntax-wrong'],
  },
  {
    what: 'meta says implicit, data are explicit',
    bytes: encodeFile(FIXTURE, IMPLICIT),
    syntax: EXPLICIT,
    codes: ['transfer-syntax-wrong'],
  },
  {
    what: 'deflated',
    bytes: joined([encodeFile({}, TRANSFER_SYNTAX.DeflatedExplicitVRLittleEndian), deflateSync(explicit)]),
    syntax: TRANSFER_SYNTAX.DeflatedExplicitVRLittleEndian,
    codes: [],
  },
];
for (const { what, bytes, syntax, codes } of readable)
  test(`read: ${what}`, () => {
    const { header, notices } = readInstance(bytes);
    expect(header.sopInstanceUid).toBe('1.2.3.5');
    expect(header.transferSyntaxUid).toBe(syntax);
    expect(header.label).toBe('fixture');
    expect(notices.map(({ code }) => code.slice('notice/dicom/'.length))).toEqual(codes);
  });

test('a name whose bytes speak against the declared character set is read as they say, with a notice', () => {
  const name = Uint8Array.of(0xcd, 0xf5, 0x5e, 0xd0, 0xa1, 0xb6, 0xab); // PS3.5 J.2 in GB 2312
  const { '00080016 UI': sopClass, ...rest } = FIXTURE;
  const named = { '00080005 CS': 'ISO_IR 100', '00080016 UI': sopClass!, ...rest, '00100010 PN': name };
  const sorted = Object.fromEntries(Object.entries(named).sort(([a], [b]) => (a < b ? -1 : 1)));
  const { header, notices } = readInstance(encodeFile(sorted, EXPLICIT));
  expect(header.patient.name).toEqual({ alphabetic: '王^小东' });
  expect(notices).toEqual([
    { code: 'notice/dicom/character-set-guessed', values: { declared: 'ISO_IR 100', found: 'GBK' } },
  ]);
});

describe('a file cut off anywhere is refused, never half read', () => {
  const encodings = [
    { what: 'explicit', encoding: {} },
    { what: 'implicit', encoding: { implicit: true } },
    { what: 'explicit, undefined lengths', encoding: { undefinedLength: true } },
    { what: 'implicit, undefined lengths', encoding: { implicit: true, undefinedLength: true } },
    { what: 'big endian', encoding: { bigEndian: true } },
  ];
  for (const { what, encoding } of encodings)
    test(what, () => {
      const dataset = encodeDataset(FIXTURE, encoding);
      // Between two elements of the top level a shorter file is a complete one that lacks attributes.
      const complete = new Set([dataset.length]);
      const keys = Object.entries(FIXTURE);
      for (let kept = 1; kept < keys.length; kept++)
        complete.add(encodeDataset(Object.fromEntries(keys.slice(0, kept)), encoding).length);
      for (let length = 1; length < dataset.length; length++) {
        if (complete.has(length)) continue;
        expect(() => readHeader(dataset.subarray(0, length)), `${length} bytes`).toThrow(
          expect.objectContaining({ name: 'DomainError' }),
        );
      }
    });
});

const pixelHeader: Fixture = {
  '00080016 UI': '1.2.840.10008.5.1.4.1.1.2',
  '00080018 UI': '1.2.3.6',
  '0020000D UI': '1.2.3.1',
  '0020000E UI': '1.2.3.2',
};
const compressed = joined([encodeFile(pixelHeader, TRANSFER_SYNTAX.RLELossless), encapsulated([new Uint8Array(64)])]);
const uncompressed = encodeFile({ ...pixelHeader, '7FE00010 OW': new Uint8Array(100) }, EXPLICIT);

const refused = [
  { what: 'nothing', bytes: new Uint8Array(0), code: 'dicom/not-dicom' },
  { what: 'a text', bytes: new TextEncoder().encode('patient,dose\n1,70\n'), code: 'dicom/not-dicom' },
  {
    what: 'a PNG',
    bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0),
    code: 'dicom/not-dicom',
  },
  { what: 'zeros', bytes: new Uint8Array(4096), code: 'dicom/not-dicom' },
  { what: 'meta information alone', bytes: encodeFile({}, EXPLICIT), code: 'dicom/not-dicom' },
  { what: 'pixel data cut off', bytes: uncompressed.subarray(0, -20), code: 'dicom/truncated' },
  { what: 'compressed pixel data cut off', bytes: compressed.subarray(0, -20), code: 'dicom/truncated' },
  {
    what: 'no SOP Instance UID',
    bytes: encodeFile({ ...pixelHeader, '00080018 UI': '' }, EXPLICIT),
    code: 'dicom/attribute-missing',
  },
  {
    what: 'deflated data that do not inflate',
    bytes: joined([encodeFile({}, TRANSFER_SYNTAX.DeflatedExplicitVRLittleEndian), new Uint8Array(50).fill(7)]),
    code: 'dicom/damaged',
  },
];
for (const { what, bytes, code } of refused)
  test(`refused: ${what}, ${code}`, () => {
    expect(() => readHeader(bytes)).toThrow(expect.objectContaining({ code }));
  });

test('compressed pixel data without the last delimiter has lost nothing', () => {
  expect(readHeader(compressed.subarray(0, -8)).sopInstanceUid).toBe('1.2.3.6');
});
