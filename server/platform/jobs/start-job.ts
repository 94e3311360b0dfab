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
