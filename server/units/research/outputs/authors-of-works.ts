import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import type { AuthorOfWork, ProposedAuthor } from './contract.ts';

/** By the key of the work, in their order; in one question whatever the number of works. */
export async function authorsOfWorks(
  database: Database,
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly AuthorOfWork[]>> {
  if (keys.length === 0) return new Map();
  const asked = keys.map(Number);
  const { rows } = await sql<AuthorOfWork & { readonly work: string }>`with ours as materialized (
      select o.work_key, o.position, jsonb_agg(jsonb_build_object('personKey', o.person_key::text, 'name', p.name, 'nameZh', p.name_zh)
        order by o.person_key) as people
      from research_whose o join access_person p using (person_key)
      where o.work_key = any (${asked}) and o.how in ('said', 'orcid') group by o.work_key, o.position)
    select a.work_key::text as work, a.position, (a.position = 1 or a.is_co_first) as "isFirst", a.is_corresponding as "isCorresponding",
      coalesce(o.people, '[]') as people, coalesce(w.content -> 'authors' -> (a.position - 1) -> 'affiliations', '[]') as affiliations
    from research_author a join research_work w using (work_key) left join ours o using (work_key, position)
    where a.work_key = any (${asked}) order by a.work_key, a.position`.execute(database);
  return grouped(rows);
}

/** By the key of the work. */
export async function proposedAuthors(database: Database): Promise<ReadonlyMap<string, readonly ProposedAuthor[]>> {
  const { rows } = await sql<ProposedAuthor & { readonly work: string }>`with named as materialized (
      select distinct a.work_key, a.position
      from research_name_form f join research_author a on a.name_keys @> array[f.name_key] where f.is_confirmed)
    select o.work_key::text as work, o.position, (o.position = 1 or o.is_co_first) as "isFirst", o.is_corresponding as "isCorresponding",
      o.person_key::text as "personKey"
    from research_whose o join named using (work_key, position) where o.how = 'proposed'`.execute(database);
  return grouped(rows);
}

function grouped<Row extends { readonly work: string }>(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const of = found.get(row.work) ?? [];
    of.push(row);
    found.set(row.work, of);
  }
  return found;
}
