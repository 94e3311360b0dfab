import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import type { EntryKind } from './entry-kind.ts';

/** For a migration, where what is asked for is reckoned otherwise than before: the instants of all entries that stand. Those that change are in the record, and rules follow them. */
export async function reckonAnew<Content>(database: Database, kind: EntryKind<Content>, today: string): Promise<void> {
  const [table, key] = [sql.table(kind.table), sql.ref(kind.key)];
  const { rows } = await sql<{ readonly key: string; readonly content: Content }>`
    select ${key}::text as key, content from ${table} where not in_error order by ${key}`.execute(database);
  for (const row of rows) {
    const asked = Object.entries(kind.asked(row.content, today));
    const columns = sql.join(asked.map(([column]) => sql.ref(column)));
    const instants = sql.join(asked.map(([, at]) => sql`${at}::timestamptz`));
    await sql`update ${table} set (${columns}) = row (${instants})
      where ${key} = ${row.key}::bigint and (${columns}) is distinct from (${instants})`.execute(database);
  }
}
