import { DOSES_A_DAY } from '@isocenter/pain';
import type { Analgesics, Order } from '../../../../server/units/ward/analgesics/contract.ts';
import type { FactsOfDay } from './facts-of-day.ts';

const DAY_MS = 86_400_000;

/** What the next day's oral morphine is reckoned from: what was given in the 24 hours, not what was ordered. */
export interface MorphineOfDay {
  readonly order: Order;
  readonly fourHourlyMg: number;
  readonly regular24hMg: number;
  /** Whatever else of it was given: as needed, or once [mg]. */
  readonly rescueMg: readonly number[];
}

/**
 * `before-admission`: a part of the 24 hours lies before it. `not-24h`: the order has not stood for so long. `other-order`: another opioid by the clock stood in
 * the 24 hours, or stands. `other-opioid`: something was given that is not oral morphine in mg. `unrecorded`: a dose that was due was recorded neither as given
 * nor as not given. `more-than-six`: more doses by the clock than 24 hours hold. `none-given`: none by the clock.
 */
export interface NotReckoned {
  readonly why:
    | 'before-admission'
    | 'not-24h'
    | 'other-order'
    | 'other-opioid'
    | 'unrecorded'
    | 'more-than-six'
    | 'none-given';
  /** Since when the order has stood [ms since 1970]. */
  readonly standsSince: number;
}

/** The 24 hours up to now under one order of oral morphine every four hours; or why they cannot be reckoned with; null where there is no such order. */
export function morphineOfDay(
  { orders, administrations, now: told }: Analgesics,
  facts: FactsOfDay,
): MorphineOfDay | NotReckoned | null {
  const byTheClock = orders.filter(isByTheClock);
  const order = byTheClock.find(isFourHourlyMorphine);
  if (!order) return null;
  const now = Date.parse(told);
  const from = now - DAY_MS;
  const standsSince = Math.max(Date.parse(order.content.startsAt), signedAt(order));
  const refuse = (why: NotReckoned['why']): NotReckoned => ({ why, standsSince });
  if (facts.hoursBefore > 0) return refuse('before-admission');
  const stoodBeside = ({ stopped }: Order) => !stopped || Date.parse(stopped.at) > from;
  if (standsSince > from) return refuse('not-24h');
  if (byTheClock.some((each) => each !== order && stoodBeside(each))) return refuse('other-order');
  const opioids = new Map(
    orders.flatMap((each) => (each.content.drug === null ? [] : [[each.orderKey, each.content]])),
  );
  const recorded = administrations.filter(
    ({ orderKey, inError, content: { at } }) =>
      opioids.has(orderKey) && !inError && Date.parse(at) > from && Date.parse(at) <= now,
  );
  const given = recorded.filter(({ content }) => content.given);
  const isOralMorphine = given.every(({ orderKey, unit }) => {
    const of = opioids.get(orderKey);
    return of?.drug === 'morphine' && of.route === 'oral' && unit === 'mg';
  });
  const isAllKnown = facts.doses.every(({ drug, route }) => drug === 'morphine' && route === 'oral');
  if (!isOralMorphine || !isAllKnown) return refuse('other-opioid');
  if (facts.unrecorded > 0) return refuse('unrecorded');
  const regular = (of: readonly (typeof given)[number][]) => of.filter(({ orderKey }) => orderKey === order.orderKey);
  if (regular(recorded).length > DOSES_A_DAY) return refuse('more-than-six');
  const regular24hMg = regular(given).reduce((sum, { content }) => sum + (content.dose ?? 0), 0);
  if (regular24hMg === 0) return refuse('none-given');
  return {
    ...{ order, fourHourlyMg: order.content.dose, regular24hMg },
    rescueMg: given.flatMap(({ orderKey, content }) => (orderKey === order.orderKey ? [] : (content.dose ?? []))),
  };
}

const isByTheClock = ({ isSigned, content: { drug, schedule } }: Order) =>
  isSigned && drug !== null && ['regular', 'patch', 'infusion'].includes(schedule.kind);

function isFourHourlyMorphine({ stopped, content }: Order): boolean {
  const { drug, route, unit, doseMost, schedule } = content;
  const isIt = !stopped && drug === 'morphine' && route === 'oral' && unit === 'mg' && doseMost === null;
  return isIt && schedule.kind === 'regular' && schedule.everyHours === 4;
}

const signedAt = ({ signatures }: Order) => Math.min(...signatures.map((signature) => Date.parse(signature.signedAt)));
