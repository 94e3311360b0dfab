import { type ColumnType, type Generated, sql } from 'kysely';
import type { Role } from '../access/contract.ts';
import type { ActingService } from '../database/acting.ts';
import type { Migration } from '../database/database.ts';
import type { Json } from '../record/differences.ts';
import { recordChangesOf } from '../record/record-changes-of.ts';
import type { JobFailure, JobResult, JobState } from './contract.ts';
import { JOBS_RECORDED } from './recorded.ts';

type Instant = ColumnType<Date, never, Date>;
type LaterInstant = ColumnType<Date | null, never, Date | null>;
/** Filled by the database from whoever acts. */
type OfActor<T> = ColumnType<T, never, never>;

declare module '../database/database.ts' {
  interface Tables {
    job: JobTable;
  }
}

/** Work longer than a second: it waits, a worker runs it, and it ends; it is never removed. */
interface JobTable {
  job_key: Generated<number>;
  kind: ColumnType<string, string, never>;
  requires: ColumnType<string, string, never>;
  input: ColumnType<Json, string, never>;
  site_key: OfActor<number>;
  started_by: OfActor<number | null>;
  role: OfActor<Role | null>;
  session: OfActor<string | null>;
  origin: OfActor<string | null>;
  service: OfActor<ActingService['service'] | null>;
  started_at: OfActor<Date>;
  state: ColumnType<JobState, never, JobState>;
  /** A worker takes it up no earlier. */
  not_before: Instant;
  cancel_asked_at: LaterInstant;
  began_at: LaterInstant;
  ended_at: LaterInstant;
  /** Runs that threw, and runs whose worker died, since it was started or started again. */
  failures: ColumnType<number, never, number>;
  losses: ColumnType<number, never, number>;
  failure: ColumnType<JobFailure | null, never, string | null>;
  result: ColumnType<JobResult | null, never, string | null>;
  /** Made anew with each run: whoever does not know it any more has lost the job. */
  lease: ColumnType<string | null, never, string | null>;
  lease_ends_at: LaterInstant;
  done: ColumnType<number, never, number>;
  total: ColumnType<number | null, never, number | null>;
}

export const JOB_MIGRATIONS: readonly Migration[] = [
  {
    name: '0065 platform jobs',
    up: async (database) => {
      for (const statement of [...TABLES, ...FUNCTIONS, ...ROWS]) await sql.raw(statement).execute(database);
      for (const table of JOBS_RECORDED) await recordChangesOf(database, table);
    },
  },
  {
    name: '0066 platform jobs live',
    up: async (database) => {
      for (const statement of LIVE) await sql.raw(statement).execute(database);
    },
  },
];

const TABLES = [
  `create table job (
    job_key bigint generated always as identity primary key,
    kind text not null, requires text not null, input jsonb not null,
    site_key bigint not null default access_arrival_site() references access_site,
    started_by bigint default access_setting('person')::bigint references access_person,
    role text default access_setting('role'), session text default access_setting('session'),
    origin text default access_setting('origin'), service text default access_setting('service'),
    started_at timestamptz not null default now(),
    state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
    not_before timestamptz not null default now(), cancel_asked_at timestamptz, began_at timestamptz, ended_at timestamptz,
    failures int not null default 0, losses int not null default 0, failure jsonb, result jsonb,
    lease uuid, lease_ends_at timestamptz, done bigint not null default 0, total bigint,
    check ((state = 'running') = (lease is not null)), check ((lease is null) = (lease_ends_at is null)),
    check ((state in ('done', 'failed', 'cancelled')) = (ended_at is not null)))`,
  `create index job_waiting on job (not_before, job_key) where state = 'waiting'`,
  `create index job_running on job (lease_ends_at) where state = 'running'`,
  'create index on job (started_by, job_key desc)',
  'create index on job (site_key, job_key desc)',
];

const AS_OWNER = 'security definer set search_path = pg_catalog, public, pg_temp';

/**
 * A person changes a job in two ways only, and these are functions: who could write the columns could have it run by the rights of somebody
 * else. Both answer null where whoever acts may not: it is neither their own job nor do they oversee its site.
 */
const FUNCTIONS = [
  // The rights that whoever acts has by their role: whoever may start a job sees those of others at the site.
  `create function job_rights() returns text[] stable ${AS_OWNER} language sql as $$
    select coalesce(array_agg(action), '{}') from access_policy
    where access_setting('service') is null and actor = access_setting('role') and access_reach(action) is not null $$`,
  `create function job_may_settle(started_by bigint, site_key bigint) returns boolean stable ${AS_OWNER} language sql as $$
    select started_by = access_person_key() or site_key = any (access_sites('job.oversee')) $$`,
  `create function job_cancel(asked bigint) returns text ${AS_OWNER} language plpgsql as $$
    declare found job%rowtype;
    begin
      select * into found from job where job_key = asked for update;
      if job_may_settle(found.started_by, found.site_key) is not true then return null; end if;
      if found.state = 'waiting' then
        update job set state = 'cancelled', cancel_asked_at = now(), ended_at = now() where job_key = asked;
        return 'cancelled';
      elsif found.state = 'running' then
        update job set cancel_asked_at = coalesce(cancel_asked_at, now()) where job_key = asked;
        return 'asked';
      end if;
      return 'over';
    end $$`,
  // From here on it is the job of whoever started it again, and runs by their rights.
  `create function job_retry(asked bigint) returns text ${AS_OWNER} language plpgsql as $$
    declare found job%rowtype;
    begin
      select * into found from job where job_key = asked for update;
      if job_may_settle(found.started_by, found.site_key) is not true or not access_may(found.requires) then return null; end if;
      if found.state not in ('failed', 'cancelled') then return 'not over'; end if;
      update job set state = 'waiting', not_before = now(), cancel_asked_at = null, ended_at = null, failures = 0, losses = 0,
        failure = null, done = 0, total = null, site_key = access_arrival_site(), started_by = access_setting('person')::bigint,
        role = access_setting('role'), session = access_setting('session'), origin = access_setting('origin'),
        service = access_setting('service')
      where job_key = asked;
      return 'waiting';
    end $$`,
];

/** Whoever started a job hears on the stream of notices that it moved. */
const LIVE = [
  `create function job_say() returns trigger language plpgsql as $$
    begin
      if new.started_by is not null then
        perform pg_notify('isocenter_notice',
          json_build_object('person', new.started_by, 'role', null, 'site', new.site_key)::text);
      end if;
      return null;
    end $$`,
  'create trigger job_say after insert or update of state, cancel_asked_at, done, total on job for each row execute function job_say()',
];

const RUNS = `(select access_may('job.run'))`;
const HERE = `(select access_setting('site')::bigint)`;

/** The own jobs, those that one may start at one's site, and all at the sites one oversees. */
const SEES = `started_by = (select access_person_key()) or site_key = any ((select access_sites('job.oversee'))::bigint[])
  or (site_key = ${HERE} and requires = any ((select job_rights())::text[])) or ${RUNS}`;

const AS_ACTOR = `access_may(requires) and state = 'waiting' and site_key = access_arrival_site()
  and (started_by, role, service, session, origin) is not distinct from (access_setting('person')::bigint, access_setting('role'),
    access_setting('service'), access_setting('session'), access_setting('origin'))`;

const ROWS = [
  'alter table job enable row level security',
  `create policy reading on job for select using (${SEES})`,
  `create policy adding on job for insert with check (${AS_ACTOR})`,
  `create policy changing on job for update using (${RUNS})`,
];
