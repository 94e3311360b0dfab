import { expect, test } from 'vitest';
import { isOfType } from './file-type.ts';

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const PDF = bytes('%PDF-1.7\n');
const PNG = bytes('\x89PNG\r\n\x1a\n');
const DICOM = bytes(`${'\0'.repeat(128)}DICM`);

// The first bytes of files as their specifications give them (ISO 32000, PNG 1.2, ISO 10918, DICOM PS3.10, APPNOTE.TXT).
const cases: readonly [string, Uint8Array, string, boolean][] = [
  ['a PDF', PDF, 'application/pdf', true],
  ['a PDF said to be a picture', PDF, 'image/png', false],
  ['a PNG', PNG, 'image/png', true],
  ['a JPEG', bytes('\xff\xd8\xff\xe0'), 'image/jpeg', true],
  ['a program said to be a PDF', bytes('MZ\x90\0'), 'application/pdf', false],
  ['a DICOM file', DICOM, 'application/dicom', true],
  ['a table', bytes('a,b\n1,2\n'), 'text/csv', true],
  ['a program said to be text', bytes('MZ\x90\0'), 'text/plain', false],
  ['Latin-1 said to be UTF-8 text', bytes('M\xfcller'), 'text/plain', false],
  ['a sheet', bytes('PK\x03\x04'), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', true],
  ['bytes of no stated type', bytes('MZ\x90\0'), 'application/octet-stream', true],
  ['a type that cannot be checked', bytes('x'), 'application/x-unheard-of', false],
  ['nothing at all', bytes(''), 'application/pdf', false],
];
for (const [what, start, type, is] of cases)
  test(`${what}: ${type} is ${is ? '' : 'not '}taken`, () => expect(isOfType(start, type)).toBe(is));

test('a text whose last character was cut is a text', () => {
  expect(isOfType(new TextEncoder().encode('剂量').subarray(0, 5), 'text/plain')).toBe(true);
});
