import { DomainError, notFound } from '@isocenter/messages';
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { departmentCalendar } from '../../../platform/deadlines/rule-store.ts';
import { requireSame } from '../../../platform/http/asked-revision.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import type { MadePatientLink } from '../../../platform/patient-links/contract.ts';
import { type LinkKind, linksOf, makeLink } from '../../../platform/patient-links/link-store.ts';
import { settleTasks } from '../../../platform/tasks/open-task.ts';
import { actingPerson } from '../../clinic/index.ts';
import { requireChanged } from '../stay/require-changed.ts';
import { readStay } from '../stay/stay-store.ts';
import {
  type Acknowledgement,
  type OwnPageOfStay,
  PATIENT_ANSWER,
  type PatientAnswer,
  type WardPatientAnswers,
} from './contract.ts';

/** Links to the page of patients, of stays. */
export const PAGE_LINKS: LinkKind = { table: 'ward_page_link', of: 'stay_key', page: '/own-page' };

/**
 * A page that could not say what to do in need is handed to nobody.
 * @throws DomainError `ward/contact-missing`, `ward/time-zone-missing`, `ward/no-own-page`, `platform/not-found`
 */
export async function makePageLink(
  database: Database,
  { stayKey, days, now }: { readonly stayKey: string; readonly days: number; readonly now: Date },
): Promise<MadePatientLink> {
  await readStay(database, stayKey);
  if (await isClosed(database, stayKey)) throw new DomainError('ward/no-own-page');
  if (!(await hasContact(database, stayKey))) throw new DomainError('ward/contact-missing');
  if (!(await departmentCalendar(database))) throw new DomainError('ward/time-zone-missing');
  return makeLink(database, PAGE_LINKS, { thing: stayKey, days, now });
}

/** Links of a stay, and what the patient said by them. @throws DomainError `platform/not-found` */
export async function ownPageOfStay(database: Database, stayKey: string, now: Date): Promise<OwnPageOfStay> {
  await readStay(database, stayKey);
  const [links, rows, has, calendar, closed] = await Promise.all([
    linksOf(database, PAGE_LINKS, { thing: stayKey, now }),
    answers(database)
      .where('a.stay_key', '=', keyNumber(stayKey))
      .orderBy('a.at', 'desc')
      .orderBy('a.answer_key', 'desc')
      .execute(),
    hasContact(database, stayKey),
    departmentCalendar(database),
    isClosed(database, stayKey),
  ]);
  return {
    links: links.map((link) => ({ ...link, isOpen: link.isOpen && !closed })),
    ...{ answers: rows.map(answerOf), isClosed: closed, hasContact: has, hasTimeZone: calendar !== null },
  };
}

async function isClosed(database: Database, stayKey: string): Promise<boolean> {
  const { rows } = await sql<{ closed: boolean }>`
    select ward_own_page_is_closed(${keyNumber(stayKey)}) as closed`.execute(database);
  return rows[0]?.closed ?? false;
}

async function hasContact(database: Database, stayKey: string): Promise<boolean> {
  const row = await database
    .selectFrom('ward_contact as c')
    .innerJoin('ward_stay as s', 's.site_key', 'c.site_key')
    .select('c.site_key')
    .where('s.stay_key', '=', keyNumber(stayKey))
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Somebody has seen to an answer, and says what was done; said anew, the words change, and who was first stays.
 * @returns the stay's key @throws DomainError `platform/not-found`, `platform/changed-meanwhile`, `access/refused`
 */
export async function acknowledge(
  database: Database,
  asked: Acknowledgement & { readonly answerKey: string; readonly revision: number; readonly now: Date },
): Promise<string> {
  const { answerKey, revision, done, now } = asked;
  return database.transaction().execute(async (transaction) => {
    const row = await transaction
      .selectFrom('ward_patient_answer')
      .select(['stay_key', 'revision', 'acknowledged_at', 'acknowledged_by'])
      .where('answer_key', '=', keyNumber(answerKey))
      .forUpdate()
      .executeTakeFirst();
    if (!row) throw notFound('patientAnswer', answerKey);
    requireSame(row.revision, revision);
    const changing = await transaction
      .updateTable('ward_patient_answer')
      .set({ done, revision: revision + 1 })
      .set({ acknowledged_at: row.acknowledged_at ?? now })
      .set({ acknowledged_by: row.acknowledged_by ?? sql<number>`${actingPerson()}::bigint` })
      .where('answer_key', '=', keyNumber(answerKey))
      .executeTakeFirstOrThrow();
    requireChanged(changing, 'patient-answer.see-to');
    await settleTasksOf(transaction, row.stay_key, now);
    return String(row.stay_key);
  });
}

/** A task stands for every red answer of a stay that joined it: it is settled with the last of them. */
async function settleTasksOf(database: Database, stayKey: number, at: Date): Promise<void> {
  const red = await database
    .selectFrom('ward_patient_answer')
    .select(['answer_key', 'acknowledged_at'])
    .where('stay_key', '=', stayKey)
    .where('level', '=', 'red')
    .execute();
  if (red.some(({ acknowledged_at }) => acknowledged_at === null)) return;
  for (const { answer_key } of red) {
    const about = { entity: PATIENT_ANSWER, entityKey: String(answer_key) };
    await settleTasks(database, { about, as: { state: 'done' }, at });
  }
}

/** For the board: see {@link WardPatientAnswers}. */
export async function answersForBoard(database: Database, now: Date): Promise<WardPatientAnswers> {
  const rows = await answers(database)
    .innerJoin('ward_stay as s', 's.stay_key', 'a.stay_key')
    .innerJoin('ward_bed as b', 'b.bed_key', 's.bed_key')
    .innerJoin('clinic_patient as p', (join) =>
      join.on('p.patient_key', '=', sql<number>`clinic_patient_root(s.patient_key)`),
    )
    .select(['p.patient_key', 'p.name as patient', 'p.name_zh as patient_zh', 'p.identifiers', 'p.birth_date'])
    .select(['b.name as bed', 's.discharged_at'])
    .where(
      sql<boolean>`((a.level = 'red' and a.acknowledged_at is null)
        or (a.arrived_at >= s.discharged_at and not s.in_error and a.acknowledged_at is null and (a.level = 'amber' or a.content ->> 'message' <> ''))
        or (s.discharged_at is null and not s.in_error and a.at > ${now}::timestamptz - interval '24 hours' and not exists
          (select from ward_patient_answer later where later.stay_key = a.stay_key and (later.at, later.answer_key) > (a.at, a.answer_key))))`,
    )
    .orderBy(sql`a.level = 'red' and a.acknowledged_at is null`, 'desc')
    .orderBy('a.at')
    .execute();
  return rows.map((row) => ({
    ...{ answer: answerOf(row), patientKey: String(row.patient_key), name: row.patient, nameZh: row.patient_zh },
    ...{ identifier: row.identifiers[0]?.value ?? null, birthDate: row.birth_date },
    bed: row.discharged_at === null ? row.bed : null,
  }));
}

const answers = (database: Database) =>
  database
    .selectFrom('ward_patient_answer as a')
    .leftJoin('access_person as o', 'o.person_key', 'a.acknowledged_by')
    .select(['a.answer_key', 'a.stay_key', 'a.revision', 'a.at', 'a.arrived_at', 'a.language', 'a.content', 'a.level'])
    .select([
      'a.flags',
      'a.told_at',
      'a.due_at',
      'a.acknowledged_at',
      'a.acknowledged_by',
      'a.done',
      'o.name',
      'o.name_zh',
    ]);

function answerOf(row: Awaited<ReturnType<ReturnType<typeof answers>['execute']>>[number]): PatientAnswer {
  const { acknowledged_at, acknowledged_by, done, name, name_zh } = row;
  const by =
    acknowledged_by === null ? null : { personKey: String(acknowledged_by), name: name ?? '', nameZh: name_zh };
  return {
    ...{ answerKey: String(row.answer_key), stayKey: String(row.stay_key), revision: row.revision },
    ...{ at: row.at.toISOString(), arrivedAt: row.arrived_at.toISOString(), language: row.language },
    ...{ content: row.content, level: row.level, flags: row.flags, toldAt: row.told_at?.toISOString() ?? null },
    dueAt: row.due_at?.toISOString() ?? null,
    acknowledged: acknowledged_at && { at: acknowledged_at.toISOString(), by, done: done ?? '' },
  };
}
