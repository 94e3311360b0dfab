import {
  actOnQuery,
  allFilled,
  type Finding,
  findingId,
  isFilledQuestion,
  type QueryAction,
  queryActions,
  type SystemQuery,
  settleSystemQueries,
  type Text,
} from '@isocenter/forms';
import { CATALOGUE, DomainError, notFound } from '@isocenter/messages';
import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { actingName, actingPersonKey } from './acting-name.ts';
import type { FormQuery } from './contract.ts';
import { type FilledRow, filledRow, openedForm } from './filled-row.ts';
import { refuseLocked } from './lock-store.ts';
import { queryWaits, queryWaitsNoMore } from './query-deadline.ts';

export async function queriesOf(database: Database, filled: FilledRow): Promise<readonly FormQuery[]> {
  const rows = await database
    .selectFrom('form_query')
    .innerJoin('form_query_entry', 'form_query_entry.query_key', 'form_query.query_key')
    .select(['form_query.query_key', 'path', 'state', 'finding_id', 'action', 'by_name', 'by_person', 'at', 'words'])
    .where('filled_key', '=', filled.filled_key)
    .orderBy('entry_key')
    .execute();
  const byQuery = new Map<number, typeof rows>();
  for (const row of rows) byQuery.set(row.query_key, [...(byQuery.get(row.query_key) ?? []), row]);
  return [...byQuery].map(([queryKey, entries]) => {
    const { path, state, finding_id } = entries[0]!;
    const bySystem = finding_id !== null;
    const standing = { state, bySystem, ...partOf(filled, entries) };
    return {
      ...{ queryKey: String(queryKey), path, state, bySystem },
      actions: filled.state === 'locked' ? [] : queryActions(standing),
      thread: entries.map(({ action, by_name, at, words }) => ({ action, by: by_name, at: at.toISOString(), words })),
    };
  });
}

/** What the person who acts has to do with a query: asked it, or is who it asks, who entered or defends the answer. */
function partOf(
  { began_by_person, saved_by_person }: FilledRow,
  entries: readonly { readonly action: string; readonly by_person: number | null }[],
): { readonly isAsker: boolean; readonly isAsked: boolean } {
  const me = Number(actingPersonKey() ?? Number.NaN);
  const did = (action: string) => entries.some((entry) => entry.action === action && entry.by_person === me);
  return { isAsker: did('ask'), isAsked: began_by_person === me || saved_by_person === me || did('answer') };
}

/**
 * What stands against locking: a person's query that is not closed or cancelled, and a check's that nobody has answered. A check that
 * does not pass stays a query for good, since a true value may be unusual; its answer stands beside it.
 */
export function openQueries(queries: readonly FormQuery[]): number {
  return queries.filter(({ state, bySystem }) => state === 'open' || (state === 'answered' && !bySystem)).length;
}

/** @throws DomainError `platform/not-found`, `forms/query-place`, `forms/step-refused` */
export async function askQuery(
  database: Database,
  filledKey: string,
  { path, words, today }: { readonly path: string; readonly words: string; readonly today: string },
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const row = await unlockedRow(transaction, filledKey);
    const { form, answers } = await openedForm(transaction, row);
    const places = [...allFilled(form.fill(answers, { today }))];
    if (!places.some((item) => item.path === path && item.asked && isFilledQuestion(item)))
      throw new DomainError('forms/query-place', { path });
    await ask(transaction, row.filled_key, { path, findingId: null, words: words.trim() });
  });
}

/** A locked form stays as it is, its queries with it; one that is locked meanwhile is refused by the database. */
async function unlockedRow(transaction: Database, filledKey: string): Promise<FilledRow> {
  const row = await filledRow(transaction, filledKey);
  if (row.state === 'locked') throw new DomainError('forms/step-refused', { why: 'notice/forms/is-locked' });
  await refuseLocked(transaction, row);
  return row;
}

/** @throws DomainError `platform/not-found`, `forms/step-refused` */
export async function actOnQueryOf(
  database: Database,
  { filledKey, queryKey }: { readonly filledKey: string; readonly queryKey: string },
  { action, words }: { readonly action: QueryAction; readonly words: string },
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const row = await unlockedRow(transaction, filledKey);
    const query = await transaction
      .selectFrom('form_query')
      .select(['query_key', 'state', 'finding_id'])
      .where(sql<boolean>`query_key::text = ${queryKey}`)
      .where('filled_key', '=', row.filled_key)
      .forUpdate()
      .executeTakeFirst();
    if (!query) throw notFound('formQuery', queryKey);
    const entries = await transaction
      .selectFrom('form_query_entry')
      .select(['action', 'by_person'])
      .where('query_key', '=', query.query_key)
      .execute();
    const standing = { state: query.state, bySystem: query.finding_id !== null, ...partOf(row, entries) };
    const answer = actOnQuery(standing, action, { words });
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
  const personKey = actingPersonKey();
  await database
    .insertInto('form_query_entry')
    .values({
      ...{ query_key: queryKey, action, words: JSON.stringify(words) },
      ...{ by_name: actingName(), by_person: personKey === undefined ? null : Number(personKey) },
    })
    .execute();
}
