import { expect, test } from 'vitest';
import { coarserOccupancy } from './coarser-occupancy.ts';
import type { Occupancy } from './occupancy.ts';

/** One slice of text, `#` inside, between two empty ones. */
function drawn(...lines: readonly string[]): Occupancy {
  const [columns, rows] = [lines[0]!.length, lines.length];
  const inside = new Uint8Array(3 * rows * columns);
  lines.forEach((line, j) => {
    for (let i = 0; i < columns; i++) inside[(rows + j) * columns + i] = line[i] === '#' ? 1 : 0;
  });
  return { columns, rows, slices: 3, inside, first: [0, 0, 0] };
}

/** The slice in the middle, without the empty nodes that fill its rows up. */
function middle({ columns, rows, inside }: Occupancy): string[] {
  const line = (j: number) =>
    Array.from({ length: columns }, (_, i) => (inside[(rows + j) * columns + i] === 1 ? '#' : '.'));
  return Array.from({ length: rows }, (_, j) => line(j).join(''));
}

test('every second node stays', () => {
  const coarse = coarserOccupancy(drawn('........', '..####..', '..####..', '..####..', '........'));
  expect(middle(coarse)).toEqual(['........', '.##.....', '........', '........']);
});

test('a voxel, a line and a gap between the nodes move to the nearest', () => {
  expect(middle(coarserOccupancy(drawn('........', '.#......', '........', '........')))).toEqual([
    '........',
    '.#......',
    '........',
  ]);
  expect(middle(coarserOccupancy(drawn('........', '.######.', '........', '........')))).toEqual([
    '........',
    '.###....',
    '........',
  ]);
  // The gap one voxel wide is closed above by a full row; below that row it is moved from column 5 to 6.
  const open = '.####.####..';
  const gap = drawn('............', '.#########..', open, open, open, open, open, '............');
  expect(middle(coarserOccupancy(gap))).toEqual(['........', '.####...', '.##.#...', '.##.#...', '........']);
});

test('what lies beside a node of its kind does not move', () => {
  // The tip of an outline, one voxel further than the row that stays.
  const tip = drawn('........', '...#....', '..###...', '.#####..', '.#####..', '........');
  expect(middle(coarserOccupancy(tip))).toEqual(['........', '.##.....', '.##.....', '........']);
});
