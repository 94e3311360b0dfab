import type { GivenDose } from '@isocenter/pain';
import { expect, test } from 'vitest';
import { doseSteps, stepPath } from './dose-steps.ts';

const HOUR = 3_600_000;
const T0 = Date.parse('2026-03-09T00:00:00Z');
const tablet = (hour: number): GivenDose => ({
  ...{ drug: 'morphine', route: 'oral', amount: 10, unit: 'mg', at: T0 + hour * HOUR, removedAt: null },
});
const asked = { table: 'nougg', from: T0, to: T0 + 48 * HOUR, admittedAt: T0 } as const;
const valueAt = (given: readonly GivenDose[], hour: number) =>
  doseSteps(given, asked).findLast(({ at }) => at <= T0 + hour * HOUR);

// 10 mg at hour 4 and hour 8: 10 mg from 4 on, 20 from 8 on, 10 from 28 on, none from 32 on.
test('a dose counts for 24 hours, and what was not recorded is not zero', () => {
  const given = [tablet(4), tablet(8)];
  expect([3, 4, 8, 27, 28, 31, 32].map((hour) => valueAt(given, hour)?.lowMg ?? null)).toEqual([
    null,
    ...[10, 20, 20, 10, 10],
    null,
  ]);
  expect(valueAt(given, 23)?.isPartial).toBe(true);
  expect(valueAt(given, 24)?.isPartial).toBe(false);
});

test('a dose between two hours begins a step of its own; nothing lies before the admission', () => {
  expect(doseSteps([tablet(4.5)], asked).find(({ lowMg }) => lowMg !== null)?.at).toBe(T0 + 4.5 * HOUR);
  const late = doseSteps([tablet(4)], { ...asked, admittedAt: T0 + 10 * HOUR });
  expect(late[0]?.at).toBe(T0 + 10 * HOUR);
  expect(doseSteps([], { ...asked, admittedAt: asked.to })).toEqual([]);
});

test('months are no more points than a screen has', () => {
  expect(doseSteps([], { ...asked, to: T0 + 24 * 90 * HOUR }).length).toBeLessThan(410);
});

test('a step holds until the next, and a gap is a gap', () => {
  const points = [
    { x: 0, y: 10 },
    { x: 5, y: 20 },
    { x: 6, y: null },
    { x: 9, y: 3 },
  ];
  expect(stepPath(points)).toBe('M0.0,10.0H5.0V20.0M9.0,3.0');
});
