import { sql } from 'kysely';
import type { Database } from '../../platform/database/database.ts';
import type { FormFiles } from '../../platform/forms/form-files.ts';
import type { BlobStore } from './blob-store.ts';
import { OBJECTS_LOCK } from './store-sql.ts';

/** The archive's store as the place for files of forms. Bytes are named while nobody can remove them, see `remove-unnamed.ts`. */
export function filesOfForms({
  database,
  blobs,
}: {
  readonly database: Database;
  readonly blobs: Pick<BlobStore, 'receive' | 'stream'>;
}): FormFiles {
  return {
    receive: async (source) => {
      const blob = await blobs.receive(source);
      return {
        ...{ sha256: blob.sha256, sizeBytes: blob.sizeBytes, start: blob.start },
        keep: (name) =>
          database.transaction().execute(async (transaction) => {
            await sql`select pg_advisory_xact_lock_shared(${OBJECTS_LOCK})`.execute(transaction);
            await blob.keep();
            await name(transaction);
          }),
        discard: () => blob.discard(),
      };
    },
    stream: (sha256) => blobs.stream(sha256),
  };
}
