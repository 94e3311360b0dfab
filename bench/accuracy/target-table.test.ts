import { expect, test } from 'vitest';
import type { SolidDeviation } from './solids.ts';
import { targetTable } from './target-table.ts';

const ROUNDED = 'Isocenter, rounded and interpolated'; // means the solid
const SLAB = 'Isocenter, slab and extruded'; // means the stack of prisms
const TRAPEZOID = 'Isocenter, trapezoid and extruded'; // the product's
const of = (program: string, by: number, change: Partial<SolidDeviation> = {}): SolidDeviation => ({
  program,
  by,
  key: 'volume_cc',
  truth: 'stack',
  solid: 'sphere',
  dose: 'gy',
  gridMm: 1,
  slicesMm: 3,
  ...change,
});
const row = (found: readonly SolidDeviation[], figure: string, against: string, cases: string) => {
  const { headings, rows } = targetTable(found);
  const cells = rows.find((each) => each[0] === figure && each[1] === against && each[2] === cases);
  return Object.fromEntries((cells ?? []).map((cell, n) => [headings[n]!.heading, cell]));
};
const PEERS = [of('plain', 4), of('plain', -5), of('fine', 3), of('fine', -4.5)];

test('ours is read as the truth means it, the largest either way; the product’s way and the best peer stand beside it', () => {
  const ours = [of(SLAB, 0.05), of(SLAB, -0.09), of(ROUNDED, 7), of(TRAPEZOID, -2)];
  expect(row([...ours, ...PEERS], 'volume', 'stack of prisms', 'all')).toEqual({
    figure: 'volume',
    against: 'stack of prisms',
    cases: 'all',
    'to reach': '0.1 %',
    ours: '0.09',
    reached: 'yes',
    'ours unasked': '2',
    'best peer': '4.5 (fine)',
  });
});

test('one case beyond the limit is a target missed', () => {
  const missed = [of(SLAB, 0.05), of(SLAB, -0.101), of(TRAPEZOID, 0), ...PEERS];
  expect(row(missed, 'volume', 'stack of prisms', 'all')).toMatchObject({ ours: '0.1', reached: 'no' });
});

test('without a case nothing is reached, and nothing missed', () =>
  expect(row([], 'volume', 'solid', 'slices of 1 mm')).toMatchObject({
    ours: '–',
    reached: '–',
    'ours unasked': '–',
    'best peer': '–',
  }));

test('only the cases that a target names count', () => {
  const solid = { truth: 'solid' } as const;
  const found = [
    ...[of(ROUNDED, 0.4, { ...solid, slicesMm: 1 }), of(ROUNDED, 9, { ...solid, slicesMm: 2 })],
    ...[of(TRAPEZOID, 1.4, { ...solid, slicesMm: 1 }), of('fine', 0.6, { ...solid, slicesMm: 1 })],
  ];
  expect(row(found, 'volume', 'solid', 'slices of 1 mm')).toMatchObject({
    ours: '0.4',
    reached: 'yes',
    'ours unasked': '1.4',
    'best peer': '0.6 (fine)',
  });
  const mean = { key: 'dmean_gy' } as const;
  const gauss = [
    of(SLAB, 0.01, mean),
    of(SLAB, 1, { ...mean, dose: 'gauss' }),
    of(TRAPEZOID, 0.1, mean),
    of('fine', 1, mean),
  ];
  expect(row(gauss, 'mean', 'stack of prisms', '1 Gy/mm')).toMatchObject({ ours: '0.01', reached: 'yes' });
});
