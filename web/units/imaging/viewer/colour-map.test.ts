import { describe, expect, test } from 'vitest';
import { colourAt, colourTable, cssColourAt, differenceTable } from './colour-map.ts';

const cases = [
  { map: 'rainbow', share: 0, rgb: [0, 0, 255] },
  { map: 'rainbow', share: 0.125, rgb: [0, 128, 255] }, // half way from blue to cyan
  { map: 'rainbow', share: 1, rgb: [255, 0, 0] },
  { map: 'rainbow', share: 7, rgb: [255, 0, 0] },
  { map: 'diverging', share: 0.5, rgb: [247, 247, 247] }, // no difference is neutral
  { map: 'plasma', share: 1, rgb: [240, 249, 33] },
] as const;
for (const { map, share, rgb } of cases)
  test(`${map} at ${share} is rgb ${rgb}`, () => expect(colourAt(map, share)).toEqual([...rgb]));

/** CIE lightness of an sRGB colour, IEC 61966-2-1 and CIE 15. */
function lightness([red, green, blue]: readonly [number, number, number]): number {
  const linear = (c: number) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4);
  const y = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y;
}

describe('the perceptual map', () => {
  test('grows lighter all the way', () => {
    const levels = Array.from({ length: 65 }, (_, n) => lightness(colourAt('plasma', n / 64)));
    for (let n = 1; n < levels.length; n++) expect(levels[n]).toBeGreaterThan(levels[n - 1]!);
  });
});

test('colourTable() stores red in the lowest byte, opaque', () => {
  const table = colourTable('rainbow', 5);
  expect([...table]).toEqual([0xffff0000, 0xffffff00, 0xff00ff00, 0xff00ffff, 0xff0000ff]);
});

test('differenceTable() is clear in the middle and opaque at its ends', () => {
  const alphas = [...differenceTable(5)].map((pixel) => pixel >>> 24);
  expect(alphas).toEqual([255, 204, 0, 204, 255]); // 255 * 1.6 * 0.5 = 204
});

test('cssColourAt()', () => expect(cssColourAt('rainbow', 0.5)).toBe('rgb(0 255 0)'));
