import { sql } from 'kysely';
import type { Database } from '../../platform/database/database.ts';
import type { IncomingBlob } from './incoming-blob.ts';
import { OBJECTS_LOCK } from './store-sql.ts';

/** Keeps bytes together with the row that names them, while nobody can remove what no row names: see `remove-unnamed.ts`. */
export function keepNamed<T>(
  database: Database,
  blob: Pick<IncomingBlob, 'keep'>,
  name: (transaction: Database) => Promise<T>,
): Promise<T> {
  return database.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock_shared(${OBJECTS_LOCK})`.execute(transaction);
    await blob.keep();
    return name(transaction);
  });
}
