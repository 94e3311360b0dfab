import { expect, test } from 'vitest';
import { type ByTheClock, missingDoses } from './missing-doses.ts';

const HOUR = 3_600_000;
const every4: ByTheClock = { everyHours: 4, startsAt: 0, signedAt: 0, stoppedAt: null, recordedAt: [] };
const day = { from: 24 * HOUR, until: 48 * HOUR };
const at = (...hours: number[]) => hours.map((hour) => hour * HOUR);

test.each<[string, Partial<ByTheClock>, number]>([
  ['none of six was recorded', {}, 6],
  ['three were', { recordedAt: at(28, 32, 36) }, 3],
  ['those before and after the time do not count', { recordedAt: at(24, 28, 49) }, 5],
  ['before the signature none is due', { signedAt: 47 * HOUR }, 0],
  ['nor before it begins', { startsAt: 40 * HOUR }, 2],
  ['nor after it was stopped', { stoppedAt: 32 * HOUR }, 2],
  ['more than were due are none missing', { recordedAt: at(25, 26, 27, 28, 29, 30, 31) }, 0],
])('%s', (_what, part, missing) => expect(missingDoses({ ...every4, ...part }, day)).toBe(missing));
