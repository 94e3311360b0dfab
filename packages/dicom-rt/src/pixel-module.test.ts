import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { samplesOf } from './pixel-module.ts';

describe('samplesOf() of bytes that do not begin on a multiple of their width', () => {
  // 1, 2 and 0xfffffffe in little endian, behind one byte of something else.
  const stored = [9, 1, 0, 0, 0, 2, 0, 0, 0, 0xfe, 0xff, 0xff, 0xff];
  const module = { columns: 3, rows: 1, frames: 1, bitsStored: 32, highBit: 31 };
  const cases = [
    { name: 'a Uint8Array, 32 bit', bytes: new Uint8Array(stored).subarray(1), bits: 32, signed: false },
    { name: 'a Buffer, 32 bit', bytes: Buffer.from(new Uint8Array(stored).buffer, 1), bits: 32, signed: false },
    { name: 'a Buffer, 32 bit signed', bytes: Buffer.from(new Uint8Array(stored).buffer, 1), bits: 32, signed: true },
    { name: 'a Buffer, 16 bit', bytes: Buffer.from(new Uint8Array(stored).buffer, 1), bits: 16, signed: false },
  ] as const;
  const expected = { 32: [1, 2, 0xfffffffe], 16: [1, 0, 2, 0, 0xfffe, 0xffff] };
  test.each(cases)('$name', ({ bytes, bits, signed }) => {
    const last = signed ? [1, 2, -2] : expected[bits];
    expect([...samplesOf(bytes, { ...module, bitsAllocated: bits, signed })]).toEqual(last);
  });
});
