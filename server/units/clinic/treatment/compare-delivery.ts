import type { Delivery, FieldGiven, FractionContent, TreatedPlan } from './contract.ts';

/** Consoles show tenths of a monitor unit: less is no difference. Not a clinical tolerance. */
export const RESOLUTION_MU = 0.1;

export interface Compared {
  readonly delivery: Delivery;
  readonly differenceMu: number | null;
  /** Of the dose of one fraction, 0..1 and beyond; null where it is not known. */
  readonly share: number | null;
}

/** What was given of what the plan orders for one fraction. A field that the fraction does not name was not given. */
export function compareDelivery(
  plan: Pick<TreatedPlan, 'fields'>,
  { fields }: Pick<FractionContent, 'fields'>,
): Compared {
  const pairs = plan.fields.map((field) => ({ field, given: fields.find(({ number }) => number === field.number) }));
  const beside = fields.some(({ number }) => !plan.fields.some((field) => field.number === number));
  const differences = pairs.map(({ field, given }) => differenceOf(field.plannedMu, given));
  const known = differences.every((difference) => difference !== null) && !beside && pairs.length > 0;
  if (!known) return { delivery: 'not known', differenceMu: null, share: null };
  const differenceMu = differences.reduce<number>((sum, difference) => sum + (difference ?? 0), 0);
  const least = Math.min(...differences.map((difference) => difference ?? 0));
  const most = Math.max(...differences.map((difference) => difference ?? 0));
  return { delivery: deliveryOf(least, most), differenceMu: tenth(differenceMu), share: shareOf(pairs) };
}

/** How {@link compareDelivery} weighs the fields of a plan: by the dose of each where the plan states it for all, else by monitor units. */
export function weighedBy({ fields }: Pick<TreatedPlan, 'fields'>): 'beam dose' | 'monitor units' {
  return fields.length > 0 && fields.every(({ doseGy }) => doseGy !== null && doseGy > 0)
    ? 'beam dose'
    : 'monitor units';
}

type Pair = { readonly field: TreatedPlan['fields'][number]; readonly given: FieldGiven | undefined };

function differenceOf(plannedMu: number | null, given: FieldGiven | undefined): number | null {
  if (plannedMu === null) return null;
  if (!given) return -plannedMu;
  return given.deliveredMu === null ? null : given.deliveredMu - plannedMu;
}

function deliveryOf(least: number, most: number): Delivery {
  if (most > RESOLUTION_MU + 1e-9) return 'more than planned';
  return least < -RESOLUTION_MU - 1e-9 ? 'in part' : 'as planned';
}

function shareOf(pairs: readonly Pair[]): number | null {
  const byDose = weighedBy({ fields: pairs.map(({ field }) => field) }) === 'beam dose';
  let whole = 0;
  let got = 0;
  for (const { field, given } of pairs) {
    const plannedMu = field.plannedMu ?? 0;
    const weight = byDose ? (field.doseGy ?? 0) : plannedMu;
    if (weight === 0 || plannedMu === 0) continue;
    whole += weight;
    got += weight * ((given?.deliveredMu ?? 0) / plannedMu);
  }
  return whole === 0 ? null : got / whole;
}

const tenth = (mu: number) => Math.round(mu * 10) / 10;
