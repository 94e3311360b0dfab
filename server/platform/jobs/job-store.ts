import { DomainError, type JobCode, notFound } from '@isocenter/messages';
import { type SelectQueryBuilder, sql } from 'kysely';
import type { Role } from '../access/contract.ts';
import type { Database, Tables } from '../database/database.ts';
import { keyNumber } from '../key-number.ts';
import type { JobList, JobRow } from './contract.ts';

interface AskedJobs {
  readonly whose: 'mine' | 'all';
  readonly state: 'open' | 'over' | 'any';
  readonly limit: number;
  /** Only those before this one. */
  readonly before?: string;
}

/** Jobs that whoever acts may see, the latest first. */
export async function listJobs(database: Database, { whose, state, limit, before }: AskedJobs): Promise<JobList> {
  const rows = await selected(database)
    .$if(whose === 'mine', (query) => query.where(sql<boolean>`job.started_by = access_person_key()`))
    .$if(state === 'open', (query) => query.where('state', 'in', ['waiting', 'running']))
    .$if(state === 'over', (query) => query.where('state', 'in', ['done', 'failed', 'cancelled']))
    .$if(before !== undefined, (query) => query.where('job_key', '<', keyNumber(before ?? '')))
    .orderBy('job_key', 'desc')
    .limit(limit + 1)
    .execute();
  const jobs = rows.slice(0, limit).map(toRow);
  return { jobs, before: rows.length > limit ? (jobs.at(-1)?.jobKey ?? null) : null };
}

/** @throws DomainError `platform/not-found` */
export async function oneJob(database: Database, jobKey: string): Promise<JobRow> {
  const row = await selected(database).where('job_key', '=', keyNumber(jobKey)).executeTakeFirst();
  if (!row) throw notFound('job', jobKey);
  return toRow(row);
}

/** Cancels it; one that runs stops soon. @throws DomainError `platform/not-found`, `access/refused`, `jobs/over` */
export async function cancelJob(database: Database, jobKey: string): Promise<JobRow> {
  const { maySettle } = await oneJob(database, jobKey);
  if (!maySettle) throw new DomainError('access/refused', { action: 'job.oversee' });
  const { rows } = await sql<{ answer: string | null }>`select job_cancel(${keyNumber(jobKey)}) as answer`.execute(
    database,
  );
  if (rows[0]?.answer === 'over') throw new DomainError('jobs/over');
  return oneJob(database, jobKey);
}

/** Starts one that failed or was cancelled again, as whoever acts. @throws DomainError `platform/not-found`, `access/refused`, `jobs/not-over` */
export async function retryJob(database: Database, jobKey: string): Promise<JobRow> {
  const found = await oneJob(database, jobKey);
  const { rows } = await sql<{ answer: string | null }>`select job_retry(${keyNumber(jobKey)}) as answer`.execute(
    database,
  );
  if (rows[0]?.answer === 'not over') throw new DomainError('jobs/not-over');
  if (rows[0]?.answer !== 'waiting')
    throw new DomainError('access/refused', { action: found.maySettle ? '' : 'job.oversee' });
  return oneJob(database, jobKey);
}

function selected(database: Database) {
  return database
    .selectFrom('job')
    .leftJoin('access_person', 'access_person.person_key', 'job.started_by')
    .selectAll('job')
    .select(['access_person.name', 'access_person.name_zh'])
    .select(sql<boolean | null>`job_may_settle(job.started_by, job.site_key)`.as('may_settle'));
}

type Selected = ReturnType<typeof selected> extends SelectQueryBuilder<Tables, never, infer Row> ? Row : never;

function toRow(row: Selected): JobRow {
  return {
    jobKey: String(row.job_key),
    kind: row.kind as JobCode, // written by startJob
    state: row.state,
    startedBy:
      row.started_by === null ? null : { personKey: String(row.started_by), name: row.name ?? '', nameZh: row.name_zh },
    role: row.role as Role | null,
    startedAt: row.started_at.toISOString(),
    beganAt: row.began_at?.toISOString() ?? null,
    endedAt: row.ended_at?.toISOString() ?? null,
    done: row.done,
    total: row.total,
    failures: row.failures,
    nextTryAt: row.state === 'waiting' && row.failures > 0 ? row.not_before.toISOString() : null,
    isCancelling: row.state === 'running' && row.cancel_asked_at !== null,
    failure: row.failure,
    result: row.result,
    maySettle: row.may_settle === true,
  };
}
