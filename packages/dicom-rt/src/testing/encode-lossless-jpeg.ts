import { joined } from './encode-fixture.ts';

/** A code of this many bits for each of the 17 difference categories: simple, not short. */
const CODE_BITS = 5;
const CATEGORIES = 17;

/**
 * Lossless JPEG of 16-bit samples with the first predictor, the sample to the left (ISO 10918-1 annex H): each difference is written
 * as its category, the number of its bits, and those bits.
 */
export function encodeLosslessJpeg(
  samples: Uint16Array,
  { columns, rows }: { readonly columns: number; readonly rows: number },
): Uint8Array {
  const bits: number[] = [];
  const write = (value: number, count: number) => {
    for (let bit = count - 1; bit >= 0; bit--) bits.push((value >> bit) & 1);
  };
  for (let at = 0; at < samples.length; at++) {
    const predicted = at === 0 ? 0x8000 : samples[at % columns === 0 ? at - columns : at - 1]!;
    const difference = ((samples[at]! - predicted) << 16) >> 16; // modulo 2^16 (H.1.2.1)
    const category = 32 - Math.clz32(Math.abs(difference));
    write(category, CODE_BITS);
    if (category < 16) write(difference > 0 ? difference : difference + 2 ** category - 1, category);
  }
  while (bits.length % 8 !== 0) bits.push(1);
  const scan: number[] = [];
  for (let at = 0; at < bits.length; at += 8) {
    const byte = bits.slice(at, at + 8).reduce((value, bit) => 2 * value + bit, 0);
    scan.push(...(byte === 0xff ? [0xff, 0] : [byte]));
  }
  const codesPerLength = Array.from({ length: 16 }, (_, n) => (n + 1 === CODE_BITS ? CATEGORIES : 0));
  const categories = Array.from({ length: CATEGORIES }, (_, n) => n);
  return joined([
    Uint8Array.of(0xff, 0xd8),
    segment(0xc3, [16, ...word(rows), ...word(columns), 1, 1, 0x11, 0]),
    segment(0xc4, [0, ...codesPerLength, ...categories]),
    segment(0xda, [1, 1, 0, 1, 0, 0]), // one component, predictor 1
    Uint8Array.from(scan),
    Uint8Array.of(0xff, 0xd9),
  ]);
}

const word = (value: number) => [value >> 8, value & 0xff];
const segment = (marker: number, bytes: readonly number[]) =>
  Uint8Array.of(0xff, marker, ...word(bytes.length + 2), ...bytes);
