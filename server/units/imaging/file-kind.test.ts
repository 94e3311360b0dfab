import { expect, test } from 'vitest';
import { fileKind } from './file-kind.ts';

const ascii = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const part10 = (sopClassUid: string) =>
  ascii(`${'\0'.repeat(128)}DICM\x02\0\x02\0UI${String.fromCharCode(sopClassUid.length)}\0${sopClassUid}`);
const implicitVr = ascii('\x08\0\x05\0\x0a\0\0\0ISO_IR 100');

const cases = [
  { fileName: 'CT.1.dcm', bytes: part10('1.2.840.10008.5.1.4.1.1.2\0'), kind: 'dicom' },
  { fileName: 'notes.txt', bytes: part10('1.2.840.10008.5.1.4.1.1.2\0'), kind: 'dicom' }, // the mark outweighs the name
  { fileName: 'RTPLAN', bytes: implicitVr, kind: 'dicom' },
  { fileName: 'broken.dcm', bytes: ascii('\x01\x02\x03'), kind: 'dicom' }, // for the reader to refuse
  { fileName: 'export.zip', bytes: ascii('PK\x03\x04rest'), kind: 'zip' },
  { fileName: 'plan', bytes: ascii('PK\x03\x04rest'), kind: 'zip' },
  { fileName: 'empty.zip', bytes: ascii('PK\x05\x06\0\0'), kind: 'zip' },
  { fileName: 'book.xlsx', bytes: ascii('PK\x03\x04rest'), kind: 'other' }, // not to be unpacked
  { fileName: 'a/b/.DS_Store', bytes: ascii('\0\0\0\x01Bud1'), kind: 'other' },
  { fileName: 'Thumbs.db', bytes: ascii('\xd0\xcf\x11\xe0'), kind: 'other' },
  { fileName: 'a/._CT.1.dcm', bytes: ascii('\0\x05\x16\x07'), kind: 'other' },
  { fileName: '__MACOSX/CT.1.dcm', bytes: ascii('\0\x05\x16\x07'), kind: 'other' },
  { fileName: 'DICOMDIR', bytes: implicitVr, kind: 'other' },
  { fileName: 'README', bytes: ascii('How this was exported.\n'), kind: 'other' },
  { fileName: 'scan.pdf', bytes: ascii('%PDF-1.7\0'), kind: 'other' },
  { fileName: 'empty.dcm', bytes: new Uint8Array(), kind: 'other' },
];
for (const { fileName, bytes, kind } of cases)
  test(`${fileName} of ${bytes.length} bytes is ${kind}`, () => expect(fileKind(fileName, bytes)).toBe(kind));
