import { type ColumnType, type Generated, sql } from 'kysely';
import type { Migration } from '../database/database.ts';
import { recordChangesOf } from '../record/record-changes-of.ts';
import type { TaskState } from './contract.ts';
import { TASKS_RECORDED } from './recorded.ts';

type LaterInstant = ColumnType<Date | null, Date | null | undefined, Date | null>;

declare module '../database/database.ts' {
  interface Tables {
    task: TaskTable;
  }
}

/** Something that somebody has to do: one person, or whoever has a role at the site. It is settled, never removed. */
interface TaskTable {
  task_key: Generated<number>;
  code: string;
  /** What fills the places of the code's sentence. */
  said: ColumnType<Readonly<Record<string, string | number>>, never, never>;
  entity: string;
  entity_key: string;
  patient_key: number | null;
  /** The page on which it is done: `/filled/12`. */
  path: string | null;
  site_key: number;
  person_key: number | null;
  role: string | null;
  due_at: LaterInstant;
  opened_at: ColumnType<Date, never, never>;
  /** Null where a part of the program did. */
  opened_by: number | null;
  handed_by: number | null;
  handed_reason: string | null;
  state: TaskState;
  settled_at: LaterInstant;
  settled_by: number | null;
  /** Why it was cancelled. */
  reason: string | null;
}

export const TASK_MIGRATIONS: readonly Migration[] = [
  {
    name: '0040 platform tasks',
    up: async (database) => {
      for (const statement of [...TABLES, ...FUNCTIONS, ...ROWS]) await sql.raw(statement).execute(database);
      for (const table of TASKS_RECORDED) await recordChangesOf(database, table);
    },
  },
  {
    name: '0045 platform tasks settled for one person',
    up: async (database) => void (await sql.raw(SETTLE_OF_PERSON).execute(database)),
  },
];

const TABLES = [
  `create table task (
    task_key bigint generated always as identity primary key,
    code text not null, said jsonb not null,
    entity text not null, entity_key text not null, patient_key bigint, path text check (path like '/%'),
    site_key bigint not null references access_site,
    person_key bigint references access_person, role text,
    due_at timestamptz, opened_at timestamptz not null, opened_by bigint,
    handed_by bigint, handed_reason text,
    state text not null default 'open' check (state in ('open', 'done', 'cancelled')),
    settled_at timestamptz, settled_by bigint, reason text,
    check ((person_key is null) <> (role is null)),
    check ((state = 'open') = (settled_at is null)),
    check (state <> 'cancelled' or reason <> ''))`,
  `create index task_of_person on task (person_key, due_at) where state = 'open'`,
  `create index task_of_role on task (site_key, role, due_at) where state = 'open'`,
  `create index task_opened_by on task (opened_by, opened_at desc)`,
  'create index task_settled on task (settled_at desc) where settled_at is not null',
  'create index on task (entity, entity_key)',
];

const AS_OWNER = 'security definer set search_path = pg_catalog, public, pg_temp';

/**
 * Tasks are opened, and settled by what they wait for, from within the transaction of whatever a person does, also where the task is
 * another's and that person may not see it: so these run as the owner, for whoever may have tasks at all.
 */
const FUNCTIONS = [
  `create function task_open(asked jsonb) returns bigint ${AS_OWNER} language plpgsql as $$
    declare opened bigint;
    begin
      if not access_may('task.do') then
        raise exception 'no task is opened by whoever acts' using errcode = 'insufficient_privilege';
      end if;
      insert into task (code, said, entity, entity_key, patient_key, path, site_key, person_key, role, due_at, opened_at, opened_by)
      values (asked ->> 'code', asked -> 'said', asked ->> 'entity', asked ->> 'entityKey', (asked ->> 'patientKey')::bigint,
        asked ->> 'path', coalesce((asked ->> 'siteKey')::bigint, access_arrival_site()), (asked ->> 'personKey')::bigint,
        asked ->> 'role', (asked ->> 'dueAt')::timestamptz, coalesce((asked ->> 'at')::timestamptz, now()),
        access_setting('person')::bigint)
      returning task_key into opened;
      return opened;
    end $$`,
  `create function task_settle(asked jsonb) returns bigint ${AS_OWNER} language plpgsql as $$
    declare settled bigint;
    begin
      if not access_may('task.do') then
        raise exception 'no task is settled by whoever acts' using errcode = 'insufficient_privilege';
      end if;
      update task set state = asked ->> 'state', reason = asked ->> 'reason',
        settled_at = coalesce((asked ->> 'at')::timestamptz, now()), settled_by = access_setting('person')::bigint
      where task.state = 'open' and entity = asked ->> 'entity' and entity_key = asked ->> 'entityKey'
        and code = coalesce(asked ->> 'code', code);
      get diagnostics settled = row_count;
      return settled;
    end $$`,
  // To whom a task can be given: who works now at a site, in which roles. Names are no secret inside the department.
  `create function task_colleagues(site bigint) returns table (person_key bigint, name text, name_zh text, roles text[])
    stable ${AS_OWNER} language sql as $$
    select p.person_key, p.name, p.name_zh, array_agg(distinct r.role order by r.role)
    from access_person p join access_account a using (person_key) join access_role_period r using (person_key)
    where access_may('task.do') and a.locked_at is null and r.site_key = site
      and r.starts_at <= now() and (r.ends_at is null or r.ends_at > now())
    group by p.person_key order by p.name $$`,
];

/** With `personKey`: only the tasks that this person has, or had and handed on. */
const SETTLE_OF_PERSON = `create or replace function task_settle(asked jsonb) returns bigint ${AS_OWNER} language plpgsql as $$
    declare
      settled bigint;
      of_person bigint := (asked ->> 'personKey')::bigint;
    begin
      if not access_may('task.do') then
        raise exception 'no task is settled by whoever acts' using errcode = 'insufficient_privilege';
      end if;
      update task set state = asked ->> 'state', reason = asked ->> 'reason',
        settled_at = coalesce((asked ->> 'at')::timestamptz, now()), settled_by = access_setting('person')::bigint
      where task.state = 'open' and entity = asked ->> 'entity' and entity_key = asked ->> 'entityKey'
        and code = coalesce(asked ->> 'code', code)
        and (of_person is null or person_key = of_person or handed_by = of_person);
      get diagnostics settled = row_count;
      return settled;
    end $$`;

const ME = '(select access_person_key())';
const HERE = `(select access_setting('site')::bigint)`;
const MY_ROLE = `(select access_setting('role'))`;

/** Who has it, who gave it or handed it on, and who oversees the site. */
const WHOSE = `(select access_may('task.do')) and (person_key = ${ME} or opened_by = ${ME} or handed_by = ${ME}
    or (role = ${MY_ROLE} and site_key = ${HERE}))
  or site_key = any ((select access_sites('task.oversee'))::bigint[])`;

/** Only {@link FUNCTIONS} open tasks; nobody removes one. */
const ROWS = [
  'alter table task enable row level security',
  `create policy reading on task for select using (${WHOSE})`,
  `create policy changing on task for update using (${WHOSE})`,
];
