import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { daysOf } from '../../../platform/indicators/contract.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import { departmentTimeZone } from '../../clinic/index.ts';
import type { NarcoticBook } from './contract.ts';
import { entryRows } from './entry-rows.ts';
import { narcoticItem } from './item-rows.ts';
import { BOOKED_AT } from './narcotics-sql.ts';

/**
 * A month of an item's ledger, by the day where the department is on which something was entered, or, where it came in, confirmed: so what moved the
 * balance of a month that is over does not change. @throws DomainError `platform/not-found`
 */
export async function readBook(database: Database, itemKey: string, month: string): Promise<NarcoticBook> {
  const item = await narcoticItem(database, itemKey);
  const zone = await departmentTimeZone(database);
  const { since, until } = daysOf({ from: month, to: month });
  const begins = sql`${since}::timestamp at time zone ${zone}`;
  const ends = sql`${until}::timestamp at time zone ${zone}`;
  const booked = sql.raw(BOOKED_AT);
  const { rows } = await sql<{ opening: number }>`select coalesce(sum(e.moved), 0)::int as opening
    from ward_narcotic_entry e join ward_narcotic_batch b using (batch_key)
    where b.item_key = ${keyNumber(itemKey)} and ${booked} < ${begins}`.execute(database);
  const opening = rows[0]?.opening ?? 0;
  let balance = opening;
  const lines = (
    await entryRows(
      database,
      sql`b.item_key = ${keyNumber(itemKey)} and ${booked} >= ${begins} and ${booked} < ${ends}`,
    )
  ).map(({ entry, moved }) => {
    balance += moved;
    return { ...entry, balance };
  });
  return { item, month, opening, lines, closing: balance };
}
