import { readQuestionnaire } from '@isocenter/forms';
import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { startDeadline, stopDeadlines } from '../deadlines/start-deadline.ts';

const TRIGGER = 'form-query.asked';
const aboutQuery = (queryKey: number) => ({ entity: 'form-query', entityKey: String(queryKey) });

/** A query waits for its answer from now on: whoever began the form has until the time that the department set, if it set one. */
export async function queryWaits(database: Database, queryKey: number): Promise<void> {
  const filled = await database
    .selectFrom('form_query')
    .innerJoin('filled_form', 'filled_form.filled_key', 'form_query.filled_key')
    .innerJoin('form', 'form.form_key', 'filled_form.form_key')
    .select([
      'filled_form.filled_key',
      'filled_form.site_key',
      'began_by_person',
      'questionnaire',
      sql<Date>`now()`.as('at'),
    ])
    .where('query_key', '=', queryKey)
    .executeTakeFirstOrThrow();
  const { title } = readQuestionnaire(filled.questionnaire).definition;
  await startDeadline(database, {
    trigger: TRIGGER,
    about: { ...aboutQuery(queryKey), path: `/filled/${filled.filled_key}` },
    code: 'task/form-query',
    values: { title: title.en ?? title.zh ?? '', titleZh: title.zh ?? title.en ?? '' },
    concerned: filled.began_by_person === null ? null : String(filled.began_by_person),
    siteKey: String(filled.site_key),
    at: filled.at,
  });
}

/** The query was answered, closed or cancelled. */
export async function queryWaitsNoMore(database: Database, queryKey: number): Promise<void> {
  const { rows } = await sql<{ at: Date }>`select now() as at`.execute(database);
  await stopDeadlines(database, { trigger: TRIGGER, about: aboutQuery(queryKey), at: rows[0]?.at ?? new Date(0) });
}
