import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import type { Meaning } from './contract.ts';

/** A table whose rows are signed. */
export interface SignedEntity {
  /** As the record calls it: `filled-form`. */
  readonly entity: string;
  readonly table: string;
  /** The column with the key. */
  readonly key: string;
  /** The columns with what a signature covers: when one of them changes, or the row goes, its signatures lapse in that transaction. */
  readonly covers: readonly [string, ...string[]];
  /** SQL over the row `new`: its state says that it is signed. No such row is committed without a signature that stands. */
  readonly isSigned: string;
  /** Rights to see it, and to sign it. */
  readonly readAction: string;
  readonly signAction: string;
  /** Meanings that two persons must give, as a new department has them. */
  readonly fourEyes: readonly (readonly [Meaning, Meaning])[];
}

/** For a unit's migration: from here on the rows can be signed, and the database holds the signatures to them. */
export async function signedEntity(database: Database, signed: SignedEntity): Promise<void> {
  const { entity, table, key, covers, isSigned, readAction, signAction, fourEyes } = signed;
  const row = (of: string) => `(${covers.map((column) => `${of}.${column}`).join(', ')})`;
  const named = `('${entity}', '${key}')`;
  await sql`insert into signature_kind (entity, read_action, sign_action) values (${entity}, ${readAction}, ${signAction})`.execute(
    database,
  );
  for (const statement of [
    `create trigger signature_lapses after update on ${table}
      for each row when (${row('old')} is distinct from ${row('new')}) execute function signature_lapse_of${named}`,
    `create trigger signature_lapses_with after delete on ${table}
      for each row execute function signature_lapse_of${named}`,
    `create constraint trigger signature_required after insert or update on ${table} deferrable initially deferred
      for each row when (${isSigned}) execute function signature_required${named}`,
  ])
    await sql.raw(statement).execute(database);
  // What a migration writes is recorded as the program's own.
  await sql`select set_config('isocenter.service', 'start', true)`.execute(database);
  for (const [meaning, other] of fourEyes)
    await sql`insert into signature_rule (entity, meaning, other_meaning) values (${entity}, ${meaning}, ${other})`.execute(
      database,
    );
}

/** Of signed rows that have a `site_key`: they are signed by those who may at that site, and by nobody else. */
export async function signedAtSite(
  database: Database,
  { entity, table, key }: Pick<SignedEntity, 'entity' | 'table' | 'key'>,
): Promise<void> {
  await sql`update signature_kind set held_in = ${table}, held_by = ${key} where entity = ${entity}`.execute(database);
}
