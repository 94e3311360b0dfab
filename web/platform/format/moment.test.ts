import { expect, test } from 'vitest';
import { formatDuration, formatSpan, localDate, localMoment, timeBy } from './moment.ts';

test.each([
  [0, '0:00'],
  [7.4, '0:07'],
  [750, '12:30'],
  [3723, '1:02:03'],
])('%f s are %s', (seconds, written) => {
  expect(formatDuration(seconds)).toBe(written);
});

test('an instant is shown in the zone of the reader', () => {
  const noon = new Date(2026, 2, 9, 14, 5);
  expect(localMoment(noon.toISOString())).toBe('2026-03-09 14:05');
  expect(localDate(noon)).toBe('2026-03-09');
});

test.each([
  [0.9, '0 min'],
  [119, '119 min'],
  [120, '2 h'],
  [47 * 60 + 59, '47 h'],
  [48 * 60, '2 d 0 h'],
  [6960, '4 d 20 h'],
])('%f minutes are %s', (minutes, written) => expect(formatSpan(minutes)).toBe(written));

test('a time of another day names it', () => {
  const noon = new Date(2026, 2, 9, 12, 5).getTime();
  expect(timeBy(new Date(2026, 2, 9, 0, 1).toISOString(), noon)).toBe('00:01');
  expect(timeBy(new Date(2026, 2, 8, 23, 59).toISOString(), noon)).toBe('03-08 23:59');
});
