import {
  dosesOf24h,
  type GivenDose,
  missingDoses,
  type OpioidDay,
  type OpioidDose,
  TOLERANCE_DAYS,
} from '@isocenter/pain';
import type {
  Administration,
  Analgesics,
  Effect,
  EffectKind,
  Order,
} from '../../../../server/units/ward/analgesics/contract.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** What the last 24 hours hold, and what of them is not known. */
export interface FactsOfDay {
  readonly doses: readonly OpioidDose[];
  readonly rescues: readonly Administration[];
  /** Doses by the clock that should have been recorded, as given or not, and were not. */
  readonly unrecorded: number;
  /** Of the 24 hours those that lie before the admission: what was taken then is not known [h]. */
  readonly hoursBefore: number;
  /** The last days of 24 hours, the latest first; null where nothing of an opioid was recorded, or a part lies before the admission. */
  readonly days: readonly OpioidDay[];
}

export function factsOfDay(analgesics: Analgesics, admittedAt: string): FactsOfDay {
  const { orders, administrations } = analgesics;
  const now = Date.parse(analgesics.now);
  const from = now - DAY_MS;
  const given = opioidsGiven(orders, administrations);
  const days = Array.from({ length: TOLERANCE_DAYS }, (_, n) => dosesOf24h(given, now - n * DAY_MS));
  return {
    doses: dosesOf24h(given, now),
    rescues: administrations.filter(
      ({ isRescue, inError, content }) =>
        isRescue && !inError && content.given && Date.parse(content.at) > from && Date.parse(content.at) <= now,
    ),
    unrecorded: orders.reduce((sum, order) => sum + missingOf(order, administrations, { from, now }), 0),
    hoursBefore: Math.max(0, (Date.parse(admittedAt) - from) / HOUR_MS),
    days: days.map((day, n) => (day.length > 0 && now - (n + 1) * DAY_MS >= Date.parse(admittedAt) ? day : null)),
  };
}

/** As the sums of 24 hours take it. */
export function opioidsGiven(orders: readonly Order[], administrations: readonly Administration[]): GivenDose[] {
  const ordered = new Map(orders.map(({ orderKey, content }) => [orderKey, content]));
  return administrations.flatMap(({ orderKey, content: { at, dose, given }, unit, removedAt, inError }) => {
    const order = ordered.get(orderKey);
    if (!order?.drug || !given || dose === null || inError) return [];
    const inUnit = unit === 'infused mcg/h' ? 'mcg/h' : unit;
    if (inUnit !== 'mg' && inUnit !== 'mcg' && inUnit !== 'mcg/h' && inUnit !== 'mg/h') return [];
    return [
      {
        ...{ drug: order.drug, route: order.route, amount: dose, unit: inUnit, at: Date.parse(at) },
        removedAt: removedAt === null ? null : Date.parse(removedAt),
      },
    ];
  });
}

function missingOf(
  { orderKey, content: { schedule, startsAt, drug }, signatures, isSigned, stopped }: Order,
  administrations: readonly Administration[],
  { from, now }: { readonly from: number; readonly now: number },
): number {
  if (schedule.kind !== 'regular' || drug === null || !isSigned) return 0;
  const recorded = administrations.filter((each) => each.orderKey === orderKey && !each.inError);
  return missingDoses(
    {
      ...{ everyHours: schedule.everyHours, startsAt: Date.parse(startsAt) },
      signedAt: Math.min(...signatures.map((signature) => Date.parse(signature.signedAt))),
      stoppedAt: stopped ? Date.parse(stopped.at) : null,
      recordedAt: recorded.map(({ content }) => Date.parse(content.at)),
    },
    { from, until: now },
  );
}

/** The latest look at an adverse effect in the last 24 hours; null where nobody looked. */
export function latestEffect({ effects, now }: Analgesics, kind: EffectKind): Effect['content'] | null {
  const since = Date.parse(now) - DAY_MS;
  const found = effects.find(
    ({ content, inError }) => content.kind === kind && !inError && Date.parse(content.at) >= since,
  );
  return found?.content ?? null;
}

/** When opioids were given, in any unit [ms since 1970]; of a patch when it was put on. In no order. */
export function opioidInstants({ orders, administrations }: Analgesics): readonly number[] {
  const opioids = new Set(orders.filter(({ content }) => content.drug !== null).map(({ orderKey }) => orderKey));
  return administrations
    .filter(({ orderKey, inError, content }) => opioids.has(orderKey) && !inError && content.given)
    .map(({ content }) => Date.parse(content.at));
}

/** When an opioid was given last [ms since 1970]; null where none was. */
export function lastOpioidAt(data: Analgesics): number | null {
  const instants = opioidInstants(data);
  return instants.length === 0 ? null : Math.max(...instants);
}

/** No opioid was recorded in the last 24 hours, and none was due: whether opioids are new to the patient is then to be asked, for what came before is not known. */
export function hasNoOpioid(data: Analgesics, { doses, unrecorded }: FactsOfDay): boolean {
  const last = lastOpioidAt(data);
  const isLongAgo = last === null || last <= Date.parse(data.now) - DAY_MS;
  return doses.length === 0 && unrecorded === 0 && isLongAgo;
}
