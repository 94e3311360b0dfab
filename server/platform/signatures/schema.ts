import { type ColumnType, type Generated, sql } from 'kysely';
import type { Role } from '../access/contract.ts';
import { APPLICATION_ROLE } from '../database/application-role.ts';
import type { Migration } from '../database/database.ts';
import { onEveryUpdate } from '../database/on-every-update.ts';
import { rowSecurity, rowSecurityAnew } from '../database/row-security.ts';
import { recordChangesOf } from '../record/record-changes-of.ts';
import type { Meaning } from './contract.ts';
import { SIGNATURES_RECORDED } from './recorded.ts';
import { SIGNATURE_FUNCTIONS, SIGNED_BY_OWN_PASSWORD, SIGNED_WHERE_IT_IS } from './signature-sql.ts';
import { signedAtSite } from './signed-entity.ts';

declare module '../database/database.ts' {
  interface Tables {
    signature: SignatureTable;
    signature_rule: { rule_key: Generated<number>; entity: string; meaning: Meaning; other_meaning: Meaning };
    signature_proof: ProofTable;
  }
}

type Never<T> = ColumnType<T, never, never>;

/** Written by `signature_add` and the triggers of what was signed only: the application's user reads it. */
interface SignatureTable {
  signature_key: Never<number>;
  entity: Never<string>;
  entity_key: Never<string>;
  meaning: Never<Meaning>;
  content_sha256: Never<string>;
  person_key: Never<number>;
  name: Never<string>;
  name_zh: Never<string | null>;
  role: Never<Role>;
  session: Never<string>;
  signed_at: Never<Date>;
  lapsed_at: Never<Date | null>;
  lapsed_by: Never<string | null>;
  lapsed_reason: Never<string | null>;
}

/** That a person gave the password for one signature; used up by it, or stale after a minute. */
interface ProofTable {
  proof_key: Generated<number>;
  entity: string;
  entity_key: string;
  meaning: Meaning;
  person_key: number;
  session: string;
  proved_at: ColumnType<Date, never, never>;
}

export const SIGNATURE_MIGRATIONS: readonly Migration[] = [
  {
    name: '0042 platform signatures',
    up: async (database) => {
      for (const statement of [...TABLES, ...SIGNATURE_FUNCTIONS, ...ROWS]) await sql.raw(statement).execute(database);
      for (const table of SIGNATURES_RECORDED) await recordChangesOf(database, table);
    },
  },
  {
    name: '0082 platform signatures at sites',
    up: async (database) => {
      for (const statement of AT_SITES) await sql.raw(statement).execute(database);
      await signedAtSite(database, { entity: 'filled-form', table: 'filled_form', key: 'filled_key' });
    },
  },
  {
    name: '0091 platform signatures by own passwords',
    up: async (database) => {
      for (const statement of SIGNED_BY_OWN_PASSWORD) await sql.raw(statement).execute(database);
    },
  },
  {
    name: '0122 platform signatures lapse by what a trigger changes',
    up: (database) => onEveryUpdate(database, 'signature_lapses'),
  },
];

const MEANING = `text not null check (meaning in ('author', 'reviewer', 'approver'))`;

const TABLES = [
  // read_action, sign_action: rights to see what was signed, and to sign it.
  'create table signature_kind (entity text primary key, read_action text not null, sign_action text not null)',
  `create table signature (
    signature_key bigint generated always as identity primary key,
    entity text not null references signature_kind, entity_key text not null,
    meaning ${MEANING},
    content_sha256 text not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
    person_key bigint not null references access_person,
    name text not null, name_zh text, role text not null, session text not null,
    signed_at timestamptz not null,
    lapsed_at timestamptz, lapsed_by text, lapsed_reason text)`,
  'create index on signature (entity, entity_key)',
  'create index on signature (person_key, session)',
  'create unique index signature_once on signature (entity, entity_key, meaning, person_key) where lapsed_at is null',
  `create table signature_rule (
    rule_key bigint generated always as identity primary key,
    entity text not null references signature_kind, meaning ${MEANING},
    other_meaning text not null check (other_meaning in ('author', 'reviewer', 'approver') and other_meaning <> meaning),
    unique (entity, meaning, other_meaning))`,
  `create table signature_proof (
    proof_key bigint generated always as identity primary key,
    entity text not null, entity_key text not null, meaning ${MEANING},
    person_key bigint not null references access_person, session text not null,
    proved_at timestamptz not null default now())`,
];

const may = (action: string) => `(select access_may('${action}'))`;
const OF_A_KIND = 'entity in (select entity from signature_kind where access_may(read_action))';

/** Nobody of the application writes a signature: `signature_add` does, for whoever proved who they are. */
const ROWS = [
  ...rowSecurity('signature_kind', { read: '(select access_is_acting())' }),
  ...rowSecurity('signature', { read: `${OF_A_KIND} or person_key = (select access_person_key())` }),
  ...rowSecurity('signature_rule', { read: '(select access_is_acting())', write: may('signature-rule.write') }),
  ...rowSecurity('signature_proof', {
    read: 'false',
    write: `${may('credential.use')} and person_key::text = (select access_setting('person'))
      and session = (select access_setting('session'))`,
  }),
  `revoke insert, update, delete on signature, signature_kind from ${APPLICATION_ROLE}`,
  `revoke select, update, delete on signature_proof from ${APPLICATION_ROLE}`,
  'revoke execute on function signature_lapse from public',
];

/** Whoever sees what was signed sees who signed it; a signer sees their own all the same. */
const AT_SITES = [
  // held_in, held_by: table and key column of what is signed, where its rows belong to sites.
  'alter table signature_kind add held_in text, add held_by text',
  ...rowSecurityAnew('signature', {
    read: `(${OF_A_KIND} and record_sees(entity, entity_key)) or person_key = (select access_person_key())`,
  }),
  ...SIGNED_WHERE_IT_IS,
];
