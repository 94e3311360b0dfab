/**
 * Anchor colours, evenly spaced from the low to the high end.
 * `plasma` (perceptually even, monotone in lightness): van der Walt and Smith 2015, matplotlib, CC0.
 * `turbo`: Mikhailov 2019, Google, Apache-2.0. `rainbow`: blue to red over green, as planning systems customarily draw dose.
 * `diverging`: ColorBrewer RdBu, Brewer 2002, Apache-2.0, reversed: blue is less, red is more.
 */
const ANCHORS = {
  plasma: ['0d0887', '46039f', '7201a8', '9c179e', 'bd3786', 'd8576b', 'ed7953', 'fb9f3a', 'fdca26', 'f0f921'],
  turbo: [
    '30123b',
    '4145ab',
    '4675ed',
    '39a2fc',
    '1bcfd4',
    '24eca6',
    '61fc6c',
    'a4fc3b',
    'd1e834',
    'f3c63a',
    'fe9b2d',
    'f36315',
    'd93806',
    'b11901',
    '7a0402',
  ],
  rainbow: ['0000ff', '00ffff', '00ff00', 'ffff00', 'ff0000'],
  diverging: ['2166ac', '4393c3', '92c5de', 'f7f7f7', 'f4a582', 'd6604d', 'b2182b'],
} as const;

export type ColourMap = keyof typeof ANCHORS;
/** The maps a person may choose for a dose; a difference is always drawn with `diverging`. */
export const DOSE_COLOUR_MAPS = ['plasma', 'turbo', 'rainbow'] as const satisfies readonly ColourMap[];

type Rgb = readonly [red: number, green: number, blue: number];

function rgbOf(hex: string): Rgb {
  const number = Number.parseInt(hex, 16);
  return [number >> 16, (number >> 8) & 255, number & 255];
}

/** The colour at `share` (0..1, clamped) of a map, linear between its anchors, 0..255 each. */
export function colourAt(map: ColourMap, share: number): Rgb {
  const anchors: readonly string[] = ANCHORS[map];
  const place = Math.min(1, Math.max(0, share)) * (anchors.length - 1);
  const lower = Math.min(Math.floor(place), anchors.length - 2);
  const from = rgbOf(anchors[lower]!);
  const to = rgbOf(anchors[lower + 1]!);
  const mix = (channel: 0 | 1 | 2) => Math.round(from[channel] + (place - lower) * (to[channel] - from[channel]));
  return [mix(0), mix(1), mix(2)];
}

export function cssColourAt(map: ColourMap, share: number): string {
  return `rgb(${colourAt(map, share).join(' ')})`;
}

/**
 * The diverging map as pixels that fade towards the middle: where two doses agree, the image shines through.
 */
export function differenceTable(length = 1024): Uint32Array {
  return colourTable('diverging', length).map((pixel, n) => {
    const size = Math.abs((2 * n) / (length - 1) - 1);
    const alpha = Math.round(255 * Math.min(1, 1.6 * size));
    return ((pixel & 0x00ffffff) | (alpha << 24)) >>> 0;
  });
}

/** The map as `length` opaque pixels (little-endian RGBA). */
export function colourTable(map: ColourMap, length = 1024): Uint32Array {
  return Uint32Array.from({ length }, (_, n) => {
    const [red, green, blue] = colourAt(map, n / (length - 1));
    return (0xff000000 | (blue << 16) | (green << 8) | red) >>> 0;
  });
}
