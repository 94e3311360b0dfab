import { missingDoses } from '@isocenter/pain';
import type { Database } from '../../../platform/database/database.ts';
import { signaturesOf } from '../../../platform/signatures/sign.ts';
import { ORDER } from './contract.ts';
import type { GivenRow } from './given-rows.ts';
import type { OrderRow } from './order-rows.ts';
import { signedContent } from './read-analgesics.ts';

/** Doses of opioids by the clock that should have been recorded in a time [ms since 1970], as given or not, and were not. */
export async function unrecordedOpioids(
  database: Database,
  { orders, given }: { readonly orders: readonly OrderRow[]; readonly given: readonly GivenRow[] },
  during: { readonly from: number; readonly until: number },
): Promise<number> {
  let missing = 0;
  for (const row of orders) {
    const { schedule, startsAt, drug } = row.content;
    if (schedule.kind !== 'regular' || drug === null || !row.is_signed) continue;
    const of = { entity: ORDER, entityKey: String(row.order_key), content: signedContent(row) };
    const signatures = await signaturesOf(database, of);
    const ofOrder = given.filter(({ order_key, in_error }) => order_key === row.order_key && !in_error);
    missing += missingDoses(
      {
        ...{ everyHours: schedule.everyHours, startsAt: Date.parse(startsAt) },
        signedAt: Math.min(...signatures.map(({ signedAt }) => Date.parse(signedAt))),
        ...{ stoppedAt: row.stopped_at?.getTime() ?? null, recordedAt: ofOrder.map(({ at }) => at.getTime()) },
      },
      during,
    );
  }
  return missing;
}
