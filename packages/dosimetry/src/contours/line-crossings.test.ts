import { expect, test } from 'vitest';
import { isInsideLoops } from './inside-loops.ts';
import { lineCrossings } from './line-crossings.ts';

const SQUARE = Float64Array.of(0, 0, 4, 0, 4, 4, 0, 4);
const HOLE = Float64Array.of(1, 1, 3, 1, 3, 3, 1, 3);
const DIAMOND = Float64Array.of(2, 0, 4, 2, 2, 4, 0, 2);
const WIDE = Float64Array.of(0, 0, 6, 0, 6, 2, 0, 2);
const each = { perMm: 1, origin: 0 };

// A line through a corner or along an edge belongs to the edges that begin there, not to those that end there.
const cases = [
  {
    name: 'a square, whose lower edge lies on a line and whose upper one too',
    loops: [SQUARE],
    across: 1,
    first: 0,
    met: [
      [0, 4],
      [0, 4],
      [0, 4],
      [0, 4],
    ],
  },
  {
    name: 'a square with a hole',
    loops: [SQUARE, HOLE],
    across: 1,
    first: 0,
    met: [
      [0, 4],
      [0, 1, 3, 4],
      [0, 1, 3, 4],
      [0, 4],
    ],
  },
  {
    name: 'a diamond through its corners',
    loops: [DIAMOND],
    across: 1,
    first: 0,
    met: [
      [2, 2],
      [1, 3],
      [0, 4],
      [1, 3],
    ],
  },
  {
    name: 'a rectangle across u',
    loops: [WIDE],
    across: 0,
    first: 0,
    met: [
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 2],
    ],
  },
  {
    name: 'lines every 2 mm, downwards, the first at 3 mm',
    loops: [SQUARE],
    across: 1,
    perMm: -0.5,
    origin: 2.5,
    first: 1,
    met: [
      [0, 4],
      [0, 4],
    ],
  },
  {
    name: 'a triangle between two lines',
    loops: [Float64Array.of(0, 0.2, 1, 0.2, 0, 0.8)],
    across: 1,
    first: 1,
    met: [],
  },
  { name: 'no loop', loops: [], across: 1, first: Infinity, met: [] },
] as const;
for (const { name, loops, first, met, ...lines } of cases)
  test(`lines meet ${name}`, () => {
    const crossings = lineCrossings(loops, { ...each, ...lines });
    expect(crossings.first).toBe(first);
    expect(
      Array.from({ length: crossings.lines }, (_, n) => [
        ...crossings.at.slice(crossings.starts[n]!, crossings.starts[n + 1]!),
      ]),
    ).toEqual(met);
  });

test('what lies between two crossings is inside, by the rule for single points', () => {
  const loops = [SQUARE, HOLE, Float64Array.of(5, 0, 9, 4, 5, 4, 9, 0)]; // with one loop that crosses itself
  for (const perMm of [1, 2, 0.75]) {
    const { first, lines, starts, at } = lineCrossings(loops, { across: 1, perMm, origin: 0 });
    for (let line = -2; line < 10 * perMm; line++)
      for (let u = -0.95; u < 10; u += 0.1) {
        const n = line - first;
        const before = n < 0 || n >= lines ? [] : at.slice(starts[n]!, starts[n + 1]!).filter((mm) => mm <= u);
        expect(before.length % 2 === 1, `(${u}, ${line / perMm})`).toBe(isInsideLoops(loops, u, line / perMm));
      }
  }
});
