import { DomainError, notFound } from '@isocenter/messages';
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import type { NewEntry } from './contract.ts';

/** A batch with what it is of. */
export interface OpenBatch {
  readonly batchKey: number;
  readonly siteKey: number;
  readonly drug: string;
  readonly strength: number;
  readonly unit: string;
}

/**
 * The batch that an entry is of; a receipt makes it where there is none. Until the end of the transaction nobody else enters anything of it.
 * @throws DomainError `ward/narcotic-batch-expiry`, `platform/not-found`
 */
export async function lockedBatch(transaction: Database, entry: NewEntry): Promise<OpenBatch> {
  const batchKey = await batchKeyOf(transaction, entry);
  await lockBatch(transaction, batchKey);
  const row = await transaction
    .selectFrom('ward_narcotic_batch as b')
    .innerJoin('ward_narcotic_item as i', 'i.item_key', 'b.item_key')
    .select(['b.site_key', 'i.drug', 'i.strength', 'i.unit'])
    .where('b.batch_key', '=', batchKey)
    .executeTakeFirst();
  if (!row) throw notFound('narcoticBatch', String(batchKey));
  const { site_key: siteKey, drug, unit } = row;
  return { batchKey, siteKey, drug, unit, strength: Number(row.strength) };
}

export const lockBatch = (transaction: Database, batchKey: number) =>
  lock(transaction, 'ward_narcotic_batch', batchKey);

/** Until the end of the transaction nobody else enters anything for the dose; asked for before the batch. */
export const lockDose = (transaction: Database, administrationKey: string) =>
  lock(transaction, 'ward_narcotic_dose', keyNumber(administrationKey));

/** Entries for stretches of one infusion add up: asked for last, after dose and batch. */
export const lockInfusion = (transaction: Database, orderKey: number) =>
  lock(transaction, 'ward_narcotic_infusion', orderKey);

/** Keys are longer than what a lock takes; two that share one wait for each other, and that is all. */
async function lock(transaction: Database, what: string, key: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${what}), (${key}::bigint % 2147483647)::int)`.execute(transaction);
}

/** What the batch has by the ledger; the database is asked, where the sum is made. */
export async function balanceOf(database: Database, batchKey: number): Promise<number> {
  const { rows } = await sql<{ left: number }>`select ward_narcotic_balance(${batchKey}) as left`.execute(database);
  return rows[0]?.left ?? 0;
}

async function batchKeyOf(transaction: Database, entry: NewEntry): Promise<number> {
  if (entry.kind === 'receipt') return receivedBatch(transaction, entry);
  if (entry.kind !== 'correction' && entry.kind !== 'settlement') return keyNumber(entry.batchKey);
  const of = await transaction
    .selectFrom('ward_narcotic_entry')
    .select('batch_key')
    .where('entry_key', '=', keyNumber(entry.entryKey))
    .executeTakeFirst();
  if (!of) throw notFound('narcoticEntry', entry.entryKey);
  return of.batch_key;
}

async function receivedBatch(
  transaction: Database,
  { itemKey, batch, expiresOn }: Extract<NewEntry, { kind: 'receipt' }>,
): Promise<number> {
  const item = await transaction
    .selectFrom('ward_narcotic_item')
    .select(['item_key', 'site_key'])
    .where('item_key', '=', keyNumber(itemKey))
    .executeTakeFirst();
  if (!item) throw notFound('narcoticItem', itemKey);
  await transaction
    .insertInto('ward_narcotic_batch')
    .values({ item_key: item.item_key, site_key: item.site_key, number: batch, expires_on: expiresOn })
    .onConflict((conflict) => conflict.constraint('ward_narcotic_batch_once').doNothing())
    .execute();
  const { rows } = await sql<{ key: number; expires: string }>`select batch_key::int as key, expires_on::text as expires
    from ward_narcotic_batch where item_key = ${item.item_key} and number = ${batch}`.execute(transaction);
  const [kept] = rows;
  if (!kept) throw notFound('narcoticItem', itemKey);
  if (kept.expires !== expiresOn)
    throw new DomainError('ward/narcotic-batch-expiry', { batch, expiresOn: kept.expires });
  return kept.key;
}
