import { describe, expect, test } from 'vitest';
import { contourVolumeCc } from './contour-volume.ts';
import { isSameLoop } from './same-loop.ts';

const square = [0, 0, 20, 0, 20, 10, 0, 10];

describe('isSameLoop() of a rectangle 20 x 10', () => {
  const cases = [
    { what: 'the same', other: square, same: true },
    { what: 'from another point', other: [20, 10, 0, 10, 0, 0, 20, 0], same: true },
    { what: 'the other way round', other: [0, 10, 20, 10, 20, 0, 0, 0], same: true },
    { what: 'the other way round from the same point', other: [0, 0, 0, 10, 20, 10, 20, 0], same: true },
    { what: 'closed by its first point', other: [...square, 0, 0], same: true },
    { what: 'rounded to 0.1 µm', other: [0.0001, 0, 20, 0, 20, 10.0001, 0, 10], same: true },
    { what: 'its corners crossed', other: [0, 0, 20, 10, 20, 0, 0, 10], same: false },
    { what: 'a corner moved by 0.1 mm', other: [0, 0, 20.1, 0, 20, 10, 0, 10], same: false },
    { what: 'a point more on an edge', other: [0, 0, 10, 0, 20, 0, 20, 10, 0, 10], same: false },
  ];
  for (const { what, other, same } of cases)
    test(`${what}: ${same}`, () => expect(isSameLoop(Float64Array.from(square), Float64Array.from(other))).toBe(same));
});

test('a loop written twice, once backwards, is no hole in itself', () => {
  // 20 x 10 mm on three planes 2 mm apart: as slabs 20 * 10 * 6 mm3 = 1.2 cc.
  const at = (z: number, flat: readonly number[]) =>
    Float64Array.from(flat.flatMap((value, n) => (n % 2 === 1 ? [value, z] : [value])));
  const once = [0, 2, 4].map((z) => at(z, square));
  const backwards = at(2, [20, 10, 20, 0, 0, 0, 0, 10]);
  const volumeCc = contourVolumeCc([once[0]!, once[1]!, once[2]!, backwards], {
    endCap: 'slab',
    between: 'extruded',
    name: 'x',
  });
  expect(volumeCc).toBeCloseTo(1.2, 9);
});
