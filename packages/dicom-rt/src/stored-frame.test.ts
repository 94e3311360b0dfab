import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { decodeRle } from './codecs/rle.ts';
import { storedFrames } from './stored-frame.ts';

const ascii = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const le = (bytes: number, value: number) =>
  Array.from({ length: bytes }, (_, at) => String.fromCharCode((value >> (8 * at)) & 255)).join('');
const short = (group: number, number: number, vr: string, value: string) =>
  `${le(2, group)}${le(2, number)}${vr}${le(2, value.length)}${value}`;
const uid = (number: number, value: string) => short(0x0008, number, 'UI', value.length % 2 ? `${value}\0` : value);

/** Two frames of 2 × 1 pixels of 16 bit, in explicit VR little endian, with the pixel data given. */
const file = (pixelData: string) =>
  ascii(
    `${'\0'.repeat(128)}DICM${short(2, 0x10, 'UI', '1.2.840.10008.1.2.5\0')}${uid(0x16, '1.2.840.10008.5.1.4.1.1.7')}${uid(0x18, '1.2.3')}` +
      `${short(0x20, 0x0d, 'UI', '1.2.3\0')}${short(0x20, 0x0e, 'UI', '1.2.3\0')}${short(0x28, 2, 'US', le(2, 1))}` +
      `${short(0x28, 8, 'IS', '2 ')}${short(0x28, 0x10, 'US', le(2, 1))}${short(0x28, 0x11, 'US', le(2, 2))}` +
      `${short(0x28, 0x100, 'US', le(2, 16))}${pixelData}`,
  );
const item = (value: string) => `${le(2, 0xfffe)}${le(2, 0xe000)}${le(4, value.length)}${value}`;
const encapsulated = (...items: string[]) =>
  file(
    `${le(2, 0x7fe0)}${le(2, 0x10)}OB\0\0${le(4, -1)}${items.map(item).join('')}${le(2, 0xfffe)}${le(2, 0xe0dd)}${le(4, 0)}`,
  );

// PS3.5 A.4, tables A.4-1 and A.4-2
const cases = [
  {
    what: 'one fragment a frame, empty offset table',
    bytes: encapsulated('', 'one.', 'two.'),
    frames: ['one.', 'two.'],
  },
  {
    what: 'a frame in two fragments, by the offset table',
    bytes: encapsulated(`${le(4, 0)}${le(4, 24)}`, 'one.', 'more', 'two.'),
    frames: ['one.more', 'two.'],
  },
  {
    what: 'as many fragments as frames, whatever the offset table says',
    bytes: encapsulated(`${le(4, 0)}${le(4, 0)}`, 'one.', 'two.'),
    frames: ['one.', 'two.'],
  },
];
for (const { what, bytes, frames } of cases)
  test(what, () => {
    expect(storedFrames(bytes, [1, 2]).map((frame) => String.fromCharCode(...frame.bytes))).toEqual(frames);
    expect(storedFrames(bytes, [2]).map((frame) => String.fromCharCode(...frame.bytes))).toEqual(frames.slice(1));
  });

test('fragments that cannot be told apart are refused, as is a frame that is not there', () => {
  const ambiguous = encapsulated('', 'one.', 'more', 'two.');
  const between = encapsulated(`${le(4, 0)}${le(4, 20)}`, 'one.', 'more', 'two.'); // the table points into a fragment
  const backwards = encapsulated(`${le(4, 24)}${le(4, 0)}`, 'one.', 'more', 'two.');
  for (const bytes of [ambiguous, between, backwards])
    expect(() => storedFrames(bytes, [1])).toThrow(expect.objectContaining({ code: 'dicom/pixel-data-undecodable' }));
  for (const number of [0, 3])
    expect(() => storedFrames(cases[0]!.bytes, [number])).toThrow(
      expect.objectContaining({ code: 'dicom/frame-missing' }),
    );
});

const folder = path.resolve(import.meta.dirname, '../../../../shared/data/conformance-oddities');
const pairs = ['rtdose_expb.dcm', 'rtdose_rle.dcm'];
test.skipIf(!existsSync(folder))(
  'a dose in big endian and in RLE has the frames of the plain one (skipped without ../shared)',
  () => {
    const numbers = Array.from({ length: 15 }, (_, index) => index + 1);
    const plain = storedFrames(readFileSync(path.join(folder, 'rtdose.dcm')), numbers);
    for (const name of pairs) {
      const frames = storedFrames(readFileSync(path.join(folder, name)), numbers);
      for (const [index, { bytes, transferSyntaxUid }] of frames.entries()) {
        const isRle = transferSyntaxUid === '1.2.840.10008.1.2.5';
        expect([...((isRle ? decodeRle(bytes, 100, 4) : bytes) ?? [])]).toEqual([...plain[index]!.bytes]);
      }
    }
  },
);
