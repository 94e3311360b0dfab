import { expect, test } from 'vitest';
import { formatDuration, localDate, localMoment } from './moment.ts';

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
