import { sql } from 'kysely';
import type { Database } from './database.ts';

/**
 * For a migration: the triggers of this name, on whatever table, that fired only after an update that named their columns fire after every
 * update from now on. Their condition stays, so what changes nothing of theirs still costs nothing but the comparison; what a trigger before
 * the update changes, though no statement named it, no longer passes by them.
 */
export async function onEveryUpdate(database: Database, trigger: string): Promise<void> {
  // A trigger cannot be made anew on a table whose deferred ones still wait.
  await sql`set constraints all immediate`.execute(database);
  const { rows } = await sql<{ table: string; definition: string }>`
    select tgrelid::regclass::text as table, pg_get_triggerdef(oid) as definition from pg_trigger
    where tgname = ${trigger} and tgattr <> ''::int2vector order by 1`.execute(database);
  for (const { table, definition } of rows) {
    const anew = definition.replace(/ AFTER UPDATE OF (?:"[^"]*"|[^"])*? ON /, ' AFTER UPDATE ON ');
    if (anew === definition) throw new Error(`${trigger} on ${table} is not what it was made as: ${definition}`);
    await sql.raw(`drop trigger ${trigger} on ${table}`).execute(database);
    await sql.raw(anew).execute(database);
  }
  await sql`set constraints all deferred`.execute(database);
}
