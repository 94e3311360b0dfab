import { expect, test } from 'vitest';
import { joined, u32 } from '../testing/encode-fixture.ts';
import { decodeRle } from './rle.ts';

/** An RLE frame of the given segments (PS3.5 G.5): count, 15 offsets, segments. */
function frame(segments: readonly (readonly number[])[]): Uint8Array {
  let offset = 64;
  const offsets = segments.map((segment) => {
    const here = offset;
    offset += segment.length;
    return here;
  });
  const header = u32([segments.length, ...offsets, ...Array.from({ length: 15 - segments.length }, () => 0)], {});
  return joined([header, ...segments.map((segment) => Uint8Array.from(segment))]);
}

const cases = [
  // 0xfe: repeat 3 times; 2: three literal bytes; 0x80: nothing.
  {
    what: 'runs and literals',
    segments: [[0xfe, 7, 0x80, 2, 1, 2, 3]],
    pixels: 6,
    bytes: 1,
    output: [7, 7, 7, 1, 2, 3],
  },
  {
    what: 'two bytes a pixel, the high one first',
    segments: [
      [0xff, 0x12],
      [1, 0x34, 0x56],
    ],
    pixels: 2,
    bytes: 2,
    output: [0x34, 0x12, 0x56, 0x12],
  },
  { what: 'a frame that ends too early', segments: [[0xfe, 7]], pixels: 6, bytes: 1, output: undefined },
  { what: 'a segment too few', segments: [[0xfe, 7]], pixels: 3, bytes: 2, output: undefined },
];
for (const { what, segments, pixels, bytes, output } of cases)
  test(`RLE: ${what}`, () => {
    const decoded = decodeRle(frame(segments), pixels, bytes);
    expect(decoded && [...decoded]).toEqual(output);
  });
