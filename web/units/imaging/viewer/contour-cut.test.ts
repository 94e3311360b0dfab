import { describe, expect, test } from 'vitest';
import { cutContours } from './contour-cut.ts';
import { contourStack, loopsAt } from './contour-stack.ts';

const box = (x: readonly [number, number], y: readonly [number, number], z: number) => [
  x[0],
  y[0],
  z,
  x[1],
  y[0],
  z,
  x[1],
  y[1],
  z,
  x[0],
  y[1],
  z,
];
const circle = (radius: number, z: number) =>
  Array.from({ length: 360 }, (_, n) => [
    radius * Math.cos((n * Math.PI) / 180),
    radius * Math.sin((n * Math.PI) / 180),
    z,
  ]).flat();

/** Area [mm²] between closed lines, by the shoelace formula; inner loops count as they wind. */
const area = (lines: readonly Float32Array[]) => {
  let sum = 0;
  for (const line of lines)
    for (let n = 0; n + 3 < line.length; n += 2) sum += line[n]! * line[n + 3]! - line[n + 2]! * line[n + 1]!;
  return Math.abs(sum / 2);
};
const range = (line: Float32Array, at: 0 | 1) => {
  const picked = [...line].filter((_, n) => n % 2 === at);
  return [Math.min(...picked), Math.max(...picked)];
};

describe('contourStack()', () => {
  test('planes are sorted, their usual distance found, tilted loops set aside', () => {
    const stack = contourStack(
      [
        box([0, 1], [0, 1], 6),
        box([0, 1], [0, 1], 0),
        box([0, 1], [0, 1], 3),
        [0, 0, 0, 1, 0, 5, 1, 1, 5],
        box([0, 1], [0, 1], 12),
      ],
      9,
    );
    expect(stack.planes.map(({ zMm }) => Math.round(zMm * 1e6) / 1e6)).toEqual([0, 3, 6, 12]);
    expect(stack.spacingMm).toBeCloseTo(3, 9);
    expect(stack.tilted).toHaveLength(1);
  });

  const stack = contourStack([box([0, 1], [0, 1], 0), box([0, 2], [0, 1], 3), box([0, 3], [0, 1], 6)], 9);
  const cases = [
    { zMm: 3, width: 2 },
    { zMm: 4.4, width: 2 },
    { zMm: 7.4, width: 3 },
    { zMm: 7.6, width: null }, // beyond half a spacing nothing is drawn
    { zMm: -1.6, width: null },
  ];
  for (const { zMm, width } of cases)
    test(`at z ${zMm} mm ${width ? `the loop ${width} mm wide is drawn` : 'nothing is drawn'}`, () => {
      const loops = loopsAt(stack, zMm);
      expect(loops[0] ? Math.max(...loops[0]) : null).toBe(width);
    });
});

describe('cutContours()', () => {
  const cube = contourStack(
    [0, 3, 6, 9].map((z) => box([-10, 10], [-5, 15], z)),
    3,
  );

  test('a box gives its rectangle, half a spacing beyond its outer planes', () => {
    const sagittal = cutContours(cube, { across: 0, positionMm: 2.5 });
    expect(sagittal).toHaveLength(1);
    expect(range(sagittal[0]!, 0)[0]).toBeCloseTo(-5, 5);
    expect(range(sagittal[0]!, 0)[1]).toBeCloseTo(15, 5);
    expect(range(sagittal[0]!, 1)[0]).toBeCloseTo(-1.5, 1);
    expect(range(sagittal[0]!, 1)[1]).toBeCloseTo(10.5, 1);
    expect(area(sagittal)).toBeCloseTo(20 * 12, 0);
  });

  test('a plane beside it gives nothing', () => {
    expect(cutContours(cube, { across: 0, positionMm: 10.5 })).toEqual([]);
    expect(cutContours(cube, { across: 1, positionMm: -5.5 })).toEqual([]);
  });

  test('a hole stays a hole', () => {
    const ring = contourStack(
      [0, 3, 6].flatMap((z) => [box([-10, 10], [-10, 10], z), box([-4, 4], [-4, 4], z)]),
      3,
    );
    const lines = cutContours(ring, { across: 1, positionMm: 0 });
    expect(area(lines)).toBeCloseTo(12 * 9, 0);
  });

  test('a gap of missing planes is shown as a gap', () => {
    const broken = contourStack(
      [0, 3, 15, 18].map((z) => box([0, 10], [0, 10], z)),
      3,
    );
    expect(cutContours(broken, { across: 0, positionMm: 5 })).toHaveLength(2);
  });

  test('a sphere of radius 20 mm gives a circle of the radius of the cut', () => {
    const planes = Array.from({ length: 39 }, (_, n) => n - 19);
    const sphere = contourStack(
      planes.map((z) => circle(Math.sqrt(400 - z * z), z)),
      1,
    );
    const cut = cutContours(sphere, { across: 0, positionMm: 12 });
    expect(cut).toHaveLength(1);
    expect(area(cut) / (Math.PI * 256)).toBeCloseTo(1, 1);
    expect(range(cut[0]!, 0)[1]).toBeCloseTo(16, 2);
  });

  test('a thread thinner than a pixel is not lost', () => {
    const thread = contourStack(
      [0, 3, 6].map((z) => box([-0.2, 0.2], [0, 0.4], z)),
      3,
    );
    expect(area(cutContours(thread, { across: 0, positionMm: 0 }))).toBeCloseTo(0.4 * 9, 1);
  });
});
