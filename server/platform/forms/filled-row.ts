import { type Answers, type Form, openForm, readQuestionnaire, readResponse } from '@isocenter/forms';
import { notFound } from '@isocenter/messages';
import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import type { SignedThing } from '../signatures/prove-signer.ts';
import type { FormDetail } from './contract.ts';
import { formDetail } from './form-store.ts';

/** A filled form, as the record and its signatures call it. */
export const FILLED_FORM = 'filled-form';

export type FilledRow = Awaited<ReturnType<typeof filledRow>>;

/** @throws DomainError `platform/not-found` */
export async function filledRow(database: Database, filledKey: string, lock?: 'for update') {
  const row = await database
    .selectFrom('filled_form')
    .selectAll()
    .where(sql<boolean>`filled_key::text = ${filledKey}`)
    .$if(lock !== undefined, (query) => query.forUpdate())
    .executeTakeFirst();
  if (!row) throw notFound('filledForm', filledKey);
  return row;
}

export const thingOf = ({ filled_key }: Pick<FilledRow, 'filled_key'>): SignedThing => ({
  entity: FILLED_FORM,
  entityKey: String(filled_key),
});

/** What a signature covers: with the answers whom they are about. Whether the form's version is still in use is no part of it. */
export function signedContent(
  { response, confirmed, patient_key, visit, left_over }: FilledRow,
  { questionnaire: { status, ...asked } }: FormDetail,
): unknown {
  const about = patient_key === null && visit === null ? {} : { patientKey: patient_key, visit };
  const leftOver = left_over.length === 0 ? {} : { leftOver: left_over };
  return { questionnaire: asked, response, confirmed, ...about, ...leftOver };
}

/** A row with its form opened. */
export interface OpenedForm {
  readonly row: FilledRow;
  readonly form: Form;
  readonly answers: Answers;
}

export async function openedForm(database: Database, row: FilledRow): Promise<OpenedForm> {
  const { questionnaire } = await formDetail(database, String(row.form_key));
  const form = openForm(readQuestionnaire(questionnaire).definition);
  return { row, form, answers: readResponse(row.response, form.definition) };
}
