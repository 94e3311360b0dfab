import { DomainError, notFound } from '@isocenter/messages';
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import { sign } from '../../../platform/signatures/sign.ts';
import { actingPerson } from '../../clinic/index.ts';
import { requireChanged } from '../stay/require-changed.ts';
import { lockBatch } from './batch-of.ts';
import { ENTRY } from './contract.ts';

/**
 * A second person confirms an entry by an own signature; what came in is in the balance from then on.
 * @throws DomainError `ward/narcotic-own-entry`, `ward/narcotic-witnessed`, `ward/narcotic-corrected`, `platform/not-found`; as `sign`
 */
export async function witnessEntry(database: Database, entryKey: string, now: Date): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await lockBatch(transaction, (await entryOf(transaction, entryKey)).batch_key);
    const row = await entryOf(transaction, entryKey);
    if (!row.needs_witness || row.witnessed_by !== null) throw new DomainError('ward/narcotic-witnessed');
    const witness = actingPerson();
    if (row.recorded_by === witness) throw new DomainError('ward/narcotic-own-entry');
    if (await isTakenBack(transaction, row.entry_key)) throw new DomainError('ward/narcotic-corrected');
    await sign(transaction, {
      entity: ENTRY,
      entityKey: entryKey,
      meaning: 'reviewer',
      content: witnessedContent(row),
    });
    const confirming = await transaction
      .updateTable('ward_narcotic_entry')
      .set({ counts: true, witnessed_by: witness, witnessed_at: now })
      .where('entry_key', '=', row.entry_key)
      .executeTakeFirstOrThrow();
    requireChanged(confirming, 'narcotic.witness');
  });
}

type Row = Awaited<ReturnType<typeof entryOf>>;

/** What the signature of the second person covers. */
const witnessedContent = (row: Row) => ({
  ...{
    kind: row.kind,
    batchKey: String(row.batch_key),
    at: row.at.toISOString(),
    units: row.units,
    change: row.change,
  },
  ...{ voucher: row.voucher, reason: row.reason, given: row.given, wasted: row.wasted, book: row.book },
  ...{ administrationKey: row.administration_key, ofKey: row.of_key, byKey: row.by_key, recordedBy: row.recorded_by },
});

async function entryOf(transaction: Database, entryKey: string) {
  const row = await transaction
    .selectFrom('ward_narcotic_entry')
    .selectAll()
    .where('entry_key', '=', keyNumber(entryKey))
    .executeTakeFirst();
  if (!row) throw notFound('narcoticEntry', entryKey);
  return row;
}

async function isTakenBack(transaction: Database, entryKey: number): Promise<boolean> {
  const { rows } =
    await sql`select from ward_narcotic_entry where of_key = ${entryKey} and kind = 'correction'`.execute(transaction);
  return rows.length > 0;
}
