import { DomainError } from '@isocenter/messages';
import { describe, expect, test } from 'vitest';
import type { DataSet } from './attributes.ts';
import { encodeDataSet } from './encode.ts';
import { formatDecimal } from './format-decimal.ts';
import { uidFromSeed } from './uid-from-seed.ts';

const hex = (dataSet: DataSet) => Buffer.from(encodeDataSet(dataSet, '1.2.3')).toString('hex');

// Bytes by hand after PS3.5 section 7.1.
const BYTES: { what: string; dataSet: DataSet; bytes: string }[] = [
  { what: 'text is padded with a blank', dataSet: { Modality: 'CTX' }, bytes: '0800 6000 4353 0400 43545820' },
  { what: 'a UID is padded with a zero', dataSet: { SOPInstanceUID: '1.2' }, bytes: '0800 1800 5549 0400 312e3200' },
  { what: 'no value has length 0', dataSet: { PatientID: '' }, bytes: '1000 2000 4c4f 0000' },
  { what: 'an undefined attribute is absent', dataSet: { PatientID: undefined }, bytes: '' },
  {
    what: 'dates lose their marks',
    dataSet: { StudyDate: '2026-03-09' },
    bytes: '0800 2000 4441 0800 3230323630333039',
  },
  { what: 'times lose their marks', dataSet: { StudyTime: '08:15:00' }, bytes: '0800 3000 544d 0600 303831353030' },
  {
    what: 'values are parted by backslashes',
    dataSet: { PixelSpacing: [1.5, 2] },
    bytes: '2800 3000 4453 0600 312e355c3220',
  },
  { what: 'text is UTF-8', dataSet: { PatientID: '张' }, bytes: '1000 2000 4c4f 0400 e5bca020' },
  { what: 'US takes two bytes', dataSet: { Rows: 258 }, bytes: '2800 1000 5553 0200 0201' },
  {
    what: 'a tag is group, then element',
    dataSet: { FrameIncrementPointer: 0x3004000c },
    bytes: '2800 0900 4154 0400 0430 0c00',
  },
  {
    what: 'attributes ascend by tag',
    dataSet: { Rows: 1, Modality: 'CT' },
    bytes: '0800 6000 4353 0200 4354 2800 1000 5553 0200 0100',
  },
  {
    what: 'OW has a four-byte length and even bytes',
    dataSet: { PixelData: Uint8Array.of(1, 2, 3) },
    bytes: 'e07f 1000 4f57 0000 04000000 01020300',
  },
  {
    what: 'sequences and items say their length',
    dataSet: { ReferencedBeamSequence: [{ ReferencedBeamNumber: 7 }] },
    bytes: '0c30 0400 5351 0000 12000000 feff 00e0 0a000000 0c30 0600 4953 0200 3720',
  },
  { what: 'an empty sequence', dataSet: { BeamSequence: [] }, bytes: '0a30 b000 5351 0000 00000000' },
];
test.each(BYTES)('$what', ({ dataSet, bytes }) => expect(hex(dataSet)).toBe(bytes.replaceAll(' ', '')));

test('a value beyond 64 KiB is written as UN with a four-byte length', () => {
  const bytes = hex({ ContourData: new Float64Array(40_000) });
  expect(bytes.slice(0, 24)).toBe('063050005' + '54e0000' + '80380100');
});

describe('what cannot be written is refused by name, without repeating it', () => {
  const refusals: { dataSet: DataSet; code: string; values: object }[] = [
    {
      dataSet: { RTPlanLabel: 'a label of 17 chr' },
      code: 'dicom/write/text-too-long',
      values: { attribute: 'RTPlanLabel', characters: 17, maximum: 16 },
    },
    {
      dataSet: { PatientName: `${'x'.repeat(65)}=y` },
      code: 'dicom/write/text-too-long',
      values: { attribute: 'PatientName', characters: 65, maximum: 64 },
    },
    {
      dataSet: { PatientID: 'a\\b' },
      code: 'dicom/write/character',
      values: { attribute: 'PatientID', representation: 'LO' },
    },
    {
      dataSet: { PatientID: 'a\nb' },
      code: 'dicom/write/character',
      values: { attribute: 'PatientID', representation: 'LO' },
    },
    {
      dataSet: { Modality: 'ct' },
      code: 'dicom/write/character',
      values: { attribute: 'Modality', representation: 'CS' },
    },
    {
      dataSet: { SOPInstanceUID: '1.02.3' },
      code: 'dicom/write/character',
      values: { attribute: 'SOPInstanceUID', representation: 'UI' },
    },
    {
      dataSet: { StudyDate: 'March 2026' },
      code: 'dicom/write/character',
      values: { attribute: 'StudyDate', representation: 'DA' },
    },
    {
      dataSet: { SliceThickness: Number.NaN },
      code: 'dicom/write/number',
      values: { attribute: 'SliceThickness', representation: 'DS' },
    },
    {
      dataSet: { Rows: 65_536 },
      code: 'dicom/write/number',
      values: { attribute: 'Rows', found: 65_536, representation: 'US' },
    },
    {
      dataSet: { SeriesNumber: 1.5 },
      code: 'dicom/write/number',
      values: { attribute: 'SeriesNumber', found: 1.5, representation: 'IS' },
    },
    {
      dataSet: { BeamSequence: [{}, { ControlPointSequence: [{ GantryAngle: Number.POSITIVE_INFINITY }] }] },
      code: 'dicom/write/number',
      values: { attribute: 'BeamSequence[2] ControlPointSequence[1] GantryAngle', representation: 'DS' },
    },
  ];
  test.each(refusals)('$code: $values', ({ dataSet, code, values }) => {
    const refusal = (() => {
      try {
        encodeDataSet(dataSet, '1.2.3');
      } catch (error) {
        return error;
      }
    })();
    expect(refusal).toBeInstanceOf(DomainError);
    expect(refusal).toMatchObject({ code, values: { sopInstanceUid: '1.2.3', ...values } });
    expect(String(refusal)).not.toContain('March 2026');
  });
});

const DECIMALS: [value: number, text: string][] = [
  [0, '0'],
  [-0, '0'],
  [1.5, '1.5'],
  [0.1 + 0.2, '0.3'],
  [1 / 3, '0.33333333333333'],
  [-1 / 3, '-0.3333333333333'],
  [-123456.78901234567, '-123456.78901235'],
  [1e-7, '1e-7'],
  [-1.23456789012345e-300, '-1.23456789e-300'],
  [1e22, '1e+22'],
];
test.each(DECIMALS)('%d is written %s, in at most 16 characters', (value, text) => {
  expect(formatDecimal(value)).toBe(text);
  expect(text.length).toBeLessThanOrEqual(16);
});

test('a UID from a seed is the same each time, another for another seed, and of the UUID root', () => {
  expect(uidFromSeed('a')).toBe(uidFromSeed('a'));
  expect(new Set(Array.from({ length: 1000 }, (_, n) => uidFromSeed(`seed ${n}`))).size).toBe(1000);
  // FNV-1a of nothing is its offset basis 6c62272e-07bb-0142-62b8-21756295c58d; as a UUID of version 8 and variant 2:
  expect(uidFromSeed('')).toBe(`2.25.${BigInt('0x6c62272e07bb8142a2b821756295c58d')}`);
});
