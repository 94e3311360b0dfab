import { readQuestionnaire } from '@isocenter/forms';
import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import type { Page } from '../http/contract.ts';
import { type AskedPage, instantAt, microsOf, pageOf, placeAfter } from '../http/page.ts';
import { keyNumber } from '../key-number.ts';
import type { ReliedOnBy } from '../signatures/relied-on.ts';
import { signaturesOf } from '../signatures/sign.ts';
import { actingPersonKey } from './acting-name.ts';
import type { FilledDetail, FilledSummary, FormDetail, FormPatient } from './contract.ts';
import { filledRow, signedContent, thingOf } from './filled-row.ts';
import type { FormFiles } from './form-files.ts';
import type { FormSources } from './form-sources.ts';
import { formDetail } from './form-store.ts';
import { locksOver } from './lock-store.ts';
import { queriesOf } from './query-store.ts';

/** What the forms are built of. */
export interface FormParts {
  readonly database: Database;
  readonly sources: FormSources;
  readonly files: FormFiles;
  /** Who relies on a signed form beside its signers and whoever locked it: the units know. */
  readonly reliances?: readonly ReliedOnBy[];
}

/** What was filled, what was saved last first. */
export async function listFilled(
  { database, sources }: Pick<FormParts, 'database' | 'sources'>,
  { formKey, patientKey, limit, after }: AskedPage & { readonly formKey?: string; readonly patientKey?: string },
): Promise<Page<FilledSummary>> {
  const place = after === undefined ? null : placeAfter(after);
  const rows = await database
    .selectFrom('filled_form')
    .innerJoin('form', 'form.form_key', 'filled_form.form_key')
    .select(['filled_key', 'filled_form.form_key', 'state', 'began_by', 'saved_at', 'version', 'questionnaire'])
    .select(['patient_key', 'visit'])
    .select(microsOf('saved_at').as('saved_micros'))
    .select((of) =>
      of
        .selectFrom('form_query')
        .whereRef('form_query.filled_key', '=', 'filled_form.filled_key')
        .where('form_query.state', 'in', ['open', 'answered'])
        .select(of.fn.countAll<number>().as('n'))
        .as('open_queries'),
    )
    .$if(formKey !== undefined, (query) => query.where(sql<boolean>`filled_form.form_key::text = ${formKey}`))
    .$if(patientKey !== undefined, (query) => query.where('patient_key', '=', keyNumber(patientKey ?? '')))
    .$if(place !== null, (query) =>
      query.where(sql<boolean>`(saved_at, filled_key) < (${instantAt(place?.micros ?? '0')}, ${place?.key})`),
    )
    .orderBy('saved_at', 'desc')
    .orderBy('filled_key', 'desc')
    .limit(limit + 1)
    .execute();
  const patients = await patientsOf(sources, rows);
  const filled = rows.map((row) => ({
    filledKey: String(row.filled_key),
    formKey: String(row.form_key),
    title: readQuestionnaire(row.questionnaire).definition.title,
    version: row.version,
    state: row.state,
    beganBy: row.began_by,
    savedAt: row.saved_at.toISOString(),
    openQueries: row.open_queries ?? 0,
    about: { patient: patients.get(row.patient_key ?? -1) ?? null, visit: row.visit },
  }));
  const placeOf = ({ saved_micros, filled_key }: (typeof rows)[number]) => ({ micros: saved_micros, key: filled_key });
  return pageOf(rows, { limit, placeOf }, filled);
}

/** Each patient is asked for once. One whom nobody tells of has the key alone. */
export async function patientsOf(
  sources: FormSources,
  rows: readonly { readonly patient_key: number | null }[],
): Promise<ReadonlyMap<number, FormPatient>> {
  const keys = new Set(rows.flatMap(({ patient_key }) => patient_key ?? []));
  return new Map(await Promise.all([...keys].map(async (key) => [key, await patientOf(sources, key)] as const)));
}

async function patientOf(sources: FormSources, key: number): Promise<FormPatient> {
  const patientKey = String(key);
  return (await sources.patient(patientKey)) ?? { patientKey, label: null, path: `/patients/${patientKey}` };
}

/** @throws DomainError `platform/not-found` */
export async function filledDetail({ database, sources }: FormParts, filledKey: string): Promise<FilledDetail> {
  const row = await filledRow(database, filledKey);
  const [form, queries, locks, patient] = await Promise.all([
    formDetail(database, String(row.form_key)),
    queriesOf(database, row),
    locksOver(database, row),
    row.patient_key === null ? null : patientOf(sources, row.patient_key),
  ]);
  const versionInUse = await otherVersionInUse(database, form);
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
    ...{ about: { patient, visit: row.visit }, locks, leftOver: row.left_over, versionInUse },
    signatures: await signaturesOf(database, signed),
    unlockAsked:
      unlock_asked_by === null
        ? null
        : { by: unlock_asked_by, mine: unlock_asked_by_person === actingPersonKey(), reason: unlock_reason ?? '' },
  };
}

async function otherVersionInUse(
  database: Database,
  { formKey, questionnaire }: FormDetail,
): Promise<FilledDetail['versionInUse']> {
  if (questionnaire.status === 'active') return null;
  const row = await database
    .selectFrom('form')
    .select(['form_key', 'version'])
    .where('url', '=', questionnaire.url)
    .where('status', '=', 'active')
    .where('form_key', '<>', Number(formKey))
    .executeTakeFirst();
  return row ? { formKey: String(row.form_key), version: row.version } : null;
}
