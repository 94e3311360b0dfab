import type { GivenContent, OrderContent } from './contract.ts';

/** A dose by the clock may come so much earlier without a reason [min]; ours, of no guideline. */
export const EARLY_BY_MIN = 30;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** An order that somebody signed, as far as giving a dose of it is concerned. Instants [ms since 1970]. */
export interface GivenOrder {
  readonly content: OrderContent;
  readonly signedAt: number;
  readonly stoppedAt: number | null;
  /** When doses of it were given, this one not among them. */
  readonly givenAt: readonly number[];
}

/** What a dose must state a reason for. */
export type Deviation = 'stopped' | 'before-signed' | 'before-start' | 'too-soon';
/** What no reason excuses: a physician signs another order. */
export type OutsideOrder = 'dose' | 'most';

/** What of a dose is outside of its order; undefined where nothing is. */
export function outsideOrder(order: GivenOrder, { at, given, dose }: GivenContent): OutsideOrder | undefined {
  if (!given || dose === null) return undefined;
  const { content, givenAt } = order;
  if (dose < content.dose || dose > (content.doseMost ?? content.dose)) return 'dose';
  const until = Date.parse(at);
  const { schedule } = content;
  if (schedule.kind === 'once') return givenAt.length > 0 ? 'most' : undefined;
  if (schedule.kind !== 'as-needed') return undefined;
  // any 24 hours that the dose lies in, also where it is entered after a later one
  const near = [...givenAt, until].sort((one, other) => one - other);
  const isTooMany = near
    .filter((from) => from <= until && until < from + 24 * HOUR_MS)
    .some((from) => near.filter((each) => each >= from && each < from + 24 * HOUR_MS).length > schedule.mostIn24h);
  return isTooMany ? 'most' : undefined;
}

/** Why a dose asks for a reason, the gravest first; undefined where it does not. */
export function deviationOf(order: GivenOrder, { at, given }: GivenContent): Deviation | undefined {
  if (!given) return undefined;
  const instant = Date.parse(at);
  const { content, stoppedAt, signedAt, givenAt } = order;
  if (stoppedAt !== null && instant >= stoppedAt) return 'stopped';
  if (instant < Date.parse(content.startsAt)) return 'before-start';
  // a time is typed to the minute
  if (instant + MINUTE_MS <= signedAt) return 'before-signed';
  const leastMs = leastBetween(content);
  return givenAt.some((each) => Math.abs(each - instant) < leastMs) ? 'too-soon' : undefined;
}

/** Between two doses of an order there is at least so long [ms]. */
function leastBetween({ schedule }: OrderContent): number {
  switch (schedule.kind) {
    case 'regular':
      return schedule.everyHours * HOUR_MS - EARLY_BY_MIN * MINUTE_MS;
    case 'patch':
      return schedule.changeHours * HOUR_MS - EARLY_BY_MIN * MINUTE_MS;
    case 'as-needed':
      return schedule.notSoonerThanMin * MINUTE_MS;
    case 'once':
    case 'infusion': // its rate is changed at any time
      return 0;
  }
}
