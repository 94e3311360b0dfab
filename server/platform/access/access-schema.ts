import { type ColumnType, type Generated, sql } from 'kysely';
import { APPLICATION_ROLE } from '../database/application-role.ts';
import type { Migration } from '../database/database.ts';
import { rowSecurity } from '../database/row-security.ts';
import { recordChangesOf } from '../record/record-changes-of.ts';
import type { Role, Site } from './contract.ts';
import { OWN_PASSWORDS } from './own-passwords-sql.ts';
import { ACCESS_RECORDED } from './recorded.ts';

type Instant = ColumnType<Date, Date | string | undefined, Date | string>;
type LaterInstant = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;

declare module '../database/database.ts' {
  interface Tables {
    access_site: { site_key: Generated<number>; name: string; name_zh: string | null; kind: Site['kind'] };
    access_person: { person_key: Generated<number>; name: string; name_zh: string | null; added_at: Instant };
    access_account: AccountTable;
    access_credential: CredentialTable;
    access_role_period: RolePeriodTable;
    access_session: SessionTable;
    access_token: TokenTable;
    access_attempt: { attempt_key: Generated<number>; at: Instant; login_sha256: string; address: string };
    access_first_start: { token_sha256: string; made_at: Instant };
    access_break_glass: BreakGlassTable;
  }
}

interface AccountTable {
  person_key: number;
  /** Lower case. */
  login: string;
  locked_at: LaterInstant;
  last_sign_in_at: LaterInstant;
  has_totp: ColumnType<boolean, boolean | undefined, boolean>;
  /** Made by `serve --demo`: anybody may sign in as this person there. */
  is_demonstration: ColumnType<boolean, boolean | undefined, never>;
  /** Who set the present password, and when: kept by the database itself. Null where a part of the program did. */
  password_set_by: ColumnType<number | null, never, never>;
  password_set_at: ColumnType<Date | null, never, never>;
}

/** What only the sign-in reads. */
interface CredentialTable {
  person_key: number;
  /** Argon2id with its salt and costs, in the PHC format. */
  password_hash: string;
  totp_secret: string | null;
  /** Offered, not yet proved. */
  totp_offered: string | null;
  /** The latest time step that was used: a code opens once. */
  totp_step: number | null;
}

/** A role of a person at a site over a period; it is ended, never removed. */
interface RolePeriodTable {
  role_key: Generated<number>;
  person_key: number;
  role: Role;
  site_key: number;
  starts_at: Instant;
  ends_at: LaterInstant;
}

interface SessionTable {
  session_key: Generated<number>;
  token_sha256: string;
  person_key: number;
  role_key: number;
  origin: string;
  began_at: Instant;
  last_used_at: Instant;
  ends_at: Instant;
  revoked_at: LaterInstant;
  /** It began with a password that somebody else had set, and opens nothing but a new one. */
  must_change: ColumnType<boolean, boolean | undefined, boolean>;
}

interface TokenTable {
  token_key: Generated<number>;
  token_sha256: string;
  person_key: number;
  role_key: number;
  label: string;
  made_at: Instant;
  ends_at: Instant;
  last_used_at: LaterInstant;
  revoked_at: LaterInstant;
}

interface BreakGlassTable {
  break_glass_key: Generated<number>;
  person_key: number;
  role: Role;
  patient_key: number;
  reason: string;
  opened_at: Instant;
  ends_at: Instant;
}

export const ACCESS_MIGRATIONS: readonly Migration[] = [
  {
    name: '0007 platform access',
    up: async (database) => {
      for (const statement of [...TABLES, ...FUNCTIONS, ...SECURITY]) await sql.raw(statement).execute(database);
    },
  },
  {
    name: '0013 platform access in the record',
    up: async (database) => {
      for (const table of ACCESS_RECORDED) await recordChangesOf(database, table);
    },
  },
  {
    name: '0090 platform access own passwords',
    up: async (database) => {
      for (const statement of OWN_PASSWORDS) await sql.raw(statement).execute(database);
      for (const table of ACCESS_RECORDED.filter(({ entity }) => entity === 'account' || entity === 'session'))
        await recordChangesOf(database, table);
    },
  },
];

const TABLES = [
  `create table access_site (
    site_key bigint generated always as identity primary key,
    name text not null, name_zh text, kind text not null)`,
  // What was there before there were sites belongs to the first one; the first start names it.
  `insert into access_site (name, name_zh, kind) values ('Hospital', '医院', 'hospital')`,
  `create table access_person (
    person_key bigint generated always as identity primary key,
    name text not null, name_zh text, added_at timestamptz not null default now())`,
  `create table access_account (
    person_key bigint primary key references access_person, login text not null unique,
    locked_at timestamptz, last_sign_in_at timestamptz, has_totp boolean not null default false,
    is_demonstration boolean not null default false)`,
  `create table access_credential (
    person_key bigint primary key references access_person, password_hash text not null,
    totp_secret text, totp_offered text, totp_step bigint)`,
  `create table access_role_period (
    role_key bigint generated always as identity primary key,
    person_key bigint not null references access_person, role text not null,
    site_key bigint not null references access_site,
    starts_at timestamptz not null default now(), ends_at timestamptz, check (ends_at >= starts_at))`,
  'create index on access_role_period (person_key)',
  `create table access_session (
    session_key bigint generated always as identity primary key, token_sha256 text not null unique,
    person_key bigint not null references access_person, role_key bigint not null references access_role_period,
    origin text not null, began_at timestamptz not null default now(), last_used_at timestamptz not null default now(),
    ends_at timestamptz not null, revoked_at timestamptz)`,
  'create index on access_session (person_key)',
  `create table access_token (
    token_key bigint generated always as identity primary key, token_sha256 text not null unique,
    person_key bigint not null references access_person, role_key bigint not null references access_role_period,
    label text not null, made_at timestamptz not null default now(), ends_at timestamptz not null,
    last_used_at timestamptz, revoked_at timestamptz)`,
  'create index on access_token (person_key)',
  'create table access_attempt (at timestamptz not null default now(), login_sha256 text not null, address text not null)',
  'create index on access_attempt (at)',
  'create table access_first_start (token_sha256 text primary key, made_at timestamptz not null default now())',
  `create table access_break_glass (
    break_glass_key bigint generated always as identity primary key,
    person_key bigint not null references access_person, role text not null, patient_key bigint not null,
    reason text not null, opened_at timestamptz not null default now(), ends_at timestamptz not null)`,
  'create index on access_break_glass (person_key, ends_at)',
  'create table access_policy (actor text, action text, reach text not null, primary key (actor, action))',
  `revoke insert, update, delete on access_policy from ${APPLICATION_ROLE}`,
];

/** Nobody may slip a table or function of their own under these: they run as the owner. */
const AS_OWNER = 'security definer set search_path = pg_catalog, public, pg_temp';

/**
 * What policies ask. A policy calls them inside `(select …)`, so that PostgreSQL asks once a statement and not once a row.
 * `access_reach`: 'own', 'all', or null where whoever acts may not.
 */
const FUNCTIONS = [
  `create function access_setting(name text) returns text stable language sql as
    $$ select nullif(current_setting('isocenter.' || name, true), '') $$`,
  `create function access_is_acting() returns boolean stable language sql as
    $$ select coalesce(access_setting('service'), access_setting('person')) is not null $$`,
  `create function access_person_key() returns bigint stable language sql as
    $$ select case when access_setting('service') is null then access_setting('person')::bigint end $$`,
  `create function access_reach(asked text) returns text stable ${AS_OWNER} language plpgsql as $$
    declare
      service text := nullif(current_setting('isocenter.service', true), '');
      person text := nullif(current_setting('isocenter.person', true), '');
    begin
      if service is not null then
        return (select reach from access_policy where actor = 'service ' || service and action = asked);
      elsif person is not null then
        return (select p.reach from access_role_period r
          join access_policy p on p.actor = r.role and p.action = asked
          left join access_account a on a.person_key = r.person_key
          where r.person_key = person::bigint and r.role = current_setting('isocenter.role', true)
            and r.site_key = nullif(current_setting('isocenter.site', true), '')::bigint
            and r.starts_at <= now() and (r.ends_at is null or r.ends_at > now()) and a.locked_at is null
          limit 1);
      end if;
      return null;
    end $$`,
  `create function access_may(asked text) returns boolean stable language sql as
    $$ select access_reach(asked) is not null $$`,
  `create function access_everywhere(asked text) returns boolean stable language sql as
    $$ select access_reach(asked) is not distinct from 'all' $$`,
  `create function access_sites(asked text) returns bigint[] stable ${AS_OWNER} language plpgsql as $$
    begin
      return case access_reach(asked)
        when 'all' then array(select site_key from access_site)
        when 'own' then array[nullif(current_setting('isocenter.site', true), '')::bigint]
        else '{}' end;
    end $$`,
  // Patients that the acting person opened in an emergency, while that holds.
  `create function access_opened_patients() returns bigint[] stable ${AS_OWNER} language plpgsql as $$
    begin
      return array(select patient_key from access_break_glass
        where person_key = nullif(current_setting('isocenter.person', true), '')::bigint and ends_at > now());
    end $$`,
  // Where a new patient belongs: the site of whoever brings it in, else the first.
  `create function access_arrival_site() returns bigint stable ${AS_OWNER} language plpgsql as $$
    begin
      return coalesce(nullif(current_setting('isocenter.site', true), '')::bigint, (select min(site_key) from access_site));
    end $$`,
];

const ACTING = '(select access_is_acting())';
const SIGN_IN = `(select access_may('credential.use'))`;
const OWN = 'person_key = (select access_person_key())';
const may = (action: string) => `(select access_may('${action}'))`;

const SECURITY = [
  ...rowSecurity('access_policy', { read: ACTING }),
  ...rowSecurity('access_site', { read: ACTING, write: may('site.write') }),
  // Whom a name belongs to is no secret inside the department: it stands beside what the person did.
  ...rowSecurity('access_person', { read: ACTING, write: may('person.write') }),
  ...rowSecurity('access_account', { read: `${OWN} or ${may('person.read')}`, write: may('person.write') }),
  // Who adds people writes their first password, and reads nobody's.
  ...rowSecurity('access_credential', {
    read: SIGN_IN,
    write: `${SIGN_IN} or ${may('person.write')}`,
    update: SIGN_IN,
    remove: SIGN_IN,
  }),
  ...rowSecurity('access_role_period', { read: `${OWN} or ${may('person.read')}`, write: may('person.write') }),
  ...rowSecurity('access_session', { read: `${OWN} or ${may('person.read')}`, write: SIGN_IN }),
  ...rowSecurity('access_token', { read: `${OWN} or ${SIGN_IN}`, write: SIGN_IN }),
  ...rowSecurity('access_attempt', { read: SIGN_IN, write: SIGN_IN }),
  ...rowSecurity('access_first_start', { read: SIGN_IN, write: SIGN_IN }),
  ...rowSecurity('access_break_glass', {
    read: `${OWN} or ${may('break-glass.read')}`,
    write: `${OWN} and ${may('break-glass.open')}`,
  }),
  // What was opened in an emergency stays on record as it was.
  `revoke update, delete on access_break_glass from ${APPLICATION_ROLE}`,
];
