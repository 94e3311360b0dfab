import { expect, test } from 'vitest';
import { scaleBarMm } from './scale-bar.ts';

const cases = [
  { mmPerPx: 1, maximumPx: 120, mm: 100 },
  { mmPerPx: 0.5, maximumPx: 120, mm: 50 },
  { mmPerPx: 0.2, maximumPx: 120, mm: 20 },
  { mmPerPx: 0.1, maximumPx: 100, mm: 10 },
  { mmPerPx: 2, maximumPx: 99, mm: 100 },
];
for (const { mm, ...view } of cases)
  test(`${view.maximumPx} px at ${view.mmPerPx} mm per px carry a bar of ${mm} mm`, () =>
    expect(scaleBarMm(view.mmPerPx, view.maximumPx)).toBeCloseTo(mm, 9));
