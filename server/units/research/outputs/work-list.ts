import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import type { AskedWorks, WORK_SORTS, WorkList, WorkRow } from './contract.ts';

const SORT: Readonly<Record<(typeof WORK_SORTS)[number], RawBuilder<unknown>>> = {
  year: sql`year`,
  title: sql`lower(title)`,
  container: sql`lower(content -> 'container' ->> 'title')`,
  recorded: sql`recorded_at`,
};

/** As many authors as a row has room for. */
const AUTHORS_SHOWN = 3;

/** One page of the works that stand. The table is narrow enough to be read whole for a part of a word; an index of letters would be one thing more to keep right. */
export async function listWorks(database: Database, asked: AskedWorks): Promise<WorkList> {
  const [{ total }, rows] = await Promise.all([
    filtered(database, asked)
      .select(({ fn }) => fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow(),
    ordered(database, asked).select(SHOWN).offset(asked.offset).limit(asked.limit).execute(),
  ]);
  return { total, rows: rows.map(rowOf) };
}

/** All of the list, by key and in its order. */
export async function listedKeys(database: Database, asked: Question): Promise<readonly string[]> {
  const rows = await ordered(database, asked).select('work_key').execute();
  return rows.map(({ work_key }) => String(work_key));
}

type Question = Omit<AskedWorks, 'offset' | 'limit'>;

const filtered = (database: Database, asked: Question) =>
  database
    .selectFrom('research_work')
    .where('state', '=', 'stands')
    .where(({ and }) => and(filtersOf(asked)));

const ordered = (database: Database, asked: Question) =>
  filtered(database, asked)
    .orderBy(sql`${SORT[asked.sort]} ${sql.raw(asked.order)} nulls last`)
    .orderBy('work_key', 'desc');

/** Works by key, whether they stand or not. */
export async function rowsOf(database: Database, keys: readonly number[]): Promise<ReadonlyMap<number, WorkRow>> {
  if (keys.length === 0) return new Map();
  const rows = await database.selectFrom('research_work').select(SHOWN).where('work_key', 'in', keys).execute();
  return new Map(rows.map((row) => [row.work_key, rowOf(row)]));
}

const SHOWN = [
  ...(['work_key', 'type', 'title', 'year', 'doi', 'is_retracted'] as const),
  sql<string | null>`content -> 'container' ->> 'title'`.as('container'),
  sql<string>`research_authors_shown(content, ${AUTHORS_SHOWN})`.as('authors'),
] as const;

function rowOf(
  row: Omit<WorkRow, 'workKey' | 'isRetracted'> & { readonly work_key: number; readonly is_retracted: boolean },
) {
  const { work_key, is_retracted, ...shown } = row;
  return { workKey: String(work_key), ...shown, isRetracted: is_retracted };
}

function filtersOf({ search, type, from, to }: Question) {
  const words = (search ?? '').normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  const filters = words.map((word) => sql<SqlBool>`search_text like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`);
  if (type) filters.push(sql<SqlBool>`type = ${type}`);
  if (from) filters.push(sql<SqlBool>`year >= ${from}`);
  if (to) filters.push(sql<SqlBool>`year <= ${to}`);
  return filters;
}
