import { readQuestionnaire } from '@isocenter/forms';
import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { signaturesOf } from '../signatures/sign.ts';
import { actingPersonKey } from './acting-name.ts';
import type { FilledDetail, FilledSummary } from './contract.ts';
import { filledRow, signedContent, thingOf } from './filled-row.ts';
import { formDetail } from './form-store.ts';
import { queriesOf } from './query-store.ts';

/** What was filled, the latest first. */
export async function listFilled(
  database: Database,
  { formKey, limit }: { readonly formKey?: string; readonly limit: number },
): Promise<readonly FilledSummary[]> {
  const rows = await database
    .selectFrom('filled_form')
    .innerJoin('form', 'form.form_key', 'filled_form.form_key')
    .select(['filled_key', 'filled_form.form_key', 'state', 'began_by', 'saved_at', 'version', 'questionnaire'])
    .select((of) =>
      of
        .selectFrom('form_query')
        .whereRef('form_query.filled_key', '=', 'filled_form.filled_key')
        .where('form_query.state', 'in', ['open', 'answered'])
        .select(of.fn.countAll<number>().as('n'))
        .as('open_queries'),
    )
    .$if(formKey !== undefined, (query) => query.where(sql<boolean>`filled_form.form_key::text = ${formKey}`))
    .orderBy('saved_at', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    filledKey: String(row.filled_key),
    formKey: String(row.form_key),
    title: readQuestionnaire(row.questionnaire).definition.title,
    version: row.version,
    state: row.state,
    beganBy: row.began_by,
    savedAt: row.saved_at.toISOString(),
    openQueries: row.open_queries ?? 0,
  }));
}

/** @throws DomainError `platform/not-found` */
export async function filledDetail(database: Database, filledKey: string): Promise<FilledDetail> {
  const row = await filledRow(database, filledKey);
  const [form, queries] = await Promise.all([formDetail(database, String(row.form_key)), queriesOf(database, row)]);
  const signed = { ...thingOf(row), content: signedContent(row, form) };
  const { unlock_asked_by, unlock_asked_by_person, unlock_reason } = row;
  return {
    filledKey: String(row.filled_key),
    revision: row.revision,
    state: row.state,
    form,
    response: row.response,
    confirmed: row.confirmed,
    beganBy: row.began_by,
    savedAt: row.saved_at.toISOString(),
    savedBy: row.saved_by,
    changedBy: row.changed_by ?? row.saved_by,
    queries,
    signatures: await signaturesOf(database, signed),
    unlockAsked:
      unlock_asked_by === null
        ? null
        : { by: unlock_asked_by, mine: unlock_asked_by_person === actingPersonKey(), reason: unlock_reason ?? '' },
  };
}
