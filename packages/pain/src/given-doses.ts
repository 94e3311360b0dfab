import type { Opioid, OpioidRoute } from '@isocenter/knowledge';
import type { OpioidDose } from './oral-morphine.ts';

const HOUR_MS = 3_600_000;
const DAY_HOURS = 24;

/**
 * A dose that was given, at an instant [ms since 1970]. Of a patch `amount` is its rate, and it is worn until it is removed; of an infusion it is the rate
 * of one stretch, which runs until the rate is changed or it is stopped. `mcg/h` by any route but through the skin is an infusion.
 */
export interface GivenDose {
  readonly drug: Opioid;
  readonly route: OpioidRoute;
  readonly amount: number;
  readonly unit: 'mg' | 'mcg' | 'mcg/h' | 'mg/h';
  readonly at: number;
  /** Null while a patch is worn, or an infusion runs at this rate. */
  readonly removedAt: number | null;
}

/**
 * What was given in the 24 hours up to an instant, each opioid by each route once. A patch that was worn for a part of them counts with
 * that part of its rate: 25 µg/h for 12 of 24 hours are 12.5. An infusion counts with the amount that it gave: 2 mg/h for 12 hours are 24 mg. What was not recorded is not in it: whether something is missing the caller says.
 */
export function dosesOf24h(given: readonly GivenDose[], until: number): readonly OpioidDose[] {
  const from = until - DAY_HOURS * HOUR_MS;
  const sums = new Map<string, OpioidDose>();
  for (const dose of given) {
    const part = partBetween(dose, { from, until });
    if (part === null) continue;
    const key = `${part.drug} ${part.route} ${part.unit}`;
    sums.set(key, { ...part, amount: part.amount + (sums.get(key)?.amount ?? 0) });
  }
  return [...sums.values()];
}

function partBetween(
  { drug, route, amount, unit, at, removedAt }: GivenDose,
  { from, until }: { readonly from: number; readonly until: number },
): OpioidDose | null {
  if (unit === 'mg' || unit === 'mcg')
    return at > from && at <= until ? { drug, route, amount, unit: unit === 'mg' ? 'mg/day' : 'mcg/day' } : null;
  const ranMs = Math.min(removedAt ?? until, until) - Math.max(at, from);
  if (ranMs <= 0) return null;
  if (!isInfused({ route, unit }))
    return { drug, route, amount: (amount * ranMs) / (DAY_HOURS * HOUR_MS), unit: 'mcg/h' };
  return { drug, route, amount: (amount * ranMs) / HOUR_MS, unit: unit === 'mg/h' ? 'mg/day' : 'mcg/day' };
}

/** Whether a rate is that of an infusion: a patch gives its through the skin. */
export function isInfused({ route, unit }: Pick<GivenDose, 'route' | 'unit'>): boolean {
  return unit === 'mg/h' || (unit === 'mcg/h' && route !== 'transdermal');
}
