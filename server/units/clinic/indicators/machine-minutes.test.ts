import { expect, test } from 'vitest';
import { machineMinutes } from './machine-minutes.ts';

/** Monday to Friday; 2 March 2026 is a Monday. */
const calendar = { timeZone: 'Asia/Shanghai', weekend: [0, 6] as const, years: {} };
const HOURS = { opens: '08:00', closes: '16:00', in_use: true };
const MACHINE = { resourceKey: '1', name: 'A', nameZh: null };
const WEEK = { from: '2026-03-02', to: '2026-03-08', calendar };
const before = [['2026-01-01T00:00:00Z', HOURS]] as const;
const of = (
  downtimes: readonly (readonly [string, string])[],
  said: (typeof before)[number][] | readonly unknown[] = before,
) =>
  machineMinutes({ ...MACHINE, said: said as never, downtimes }, WEEK).map(({ plannedMin, availableMin }) => [
    plannedMin,
    availableMin,
  ]);

// Five days of eight hours are 2400 min; worked by hand.
test.each([
  ['never down', [], [2400, 2400]],
  ['two hours on Tuesday', [['2026-03-03T10:00:00+08:00', '2026-03-03T12:00:00+08:00']], [2400, 2280]],
  [
    'the same two hours entered twice, and one more',
    [
      ['2026-03-03T10:00:00+08:00', '2026-03-03T12:00:00+08:00'],
      ['2026-03-03T11:00:00+08:00', '2026-03-03T13:00:00+08:00'],
    ],
    [2400, 2220],
  ],
  [
    'from Friday noon to Sunday: four hours of Friday',
    [['2026-03-06T12:00:00+08:00', '2026-03-08T20:00:00+08:00']],
    [2400, 2160],
  ],
  ['at night', [['2026-03-03T18:00:00+08:00', '2026-03-04T06:00:00+08:00']], [2400, 2400]],
  ['all the time', [['2026-02-01T00:00:00Z', '2026-05-01T00:00:00Z']], [2400, 0]],
] as const)('%s', (_, downtimes, expected) => {
  expect(of(downtimes)).toEqual([expected]);
});

test('hours are those that stood when the day began', () => {
  const later = [...before, ['2026-03-04T09:00:00+08:00', { closes: '12:00' }]];
  expect(of([], later)).toEqual([[3 * 480 + 2 * 240, 3 * 480 + 2 * 240]]); // short from Thursday on
  expect(of([], [...before, ['2026-03-04T09:00:00+08:00', { in_use: false }]])).toEqual([[1440, 1440]]);
  expect(of([], [['2026-03-05T09:00:00+08:00', HOURS]])).toEqual([[480, 480]]); // entered on Thursday
  expect(of([], [])).toEqual([]);
});
