import { expect, test } from 'vitest';
import { areaBeyondChords } from './loop-measures.ts';

const polygon = (corners: number, radiusMm: number) =>
  Float64Array.from(
    Array.from({ length: corners }, (_, n) => (2 * Math.PI * n) / corners).flatMap((a) => [
      radiusMm * Math.cos(a),
      radiusMm * Math.sin(a),
    ]),
  );

test.each([72, 180, 720])('what a circle drawn with %i points lacks', (corners) => {
  const lacking = 144 * (Math.PI - (corners / 2) * Math.sin((2 * Math.PI) / corners));
  expect(areaBeyondChords(polygon(corners, 12)) / lacking).toBeCloseTo(1, 2);
});

test('a rectangle and a staircase lack nothing', () => {
  expect(areaBeyondChords(Float64Array.of(0, 0, 10, 0, 10, 20, 0, 20))).toBe(0);
  expect(areaBeyondChords(Float64Array.of(0, 0, 3, 0, 3, 1, 2, 1, 2, 2, 1, 2, 1, 3, 0, 3))).toBe(0);
});
