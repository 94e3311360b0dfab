import { DomainError, notFound } from '@isocenter/messages';
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { requireSame } from '../../../platform/http/asked-revision.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import { departmentTimeZone } from '../department-day.ts';
import { actingPerson, recordedBy } from '../recorded-by.ts';
import type { Survival, SurvivalContent } from './contract.ts';
import { survivalFrom } from './survival-from.ts';

const familyOf = (patientKey: string) =>
  sql<number>`any (clinic_patient_keys(clinic_patient_root(${keyNumber(patientKey)})))`;

/** Whether a patient lives, as far as anybody knows: of whoever was merged into them, too. */
export async function survivalOf(database: Database, patientKey: string): Promise<Survival> {
  const [entries, seen] = await Promise.all([entriesOf(database, patientKey), contactsOf(database, patientKey)]);
  return survivalFrom(entries, seen);
}

async function entriesOf(database: Database, patientKey: string): Promise<Survival['entries']> {
  const rows = await database
    .selectFrom('clinic_survival as s')
    .leftJoin('access_person as p', 'p.person_key', 's.recorded_by')
    .selectAll('s')
    .select(['p.name', 'p.name_zh'])
    .where('patient_key', '=', familyOf(patientKey))
    .orderBy('in_error')
    .orderBy(sql`content ->> 'day'`, 'desc')
    .orderBy('survival_key', 'desc')
    .execute();
  return rows.map((row) => ({
    ...{ survivalKey: String(row.survival_key), patientKey: String(row.patient_key), revision: row.revision },
    ...{ inError: row.in_error, recordedBy: recordedBy(row), content: row.content },
  }));
}

/** The last day on which somebody of the department saw the patient, by what they came for. */
async function contactsOf(database: Database, patientKey: string) {
  const zone = await departmentTimeZone(database);
  const { rows } = await sql<{ by: 'visit' | 'fraction' | 'review'; day: string | null }>`
    with courses as (select course_key from clinic_course where patient_key = ${familyOf(patientKey)})
    select 'visit' as by, max(day)::text as day from clinic_follow_up_visit
      where not in_error and course_key in (select course_key from courses)
    union all select 'fraction', max((at at time zone ${zone})::date)::text from clinic_fraction
      where not in_error and course_key in (select course_key from courses)
    union all select 'review', max((at at time zone ${zone})::date)::text from clinic_review
      where not in_error and course_key in (select course_key from courses)`.execute(database);
  return rows.flatMap(({ by, day }) => (day === null ? [] : [{ by, day }]));
}

/** Says that a patient lives, or has died. @throws DomainError as {@link requireAgreement}, `platform/not-found` */
export async function addSurvival(database: Database, patientKey: string, content: SurvivalContent): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await lockSurvival(transaction, patientKey);
    const { rows } = await sql<{ key: string }>`insert into clinic_survival (patient_key, content, recorded_by)
      select patient_key, ${JSON.stringify(content)}::jsonb, ${actingPerson()}::bigint from clinic_patient
      where patient_key = ${keyNumber(patientKey)} returning survival_key::text as key`.execute(transaction);
    if (!rows[0]) throw notFound('patient', patientKey);
    await requireAgreement(transaction, patientKey);
  });
}

interface Changed {
  readonly patientKey: string;
  readonly survivalKey: string;
  readonly revision: number;
  readonly content: SurvivalContent;
  readonly inError: boolean;
}

/** @throws DomainError as {@link requireAgreement}, `platform/changed-meanwhile`, `platform/not-found` */
export async function changeSurvival(database: Database, changed: Changed): Promise<void> {
  const { patientKey, survivalKey, revision, content, inError } = changed;
  await database.transaction().execute(async (transaction) => {
    await lockSurvival(transaction, patientKey);
    const { numUpdatedRows } = await transaction
      .updateTable('clinic_survival')
      .set({ content: JSON.stringify(content), in_error: inError, revision: revision + 1 })
      .where('survival_key', '=', keyNumber(survivalKey))
      .where('patient_key', '=', familyOf(patientKey))
      .where('revision', '=', revision)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) {
      const found = (await entriesOf(transaction, patientKey)).find((each) => each.survivalKey === survivalKey);
      if (!found) throw notFound('survival', survivalKey);
      requireSame(found.revision, revision);
    }
    await requireAgreement(transaction, patientKey);
  });
}

/** What is known of a patient's life changes one at a time: a visit and a death are never written past each other. */
export async function lockSurvival(transaction: Database, patientKey: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('clinic survival ' ||
    clinic_patient_root(${keyNumber(patientKey)})::text, 0))`.execute(transaction);
}

/**
 * Nobody dies twice, nor is seen after their death.
 * @throws DomainError `clinic/dead-already`, `clinic/seen-after-death`
 */
export async function requireAgreement(transaction: Database, patientKey: string): Promise<void> {
  const { entries, death, lastKnownAlive } = await survivalOf(transaction, patientKey);
  const deaths = entries.filter(({ inError, content }) => !inError && content.status === 'dead');
  if (deaths.length > 1) throw new DomainError('clinic/dead-already');
  const isSeenAfter = death && lastKnownAlive && lastKnownAlive.day.slice(0, death.day.length) > death.day;
  if (isSeenAfter) throw new DomainError('clinic/seen-after-death', { death: death.day, seen: lastKnownAlive.day });
}
