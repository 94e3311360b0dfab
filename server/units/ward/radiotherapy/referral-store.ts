import { DomainError, notFound } from '@isocenter/messages';
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { requireSame } from '../../../platform/http/asked-revision.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import {
  actingPerson,
  beginCourse,
  departmentTimeZone,
  patientDetail,
  type Referral,
  recordedBy,
  referralsStanding,
  withdrawReferral,
} from '../../clinic/index.ts';
import { scoresOf } from '../assessment/score-store.ts';
import { requireChangedOnce } from '../stay/require-changed.ts';
import { readStay } from '../stay/stay-store.ts';
import { assessedPain } from './assessed-pain.ts';
import type { NewReferral, StayRadiotherapy, WardReferral } from './contract.ts';
import { referralOffer } from './referral-offer.ts';
import { referralTitle, referralWords } from './referral-words.ts';

/** Whether a referral is offered on a stay, and those of its patient. @throws DomainError `platform/not-found` */
export async function radiotherapyOf(database: Database, stayKey: string, now: Date): Promise<StayRadiotherapy> {
  const { patientKey, content, inError } = await readStay(database, stayKey);
  const courses = await referralsStanding(database, patientKey, now);
  const referrals = await wardReferrals(database, courses);
  const [scores, assessed, { diagnoses }] = [
    await scoresOf(database, stayKey),
    await assessedPain(database, stayKey),
    await patientDetail(database, patientKey),
  ];
  const known = new Set(referrals.map(({ courseKey }) => courseKey));
  return {
    offer: referralOffer({
      ...{ isOver: inError || content.discharge !== null, hasOpen: referrals.some(({ isOpen }) => isOpen), assessed },
      score: scores.find((score) => !score.inError) ?? null,
      icd10: diagnoses.flatMap((diagnosis) => (diagnosis.inError ? [] : (diagnosis.content.icd10 ?? []))),
    }),
    referrals,
    otherCourses: courses.flatMap(({ course: { courseKey, title, underWay } }) =>
      underWay && !known.has(courseKey) ? [{ courseKey, title }] : [],
    ),
  };
}

async function wardReferrals(database: Database, courses: readonly Referral[]): Promise<WardReferral[]> {
  if (courses.length === 0) return [];
  const rows = await database
    .selectFrom('ward_radiotherapy_referral as r')
    .leftJoin('access_person as p', 'p.person_key', 'r.recorded_by')
    .selectAll('r')
    .select(['p.name', 'p.name_zh'])
    .where(
      'r.course_key',
      'in',
      courses.map(({ course }) => keyNumber(course.courseKey)),
    )
    .orderBy('r.referral_key', 'desc')
    .execute();
  return rows.flatMap((row) => {
    const found = courses.find(({ course }) => course.courseKey === String(row.course_key));
    if (!found) return [];
    const { course, step } = found;
    return [
      {
        ...{ referralKey: String(row.referral_key), revision: row.revision, courseKey: course.courseKey },
        ...{ title: course.title, reason: row.reason, at: row.recorded_at.toISOString(), recordedBy: recordedBy(row) },
        withdrawn: row.withdrawn_at && {
          ...{ at: row.withdrawn_at.toISOString(), reason: row.withdrawn_reason ?? '' },
        },
        ...{ isOpen: course.underWay, step: step?.words ?? null },
        isFresh: course.underWay && step?.id === 'referred',
      },
    ];
  });
}

/**
 * Begins a palliative course with the referral, and keeps why. Two at once are told of each other.
 * @throws DomainError `ward/referral-not-offered-…`, `ward/referral-score-changed`, `clinic/no-oncologist`, `platform/not-found`
 */
export async function refer(
  database: Database,
  stayKey: string,
  { scoreKey, physician, now }: NewReferral & { readonly now: Date },
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const { patientKey } = await readStay(transaction, stayKey);
    await sql`select pg_advisory_xact_lock(hashtext('ward_radiotherapy_referral'), ${keyNumber(patientKey)}::int)`.execute(
      transaction,
    );
    const { offer } = await radiotherapyOf(transaction, stayKey, now);
    if (!offer.isOffered) throw new DomainError(`ward/referral-not-offered-${offer.why}`);
    const { reason } = offer;
    if (reason.score.scoreKey !== scoreKey) throw new DomainError('ward/referral-score-changed');
    const words = referralWords(reason, await localTime(transaction, reason.score.at));
    const course = { patientKey, title: referralTitle(reason), intent: 'palliative', diagnosisKey: null } as const;
    const courseKey = await beginCourse(transaction, { ...course, physician, referredAt: now.toISOString() }, words);
    await transaction
      .insertInto('ward_radiotherapy_referral')
      .columns(['stay_key', 'site_key', 'course_key', 'reason', 'recorded_by', 'recorded_at'])
      .expression((from) =>
        from
          .selectFrom('ward_stay')
          .select([
            'stay_key',
            'site_key',
            sql<number>`${keyNumber(courseKey)}::bigint`.as('course_key'),
            sql<string>`${JSON.stringify(reason)}::jsonb`.as('reason'),
            sql<number | null>`${actingPerson()}::bigint`.as('recorded_by'),
            sql<Date>`${now}::timestamptz`.as('recorded_at'),
          ])
          .where('stay_key', '=', keyNumber(stayKey)),
      )
      .execute();
  });
}

/** `2026-03-09 14:30`, where the department is. */
async function localTime(database: Database, at: string): Promise<string> {
  const timeZone = await departmentTimeZone(database);
  return new Date(at).toLocaleString('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
}

/**
 * Takes a referral back while nothing came of it: its course is cancelled for the reason.
 * @returns the stay's key
 * @throws DomainError `ward/referral-withdrawn`, `clinic/referral-under-way`, `access/refused`, `platform/changed-meanwhile`, `platform/not-found`
 */
export async function withdraw(
  database: Database,
  asked: { readonly referralKey: string; readonly revision: number; readonly reason: string; readonly now: Date },
): Promise<string> {
  const { referralKey, revision, reason, now } = asked;
  return database.transaction().execute(async (transaction) => {
    const present = () =>
      transaction
        .selectFrom('ward_radiotherapy_referral')
        .selectAll()
        .where('referral_key', '=', keyNumber(referralKey))
        .executeTakeFirst();
    const row = await present();
    if (!row) throw notFound('radiotherapyReferral', referralKey);
    requireSame(row.revision, revision);
    if (row.withdrawn_at) throw new DomainError('ward/referral-withdrawn');
    const changing = await transaction
      .updateTable('ward_radiotherapy_referral')
      .set({ withdrawn_at: now, withdrawn_reason: reason, revision: revision + 1 })
      .where('referral_key', '=', row.referral_key)
      .where('revision', '=', revision)
      .executeTakeFirstOrThrow();
    await requireChangedOnce(changing, { action: 'radiotherapy.refer', revision, present });
    await withdrawReferral(transaction, String(row.course_key), { reason, now });
    return String(row.stay_key);
  });
}
