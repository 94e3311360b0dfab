import type { IsoDay } from '@isocenter/deadlines';

const DAY_MS = 86_400_000;

/** Overall treatment time [days]: calendar days from the first to the last fraction, both counted. One fraction: 1. */
export function overallDays(firstDay: IsoDay, lastDay: IsoDay): number {
  return Math.round((Date.parse(lastDay) - Date.parse(firstDay)) / DAY_MS) + 1;
}
