const HOUR_MS = 3_600_000;

/** An order of doses by the clock, as far as it tells how many are due; instants [ms since 1970]. */
export interface ByTheClock {
  readonly everyHours: number;
  readonly startsAt: number;
  /** Of its first signature; before it none is due. */
  readonly signedAt: number;
  readonly stoppedAt: number | null;
  /** When a dose of it was recorded, as given or as not given. */
  readonly recordedAt: readonly number[];
}

/** How many doses by the clock should have been recorded in a time, as given or not, and were not: they make the sum of that time too small. */
export function missingDoses(
  { everyHours, startsAt, signedAt, stoppedAt, recordedAt }: ByTheClock,
  { from, until }: { readonly from: number; readonly until: number },
): number {
  const begins = Math.max(from, startsAt, signedAt);
  const ends = Math.min(until, stoppedAt ?? until);
  const expected = Math.floor(Math.max(0, ends - begins) / (everyHours * HOUR_MS));
  const recorded = recordedAt.filter((at) => at > from && at <= until);
  return Math.max(0, expected - recorded.length);
}
