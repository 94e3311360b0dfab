import type { Lattice } from './marching-squares.ts';

/** Where the colours end: whatever is worse looks the same, and the readout tells it. */
export const GAMMA_TOP = 2;

/**
 * Anchors in steps of 0.5 from gamma 0 to {@link GAMMA_TOP}, with a break at 1: blue passes, orange to dark red fails, which people who
 * confuse red and green tell apart as well. Blues and oranges of ColorBrewer, Brewer 2002, Apache-2.0.
 */
const PASSES = ['1f4e8c', '3f86c6', '9ecae1'] as const;
const FAILS = ['fdae3c', 'f0641e', 'a50f15'] as const;
/** Of a signed map only the failing points are coloured by their sign: too cold, too hot. What passes is grey. */
const COLD = ['4fb3ff', '1f6fe0', '3a1fb8'] as const;
const QUIET = ['4d5661', '7b8692', 'b4bec8'] as const;

/** Little-endian RGBA of a gamma, by its size and, where `signed`, by its sign. */
function gammaPixel(gamma: number, signed: boolean): number {
  const size = Math.min(Math.abs(gamma), GAMMA_TOP);
  const passes = Math.abs(gamma) <= 1;
  const anchors = passes ? (signed ? QUIET : PASSES) : signed && gamma < 0 ? COLD : FAILS;
  const place = 2 * (passes ? size : size - 1);
  const lower = Math.min(Math.floor(place), 1);
  const [from, to] = [Number.parseInt(anchors[lower]!, 16), Number.parseInt(anchors[lower + 1]!, 16)];
  const mix = (shift: 0 | 8 | 16) => {
    const start = (from >> shift) & 255;
    return Math.round(start + (place - lower) * (((to >> shift) & 255) - start));
  };
  // what passes well hides little of the image
  const alpha = passes ? Math.round(70 + 120 * size) : 255;
  return ((alpha << 24) | (mix(0) << 16) | (mix(8) << 8) | mix(16)) >>> 0;
}

/** A gamma as CSS, opaque, for the legend and the histogram. */
export function gammaCss(gamma: number, signed: boolean): string {
  const pixel = gammaPixel(gamma, signed);
  return `rgb(${pixel & 255} ${(pixel >> 8) & 255} ${(pixel >> 16) & 255})`;
}

const STEPS = 400;

/** The pixels of -GAMMA_TOP..GAMMA_TOP in {@link STEPS} steps to either side of 0. */
export function gammaTable(signed: boolean): Uint32Array {
  return Uint32Array.from({ length: 2 * STEPS + 1 }, (_, n) => gammaPixel(((n - STEPS) / STEPS) * GAMMA_TOP, signed));
}

/** Paints gamma into little-endian RGBA; what was not judged, and with `failingOnly` what passes, stays clear. */
export function paintGamma(
  { values }: Lattice,
  look: { readonly table: Uint32Array; readonly failingOnly: boolean },
  pixels: Uint32Array,
): void {
  for (let n = 0; n < values.length; n++) {
    const gamma = values[n]!;
    if (Number.isNaN(gamma) || (look.failingOnly && Math.abs(gamma) <= 1)) pixels[n] = 0;
    else {
      const step = Math.round((gamma / GAMMA_TOP) * STEPS) + STEPS;
      pixels[n] = look.table[step < 0 ? 0 : step > 2 * STEPS ? 2 * STEPS : step]!;
    }
  }
}
