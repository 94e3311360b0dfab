import { notFound } from '@isocenter/messages';
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { keyNumber } from '../../../platform/key-number.ts';

/** Orders of a stay, the latest first. */
export async function orderRowsOf(database: Database, stayKey: string) {
  return rows(database).where('r.stay_key', '=', keyNumber(stayKey)).orderBy('r.order_key', 'desc').execute();
}

export type OrderRow = Awaited<ReturnType<typeof orderRowsOf>>[number];

/**
 * An order, which until the end of the transaction nobody else signs, stops or gives a dose of. By its number and not by its row: who gives doses may
 * not change orders, and so cannot lock them. @throws DomainError `platform/not-found`
 */
export async function lockedOrder(transaction: Database, orderKey: string): Promise<OrderRow> {
  await sql`select pg_advisory_xact_lock(hashtext('ward_analgesic_order'), ${keyNumber(orderKey)}::int)`.execute(
    transaction,
  );
  const row = await rows(transaction).where('r.order_key', '=', keyNumber(orderKey)).executeTakeFirst();
  if (!row) throw notFound('analgesicOrder', orderKey);
  return row;
}

const rows = (database: Database) =>
  database
    .selectFrom('ward_analgesic_order as r')
    .leftJoin('access_person as p', 'p.person_key', 'r.recorded_by')
    .selectAll('r')
    .select(['p.name', 'p.name_zh']);
