import { expect, test } from 'vitest';
import { chartLayout } from './chart-layout.ts';

const point = (qaKey: string, measuredOn: string, passRate: number) => ({
  ...{ qaKey, measuredOn, passRate, isExcluded: false, standing: null },
});
const universal = { tolerance: 0.95, action: 0.9 };

// From 100 % down to 89 %, one below the lowest level: 11 % over 110 px, 10 px a percent.
test('levels and results by hand; ten days are ten times as far apart as one', () => {
  const points = [point('1', '2026-03-01', 0.99), point('2', '2026-03-02', 0.97), point('3', '2026-03-12', 1)];
  const { dots, lines, ticks } = chartLayout({ points, local: null }, { width: 220, height: 110, universal });
  expect(dots.map(({ x, y }) => [x, y].map((px) => Math.round(px * 1e6) / 1e6))).toEqual([
    [0, 10],
    [20, 30],
    [220, 0],
  ]);
  expect(lines.map(({ key, y }) => [key, Math.round(y * 1e6) / 1e6])).toEqual([
    ['tolerance', 50],
    ['action', 100],
  ]);
  expect(ticks.map(({ percent }) => percent)).toEqual([100, 95, 90]);
});

test('a single result stands in the middle; two of one day stand beside each other', () => {
  const one = chartLayout(
    { points: [point('1', '2026-03-01', 1)], local: null },
    { width: 200, height: 100, universal },
  );
  expect(one.dots[0]?.x).toBe(100);
  const points = [point('1', '2026-03-01', 1), point('2', '2026-03-01', 1), point('3', '2026-03-02', 1)];
  const { dots } = chartLayout({ points, local: null }, { width: 200, height: 100, universal });
  expect(dots.map(({ x }) => x)).toEqual([0, 100, 200]);
});

test('a result far below widens the chart', () => {
  const points = [point('1', '2026-03-01', 0.4)];
  const { dots, ticks } = chartLayout({ points, local: null }, { width: 200, height: 100, universal });
  expect(dots[0]?.y).toBeLessThan(100);
  expect(ticks.map(({ percent }) => percent)).toEqual([100, 80, 60, 40]);
});
