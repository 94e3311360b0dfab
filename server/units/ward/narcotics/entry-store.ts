import { DomainError } from '@isocenter/messages';
import type { Database } from '../../../platform/database/database.ts';
import { actingPerson } from '../../clinic/index.ts';
import { sha256Of } from '../analgesics/sent-once.ts';
import { refusedBy } from '../stay/refused-by.ts';
import { balanceOf, lockDose, lockedBatch } from './batch-of.ts';
import type { NewEntry } from './contract.ts';
import { entryColumns } from './entry-columns.ts';

/** Clocks of tablets and server differ by so much at most [ms]. */
const AHEAD_MS = 120_000;

/**
 * Enters something into the ledger, at its end; sent twice by a device it is entered once. What goes out is in the balance at once; what comes in,
 * when a second person has signed.
 * @throws DomainError `ward/not-yet`, `ward/entry-key-taken`, `ward/narcotic-…` (see `entryColumns`), `platform/not-found`
 */
export async function addEntry(database: Database, entry: NewEntry, now: Date): Promise<void> {
  if (Date.parse(entry.at) > now.getTime() + AHEAD_MS) throw new DomainError('ward/not-yet');
  const recordedBy = actingPerson();
  if (recordedBy === null) throw new DomainError('access/signed-out');
  const refusals = {
    ward_narcotic_corrected_once: () => new DomainError('ward/narcotic-corrected'),
    ward_narcotic_settled_once: () => new DomainError('ward/narcotic-corrected'),
  };
  await refusedBy(refusals, () =>
    database.transaction().execute(async (transaction) => {
      if ('administrationKey' in entry) await lockDose(transaction, entry.administrationKey);
      const batch = await lockedBatch(transaction, entry);
      const sent = sha256Of(entry);
      if (await isEntered(transaction, entry.sentAs, sent)) return;
      const columns = await entryColumns(transaction, entry, batch);
      const left = await balanceOf(transaction, batch.batchKey);
      if (left + columns.change < 0)
        throw new DomainError('ward/narcotic-not-enough', { asked: -columns.change, left });
      await transaction
        .insertInto('ward_narcotic_entry')
        .values({
          ...{ site_key: batch.siteKey, batch_key: batch.batchKey, sent_as: entry.sentAs, sent_sha256: sent },
          ...{ kind: entry.kind, at: new Date(entry.at), ...columns, counts: columns.counts && columns.change <= 0 },
          ...{ recorded_by: recordedBy, recorded_at: now, witnessed_by: null, witnessed_at: null },
        })
        .execute();
    }),
  );
}

async function isEntered(transaction: Database, sentAs: string, sha256: string): Promise<boolean> {
  const before = await transaction
    .selectFrom('ward_narcotic_entry')
    .select('sent_sha256')
    .where('sent_as', '=', sentAs)
    .executeTakeFirst();
  if (before && before.sent_sha256 !== sha256) throw new DomainError('ward/entry-key-taken');
  return before !== undefined;
}
