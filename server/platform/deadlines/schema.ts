import type { Values } from '@isocenter/messages';
import { type ColumnType, type Generated, sql } from 'kysely';
import type { Migration } from '../database/database.ts';
import { atSitesOf, rowSecurity, rowSecurityAnew } from '../database/row-security.ts';
import { FORMS_RECORDED } from '../forms/recorded.ts';
import { recordChangesOf } from '../record/record-changes-of.ts';
import type { Calendar, Trigger, TriggeredRule } from './contract.ts';
import type { DeadlineTaskCode } from './late-code.ts';
import { DEADLINES_RECORDED, UNSTARTED_RECORDED } from './recorded.ts';
import type { Started } from './started.ts';

/** Written as a value, read back parsed. */
type Json<T> = ColumnType<T, string, string>;

declare module '../database/database.ts' {
  interface Tables {
    deadline_calendar: CalendarTable;
    deadline_rule: RuleTable;
    deadline: DeadlineTable;
    deadline_unstarted: UnstartedTable;
    deadline_reading: { event_key: number };
  }
}

/** One row: the department's calendar. */
interface CalendarTable {
  calendar_key: Generated<number>;
  content: Json<Calendar>;
  revision: number;
  changed_at: ColumnType<Date, Date | undefined, Date>;
}

/** One version of a rule; a change is a new version, and what runs keeps the one it began with. */
interface RuleTable {
  rule_key: Generated<number>;
  trigger: Trigger;
  version: number;
  content: Json<TriggeredRule>;
  is_active: boolean;
  since: ColumnType<Date, Date | undefined, never>;
}

interface DeadlineTable {
  deadline_key: Generated<number>;
  rule_key: number;
  trigger: Trigger;
  entity: string;
  entity_key: string;
  patient_key: number | null;
  path: string | null;
  code: DeadlineTaskCode;
  said: Json<Values>;
  site_key: number;
  task_key: number;
  started_at: Date;
  due_at: Date;
  /** Years without listed holidays that were counted by weekends alone. */
  years_not_listed: number[];
  stopped_at: Date | null;
  steps_taken: number;
  /** When the next step is taken if nothing stops it; null where none is left. */
  next_at: Date | null;
  /** The event of the record that began it, where one did. */
  start_event: number | null;
  /** When what stops it happened, where it could not be stopped then. */
  stop_asked_at: ColumnType<Date | null, never, Date | null>;
  /** Why its next step could not be taken, or it could not be stopped, and how often that was tried. */
  fault: ColumnType<string | null, never, string | null>;
  fault_tries: ColumnType<number, never, number>;
}

/** A deadline that could not begin. */
interface UnstartedTable {
  unstarted_key: Generated<number>;
  trigger: Trigger;
  entity: string;
  entity_key: string;
  /** As `startDeadline` was asked; its `at` is text. */
  started: Json<Omit<Started, 'at'> & { readonly at: string }>;
  fault: string;
  tries: number;
  next_at: Date;
}

export const DEADLINE_MIGRATIONS: readonly Migration[] = [
  {
    name: '0042 platform deadlines',
    up: async (database) => {
      for (const statement of [...TABLES, ...ROWS]) await sql.raw(statement).execute(database);
      for (const table of DEADLINES_RECORDED) await recordChangesOf(database, table);
      // The record learns the new column of filled forms, which name no patient yet.
      for (const table of FORMS_RECORDED.filter(({ entity }) => entity === 'filled-form'))
        await recordChangesOf(database, { ...table, patient: 'null::bigint' });
    },
  },
  {
    name: '0047 platform deadlines from events',
    up: async (database) => {
      for (const statement of FROM_EVENTS) await sql.raw(statement).execute(database);
      // The record learns the new columns of deadlines.
      const deadlines = DEADLINES_RECORDED.filter(({ entity }) => entity === 'deadline');
      for (const table of [...deadlines, UNSTARTED_RECORDED]) await recordChangesOf(database, table);
    },
  },
  {
    name: '0083 platform deadlines at sites',
    up: async (database) => {
      for (const statement of AT_SITES) await sql.raw(statement).execute(database);
    },
  },
  {
    name: '0097 platform deadlines that did not stop',
    up: async (database) => {
      await sql`alter table deadline add column stop_asked_at timestamptz`.execute(database);
      for (const table of DEADLINES_RECORDED.filter(({ entity }) => entity === 'deadline'))
        await recordChangesOf(database, table);
    },
  },
];

const TABLES = [
  `create table deadline_calendar (
    calendar_key bigint generated always as identity primary key, content jsonb not null, revision int not null,
    changed_at timestamptz not null default now())`,
  // There is one calendar: two people who set the first at once do not make two.
  'create unique index deadline_one_calendar on deadline_calendar ((true))',
  `create table deadline_rule (
    rule_key bigint generated always as identity primary key, trigger text not null, version int not null,
    content jsonb not null, is_active boolean not null, since timestamptz not null default now(), unique (trigger, version))`,
  'create unique index deadline_one_active_rule on deadline_rule (trigger) where is_active',
  `create table deadline (
    deadline_key bigint generated always as identity primary key,
    rule_key bigint not null references deadline_rule, trigger text not null,
    entity text not null, entity_key text not null, patient_key bigint, path text,
    code text not null, said jsonb not null, site_key bigint not null references access_site, task_key bigint not null references task,
    started_at timestamptz not null, due_at timestamptz not null, years_not_listed int[] not null,
    stopped_at timestamptz, steps_taken int not null default 0, next_at timestamptz)`,
  `create unique index deadline_runs_once on deadline (trigger, entity, entity_key) where stopped_at is null`,
  'create index deadline_next on deadline (next_at) where stopped_at is null and next_at is not null',
  'create index on deadline (rule_key)',
  // Who is asked first when a query of a form is not answered: not only by name.
  'alter table filled_form add column began_by_person bigint',
];

const may = (action: string) => `(select access_may('${action}'))`;

/** Deadlines begin and end within what anybody does; only who keeps the rules changes those. */
const ROWS = [
  ...rowSecurity('deadline_calendar', { read: may('task.do'), write: may('deadline.write') }),
  ...rowSecurity('deadline_rule', { read: may('task.do'), write: may('deadline.write') }),
  ...rowSecurity('deadline', { read: may('task.do'), write: may('task.do') }),
];

const READER = `(select access_setting('service')) = 'deadlines'`;

const FROM_EVENTS = [
  'alter table deadline add column start_event bigint, add column fault text, add column fault_tries int not null default 0',
  'create unique index deadline_of_event_once on deadline (trigger, start_event) where start_event is not null',
  `create table deadline_unstarted (
    unstarted_key bigint generated always as identity primary key, trigger text not null, entity text not null, entity_key text not null,
    started jsonb not null, fault text not null, tries int not null, next_at timestamptz not null,
    unique (trigger, entity, entity_key))`,
  // One row: up to which event the record was read. What happened before there were such rules begins none.
  'create table deadline_reading (event_key bigint not null)',
  'create unique index deadline_one_reading on deadline_reading ((true))',
  'insert into deadline_reading select coalesce(max(event_key), 0) from record_event',
  ...rowSecurity('deadline_unstarted', { read: may('task.do'), write: may('task.do') }),
  ...rowSecurity('deadline_reading', { read: READER, write: READER }),
];

const siteOfUnstarted = "(started ->> 'siteKey')::bigint";

/** A deadline runs at the site of what it is about. */
const AT_SITES = [
  ...rowSecurityAnew('deadline', { read: atSitesOf('task.do'), write: atSitesOf('task.do') }),
  ...rowSecurityAnew('deadline_unstarted', {
    read: `${may('task.do')} and (${siteOfUnstarted} is null or ${atSitesOf('task.do', siteOfUnstarted)})`,
    write: may('task.do'),
  }),
];
