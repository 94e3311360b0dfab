import fc from 'fast-check';
import { expect, test } from 'vitest';
import { zonedClock } from './zoned-time.ts';

// Clocks in Berlin go from 02:00 to 03:00 on 29 March 2026 and from 03:00 to 02:00 on 25 October, both at 01:00 UTC.
const berlin = zonedClock('Europe/Berlin');
for (const [instant, day, time] of [
  ['2026-03-28T23:00:00Z', '2026-03-29', '00:00'],
  ['2026-03-29T00:59:59.999Z', '2026-03-29', '01:59'],
  ['2026-03-29T01:00:00Z', '2026-03-29', '03:00'],
  ['2026-10-24T21:59:59Z', '2026-10-24', '23:59'],
  ['2026-10-25T00:59:59Z', '2026-10-25', '02:59'],
  ['2026-10-25T01:00:00Z', '2026-10-25', '02:00'],
] as const)
  test(`clocks in Berlin show ${day} ${time} at ${instant}`, () => {
    expect([berlin.dayOf(new Date(instant)), berlin.timeOf(new Date(instant))]).toEqual([day, time]);
  });

for (const timeZone of ['Asia/Shanghai', 'Europe/Berlin', 'Australia/Lord_Howe', 'America/St_Johns'])
  test(`one clock of ${timeZone}, asked again and again, shows what Intl does`, () => {
    const clock = zonedClock(timeZone);
    const shown = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
    const instant = fc.date({ min: new Date('2024-01-01'), max: new Date('2028-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(instant, (at) => {
        expect(`${clock.dayOf(at)} ${clock.timeOf(at)}`).toBe(shown.format(at));
      }),
      { numRuns: 300 },
    );
  });
