import { type ColumnType, type Generated, sql } from 'kysely';
import type { Migration } from '../../../platform/database/database.ts';
import { atSitesOf, rowSecurity } from '../../../platform/database/row-security.ts';
import { recordChangesOf } from '../../../platform/record/record-changes-of.ts';
import type { FailureMode, IncidentAnalysis, IncidentReport } from './contract.ts';
import { SAFETY_RECORDED } from './recorded.ts';

/** Written as a value, read back parsed. */
type Json<T> = ColumnType<T, string, string>;
type EventClass = IncidentReport['eventClass'];

declare module '../../../platform/database/database.ts' {
  interface Tables {
    clinic_incident: IncidentTable;
    clinic_incident_box: BoxTable;
    clinic_incident_action: ActionTable;
    clinic_failure_mode: FailureModeTable;
  }
}

interface IncidentTable {
  incident_key: Generated<number>;
  site_key: Generated<number>;
  revision: Generated<number>;
  event_class: EventClass;
  words: string;
  page_path: string | null;
  patient_key: number | null;
  /** Null where the report was anonymous: then nothing else of the row or of the record names somebody. */
  reporter: number | null;
  reported_at: ColumnType<Date, Date | undefined, never>;
  analysis: ColumnType<IncidentAnalysis | null, never, string>;
  closed_at: ColumnType<Date | null, never, Date | null>;
}

/** An anonymous report until the hour is over in which it came; it has no order, and no time but that hour. */
interface BoxTable {
  box_key: Generated<string>;
  site_key: Generated<number>;
  hour: ColumnType<Date, never, never>;
  event_class: EventClass;
  words: string;
  page_path: string | null;
}

interface ActionTable {
  action_key: Generated<number>;
  incident_key: number;
  revision: Generated<number>;
  words: string;
  owner: number;
  due_on: string;
  done_at: ColumnType<Date | null, never, Date>;
  outcome: ColumnType<string | null, never, string>;
}

interface FailureModeTable {
  mode_key: Generated<number>;
  site_key: Generated<number>;
  revision: Generated<number>;
  content: Json<FailureMode>;
}

export const SAFETY_MIGRATIONS: readonly Migration[] = [
  {
    name: '0153 clinic incidents',
    up: async (database) => {
      for (const statement of [...TABLES, ...ROWS, PATIENT_OF_COURSE]) await sql.raw(statement).execute(database);
      for (const table of SAFETY_RECORDED) await recordChangesOf(database, table);
    },
  },
];

const REPORT = `site_key bigint not null default access_arrival_site() references access_site,
    event_class text not null, words text not null check (words <> ''), page_path text check (page_path like '/%')`;

const TABLES = [
  `create table clinic_incident (
    incident_key bigint generated always as identity primary key, revision integer not null default 1, ${REPORT},
    patient_key bigint references clinic_patient, reporter bigint references access_person,
    reported_at timestamptz not null default now(), analysis jsonb, closed_at timestamptz,
    check (closed_at is null or analysis is not null))`,
  'create index on clinic_incident (reported_at desc, incident_key desc)',
  `create table clinic_incident_box (
    box_key uuid primary key default gen_random_uuid(), hour timestamptz not null default date_trunc('hour', now()), ${REPORT})`,
  `create table clinic_incident_action (
    action_key bigint generated always as identity primary key, incident_key bigint not null references clinic_incident,
    revision integer not null default 1, words text not null, owner bigint not null references access_person,
    due_on date not null, done_at timestamptz, outcome text, check ((done_at is null) = (outcome is null)))`,
  'create index on clinic_incident_action (incident_key)',
  `create table clinic_failure_mode (
    mode_key bigint generated always as identity primary key,
    site_key bigint not null default access_arrival_site() references access_site,
    revision integer not null default 1, content jsonb not null)`,
];

/** Whose course a page was of: whoever reports from it, and the part of the program that takes reports out of the box, need not see patients. */
const PATIENT_OF_COURSE = `create function clinic_patient_of_course(asked bigint) returns bigint stable
  security definer set search_path = pg_catalog, public, pg_temp language sql as
  $$ select patient_key from clinic_course where course_key = asked $$`;

const ME = '(select access_person_key())';
const BOX = `(select access_setting('service')) = 'safety'`;
const ofIncident = (action: string) =>
  `exists (select from clinic_incident i where i.incident_key = clinic_incident_action.incident_key
    and ${atSitesOf(action, 'i.site_key')})`;

/** Whoever reports is nobody but themselves; who has no name in a report has none in the record, so a person cannot write one. */
const ROWS = [
  ...rowSecurity('clinic_incident', {
    read: `${atSitesOf('incident.read')} or reporter = ${ME}`,
    write: `${atSitesOf('incident.report')} and (reporter = ${ME} or (reporter is null and ${BOX}))`,
    update: atSitesOf('incident.analyse'),
    remove: 'false',
  }),
  ...rowSecurity('clinic_incident_box', {
    read: BOX,
    write: atSitesOf('incident.report'),
    update: 'false',
    remove: BOX,
  }),
  ...rowSecurity('clinic_incident_action', {
    read: ofIncident('incident.read'),
    write: ofIncident('incident.analyse'),
    update: `${ofIncident('incident.analyse')} or (owner = ${ME} and ${ofIncident('incident.read')})`,
    remove: 'false',
  }),
  ...rowSecurity('clinic_failure_mode', {
    read: atSitesOf('incident.read'),
    write: atSitesOf('incident.analyse'),
    remove: 'false',
  }),
];
