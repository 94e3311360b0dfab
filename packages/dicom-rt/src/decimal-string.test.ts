import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDecimalStrings } from './decimal-string.ts';

const parse = (text: string) => {
  const bytes = new TextEncoder().encode(text);
  return [...parseDecimalStrings(bytes, 0, bytes.length)];
};

const cases = [
  { text: '', numbers: [] },
  { text: '   ', numbers: [] },
  { text: '0', numbers: [0] },
  { text: '-12.5\\ 3 \\+4', numbers: [-12.5, 3, 4] },
  { text: '1e3\\1.5E-3\\-2.0e+2', numbers: [1000, 0.0015, -200] },
  { text: '.5\\5.\\-.25', numbers: [0.5, 5, -0.25] },
  { text: '0.1\\0.2\\0.3 ', numbers: [0.1, 0.2, 0.3] },
  { text: '123456789012.345', numbers: [123456789012.345] },
  { text: '1\0', numbers: [1] },
  { text: '-6.123233995736e-17', numbers: [-6.123233995736e-17] },
  { text: '0.12345678901234567', numbers: [Number('0.12345678901234567')] }, // longer than DICOM allows
];
for (const { text, numbers } of cases)
  test(`"${text.replace('\0', '␀')}" holds ${JSON.stringify(numbers)}`, () => expect(parse(text)).toEqual(numbers));

for (const text of ['abc', '1A', '-', '1e', '1..2', '1-2', 'NaN', 'Infinity', '.', '1,5'])
  test(`"${text}" is no number`, () => expect(parse(text)).toEqual([Number.NaN]));

test('an empty value among others is no number', () => expect(parse('1\\\\3')).toEqual([1, Number.NaN, 3]));

test('every number in 16 characters reads as Number() reads it', () => {
  const decimals = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => String(value).slice(0, 16));
  fc.assert(
    fc.property(fc.array(decimals, { minLength: 1 }), (texts) => {
      expect(parse(texts.join('\\'))).toEqual(texts.map(Number));
    }),
    { numRuns: 300 },
  );
});
