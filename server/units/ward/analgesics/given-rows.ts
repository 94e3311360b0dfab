import type { GivenDose } from '@isocenter/pain';
import type { Database } from '../../../platform/database/database.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import { kernelUnit } from './kernel-unit.ts';
import type { OrderRow } from './order-rows.ts';

/** Administrations of a stay, the latest first; entered in error, too. */
export async function givenRowsOf(database: Database, stayKey: string) {
  return database
    .selectFrom('ward_administration as r')
    .leftJoin('access_person as p', 'p.person_key', 'r.recorded_by')
    .selectAll('r')
    .select(['p.name', 'p.name_zh'])
    .where('r.stay_key', '=', keyNumber(stayKey))
    .orderBy('r.at', 'desc')
    .orderBy('r.administration_key', 'desc')
    .execute();
}

export type GivenRow = Awaited<ReturnType<typeof givenRowsOf>>[number];

/** What was given of opioids, as the sums of 24 hours take it. */
export function opioidsGiven(rows: readonly GivenRow[], orders: readonly OrderRow[]): readonly GivenDose[] {
  const drugs = new Map(orders.map(({ order_key, content }) => [order_key, content.drug]));
  return rows.flatMap(({ order_key, given, dose, unit, route, at, removed_at, in_error }) => {
    const drug = drugs.get(order_key);
    if (!drug || !given || dose === null || in_error) return [];
    const inUnit = kernelUnit(unit);
    if (!inUnit) return [];
    return [{ drug, route, amount: dose, unit: inUnit, at: at.getTime(), removedAt: removed_at?.getTime() ?? null }];
  });
}
