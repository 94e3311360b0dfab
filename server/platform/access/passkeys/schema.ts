import { type ColumnType, type Generated, sql } from 'kysely';
import type { Migration } from '../../database/database.ts';
import { rowSecurity } from '../../database/row-security.ts';
import { recordChangesOf } from '../../record/record-changes-of.ts';
import { PASSKEYS_RECORDED } from './recorded.ts';

declare module '../../database/database.ts' {
  interface Tables {
    access_passkey: PasskeyTable;
    access_passkey_challenge: ChallengeTable;
  }
}

interface PasskeyTable {
  passkey_key: Generated<number>;
  person_key: number;
  /** As the device calls it, base64url. */
  credential_id: string;
  /** COSE, base64url. */
  public_key: string;
  /** Uses, as the device counts them; 0 where it does not. */
  counter: number;
  transports: string[];
  label: string;
  is_synchronised: boolean;
  made_at: ColumnType<Date, never, never>;
  last_used_at: ColumnType<Date | null, undefined, unknown>;
}

/** What a device is to answer: once, and soon. */
interface ChallengeTable {
  challenge: string;
  /** Whose session makes a passkey; null where somebody signs in. */
  session_key: number | null;
  address: ColumnType<string, string | undefined, never>;
  made_at: ColumnType<Date, never, Date>;
}

export const PASSKEY_MIGRATIONS: readonly Migration[] = [
  {
    name: '0085 platform passkeys',
    up: async (database) => {
      for (const statement of STATEMENTS) await sql.raw(statement).execute(database);
      for (const table of PASSKEYS_RECORDED) await recordChangesOf(database, table);
    },
  },
  {
    name: '0095 platform passkeys are told',
    up: async (database) => {
      for (const statement of TOLD) await sql.raw(statement).execute(database);
    },
  },
];

const SIGN_IN = `(select access_may('credential.use'))`;

const STATEMENTS = [
  `create table access_passkey (
    passkey_key bigint generated always as identity primary key,
    person_key bigint not null references access_person,
    credential_id text not null unique, public_key text not null, counter bigint not null,
    transports text[] not null, label text not null, is_synchronised boolean not null,
    made_at timestamptz not null default now(), last_used_at timestamptz)`,
  'create index on access_passkey (person_key)',
  `create table access_passkey_challenge (
    challenge text primary key, session_key bigint references access_session,
    made_at timestamptz not null default now())`,
  ...rowSecurity('access_passkey', { read: `person_key = (select access_person_key()) or ${SIGN_IN}`, write: SIGN_IN }),
  ...rowSecurity('access_passkey_challenge', { read: SIGN_IN, write: SIGN_IN }),
];

/** Whoever came by a page left open may have made it: the database tells the owner of each. */
const TOLD = [
  `create function access_passkey_tell() returns trigger language plpgsql
    security definer set search_path = pg_catalog, public, pg_temp as $$
    begin
      insert into notice (kind, code, said, path, person_key, site_key, at)
        values ('report', 'task/passkey-added', jsonb_build_object('label', new.label), '/account',
          new.person_key, access_arrival_site(), now());
      return null;
    end $$`,
  `create trigger access_passkey_tell after insert on access_passkey for each row execute function access_passkey_tell()`,
];
