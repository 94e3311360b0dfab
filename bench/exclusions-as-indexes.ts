import { sql } from 'kysely';
import type { Database } from '../server/platform/database/database.ts';

/**
 * Does `work` without the exclusion constraints of these tables, and leaves their indexes in their place: to ask of every row whether it stands
 * beside all others takes most of the time.
 */
export async function exclusionsAsIndexes(
  owner: Database,
  tables: readonly string[],
  work: () => Promise<void>,
): Promise<void> {
  const { rows } = await sql<{ on: string; name: string; index: string }>`
    select conrelid::regclass::text as "on", quote_ident(conname) as name, pg_get_indexdef(conindid) as index
    from pg_constraint where contype = 'x' and conrelid::regclass::text = any (${tables})`.execute(owner);
  for (const { on, name } of rows) await sql.raw(`alter table ${on} drop constraint ${name}`).execute(owner);
  await work();
  for (const { index } of rows) await sql.raw(index).execute(owner);
}
