import {
  actOnQuery,
  type Finding,
  findingId,
  type QueryAction,
  type SystemQuery,
  settleSystemQueries,
  type Text,
} from '@isocenter/forms';
import { CATALOGUE, DomainError, notFound } from '@isocenter/messages';
import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { actingName } from './acting-name.ts';
import type { FormQuery } from './contract.ts';
import { queryWaits, queryWaitsNoMore } from './query-deadline.ts';

export async function queriesOf(database: Database, filledKey: number): Promise<readonly FormQuery[]> {
  const rows = await database
    .selectFrom('form_query')
    .innerJoin('form_query_entry', 'form_query_entry.query_key', 'form_query.query_key')
    .select(['form_query.query_key', 'path', 'state', 'finding_id', 'action', 'by_name', 'at', 'words'])
    .where('filled_key', '=', filledKey)
    .orderBy('entry_key')
    .execute();
  const queries = new Map<number, FormQuery>();
  for (const { query_key, path, state, finding_id, action, by_name, at, words } of rows) {
    const thread = queries.get(query_key)?.thread ?? [];
    const entry = { action, by: by_name, at: at.toISOString(), words };
    const bySystem = finding_id !== null;
    queries.set(query_key, { queryKey: String(query_key), path, state, bySystem, thread: [...thread, entry] });
  }
  return [...queries.values()];
}

/** What stands against locking: asked, and not closed or cancelled. */
export function openQueries(queries: readonly FormQuery[]): number {
  return queries.filter(({ state }) => state === 'open' || state === 'answered').length;
}

export async function askQuery(
  database: Database,
  filledKey: string,
  { path, words }: { readonly path: string; readonly words: string },
): Promise<void> {
  await database
    .transaction()
    .execute((transaction) => ask(transaction, Number(filledKey), { path, findingId: null, words: words.trim() }));
}

/** @throws DomainError `platform/not-found`, `forms/step-refused` */
export async function actOnQueryOf(
  database: Database,
  { filledKey, queryKey }: { readonly filledKey: string; readonly queryKey: string },
  { action, words }: { readonly action: QueryAction; readonly words: string },
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const query = await transaction
      .selectFrom('form_query')
      .select(['query_key', 'state'])
      .where(sql<boolean>`query_key::text = ${queryKey} and filled_key::text = ${filledKey}`)
      .forUpdate()
      .executeTakeFirst();
    if (!query) throw notFound('formQuery', queryKey);
    const answer = actOnQuery(query.state, action, { words });
    if (!answer.allowed) throw new DomainError('forms/step-refused', { why: answer.unmet[0].code });
    await change(transaction, query.query_key, { state: answer.state, action, words: words.trim() });
  });
}

/** Opens and closes what the edit checks ask, see {@link settleSystemQueries}. */
export async function settleQueries(
  database: Database,
  filledKey: number,
  findings: readonly Finding[],
): Promise<void> {
  const rows = await database
    .selectFrom('form_query')
    .select(['query_key', 'finding_id', 'state'])
    .where('filled_key', '=', filledKey)
    .where('finding_id', 'is not', null)
    .execute();
  const queries = rows.map(({ query_key, finding_id, state }) => ({ query_key, findingId: finding_id ?? '', state }));
  const settled = settleSystemQueries<SystemQuery & { readonly query_key: number }>(queries, findings);
  for (const finding of settled.open)
    await ask(database, filledKey, { path: finding.path, findingId: findingId(finding), words: wordsOf(finding) });
  for (const { query_key } of settled.close)
    await change(database, query_key, { state: 'closed', action: 'close', words: '' });
}

/** A finding in the words of the form, or of the product in both languages. */
function wordsOf({ says }: Finding): Text {
  if (!('code' in says)) return says;
  const { en, zh } = CATALOGUE[says.code];
  return { en, zh };
}

async function ask(
  database: Database,
  filledKey: number,
  {
    path,
    findingId: of,
    words,
  }: { readonly path: string; readonly findingId: string | null; readonly words: Text | string },
): Promise<void> {
  const { query_key } = await database
    .insertInto('form_query')
    .values({ filled_key: filledKey, path, finding_id: of, state: 'open' })
    .returning('query_key')
    .executeTakeFirstOrThrow();
  await enter(database, query_key, { action: 'ask', words });
  await queryWaits(database, query_key);
}

async function change(
  database: Database,
  queryKey: number,
  { state, ...entry }: { readonly state: FormQuery['state']; readonly action: QueryAction; readonly words: string },
): Promise<void> {
  await database.updateTable('form_query').set({ state }).where('query_key', '=', queryKey).execute();
  await enter(database, queryKey, entry);
  await (state === 'open' ? queryWaits(database, queryKey) : queryWaitsNoMore(database, queryKey));
}

async function enter(
  database: Database,
  queryKey: number,
  { action, words }: { readonly action: 'ask' | QueryAction; readonly words: Text | string },
): Promise<void> {
  await database
    .insertInto('form_query_entry')
    .values({ query_key: queryKey, action, by_name: actingName(), words: JSON.stringify(words) })
    .execute();
}
