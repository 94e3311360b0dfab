import { allItems, isQuestion, openForm, type Questionnaire, readQuestionnaire } from '@isocenter/forms';
import { DomainError, notFound } from '@isocenter/messages';
import { sql, type Updateable } from 'kysely';
import type { Database, Tables } from '../database/database.ts';
import type { Page } from '../http/contract.ts';
import { type AskedPage, instantAt, microsOf, pageOf, placeAfter } from '../http/page.ts';
import type { FormDetail, FormSummary } from './contract.ts';

/** The versions of forms, the last changed first. */
export async function listForms(database: Database, { limit, after }: AskedPage): Promise<Page<FormSummary>> {
  const place = after === undefined ? null : placeAfter(after);
  const found = await database
    .selectFrom('form')
    .select(['form_key', 'url', 'version', 'status', 'questionnaire', 'changed_at'])
    .select(microsOf('changed_at').as('micros'))
    .select((of) =>
      of
        .selectFrom('filled_form')
        .whereRef('filled_form.form_key', '=', 'form.form_key')
        .select(of.fn.countAll<number>().as('n'))
        .as('filled'),
    )
    .$if(place !== null, (query) =>
      query.where(sql<boolean>`(changed_at, form_key) < (${instantAt(place?.micros ?? '0')}, ${place?.key})`),
    )
    .orderBy('changed_at', 'desc')
    .orderBy('form_key', 'desc')
    .limit(limit + 1)
    .execute();
  const rows = found.slice(0, limit).map(({ form_key, url, version, status, questionnaire, changed_at, filled }) => {
    const { definition } = readQuestionnaire(questionnaire);
    return {
      formKey: String(form_key),
      url,
      version,
      status,
      title: definition.title,
      questions: [...allItems(definition.items)].filter(isQuestion).length,
      filled: filled ?? 0,
      changedAt: changed_at.toISOString(),
    };
  });
  const placeOf = ({ micros, form_key }: (typeof found)[number]) => ({ micros, key: form_key });
  return pageOf(found, { limit, placeOf }, rows);
}

/** @throws DomainError `platform/not-found` */
export async function formDetail(database: Database, formKey: string): Promise<FormDetail> {
  const row = await database
    .selectFrom('form')
    .select(['form_key', 'revision', 'questionnaire', 'status'])
    .where(sql<boolean>`form_key::text = ${formKey}`)
    .executeTakeFirst();
  if (!row) throw notFound('form', formKey);
  return {
    formKey: String(row.form_key),
    revision: row.revision,
    questionnaire: { ...row.questionnaire, status: row.status },
  };
}

/**
 * A new form, or a new version of one, as a draft.
 * @throws DomainError `forms/…` where it makes no sense, `forms/version-taken`
 */
export async function addForm(database: Database, json: unknown): Promise<FormDetail> {
  const questionnaire = checked(json);
  const row = await database
    .insertInto('form')
    .values({ ...valuesOf(questionnaire), status: 'draft', revision: 1 })
    .onConflict((conflict) => conflict.columns(['url', 'version']).doNothing())
    .returning('form_key')
    .executeTakeFirst();
  if (!row) throw new DomainError('forms/version-taken', { url: questionnaire.url, version: questionnaire.version });
  return formDetail(database, String(row.form_key));
}

/** @throws DomainError `forms/not-a-draft`, `platform/changed-meanwhile`, `forms/version-taken`, as {@link addForm} */
export async function replaceForm(
  database: Database,
  formKey: string,
  { questionnaire: json, revision }: { readonly questionnaire: unknown; readonly revision: number },
): Promise<FormDetail> {
  const questionnaire = checked(json);
  await changeDraft(database, formKey, revision, valuesOf(questionnaire));
  return formDetail(database, formKey);
}

/** From now on this version is filled; the one before it is retired, and what was entered on it stays as it is. */
export async function activateForm(database: Database, formKey: string, revision: number): Promise<FormDetail> {
  await database.transaction().execute(async (transaction) => {
    const { url } = (await formDetail(transaction, formKey)).questionnaire;
    await transaction
      .updateTable('form')
      .set({ status: 'retired', changed_at: new Date() })
      .where('url', '=', url)
      .where('status', '=', 'active')
      .execute();
    await changeDraft(transaction, formKey, revision, { status: 'active' });
  });
  return formDetail(database, formKey);
}

/** What is not yet filled by anybody, and not yet in use. @throws DomainError `forms/not-a-draft`, `platform/changed-meanwhile` */
export async function discardDraft(database: Database, formKey: string, revision: number): Promise<void> {
  const { numDeletedRows } = await database
    .deleteFrom('form')
    .where(sql<boolean>`form_key::text = ${formKey}`)
    .where('status', '=', 'draft')
    .where('revision', '=', revision)
    .executeTakeFirst();
  if (numDeletedRows === 0n) throw await refusalOf(database, formKey, revision);
}

function checked(json: unknown): Questionnaire {
  const { definition } = readQuestionnaire(json);
  openForm(definition);
  return json as Questionnaire; // readQuestionnaire has read it
}

function valuesOf(questionnaire: Questionnaire) {
  const { url, version } = questionnaire;
  return { url, version, questionnaire: JSON.stringify(questionnaire) };
}

async function changeDraft(
  database: Database,
  formKey: string,
  revision: number,
  values: Updateable<Tables['form']>,
): Promise<void> {
  const { numUpdatedRows } = await database
    .updateTable('form')
    .set({ ...values, revision: revision + 1, changed_at: new Date() })
    .where(sql<boolean>`form_key::text = ${formKey}`)
    .where('status', '=', 'draft')
    .where('revision', '=', revision)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw await refusalOf(database, formKey, revision);
}

/** Why a draft in this revision is not there. @throws DomainError `platform/not-found` */
async function refusalOf(database: Database, formKey: string, revision: number): Promise<DomainError> {
  const present = await formDetail(database, formKey);
  if (present.questionnaire.status !== 'draft')
    return new DomainError('forms/not-a-draft', { version: present.questionnaire.version });
  return new DomainError('platform/changed-meanwhile', { expected: revision, found: present.revision });
}
