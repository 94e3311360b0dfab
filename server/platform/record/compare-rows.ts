import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import type { RecordedTable } from './record-changes-of.ts';

/** A row that is not what the record says: changed, removed or put in past the record. */
export interface RowDifference {
  readonly kind: 'altered' | 'removed' | 'put in';
  readonly entity: string;
  readonly entityKey: string;
  /** Columns that differ, of an altered row. */
  readonly columns: readonly string[];
  /** The last event about the row, if any. */
  readonly eventKey: string | null;
}

/** More are not listed: the first few say where to look. */
const LISTED = 20;

/**
 * Compares the rows of a table with what their events add up to. A row with a redacted event is left out: what it was is not
 * known any more.
 */
export async function compareRows(database: Database, recorded: RecordedTable): Promise<readonly RowDifference[]> {
  const { table, entity, key } = recorded;
  const { rows } = await sql<RowDifference>`
    with said as (
      select e.entity_key, record_state(nullif(c.content::jsonb -> 'after', 'null') order by e.event_key) as state,
        max(e.event_key) as last_key,
        max(e.event_key) is not distinct from max(e.event_key) filter (where e.action = 'delete') as deleted
      from record_event e left join record_content c using (event_key)
      where e.entity = ${entity} and e.action in ('insert', 'update', 'delete', 'found')
      group by e.entity_key having not bool_or(c.content is null)),
    redacted as (select entity_key from record_event where entity = ${entity} and redacts is not null),
    present as (select ${sql.raw(keyOf(key))} as entity_key, record_row_of(r) as state from ${sql.table(table)} r)
    select case when present.state is null then 'removed'
        when said.state is null or said.deleted then 'put in' else 'altered' end as kind,
      ${entity} as entity, coalesce(said.entity_key, present.entity_key) as "entityKey", last_key::text as "eventKey",
      array(select k from (select jsonb_object_keys(said.state) union select jsonb_object_keys(present.state)) keys(k)
        where said.state -> k is distinct from present.state -> k order by k) as columns
    from said full join present using (entity_key)
    where (case when coalesce(said.deleted, true) then null else said.state end) is distinct from present.state
      and coalesce(said.entity_key, present.entity_key) not in (select entity_key from redacted)
    order by last_key, 3 limit ${LISTED}`.execute(database);
  return rows;
}

function keyOf(key: RecordedTable['key']): string {
  const columns = key.map((column) => `r.${column}::text`);
  return columns.length === 1 ? columns[0]! : `json_build_array(${columns.join(', ')})::text`;
}
