import { sql } from 'kysely';
import { throughService } from '../../platform/access/through-service.ts';
import type { Database } from '../../platform/database/database.ts';
import type { BlobStore } from './blob-store.ts';
import { OBJECTS_LOCK } from './insert-instances.ts';

/**
 * Removes the object unless a row names it; nobody adds such a row meanwhile. As the archive, which sees every row: one that is hidden from
 * whoever asks names the object all the same.
 */
export async function removeUnnamed(
  { database, blobs }: { readonly database: Database; readonly blobs: Pick<BlobStore, 'remove'> },
  sha256: string,
): Promise<void> {
  const remove = async (transaction: Database) => {
    await sql`select pg_advisory_xact_lock(${OBJECTS_LOCK})`.execute(transaction);
    const { rows } = await sql`
      select 1 from imaging_instance where sha256 = ${sha256}
      union all select 1 from imaging_quarantine where sha256 = ${sha256}
      union all select 1 from imaging_conflict where sha256 = ${sha256} or replaced_sha256 = ${sha256}
      limit 1`.execute(transaction);
    if (rows.length === 0) await blobs.remove(sha256);
  };
  await throughService('archive', () => database.transaction().execute(remove));
}
