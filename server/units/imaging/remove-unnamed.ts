import { sql } from 'kysely';
import { throughService } from '../../platform/access/through-service.ts';
import type { Database } from '../../platform/database/database.ts';
import type { BlobStore } from './blob-store.ts';
import { OBJECTS_LOCK } from './store-sql.ts';

/**
 * Removes the object unless a row names it; nobody adds such a row meanwhile. As the archive, which sees every row: one that is hidden from
 * whoever asks names the object all the same.
 *
 * In two steps: first the removal is told to those who have laid the same bytes and are about to name them, and only then, where still no row
 * does, are the bytes removed. So a process that is killed between the two leaves bytes without a row, never a row without bytes.
 */
export async function removeUnnamed(
  { database, blobs }: { readonly database: Database; readonly blobs: Pick<BlobStore, 'remove'> },
  sha256: string,
): Promise<void> {
  const whereUnnamed = (work: (transaction: Database) => Promise<void>) =>
    database.transaction().execute(async (transaction) => {
      await sql`select pg_advisory_xact_lock(${OBJECTS_LOCK})`.execute(transaction);
      if (!(await isNamed(transaction, sha256))) await work(transaction);
    });
  await throughService('archive', async () => {
    await whereUnnamed(async (transaction) => {
      await sql`select imaging_note_removed(${sha256})`.execute(transaction);
    });
    await whereUnnamed(() => blobs.remove(sha256));
  });
}

async function isNamed(database: Database, sha256: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from imaging_instance where sha256 = ${sha256}
    union all select 1 from imaging_quarantine where sha256 = ${sha256}
    union all select 1 from imaging_conflict where sha256 = ${sha256} or replaced_sha256 = ${sha256}
    union all select 1 from imaging_zip where sha256 = ${sha256}
    union all select 1 where form_file_names(${sha256}) or imaging_named_elsewhere(${sha256})
    limit 1`.execute(database);
  return rows.length > 0;
}
