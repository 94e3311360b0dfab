import { type ColumnType, sql } from 'kysely';
import type { Migration } from '../../database/database.ts';
import { rowSecurity } from '../../database/row-security.ts';
import { recordChangesOf } from '../../record/record-changes-of.ts';
import type { EnteredBy } from '../entered-by.ts';
import type { ProviderSubject } from './contract.ts';
import type { Flow } from './flows.ts';
import { PROVIDER_RECORDED } from './recorded.ts';

type MadeNow = ColumnType<Date, never, never>;

declare module '../../database/database.ts' {
  interface Tables {
    access_provider_subject: {
      issuer: string;
      person_key: number;
      subject: string;
      linked_by: ProviderSubject['linkedBy'];
      linked_at: Date;
    };
    access_provider_flow: FlowTable;
    /** That a session's person showed the provider again who they are; used up by what it allows, or stale after minutes. */
    access_provider_confirmation: { session_key: number; confirmed_at: ColumnType<Date, undefined, unknown> };
    access_session_entrance: { session_key: number; entered_by: EnteredBy };
  }
}

/** A visit to the provider that has not come back yet. */
interface FlowTable {
  state: string;
  browser_sha256: string;
  nonce: string;
  verifier: string;
  purpose: Flow['purpose'];
  return_to: string;
  session_key: number | null;
  address: string;
  began_at: MadeNow;
}

export const PROVIDER_MIGRATIONS: readonly Migration[] = [
  {
    name: '0084 platform login of the hospital',
    up: async (database) => {
      for (const statement of [...TABLES, ...ROWS]) await sql.raw(statement).execute(database);
      for (const table of PROVIDER_RECORDED) await recordChangesOf(database, table);
    },
  },
  {
    name: '0094 platform visits and challenges by address',
    up: async (database) => {
      for (const table of ['access_provider_flow', 'access_passkey_challenge']) {
        await sql.raw(`alter table ${table} add address text not null default ''`).execute(database);
        await sql.raw(`create index on ${table} (address)`).execute(database);
      }
    },
  },
  {
    name: '0096 platform links to the hospital’s login are told',
    up: async (database) => {
      for (const statement of TOLD) await sql.raw(statement).execute(database);
    },
  },
];

const TABLES = [
  `create table access_provider_subject (
    issuer text not null, person_key bigint not null references access_person, subject text not null,
    linked_by text not null check (linked_by in ('administrator', 'claim')), linked_at timestamptz not null,
    primary key (issuer, person_key), unique (issuer, subject))`,
  `create table access_provider_flow (
    state text primary key, browser_sha256 text not null, nonce text not null, verifier text not null,
    purpose text not null check (purpose in ('sign-in', 'confirmation')), return_to text not null,
    session_key bigint references access_session, began_at timestamptz not null default now())`,
  `create table access_provider_confirmation (
    session_key bigint primary key references access_session, confirmed_at timestamptz not null default now())`,
  `create table access_session_entrance (
    session_key bigint primary key references access_session,
    entered_by text not null check (entered_by in ('provider', 'passkey')))`,
];

const SIGN_IN = `(select access_may('credential.use'))`;
const OWN_OR = (right: string) => `person_key = (select access_person_key()) or (select access_may('${right}'))`;

const ROWS = [
  ...rowSecurity('access_provider_subject', {
    read: OWN_OR('person.read'),
    write: `(select access_may('person.write'))`,
  }),
  ...rowSecurity('access_provider_flow', { read: SIGN_IN, write: SIGN_IN }),
  ...rowSecurity('access_provider_confirmation', { read: SIGN_IN, write: SIGN_IN }),
  // As the session itself is seen.
  ...rowSecurity('access_session_entrance', {
    read: 'session_key in (select session_key from access_session)',
    write: SIGN_IN,
  }),
];

/**
 * Whoever links their own subject to somebody else's account comes in as that person: the database tells the person of each link by
 * another, and of each password that was set after confirming at the provider.
 */
const TOLD = [
  `create function access_provider_subject_tell() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public, pg_temp as $$
    begin
      insert into notice (kind, code, said, path, person_key, site_key, at)
        select 'report', 'task/provider-linked', jsonb_build_object('name', p.name, 'nameZh', coalesce(p.name_zh, p.name)),
          '/account', new.person_key, access_arrival_site(), now()
        from access_person p where p.person_key::text = access_setting('person');
      return null;
    end $$`,
  `create trigger access_provider_subject_tell after insert or update on access_provider_subject for each row
    when (access_setting('person') is distinct from new.person_key::text)
    execute function access_provider_subject_tell()`,
  `create function access_provider_password_tell(person bigint) returns void language sql
    security definer set search_path = pg_catalog, public, pg_temp as $$
      insert into notice (kind, code, said, path, person_key, site_key, at)
        select 'report', 'task/password-by-provider', '{}', '/account', person, access_arrival_site(), now()
        where access_may('credential.use') $$`,
];
