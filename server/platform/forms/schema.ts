import type {
  FormState,
  LeftOver,
  QueryAction,
  QueryState,
  Questionnaire,
  QuestionnaireResponse,
  Text,
} from '@isocenter/forms';
import { type ColumnType, type Generated, sql } from 'kysely';
import { APPLICATION_ROLE } from '../database/application-role.ts';
import type { Migration } from '../database/database.ts';
import { rowSecurity } from '../database/row-security.ts';
import { recordChangesOf } from '../record/record-changes-of.ts';
import { type SignedEntity, signedEntity } from '../signatures/signed-entity.ts';
import type { FormLock, TakenOver } from './contract.ts';
import { HELD } from './held-sql.ts';
import { KEPT } from './kept-sql.ts';
import { LOCKS } from './locks-sql.ts';
import { FORMS_RECORDED } from './recorded.ts';
import { AT_SITES } from './sites-sql.ts';

/** Written as a value, read back parsed. */
type Json<T> = ColumnType<T, string, string>;
type Instant = ColumnType<Date, Date | undefined, Date>;

declare module '../database/database.ts' {
  interface Tables {
    form: FormTable;
    filled_form: FilledFormTable;
    form_lock: LockTable;
    form_file: FileTable;
    form_query: QueryTable;
    form_query_entry: QueryEntryTable;
  }
}

/** One version of a form. It changes while it is a draft; what was answered on it keeps it as it is. */
interface FormTable {
  form_key: Generated<number>;
  url: string;
  version: string;
  status: 'draft' | 'active' | 'retired';
  questionnaire: Json<Questionnaire>;
  revision: number;
  changed_at: Instant;
}

interface FilledFormTable {
  filled_key: Generated<number>;
  form_key: number;
  state: FormState;
  response: Json<QuestionnaireResponse>;
  confirmed: string[];
  revision: number;
  began_by: string;
  /** Null where it is not known any more by whom, or a part of the program did. */
  began_by_person: number | null;
  /** Who answered last. */
  saved_by: string;
  saved_by_person: number | null;
  saved_at: Instant;
  /** Who changed anything last, a signature or a lock too; null where nobody has since it was begun. */
  changed_by: string | null;
  changed_at: Instant;
  /** Who wants it unlocked, and why, until a second person agrees. */
  unlock_asked_by: string | null;
  unlock_asked_by_person: string | null;
  unlock_reason: string | null;
  /** Whom it is about, and when in their course; fixed from completion on. */
  patient_key: number | null;
  visit: string | null;
  /** Answers that came from another record, with where from; the latest of each place. */
  prefilled: ColumnType<readonly TakenOver[], string | undefined, string>;
  /** Answers to earlier versions for which this one has no place. */
  left_over: ColumnType<readonly LeftOver[], string | undefined, string>;
  /** Where it was begun; of a form about a patient the patient's. */
  site_key: Generated<number>;
}

/** Closes an item of one form, or every form of a visit, a patient, a site, or all. It stands until `unlocked_at`. */
interface LockTable {
  lock_key: Generated<number>;
  level: FormLock['level'];
  filled_key: number | null;
  path: string | null;
  site_key: number | null;
  patient_key: number | null;
  visit: string | null;
  reason: string;
  locked_by: string;
  locked_by_person: number | null;
  locked_at: Instant;
  unlock_asked_by: string | null;
  unlock_asked_by_person: number | null;
  unlock_reason: string | null;
  unlocked_by: string | null;
  unlocked_by_person: number | null;
  unlocked_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
}

/** A file that was uploaded for a form; its bytes lie in the archive's store under their hash. */
interface FileTable {
  file_key: Generated<number>;
  filled_key: number;
  sha256: string;
  name: string;
  type: string;
  size_bytes: number;
  uploaded_by: string;
  uploaded_at: ColumnType<Date, never, never>;
}

interface QueryTable {
  query_key: Generated<number>;
  filled_key: number;
  path: string;
  /** The finding of the check that asked; null where a person did. */
  finding_id: string | null;
  state: QueryState;
}

interface QueryEntryTable {
  entry_key: Generated<number>;
  query_key: number;
  action: 'ask' | QueryAction;
  by_name: string;
  by_person: number | null;
  at: Instant;
  words: Json<Text | string>;
}

export const FORM_MIGRATIONS: readonly Migration[] = [
  {
    name: '0030 platform forms',
    up: async (database) => {
      for (const statement of TABLES) await sql.raw(statement).execute(database);
      for (const table of FORMS_RECORDED.filter(({ entity }) => FIRST.has(entity)))
        await recordChangesOf(database, { ...table, patient: 'null::bigint' });
    },
  },
  {
    name: '0031 platform forms rows',
    up: async (database) => {
      for (const statement of ROWS) await sql.raw(statement).execute(database);
    },
  },
  {
    name: '0043 platform forms signed',
    up: (database) => signedEntity(database, FILLED_FORM_SIGNED),
  },
  {
    name: '0060 platform forms kept',
    up: async (database) => {
      for (const statement of KEPT) await sql.raw(statement).execute(database);
      for (const table of FORMS_RECORDED.filter(({ entity }) => entity === 'form-query-entry'))
        await recordChangesOf(database, table);
    },
  },
  {
    name: '0070 platform forms locked',
    up: async (database) => {
      for (const statement of LOCKS) await sql.raw(statement).execute(database);
      for (const table of FORMS_RECORDED.filter(({ entity }) => ['filled-form', 'form-lock'].includes(entity)))
        await recordChangesOf(database, table);
    },
  },
  {
    name: '0072 platform forms taken over',
    up: async (database) => {
      await sql`alter table filled_form add prefilled jsonb not null default '[]'`.execute(database);
      for (const table of FORMS_RECORDED.filter(({ entity }) => entity === 'filled-form'))
        await recordChangesOf(database, table);
    },
  },
  {
    name: '0074 platform forms of another version',
    up: async (database) => {
      await sql`alter table filled_form add left_over jsonb not null default '[]'`.execute(database);
      for (const table of FORMS_RECORDED.filter(({ entity }) => entity === 'filled-form'))
        await recordChangesOf(database, table);
    },
  },
  {
    name: '0073 platform files of forms',
    up: async (database) => {
      for (const statement of FILES) await sql.raw(statement).execute(database);
      for (const table of FORMS_RECORDED.filter(({ entity }) => entity === 'form-file'))
        await recordChangesOf(database, table);
    },
  },
  {
    name: '0080 platform forms at sites',
    up: async (database) => {
      for (const statement of AT_SITES) await sql.raw(statement).execute(database);
    },
  },
  {
    name: '0093 platform forms held',
    up: async (database) => {
      for (const statement of HELD) await sql.raw(statement).execute(database);
    },
  },
];

/** A signature covers the answers with the form that asked for them; a form that was used never changes. */
const FILLED_FORM_SIGNED: SignedEntity = {
  entity: 'filled-form',
  table: 'filled_form',
  key: 'filled_key',
  covers: ['form_key', 'response', 'confirmed'],
  isSigned: `new.state in ('signed', 'locked')`,
  readAction: 'form.read',
  signAction: 'form.sign',
  fourEyes: [
    ['author', 'reviewer'],
    ['author', 'approver'],
  ],
};

const may = (action: string) => `(select access_may('${action}'))`;
const OF_QUERIES = { read: may('form.read'), write: `${may('form.query')} or ${may('form.fill')}` };

/** Filling a form asks and closes queries of its checks by itself. */
const ROWS = [
  ...rowSecurity('form', { read: may('form.read'), write: may('form.design') }),
  ...rowSecurity('filled_form', { read: may('form.read'), write: may('form.fill') }),
  ...rowSecurity('form_query', OF_QUERIES),
  ...rowSecurity('form_query_entry', OF_QUERIES),
];

/** A file is seen where its form is. It is never changed or removed: an answer that named it is in the record. */
const FILES = [
  `create table form_file (
    file_key bigint generated always as identity primary key,
    filled_key bigint not null references filled_form,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    name text not null, type text not null, size_bytes bigint not null,
    uploaded_by text not null, uploaded_at timestamptz not null default now())`,
  'create index on form_file (filled_key)',
  'create index on form_file (sha256)',
  ...rowSecurity('form_file', {
    read: 'exists (select from filled_form f where f.filled_key = form_file.filled_key)',
    write: may('form.fill'),
  }),
  `revoke update, delete on form_file from ${APPLICATION_ROLE}`,
  // Whether bytes are named by any form, seen or not.
  `create function form_file_names(asked text) returns boolean stable security definer
    set search_path = pg_catalog, public, pg_temp language sql as
    $$ select exists (select from form_file where sha256 = asked) $$`,
];

/** The tables of the first migration. */
const FIRST: ReadonlySet<string> = new Set(['form', 'filled-form', 'form-query', 'form-query-entry']);

const TABLES = [
  `create table form (
    form_key bigint generated always as identity primary key,
    url text not null, version text not null,
    status text not null check (status in ('draft', 'active', 'retired')),
    questionnaire jsonb not null,
    revision int not null default 1,
    changed_at timestamptz not null default now(),
    unique (url, version))`,
  `create unique index form_one_active_version on form (url) where status = 'active'`,
  `create table filled_form (
    filled_key bigint generated always as identity primary key,
    form_key bigint not null references form,
    state text not null check (state in ('draft', 'complete', 'signed', 'locked')),
    response jsonb not null,
    confirmed text[] not null default '{}',
    revision int not null default 1,
    began_by text not null, saved_by text not null,
    saved_at timestamptz not null default now(),
    unlock_asked_by text, unlock_asked_by_person text, unlock_reason text)`,
  'create index on filled_form (form_key, saved_at desc)',
  'create index on filled_form (saved_at desc)',
  `create table form_query (
    query_key bigint generated always as identity primary key,
    filled_key bigint not null references filled_form,
    path text not null, finding_id text,
    state text not null check (state in ('open', 'answered', 'closed', 'cancelled')))`,
  'create index on form_query (filled_key)',
  `create table form_query_entry (
    entry_key bigint generated always as identity primary key,
    query_key bigint not null references form_query,
    action text not null, by_name text not null, at timestamptz not null default now(), words jsonb not null)`,
  'create index on form_query_entry (query_key)',
];
