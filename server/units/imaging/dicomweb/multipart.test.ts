import { expect, test } from 'vitest';
import { mediaTypeParameter, messageParts } from './multipart.ts';

async function* inPieces(bytes: Buffer, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(message: string, size = 1000) {
  const parts: { type: string | undefined; text: string }[] = [];
  for await (const { headers, body } of messageParts(inPieces(Buffer.from(message, 'latin1'), size), 'b1')) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of body) chunks.push(chunk);
    parts.push({ type: headers.get('content-type'), text: Buffer.concat(chunks).toString('latin1') });
  }
  return parts;
}

// RFC 2046, 5.1.1
const message =
  'a preamble to be ignored\r\n--b1\r\nContent-Type: application/dicom\r\nContent-Length: 5\r\n\r\nfirst\r\n' +
  '--b1\r\n\r\nwith\r\n--b0 in it, and --b1 not at a line start\r\n\r\n--b1\r\ncontent-type:text/plain\r\n\r\n\r\n--b1--\r\nepilogue';
const parts = [
  { type: 'application/dicom', text: 'first' },
  { type: undefined, text: 'with\r\n--b0 in it, and --b1 not at a line start\r\n' },
  { type: 'text/plain', text: '' },
];
for (const size of [1, 2, 3, 7, 64, 1000])
  test(`a message in pieces of ${size} bytes`, async () => {
    expect(await read(message, size)).toEqual(parts);
  });

test('a message without preamble', async () => {
  expect(await read('--b1\r\n\r\nx\r\n--b1--')).toEqual([{ type: undefined, text: 'x' }]);
});

test('a body that nobody reads to its end is skipped', async () => {
  const types: (string | undefined)[] = [];
  for await (const { headers, body } of messageParts(inPieces(Buffer.from(message), 3), 'b1')) {
    types.push(headers.get('content-type'));
    for await (const _ of body) break;
  }
  expect(types).toEqual(['application/dicom', undefined, 'text/plain']);
});

const malformed = [
  '',
  'no boundary at all',
  '--b1\r\n\r\ncut off',
  '--b1\r\nno colon\r\n\r\nx\r\n--b1--',
  '--b1x\r\n\r\n',
];
for (const text of malformed)
  test(`refused: ${JSON.stringify(text)}`, async () => {
    await expect(read(text)).rejects.toMatchObject({ code: 'imaging/multipart' });
  });

const mediaTypes = [
  { type: 'multipart/related; type="application/dicom"; boundary=b1', name: 'boundary', value: 'b1' },
  { type: 'multipart/related; type="application/dicom"; boundary="a b"', name: 'Boundary', value: 'a b' },
  { type: 'multipart/related;type=application/dicom;boundary=b1', name: 'type', value: 'application/dicom' },
  { type: 'multipart/related', name: 'boundary', value: undefined },
];
for (const { type, name, value } of mediaTypes)
  test(`${name} of ${type} is ${value}`, () => expect(mediaTypeParameter(type, name)).toBe(value));
