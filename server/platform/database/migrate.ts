import { DomainError } from '@isocenter/messages';
import { sql } from 'kysely';
import type { Database, Migration } from './database.ts';

/** Any constant: two servers that start at once take turns. */
const MIGRATION_LOCK = 715_200_263;

/**
 * Brings the schema up to date. All pending steps are one transaction: a start that dies half-way leaves the old schema.
 * @throws DomainError `platform/newer-schema` if a step that this version does not know was applied: an older program must not
 *   write a newer schema
 */
export async function migrate(database: Database, migrations: readonly Migration[]): Promise<void> {
  await database.transaction().execute((transaction) => migrateWithin(transaction, migrations));
}

/** The same as part of a transaction that is open. */
export async function migrateWithin(transaction: Database, migrations: readonly Migration[]): Promise<void> {
  await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`.execute(transaction);
  await sql`create table if not exists applied_migration (
    name text primary key, applied_at timestamptz not null default now())`.execute(transaction);
  const { rows } = await sql<{ name: string }>`select name from applied_migration`.execute(transaction);
  const applied = new Set(rows.map(({ name }) => name));
  refuseUnknown([...applied], migrations);
  const pending = migrations.filter(({ name }) => !applied.has(name));
  for (const migration of pending.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    await migration.up(transaction);
    await sql`insert into applied_migration (name) values (${migration.name})`.execute(transaction);
  }
}

/** @throws DomainError `platform/newer-schema` */
export function refuseUnknown(applied: readonly string[], migrations: readonly Migration[]): void {
  const known = new Set(migrations.map(({ name }) => name));
  const unknown = applied.filter((name) => !known.has(name));
  if (unknown.length > 0) throw new DomainError('platform/newer-schema', { steps: unknown.join(', ') });
}
