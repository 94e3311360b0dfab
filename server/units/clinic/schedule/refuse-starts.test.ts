import { CHINA_2026 } from '@isocenter/deadlines';
import { DomainError } from '@isocenter/messages';
import { expect, test } from 'vitest';
import type { PlacementAsk, Resource } from './contract.ts';
import { refuseStarts } from './refuse-starts.ts';

const LINAC: Resource = {
  ...{ resourceKey: '1', siteKey: '1', revision: 1, kind: 'machine', name: 'Linac 1', nameZh: null, personKey: null },
  ...{ opens: '08:00', closes: '18:00', inUse: true },
};
const ASKED: PlacementAsk = {
  ...{ resourceKeys: ['1'], fractions: 2, fractionGy: 2, firstDay: '2026-06-01', time: '14:00', secondTime: null },
  ...{ twiceOn: null, minutes: 15, leastHoursBetween: 16, movedMinutes: 60, extraDays: [], compensationKey: null },
};
const TWICE = { secondTime: '08:00', time: '16:00', leastHoursBetween: 6, movedMinutes: 0 };
const refusal = (starts: readonly string[], asked: Partial<PlacementAsk> = {}, after?: Date) => {
  const times = starts.map((at) => {
    const from = new Date(`2026-${at}:00+08:00`);
    return { from, to: new Date(from.getTime() + 15 * 60_000) };
  });
  const calendar = { timeZone: 'Asia/Shanghai', weekend: [6, 0] as const, years: { 2026: CHINA_2026 } };
  try {
    refuseStarts(times, { ...ASKED, ...asked }, { calendar, resources: [LINAC], after });
    return 'kept';
  } catch (error) {
    return error instanceof DomainError ? error.code : error;
  }
};

test.each([
  ['as proposed', ['06-01T14:00', '06-02T13:00'], {}, 'kept'],
  ['on a Saturday', ['06-01T14:00', '06-06T14:00'], {}, 'clinic/day-off'],
  ['on a Saturday that was asked for', ['06-01T14:00', '06-06T14:00'], { extraDays: ['2026-06-06'] }, 'kept'],
  ['on the Dragon Boat holiday', ['06-18T14:00', '06-19T14:00'], {}, 'clinic/day-off'],
  ['after the machine closes', ['06-01T17:50', '06-02T17:50'], { time: '17:50' }, 'clinic/outside-hours'],
  ['moved further than was said', ['06-01T14:00', '06-02T12:59'], {}, 'clinic/placement-moved'],
  ['before the first day', ['05-29T14:00', '06-01T14:00'], {}, 'clinic/placement-moved'],
  ['within the least hours', ['06-01T15:00', '06-02T13:00'], { leastHoursBetween: 22 }, 'clinic/placement-too-close'],
  ['in the wrong order', ['06-02T14:00', '06-01T14:00'], {}, 'clinic/placement-too-close'],
  ['twice where once', ['06-01T13:00', '06-01T14:00'], { leastHoursBetween: 0 }, 'clinic/placement-too-close'],
  ['twice as asked', ['06-01T08:00', '06-01T16:00'], TWICE, 'kept'],
  ['twice on another day', ['06-01T08:00', '06-01T16:00'], { ...TWICE, twiceOn: [] }, 'clinic/placement-moved'],
])('%s', (_, starts, asked, expected) => expect(refusal(starts, asked)).toBe(expected));

test('the least hours hold from the last fraction that was given', () =>
  expect(refusal(['06-01T14:00'], {}, new Date('2026-05-31T23:00:00+08:00'))).toBe('clinic/placement-too-close'));
