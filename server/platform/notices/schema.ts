import { type ColumnType, type Generated, sql } from 'kysely';
import type { Migration } from '../database/database.ts';
import { rowSecurity } from '../database/row-security.ts';
import { CHAIN_LOCK } from '../record/append-sql.ts';
import { recordChangesOf } from '../record/record-changes-of.ts';
import type { NoticeKind } from './contract.ts';
import { NOTICES_RECORDED } from './recorded.ts';

declare module '../database/database.ts' {
  interface Tables {
    notice: NoticeTable;
    notice_read: { notice_key: number; person_key: number };
  }
}

/** What somebody was told, once: a person, or whoever has a role at the site. */
interface NoticeTable {
  notice_key: Generated<number>;
  kind: NoticeKind;
  /** The task it speaks of, in the words of the task. */
  code: string;
  said: ColumnType<Readonly<Record<string, string | number>>, never, never>;
  path: string | null;
  person_key: number | null;
  role: string | null;
  site_key: number;
  at: ColumnType<Date, never, never>;
  /** Its place in the order in which notices were committed: whoever has seen one has been shown all before it. */
  place: ColumnType<number, never, never>;
}

export const NOTICE_MIGRATIONS: readonly Migration[] = [
  {
    name: '0041 platform notices',
    up: async (database) => {
      for (const statement of [...TABLES, ...FUNCTIONS, ...ROWS]) await sql.raw(statement).execute(database);
      for (const table of NOTICES_RECORDED) await recordChangesOf(database, table);
    },
  },
  {
    name: '0044 platform notices live',
    up: async (database) => {
      for (const statement of [...LIVE, ...READ]) await sql.raw(statement).execute(database);
    },
  },
  {
    name: '0046 platform notices of emergency access',
    up: async (database) => {
      for (const statement of EMERGENCY_ACCESS) await sql.raw(statement).execute(database);
    },
  },
];

const TABLES = [
  `create table notice (
    notice_key bigint generated always as identity primary key,
    kind text not null check (kind in ('task', 'handed over', 'begun', 'reminder')),
    code text not null, said jsonb not null, path text,
    person_key bigint references access_person, role text, site_key bigint not null references access_site,
    at timestamptz not null, check ((person_key is null) <> (role is null)))`,
  'create index on notice (person_key, notice_key desc) where person_key is not null',
  'create index on notice (site_key, role, notice_key desc) where role is not null',
  'create table notice_seen (person_key bigint primary key references access_person, seen_key bigint not null)',
];

const AS_OWNER = 'security definer set search_path = pg_catalog, public, pg_temp';

/**
 * Whoever gets a task is told, unless by themselves. Every change of a task or notice is said on the channel `isocenter_notice`, to all servers: for
 * whom, and nothing more.
 */
const FUNCTIONS = [
  `create function notice_tell(asked jsonb) returns void ${AS_OWNER} language plpgsql as $$
    begin
      if not access_may('task.do') then
        raise exception 'nobody is told by whoever acts' using errcode = 'insufficient_privilege';
      end if;
      insert into notice (kind, code, said, path, person_key, role, site_key, at)
      values (asked ->> 'kind', asked ->> 'code', asked -> 'said', asked ->> 'path', (asked ->> 'personKey')::bigint,
        asked ->> 'role', (asked ->> 'siteKey')::bigint, (asked ->> 'at')::timestamptz);
    end $$`,
  `create function notice_of_task() returns trigger ${AS_OWNER} language plpgsql as $$
    begin
      if tg_op = 'UPDATE' and new.person_key is not distinct from old.person_key then return null; end if;
      if new.person_key = access_setting('person')::bigint then return null; end if;
      insert into notice (kind, code, said, path, person_key, role, site_key, at)
      values (case tg_op when 'INSERT' then 'task' else 'handed over' end, new.code, new.said, new.path, new.person_key, new.role,
        new.site_key, case tg_op when 'INSERT' then new.opened_at else now() end);
      return null;
    end $$`,
  `create function notice_say() returns trigger language plpgsql as $$
    begin
      perform pg_notify('isocenter_notice',
        json_build_object('person', new.person_key, 'role', new.role, 'site', new.site_key)::text);
      return null;
    end $$`,
  'create trigger notice_of_task after insert or update on task for each row execute function notice_of_task()',
  'create trigger notice_say after insert or update on task for each row execute function notice_say()',
  'create trigger notice_say after insert on notice for each row execute function notice_say()',
];

/**
 * A key is given when a notice is written, and a later one may be committed first. The place is given at the commit, one transaction after
 * another: under the record's own lock, which each commit that tells somebody takes anyway, so that no two wait for each other.
 * Tasks are said to all in whose lists they stand: whoever has one, had it, gave it or handed it on.
 */
const LIVE = [
  'create sequence notice_place',
  'alter table notice add column place bigint unique',
  `update notice set place = told.place
    from (select notice_key, nextval('notice_place') as place from (select notice_key from notice order by notice_key) n) told
    where told.notice_key = notice.notice_key`,
  'create index on notice (person_key, place desc) where person_key is not null',
  'create index on notice (site_key, role, place desc) where role is not null',
  `create function notice_take_place() returns trigger ${AS_OWNER} language plpgsql as $$
    begin
      perform pg_advisory_xact_lock(${CHAIN_LOCK});
      update notice set place = nextval('notice_place') where notice_key = new.notice_key;
      return null;
    end $$`,
  `create constraint trigger notice_take_place after insert on notice deferrable initially deferred
    for each row execute function notice_take_place()`,
  `create function notice_say_task() returns trigger language plpgsql as $$
    declare concerned bigint;
    begin
      for concerned in
        select distinct person from unnest(array[new.person_key, new.opened_by, new.handed_by,
          case tg_op when 'UPDATE' then old.person_key end]) person where person is not null
      loop
        perform pg_notify('isocenter_notice', json_build_object('person', concerned, 'role', null, 'site', new.site_key)::text);
      end loop;
      if new.role is not null or (tg_op = 'UPDATE' and old.role is not null) then
        perform pg_notify('isocenter_notice', json_build_object('person', null, 'role',
          coalesce(new.role, case tg_op when 'UPDATE' then old.role end), 'site', new.site_key)::text);
      end if;
      return null;
    end $$`,
  'drop trigger notice_say on task',
  'create trigger notice_say after insert or update on task for each row execute function notice_say_task()',
];

const ME = '(select access_person_key())';

/** One by one: a person who has seen what one role was told has not seen what was told to another role of theirs. */
const READ = [
  'drop table notice_seen',
  `create table notice_read (
    notice_key bigint not null references notice, person_key bigint not null references access_person,
    primary key (person_key, notice_key))`,
  ...rowSecurity('notice_read', {
    read: `person_key = ${ME}`,
    write: `person_key = ${ME} and exists (select from notice n where n.notice_key = notice_read.notice_key)`,
  }),
];

/**
 * Emergency access is reported by the database itself, once for each time a patient is opened: the head of the department at the site gets a
 * task, its administrators a notice. Where the site has no head now, those of all sites that have one.
 */
const EMERGENCY_ACCESS = [
  'alter table notice drop constraint notice_kind_check',
  `alter table notice add constraint notice_kind_check check (kind in ('task', 'handed over', 'begun', 'reminder', 'report'))`,
  `create function notice_report_sites(reported text, here bigint) returns setof bigint stable ${AS_OWNER} language sql as $$
    with held as (select distinct site_key from access_role_period
      where role = reported and starts_at <= now() and (ends_at is null or ends_at > now()))
    select site_key from held where site_key = here or not exists (select from held where site_key = here)
    union select here where not exists (select from held) $$`,
  `create function notice_of_emergency() returns trigger ${AS_OWNER} language plpgsql as $$
    declare
      here bigint := access_arrival_site();
      said jsonb := (select jsonb_build_object('name', p.name, 'nameZh', coalesce(p.name_zh, p.name))
        from access_person p where p.person_key = new.person_key);
    begin
      insert into task (code, said, entity, entity_key, patient_key, path, site_key, role, opened_at, opened_by)
        select 'task/emergency-access', said, 'break-glass', new.break_glass_key::text, new.patient_key, '/emergency-access',
          site, 'head', now(), new.person_key
        from notice_report_sites('head', here) site;
      insert into notice (kind, code, said, path, role, site_key, at)
        select 'report', 'task/emergency-access', said, '/emergency-access', 'administrator', site, now()
        from notice_report_sites('administrator', here) site;
      return null;
    end $$`,
  `create trigger notice_of_emergency after insert on access_break_glass for each row execute function notice_of_emergency()`,
  'revoke execute on function notice_report_sites from public',
];

const ROWS = [
  ...rowSecurity('notice', {
    read: `(select access_may('task.do')) and (person_key = ${ME}
      or (role = (select access_setting('role')) and site_key = (select access_setting('site')::bigint)))`,
  }),
  ...rowSecurity('notice_seen', { read: `person_key = ${ME}`, write: `person_key = ${ME}` }),
];
