import { sql } from 'kysely';
import { APPLICATION_ROLE } from '../database/application-role.ts';
import type { Migration } from '../database/database.ts';
import { onEveryUpdate } from '../database/on-every-update.ts';
import { rowSecurity } from '../database/row-security.ts';
import { APPEND_FUNCTIONS } from './append-sql.ts';
import { CHANGES_OF_FUNCTIONS, RECORD_CHANGES_OF } from './changes-of-sql.ts';

declare module '../database/database.ts' {
  interface Tables {
    record_event: EventTable;
    record_content: ContentTable;
  }
}

/** One event. Its columns are what its hash covers, see `event-hash.ts`; nothing here is ever changed. */
interface EventTable {
  event_key: number;
  at: Date;
  stream: 'data' | 'access' | 'workflow';
  person: string | null;
  role: string | null;
  site: string | null;
  service: string | null;
  session: string | null;
  origin: string | null;
  unit: string;
  entity: string;
  entity_key: string;
  patient_key: number | null;
  /** `insert`, `update`, `delete`, `found` (was there when the record began), `redact`, or a verb of the unit's own. */
  action: string;
  /** The event whose content was taken out. */
  redacts: number | null;
  content_hash: Buffer;
  previous_hash: Buffer;
  hash: Buffer;
}

/** What an event says: JSON of `before`, `after`, `reason` and a salt, as it was hashed. Gone where the event was redacted. */
interface ContentTable {
  event_key: number;
  content: string;
}

export const RECORD_MIGRATIONS: readonly Migration[] = [
  {
    name: '0010 platform record',
    up: async (database) => {
      for (const statement of [
        ...TABLES,
        ...APPEND_FUNCTIONS,
        ...CHANGES_OF_FUNCTIONS,
        RECORD_CHANGES_OF,
        ...GUARDS,
        ...READING,
      ])
        await sql.raw(statement).execute(database);
    },
  },
  {
    name: '0121 platform record of what a trigger changes',
    up: async (database) => {
      await sql.raw(RECORD_CHANGES_OF).execute(database);
      await onEveryUpdate(database, 'record_update');
    },
  },
];

const TABLES = [
  `create table record_event (
    event_key bigint primary key,
    at timestamptz not null,
    stream text not null check (stream in ('data', 'access', 'workflow')),
    person text, role text, site text, service text, session text, origin text,
    unit text not null, entity text not null, entity_key text not null, patient_key bigint,
    action text not null, redacts bigint,
    content_hash bytea not null, previous_hash bytea not null, hash bytea not null)`,
  'create index on record_event (entity, entity_key, event_key)',
  'create index on record_event (patient_key, event_key) where patient_key is not null',
  'create table record_content (event_key bigint primary key, content text not null)',
  // sees: SQL, whether whoever acts sees the row with the key $1.
  'create table record_entity (entity text primary key, table_name text not null unique, sees text not null)',
  `create table record_said (
    said_key bigint generated always as identity primary key,
    stream text not null, unit text not null, entity text not null, entity_key text not null, patient_key bigint,
    action text not null, detail jsonb not null)`,
];

/** The application may only say. Also the owner of the tables, in a mistaken migration, is refused; whoever removes the guards first is found by the chain. */
const GUARDS = [
  `create trigger record_never_changed before update or delete or truncate on record_event
    for each statement execute function record_refuse_change()`,
  `create trigger record_never_changed before update or truncate on record_content
    for each statement execute function record_refuse_change()`,
  `create constraint trigger record_said after insert on record_said deferrable initially deferred
    for each row execute function record_append_said()`,
  `revoke all on record_event, record_content, record_said, record_entity from ${APPLICATION_ROLE}`,
  `grant select on record_event, record_content, record_entity to ${APPLICATION_ROLE}`,
  'revoke execute on function record_append from public',
];

/**
 * Who may see a record may see its history; what is gone, and what is no record (sign-ins), is for who may read the whole. The
 * question runs by the rights of whoever asks: row-level security of the table answers it.
 */
const READING = [
  `create function record_sees(asked text, key text) returns boolean language plpgsql stable as $$
    declare
      condition text;
      seen boolean;
    begin
      select e.sees into condition from record_entity e where e.entity = asked;
      if condition is null then return false; end if;
      execute condition into seen using key;
      return seen;
    end $$`,
  ...rowSecurity('record_entity', { read: '(select access_is_acting())' }),
  ...rowSecurity('record_event', {
    read: `(select access_may('record.read')) or ((select access_is_acting()) and record_sees(entity, entity_key))`,
  }),
  ...rowSecurity('record_content', {
    read: 'exists (select from record_event e where e.event_key = record_content.event_key)',
  }),
];
