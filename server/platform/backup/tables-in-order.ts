import type { ClientBase } from 'pg';

/** A table of the schema as a backup copies it. */
export interface CopiedTable {
  readonly table: string;
  /** Without those that the database computes. */
  readonly columns: readonly string[];
}

/** All tables, each after those to which its rows refer, so that they can be filled in this order. @throws Error where tables refer to each other in a circle */
export async function tablesInOrder(client: ClientBase): Promise<readonly CopiedTable[]> {
  const { rows } = await client.query<{ table: string; columns: string[]; refers: string[] }>(`
    select c.relname as table,
      array(select a.attname::text from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
      array(select distinct r.relname::text from pg_constraint k join pg_class r on r.oid = k.confrelid
        where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as refers
    from pg_class c where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' order by c.relname`);
  const ordered: CopiedTable[] = [];
  const done = new Set<string>();
  while (ordered.length < rows.length) {
    const next = rows.filter(({ table, refers }) => !done.has(table) && refers.every((referred) => done.has(referred)));
    if (next.length === 0) throw new Error('tables refer to each other in a circle');
    for (const { table, columns } of next) {
      ordered.push({ table, columns });
      done.add(table);
    }
  }
  return ordered;
}
