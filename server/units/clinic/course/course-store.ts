import { DomainError, notFound } from '@isocenter/messages';
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import { colleagues } from '../../../platform/tasks/task-store.ts';
import { patientDetail } from '../patients/patient-store.ts';
import type { CourseContent, CourseFact, CourseLine, NewCourse } from './contract.ts';
import { addFact } from './facts.ts';

/** SQL: courses as lines; rooms add what they ask for. */
const LINES = sql`select c.course_key::text as "courseKey", c.patient_key::text as "patientKey", c.site_key::text as "siteKey",
    c.revision, c.number, c.title, c.intent, c.diagnosis_key::text as "diagnosisKey", c.under_way as "underWay",
    c.opened_at as opened, c.physician::text as person_key, p.name as physician_name, p.name_zh as physician_name_zh
  from clinic_course c join access_person p on p.person_key = c.physician`;

type LineRow = Omit<CourseLine, 'openedAt' | 'physician'> & {
  opened: Date;
  person_key: string;
  physician_name: string;
  physician_name_zh: string | null;
};

/** @throws DomainError `platform/not-found` where there is no such course, or it is not seen by whoever acts */
export async function readCourse(database: Database, courseKey: string): Promise<CourseLine> {
  const { rows } = await sql<LineRow>`${LINES} where c.course_key = ${keyNumber(courseKey)}`.execute(database);
  if (!rows[0]) throw notFound('course', courseKey);
  return lineOf(rows[0]);
}

/** Courses of a patient and of whoever was merged into them, the latest first. */
export async function coursesOf(database: Database, patientKey: string): Promise<CourseLine[]> {
  const { rows } = await sql<LineRow>`${LINES}
    where c.patient_key = any (clinic_patient_keys(clinic_patient_root(${keyNumber(patientKey)})))
    order by c.opened_at desc, c.course_key desc`.execute(database);
  return rows.map(lineOf);
}

/**
 * Begins a course with the referral as its first fact; it belongs to the patient's site.
 * @returns its key
 * @throws DomainError `platform/not-found` for a patient, diagnosis or oncologist who is not there
 */
export async function addCourse(database: Database, course: NewCourse): Promise<string> {
  return database.transaction().execute((transaction) => beginCourse(transaction, course));
}

/** The same as part of a transaction that is open; `reason`: why it was referred. @throws DomainError as {@link addCourse} */
export async function beginCourse(transaction: Database, course: NewCourse, reason?: string): Promise<string> {
  const patient = await patientDetail(transaction, course.patientKey);
  const columns = await columnsOf(transaction, course, patient);
  const { rows } = await sql<{ key: string }>`insert into clinic_course
      (patient_key, site_key, number, title, intent, diagnosis_key, physician)
    select ${keyNumber(patient.patientKey)}, ${keyNumber(patient.siteKey)}, coalesce(max(number), 0) + 1,
      ${columns.title}, ${columns.intent}, ${columns.diagnosis_key}::bigint, ${columns.physician}::bigint
    from clinic_course where patient_key = ${keyNumber(patient.patientKey)}
    returning course_key::text as key`.execute(transaction);
  const courseKey = rows[0]?.key ?? '';
  await addFact(transaction, { courseKey, step: 'referred', at: new Date(course.referredAt), reason });
  return courseKey;
}

/** What happened to a course, in the order in which it did. */
export async function factsOf(database: Database, courseKey: string): Promise<CourseFact[]> {
  const rows = await database
    .selectFrom('clinic_course_fact as f')
    .leftJoin('access_person as p', 'p.person_key', 'f.person_key')
    .selectAll('f')
    .select(['p.name', 'p.name_zh'])
    .where('course_key', '=', keyNumber(courseKey))
    .orderBy('at')
    .orderBy('fact_key')
    .execute();
  return rows.map((row) => ({
    ...{ factKey: String(row.fact_key), step: row.step, at: row.at.toISOString(), reason: row.reason },
    person:
      row.person_key === null ? null : { personKey: String(row.person_key), name: row.name ?? '', nameZh: row.name_zh },
    ...{ entity: row.entity, entityKey: row.entity_key },
    lapsed: row.lapsed_at && { at: row.lapsed_at.toISOString(), reason: row.lapsed_reason, code: row.lapsed_code },
  }));
}

/** @throws DomainError `platform/not-found` for the diagnosis, `clinic/no-oncologist` */
export async function columnsOf(
  database: Database,
  content: CourseContent,
  { patientKey, siteKey }: { readonly patientKey: string; readonly siteKey: string },
) {
  const { title, intent, diagnosisKey, physician } = content;
  const { rows } = await sql<{ diagnosis: boolean }>`select
    exists (select from clinic_diagnosis where entry_key = ${diagnosisKey}::bigint
      and patient_key = any (clinic_patient_keys(clinic_patient_root(${keyNumber(patientKey)})))) as diagnosis`.execute(
    database,
  );
  if (diagnosisKey !== null && !rows[0]?.diagnosis) throw notFound('diagnosis', diagnosisKey);
  const here = await colleagues(database, keyNumber(siteKey));
  if (!here.some(({ personKey, roles }) => personKey === physician && roles.includes('oncologist')))
    throw new DomainError('clinic/no-oncologist');
  return {
    ...{ title, intent, physician: keyNumber(physician) },
    diagnosis_key: diagnosisKey === null ? null : keyNumber(diagnosisKey),
  };
}

const lineOf = ({ opened, person_key, physician_name, physician_name_zh, ...row }: LineRow): CourseLine => ({
  ...{ ...row, openedAt: opened.toISOString() },
  physician: { personKey: person_key, name: physician_name, nameZh: physician_name_zh },
});
