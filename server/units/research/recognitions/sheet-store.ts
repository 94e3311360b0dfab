import { type Questionnaire, readQuestionnaire, writeQuestionnaire } from '@isocenter/forms';
import { notFound } from '@isocenter/messages';
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { beginForm } from '../../../platform/forms/filled-store.ts';
import { NO_FILES } from '../../../platform/forms/form-files.ts';
import { NO_SOURCES } from '../../../platform/forms/form-sources.ts';
import { addForm } from '../../../platform/forms/form-store.ts';
import { requireSame } from '../../../platform/http/asked-revision.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import { actingPerson, recordedBy } from '../../clinic/index.ts';
import { oneEntry } from '../entries/entry-store.ts';
import type { RecognitionContent } from './contract.ts';
import { RECOGNITIONS } from './recognition-kind.ts';
import { EXAMPLE_URL, SELF_ASSESSMENT_EXAMPLE } from './self-assessment-example.ts';
import type { ChangedSheet, NewSheet, Sheets } from './sheet-contract.ts';

interface Row {
  readonly sheet_key: string;
  readonly revision: number;
  readonly filled_key: string;
  readonly state: 'draft' | 'complete' | 'signed' | 'locked' | null;
  readonly saved_at: Date | null;
  readonly version: string | null;
  readonly questionnaire: Questionnaire | null;
  readonly report_id: string | null;
  readonly recorded_by: number | null;
  readonly name: string | null;
  readonly name_zh: string | null;
  readonly begun_at: Date;
  readonly struck_out_reason: string | null;
}

/** Of an accreditation, the latest first; with how each form stands, as far as whoever asks may see it. */
export async function sheetsOf(database: Database, entryKey: string): Promise<Sheets> {
  const { rows } = await sql<Row>`
    select s.sheet_key::text, s.revision, s.filled_key::text, f.state, f.saved_at, v.version, v.questionnaire, s.report_id,
      s.begun_by as recorded_by, p.name, p.name_zh, s.begun_at, s.struck_out_reason
    from research_self_assessment s left join filled_form f using (filled_key) left join form v using (form_key)
      left join access_person p on p.person_key = s.begun_by
    where s.recognition_key = ${keyNumber(entryKey)} order by s.sheet_key desc`.execute(database);
  return rows.map((row) => ({
    ...{ sheetKey: row.sheet_key, revision: row.revision, filledKey: row.filled_key, form: formOf(row) },
    ...{ reportId: row.report_id, begunBy: recordedBy(row), begunAt: row.begun_at.toISOString() },
    struckOut: row.struck_out_reason,
  }));
}

function formOf({ state, saved_at, version, questionnaire }: Row): Sheets[number]['form'] {
  if (state === null || saved_at === null || version === null || questionnaire === null) return null;
  const { title } = readQuestionnaire(questionnaire).definition;
  return { title, version, state, savedAt: saved_at.toISOString() };
}

/**
 * Begins an empty sheet; the form says what it is about.
 * @returns the key of the filled form
 * @throws DomainError `platform/not-found` of the accreditation, the report or the form; `forms/not-active`, `forms/locked`
 */
export async function beginSheet(database: Database, entryKey: string, { formKey, reportId }: NewSheet): Promise<void> {
  const { content } = await oneEntry(database, RECOGNITIONS, entryKey);
  requireReport(content, reportId);
  const parts = { database, sources: NO_SOURCES, files: NO_FILES };
  const about = { patientKey: null, visit: aboutOf(content, reportId) };
  const { filledKey } = await beginForm(parts, formKey, about);
  await sql`insert into research_self_assessment (recognition_key, filled_key, report_id, begun_by)
    values (${keyNumber(entryKey)}, ${keyNumber(filledKey)}, ${reportId}, ${actingPerson()})`.execute(database);
}

const LONGEST_ABOUT = 100;

function aboutOf({ title, reports }: RecognitionContent, reportId: string | null): string {
  const report = reports.find(({ id }) => id === reportId);
  const due = report && `${report.what} ${report.dueOn}`;
  return [due, title.zh || title.en].filter(Boolean).join(' · ').slice(0, LONGEST_ABOUT);
}

function requireReport({ reports }: RecognitionContent, reportId: string | null): void {
  if (reportId !== null && reports.every(({ id }) => id !== reportId)) throw notFound('researchReport', reportId);
}

interface Changed extends ChangedSheet {
  readonly entryKey: string;
  readonly sheetKey: string;
  readonly revision: number;
}

/** @throws DomainError `platform/not-found`, `platform/changed-meanwhile` */
export async function changeSheet(database: Database, changed: Changed): Promise<void> {
  const { entryKey, sheetKey, revision, reportId, struckOut } = changed;
  const { content } = await oneEntry(database, RECOGNITIONS, entryKey);
  await database.transaction().execute(async (transaction) => {
    const { rows } = await sql<{ revision: number; report: string | null }>`
      select revision, report_id as report from research_self_assessment
      where sheet_key = ${keyNumber(sheetKey)} and recognition_key = ${keyNumber(entryKey)} for update`.execute(
      transaction,
    );
    const [present] = rows;
    if (!present) throw notFound('researchSheet', sheetKey);
    requireSame(present.revision, revision);
    if (reportId !== present.report) requireReport(content, reportId);
    await sql`update research_self_assessment set report_id = ${reportId}, struck_out_reason = ${struckOut}, revision = revision + 1
      where sheet_key = ${keyNumber(sheetKey)}`.execute(transaction);
  });
}

/** The department's copy of the example, to be changed and put to use: the latest version, or a first one. @returns its key */
export async function exampleForm(database: Database): Promise<string> {
  const known = async () => {
    const { rows } = await sql<{ key: string }>`select form_key::text as key from form where url = ${EXAMPLE_URL}
      order by form_key desc limit 1`.execute(database);
    return rows[0]?.key;
  };
  const key = await known();
  if (key !== undefined) return key;
  return (await addForm(database, writeQuestionnaire(SELF_ASSESSMENT_EXAMPLE))).formKey;
}
