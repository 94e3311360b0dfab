import { sql } from 'kysely';
import type { Database } from './database.ts';

/** Longer text of an error says nothing more. */
const LONGEST = 300;

/**
 * Does `work` such that its failure undoes it alone, and not the transaction that it is part of; outside of one it is one.
 * @returns what it made, or why it failed
 */
export async function attempt<T>(
  database: Database,
  work: (transaction: Database) => Promise<T>,
): Promise<{ readonly done: T } | { readonly fault: string }> {
  try {
    if (!database.isTransaction) return { done: await database.transaction().execute(work) };
    return { done: await withinSavepoint(database, work) };
  } catch (error) {
    return { fault: (error instanceof Error ? error.message : String(error)).slice(0, LONGEST) };
  }
}

async function withinSavepoint<T>(transaction: Database, work: (transaction: Database) => Promise<T>): Promise<T> {
  await sql`savepoint attempt`.execute(transaction);
  try {
    const done = await work(transaction);
    await sql`release savepoint attempt`.execute(transaction);
    return done;
  } catch (error) {
    await sql`rollback to savepoint attempt`.execute(transaction);
    await sql`release savepoint attempt`.execute(transaction);
    throw error;
  }
}
