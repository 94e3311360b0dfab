import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import type { JobKind } from './job-kind.ts';

/**
 * Starts a job as part of the caller's transaction: with it the job is there, or is not. It will act as whoever acts now.
 * @returns its key
 * @throws ZodError if the input is none of the kind
 */
export async function startJob<Input>(database: Database, kind: JobKind<Input>, input: Input): Promise<string> {
  const { job_key } = await database
    .insertInto('job')
    .values({ kind: kind.kind, requires: kind.requires, input: JSON.stringify(kind.input.parse(input)) })
    .returning('job_key')
    .executeTakeFirstOrThrow();
  return String(job_key);
}

/** Any constant: of two that ask at once, on whichever servers, one starts the job. */
const START_LOCK = 715_200_268;

/** Starts a job of which one at a time is enough, or joins the one that waits or runs. @returns its key */
export async function startUnlessOpen<Input>(database: Database, kind: JobKind<Input>, input: Input): Promise<string> {
  return database.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${START_LOCK})`.execute(transaction);
    const open = await transaction
      .selectFrom('job')
      .select('job_key')
      .where('kind', '=', kind.kind)
      .where('state', 'in', ['waiting', 'running'])
      .executeTakeFirst();
    return open ? String(open.job_key) : startJob(transaction, kind, input);
  });
}
