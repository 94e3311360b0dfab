import { sql } from 'kysely';
import type { Database } from '../../platform/database/database.ts';
import type { BlobStore } from './blob-store.ts';
import { OBJECTS_LOCK } from './insert-instances.ts';

/** Removes the object unless a row names it; nobody adds such a row meanwhile. */
export async function removeUnnamed(
  { database, blobs }: { readonly database: Database; readonly blobs: Pick<BlobStore, 'remove'> },
  sha256: string,
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${OBJECTS_LOCK})`.execute(transaction);
    const { rows } = await sql`
      select 1 from imaging_instance where sha256 = ${sha256}
      union all select 1 from imaging_quarantine where sha256 = ${sha256}
      union all select 1 from imaging_conflict where sha256 = ${sha256} or replaced_sha256 = ${sha256}
      limit 1`.execute(transaction);
    if (rows.length === 0) await blobs.remove(sha256);
  });
}
