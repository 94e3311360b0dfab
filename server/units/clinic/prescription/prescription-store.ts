import { DomainError, notFound } from '@isocenter/messages';
import type { Selectable } from 'kysely';
import type { ActingPerson } from '../../../platform/database/acting.ts';
import type { Database, Tables } from '../../../platform/database/database.ts';
import { requireSame } from '../../../platform/http/asked-revision.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import type { Meaning } from '../../../platform/signatures/contract.ts';
import { sign, signaturesOf } from '../../../platform/signatures/sign.ts';
import type { StructuredPrescription } from '../../physics/plan-check/contract.ts';
import { readCourse } from '../course/course-store.ts';
import { addFact, lapseFacts } from '../course/facts.ts';
import { requireReached } from '../course/require-reached.ts';
import { stepOf } from '../course/sheet-store.ts';
import { type CoursePrescription, PRESCRIPTION, type PrescriptionVersion } from './contract.ts';
import { faultsOfPrescription } from './faults-of-prescription.ts';
import { lockCourse } from './lock-course.ts';
import { requireMaySign } from './who-may-sign.ts';
import { withdrawApprovals } from './withdraw-approvals.ts';

type Row = Selectable<Tables['clinic_prescription']>;

/** All versions of a course's prescription, the latest first. @throws DomainError `platform/not-found` where no such course is seen */
export async function prescriptionOf(database: Database, courseKey: string): Promise<CoursePrescription> {
  await readCourse(database, courseKey);
  const rows = await database
    .selectFrom('clinic_prescription')
    .selectAll()
    .where('course_key', '=', keyNumber(courseKey))
    .orderBy('prescription_key', 'desc')
    .execute();
  const [latest] = rows;
  return {
    courseKey,
    revision: latest && !latest.is_signed ? latest.revision : 0,
    versions: await Promise.all(rows.map((row) => versionOf(database, row))),
  };
}

/** The version that holds: the latest that is signed. */
export async function heldPrescription(database: Database, courseKey: string): Promise<Row | undefined> {
  return database
    .selectFrom('clinic_prescription')
    .selectAll()
    .where('course_key', '=', keyNumber(courseKey))
    .where('is_signed', '=', true)
    .orderBy('prescription_key', 'desc')
    .limit(1)
    .executeTakeFirst();
}

interface Written {
  readonly content: StructuredPrescription;
  /** Of the draft; 0 begins one. */
  readonly revision: number;
}

/** Writes the draft. What is signed stands until the next version is. @throws DomainError `platform/changed-meanwhile` */
export async function writePrescription(
  database: Database,
  courseKey: string,
  { content, revision }: Written,
): Promise<void> {
  const course = await readCourse(database, courseKey);
  await database.transaction().execute(async (transaction) => {
    const draft = await transaction
      .selectFrom('clinic_prescription')
      .selectAll()
      .where('course_key', '=', keyNumber(courseKey))
      .where('is_signed', '=', false)
      .forUpdate()
      .executeTakeFirst();
    requireSame(draft?.revision ?? 0, revision);
    const text = JSON.stringify(content);
    if (draft)
      await transaction
        .updateTable('clinic_prescription')
        .set({ content: text, revision: draft.revision + 1 })
        .where('prescription_key', '=', draft.prescription_key)
        .execute();
    else
      await transaction
        .insertInto('clinic_prescription')
        .values({ course_key: keyNumber(courseKey), site_key: keyNumber(course.siteKey), content: text })
        .execute();
  });
}

interface Asked {
  readonly prescriptionKey: string;
  readonly revision: number;
  readonly meaning: Meaning;
  readonly me: ActingPerson;
  readonly now: Date;
}

/**
 * Signs a draft. With the last of the roles that the care path names it holds, and the one before it no longer does.
 * @returns the course's key
 * @throws DomainError `clinic/prescription-wrong` with the first thing that contradicts; `platform/changed-meanwhile`;
 *   as {@link requireMaySign} and `sign`
 */
export async function signPrescription(database: Database, asked: Asked): Promise<string> {
  const { prescriptionKey, revision, meaning, me, now } = asked;
  return database.transaction().execute(async (transaction) => {
    const row = await transaction
      .selectFrom('clinic_prescription')
      .selectAll()
      .where('prescription_key', '=', keyNumber(prescriptionKey))
      .forUpdate()
      .executeTakeFirst();
    if (!row) throw notFound('prescription', prescriptionKey);
    await lockCourse(transaction, String(row.course_key));
    requireSame(row.revision, revision);
    const faults = faultsOfPrescription(row.content);
    if (faults.length > 0) throw new DomainError('clinic/prescription-wrong', { count: faults.length });
    const courseKey = String(row.course_key);
    const step = await stepOf(transaction, String(row.site_key), 'prescribed');
    const of = { entity: PRESCRIPTION, entityKey: prescriptionKey, content: signedContent(row) };
    const isLast = await requireMaySign(transaction, { step, me, of });
    await requireReached(transaction, courseKey, 'prescribed', now);
    const before = await heldPrescription(transaction, courseKey);
    await sign(transaction, { ...of, meaning });
    if (row.is_signed || !isLast) return courseKey;
    await transaction
      .updateTable('clinic_prescription')
      .set({ is_signed: true })
      .where('prescription_key', '=', row.prescription_key)
      .execute();
    if (before) await replaced(transaction, before, now);
    await withdrawApprovals(transaction, { courseKey, why: 'prescription-replaced', at: now });
    await addFact(transaction, {
      courseKey,
      step: 'prescribed',
      at: now,
      shownBy: { entity: PRESCRIPTION, entityKey: prescriptionKey },
    });
    return courseKey;
  });
}

/** The next version was signed. */
async function replaced(transaction: Database, { prescription_key }: Row, at: Date): Promise<void> {
  const shownBy = { entity: PRESCRIPTION, entityKey: String(prescription_key) };
  await lapseFacts(transaction, shownBy, { at, code: 'prescription-replaced' });
}

const signedContent = ({ course_key, content }: Row) => ({ courseKey: String(course_key), content });

async function versionOf(database: Database, row: Row): Promise<PrescriptionVersion> {
  const { prescription_key, revision, content, is_signed } = row;
  const prescriptionKey = String(prescription_key);
  const of = { entity: PRESCRIPTION, entityKey: prescriptionKey, content: signedContent(row) };
  return {
    ...{ prescriptionKey, revision, content, isSigned: is_signed },
    signatures: [...(await signaturesOf(database, of))],
    faults: [...faultsOfPrescription(content)],
  };
}
