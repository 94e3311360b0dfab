import { randomUUID } from 'node:crypto';
import { type Selectable, sql } from 'kysely';
import type { Database, Tables } from '../database/database.ts';
import type { JobFailure, JobResult } from './contract.ts';

/** A job as this worker holds it: until `lease_ends_at`, which each beat puts off, nobody else takes it. */
export type HeldJob = Selectable<Tables['job']> & { readonly lease: string };

/** Whose workers died so often is not tried any more: it may be what kills them. */
const MOST_LOSSES = 4;

/**
 * Takes the next job: one that waits and is due, or one whose worker has not said for the length of its lease that it lives. Of workers
 * that ask at once each gets another one.
 */
export async function takeJob(database: Database, { leaseMs }: { readonly leaseMs: number }): Promise<HeldJob | null> {
  const lease = randomUUID();
  const { rows } = await sql<HeldJob>`
    update job set state = 'running', lease = ${lease}, lease_ends_at = now() + make_interval(secs => ${leaseMs / 1000}),
      began_at = now(), losses = losses + (state = 'running')::int, done = 0, total = null
    where job_key = (
      select job_key from job where (state = 'waiting' and not_before <= now()) or (state = 'running' and lease_ends_at < now())
      order by not_before, job_key for update skip locked limit 1)
    returning *`.execute(database);
  return rows[0] ?? null;
}

/** Says that the worker lives and how far it is. @returns what is asked of the run, `lost` where the job is not this worker's any more */
export async function beat(
  database: Database,
  { job_key, lease }: HeldJob,
  { leaseMs, done, total }: { readonly leaseMs: number; readonly done: number; readonly total: number | null },
): Promise<'go on' | 'cancel' | 'lost'> {
  const { rows } = await sql<{ cancels: boolean }>`
    update job set lease_ends_at = now() + make_interval(secs => ${leaseMs / 1000}), done = ${done}, total = ${total}
    where job_key = ${job_key} and lease = ${lease}
    returning cancel_asked_at is not null as cancels`.execute(database);
  if (!rows[0]) return 'lost';
  return rows[0].cancels ? 'cancel' : 'go on';
}

/** How a run ended. */
export type JobEnd =
  | { readonly state: 'done'; readonly result: JobResult }
  | { readonly state: 'failed'; readonly failure: JobFailure }
  | { readonly state: 'cancelled' }
  /** It failed, and is tried again after so long. */
  | { readonly state: 'again'; readonly failure: JobFailure; readonly afterSeconds: number }
  /** The worker ends; another one begins anew. */
  | { readonly state: 'given back' };

/** Lets a job go as it ended; one that this worker has lost stays as it is. */
export async function letGo(
  database: Database,
  job: HeldJob,
  end: JobEnd,
  { done, total }: { readonly done: number; readonly total: number | null },
): Promise<void> {
  const isOver = end.state === 'done' || end.state === 'failed' || end.state === 'cancelled';
  const failure = 'failure' in end ? JSON.stringify(end.failure) : null;
  const afterSeconds = end.state === 'again' ? end.afterSeconds : 0;
  await sql`update job set state = ${isOver ? end.state : 'waiting'}, ended_at = case when ${isOver} then now() end,
      lease = null, lease_ends_at = null, done = ${done}, total = ${total}, failures = failures + ${failure === null ? 0 : 1},
      failure = ${end.state === 'done' ? null : (failure ?? (job.failure && JSON.stringify(job.failure)))}::jsonb,
      result = ${end.state === 'done' ? JSON.stringify(end.result) : null}::jsonb,
      not_before = now() + make_interval(secs => ${afterSeconds})
    where job_key = ${job.job_key} and lease = ${job.lease}`.execute(database);
}

/** What is to be done with a job that was taken up, before it runs: it was cancelled meanwhile, or has killed its workers. */
export function endBeforeRun({ cancel_asked_at, losses }: HeldJob): JobEnd | null {
  if (cancel_asked_at !== null) return { state: 'cancelled' };
  if (losses > MOST_LOSSES)
    return { state: 'failed', failure: { code: 'jobs/worker-died', values: { times: losses } } };
  return null;
}
