import { randomInt } from 'node:crypto';
import { DomainError, notFound } from '@isocenter/messages';
import { sql } from 'kysely';
import { newSecret, sha256 } from '../../../platform/access/secrets.ts';
import { actorNow } from '../../../platform/database/acting.ts';
import type { Database } from '../../../platform/database/database.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import type { MadeReportLink, PatientReports, ReportEntrance, ReportSent } from './contract.ts';

const DAY_MS = 86_400_000;

/** The secret of the link and the code are told here, once. */
export async function makeReportLink(
  database: Database,
  { courseKey, days, now }: { readonly courseKey: string; readonly days: number; readonly now: Date },
): Promise<MadeReportLink> {
  const secret = newSecret();
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const actor = actorNow();
  const expiresAt = new Date(now.getTime() + days * DAY_MS);
  await database
    .insertInto('clinic_report_link')
    .values({
      ...{ course_key: keyNumber(courseKey), secret_sha256: sha256(secret), code_sha256: hashOfCode(secret, code) },
      ...{ expires_at: expiresAt, made_by: actor?.kind === 'person' ? keyNumber(actor.personKey) : null },
    })
    .execute();
  return { path: `/report#${secret}`, code, expiresAt: expiresAt.toISOString() };
}

const hashOfCode = (secret: string, code: string) => sha256(`${secret} ${code}`);

/** @throws DomainError `platform/not-found` */
export async function revokeReportLink(
  database: Database,
  { courseKey, linkKey, now }: { readonly courseKey: string; readonly linkKey: string; readonly now: Date },
): Promise<void> {
  const { numUpdatedRows } = await database
    .updateTable('clinic_report_link')
    .set({ revoked_at: now })
    .where('link_key', '=', keyNumber(linkKey))
    .where('course_key', '=', keyNumber(courseKey))
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw notFound('reportLink', linkKey);
}

/** Links and reports of a course, the latest first. */
export async function patientReportsOf(database: Database, courseKey: string, now: Date): Promise<PatientReports> {
  const [links, reports] = await Promise.all([
    database
      .selectFrom('clinic_report_link as l')
      .leftJoin('access_person as p', 'p.person_key', 'l.made_by')
      .select(['link_key', 'made_at', 'made_by', 'expires_at', 'revoked_at', 'p.name', 'p.name_zh'])
      .select(sql<boolean>`failures >= 5 and failed_at > now() - interval '15 minutes'`.as('locked'))
      .where('course_key', '=', keyNumber(courseKey))
      .orderBy('link_key', 'desc')
      .execute(),
    database
      .selectFrom('clinic_patient_report')
      .select(['report_key', 'at', 'language', 'answers'])
      .where('course_key', '=', keyNumber(courseKey))
      .orderBy('at', 'desc')
      .orderBy('report_key', 'desc')
      .execute(),
  ]);
  return {
    links: links.map((row) => ({
      ...{ linkKey: String(row.link_key), madeAt: row.made_at.toISOString(), expiresAt: row.expires_at.toISOString() },
      madeBy:
        row.made_by === null ? null : { personKey: String(row.made_by), name: row.name ?? '', nameZh: row.name_zh },
      ...{ isOpen: row.revoked_at === null && row.expires_at > now, isLocked: row.locked ?? false },
    })),
    reports: reports.map(({ report_key, at, language, answers }) => ({
      ...{ reportKey: String(report_key), at: at.toISOString(), language, answers },
    })),
  };
}

/**
 * Opens a link for whoever knows its secret and its code. @returns the ICD-10 code of what is treated
 * @throws DomainError `clinic/report-refused`, `clinic/report-shut`
 */
export async function openReport(database: Database, { secret, code }: ReportEntrance): Promise<string | null> {
  const { rows } = await sql<{ said: string; icd10: string | null }>`
    select said, icd10 from clinic_report_open(${sha256(secret)}, ${hashOfCode(secret, code)})`.execute(database);
  refuseUnlessOpen(rows[0]?.said);
  return rows[0]?.icd10 ?? null;
}

/** @throws DomainError as {@link openReport} */
export async function addReport(database: Database, { secret, code, language, answers }: ReportSent): Promise<void> {
  const { rows } = await sql<{ said: string }>`select clinic_report_add(${sha256(secret)}, ${hashOfCode(secret, code)},
    ${language}, ${JSON.stringify(answers)}::jsonb) as said`.execute(database);
  refuseUnlessOpen(rows[0]?.said);
}

/** Whether the link or the code is wrong is not told: a link that was guessed is no link. */
function refuseUnlessOpen(said: string | undefined): void {
  if (said === 'shut') throw new DomainError('clinic/report-shut');
  if (said !== 'open') throw new DomainError('clinic/report-refused');
}
