import type { Database } from '../database/database.ts';
import { throughService } from './through-service.ts';

/**
 * Does `work` by the right of the sign-in, for whoever asked, wholly or not at all. A transaction that is open already it is part of:
 * that one was begun by this right, too, since a connection learns who acts when it is taken.
 */
export function signInTransaction<T>(database: Database, work: (transaction: Database) => Promise<T>): Promise<T> {
  return throughService('sign-in', () =>
    database.isTransaction ? work(database) : database.transaction().execute(work),
  );
}
