import type { Database } from '../../../platform/database/database.ts';
import { compareDelivery, weighedBy } from './compare-delivery.ts';
import type { Fraction, TreatedPlanRow, Treatment } from './contract.ts';
import { doseToDate } from './dose-to-date.ts';
import { type FractionRow, fractionsOf } from './fraction-store.ts';
import { pointDosesToDate } from './point-doses-to-date.ts';
import { treatedPlansOf } from './treated-plan-store.ts';

export interface Delivered extends Pick<Treatment, 'fractions' | 'doses' | 'pointDoses' | 'shareBy'> {
  readonly plans: TreatedPlanRow[];
}

/** What a course treats, what was given of it, and the dose to date: what was entered in error stays to be seen and counts for nothing. */
export async function readDelivered(database: Database, courseKey: string): Promise<Delivered> {
  const [plans, rows] = await Promise.all([treatedPlansOf(database, courseKey), fractionsOf(database, courseKey)]);
  const counted = plans.filter(({ inError }) => !inError);
  const given = rows.filter(({ inError }) => !inError).map(({ content }) => content);
  const weighings = new Set(counted.map(({ plan }) => weighedBy(plan)));
  const [one, other] = weighings;
  return {
    plans,
    fractions: rows.map((row) => ({ ...row, ...comparedOf(plans, row) })),
    doses: doseToDate(counted, given),
    pointDoses: pointDosesToDate(counted, given),
    shareBy: (other ? 'monitor units' : one) ?? null,
  };
}

function comparedOf(
  plans: readonly TreatedPlanRow[],
  { content }: FractionRow,
): Pick<Fraction, 'delivery' | 'differenceMu' | 'share'> {
  const ordered = plans.find(({ treatedPlanKey }) => treatedPlanKey === content.treatedPlanKey);
  return compareDelivery(ordered?.plan ?? { fields: [] }, content);
}
