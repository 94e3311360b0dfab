import type { DayLine } from '../../../../server/units/clinic/treatment/contract.ts';

/** Its fractions are booked, but none on this day, and none was given. */
export const isNotBooked = ({ isPlaced, appointment, givenToday }: DayLine): boolean =>
  isPlaced && appointment === null && givenToday.length === 0;

/** Booked for a time that is over, and nobody said what came of it: as after downtime, until the paper is entered. */
export const isOpen = ({ appointment }: DayLine, now: Date): boolean =>
  appointment?.state === 'planned' && new Date(appointment.at) < now;

/** Later than this after a fraction began, its record was not made beside it. */
const BESIDE_MS = 60 * 60_000;

/** It was entered later than it was given. */
export const isEnteredLater = ({ at, recordedAt }: DayLine['givenToday'][number]): boolean =>
  Date.parse(recordedAt) - Date.parse(at) > BESIDE_MS;

/** In the order of the day: what has no time comes last. */
export function narrowed(
  lines: readonly DayLine[],
  { onlyOpen, now }: { readonly onlyOpen: boolean; readonly now: Date },
): readonly DayLine[] {
  const timeOf = ({ appointment }: DayLine) => (appointment ? Date.parse(appointment.at) : Number.POSITIVE_INFINITY);
  const kept = onlyOpen ? lines.filter((line) => isOpen(line, now)) : [...lines];
  return kept.sort((one, other) => (timeOf(one) < timeOf(other) ? -1 : Number(timeOf(one) > timeOf(other))));
}
