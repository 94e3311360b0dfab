import { CHECKLISTS } from '@isocenter/knowledge';
import { DomainError, notFound } from '@isocenter/messages';
import { type Selectable, sql } from 'kysely';
import type { ActingPerson } from '../../../platform/database/acting.ts';
import type { Database, Tables } from '../../../platform/database/database.ts';
import { requireSame } from '../../../platform/http/asked-revision.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import { contentSha256 } from '../../../platform/signatures/canonical-json.ts';
import type { Meaning } from '../../../platform/signatures/contract.ts';
import { sign, signaturesOf } from '../../../platform/signatures/sign.ts';
import { carePathOf } from './care-path-store.ts';
import {
  type CarePathStep,
  COURSE_SHEET,
  type CourseSheet,
  type SheetContent,
  type SheetWritten,
  STEPS_WITH_BASIS,
} from './contract.ts';
import { courseStanding } from './course-standing.ts';
import { readCourse } from './course-store.ts';
import { addFact } from './facts.ts';
import { lacksQa } from './lacks-qa.ts';
import { type StepRefusal, whyNotSigned } from './may-do-step.ts';
import { requireReached } from './require-reached.ts';
import { signOffBasis } from './sign-off-basis.ts';
import { isSummarySigned } from './summary-signed.ts';

type SheetRow = Selectable<Tables['clinic_course_sheet']>;

/** The latest sheet of each step of a course. */
export async function sheetsOf(database: Database, courseKey: string): Promise<CourseSheet[]> {
  const rows = await database
    .selectFrom('clinic_course_sheet')
    .selectAll()
    .distinctOn('step')
    .where('course_key', '=', keyNumber(courseKey))
    .orderBy('step')
    .orderBy('sheet_key', 'desc')
    .execute();
  return Promise.all(rows.map((row) => sheetOf(database, row)));
}

interface Written {
  readonly courseKey: string;
  readonly step: string;
  readonly content: SheetWritten;
  /** From which it was changed; 0 begins a sheet. */
  readonly revision: number;
}

/**
 * Writes a step's sheet. What is signed by all is not changed: a new one begins beside it, and is signed anew. A reason for verifying without
 * patient QA is kept only where there is none to rest on.
 * @returns the sheet's key; @throws DomainError `platform/changed-meanwhile`, `platform/not-found`, `clinic/step-refused`
 */
export async function writeSheet(database: Database, { courseKey, step, content, revision }: Written): Promise<string> {
  const course = await readCourse(database, courseKey);
  await stepOf(database, course.siteKey, step);
  return database.transaction().execute(async (transaction) => {
    const present = await latestSheet(transaction, courseKey, step);
    requireSame(present && !present.is_signed ? present.revision : 0, revision);
    const { withoutQa = '', ...written } = content;
    const rests = await basisOf(transaction, courseKey, step);
    const asksWhy = step === VERIFIED && withoutQa !== '' && lacksQa(rests.basis ?? []);
    const text = JSON.stringify({ ...written, ...(asksWhy ? { withoutQa } : {}), ...rests });
    if (present && !present.is_signed) {
      await transaction
        .updateTable('clinic_course_sheet')
        .set({ content: text, revision: present.revision + 1 })
        .where('sheet_key', '=', present.sheet_key)
        .execute();
      return String(present.sheet_key);
    }
    const added = await transaction
      .insertInto('clinic_course_sheet')
      .values({ course_key: keyNumber(courseKey), site_key: keyNumber(course.siteKey), step, content: text })
      .returning('sheet_key')
      .executeTakeFirstOrThrow();
    return String(added.sheet_key);
  });
}

interface Asked {
  readonly sheetKey: string;
  readonly revision: number;
  readonly meaning: Meaning;
  readonly me: ActingPerson;
  readonly now: Date;
}

/**
 * Signs a sheet. With the last of the roles that the path names the step has happened. What the sheet rests on must be what there is now: else
 * it is saved again, and whoever signs sees what is new.
 * @throws DomainError `clinic/step-refused` with why; `platform/changed-meanwhile`; as `sign`
 */
export async function signSheet(database: Database, { sheetKey, revision, meaning, me, now }: Asked): Promise<string> {
  return database.transaction().execute(async (transaction) => {
    const row = await transaction
      .selectFrom('clinic_course_sheet')
      .selectAll()
      .where('sheet_key', '=', keyNumber(sheetKey))
      .forUpdate()
      .executeTakeFirst();
    if (!row) throw notFound('courseSheet', sheetKey);
    requireSame(row.revision, revision);
    const step = await stepOf(transaction, String(row.site_key), row.step);
    const courseKey = String(row.course_key);
    const { signatures } = await sheetOf(transaction, row);
    const stand = signatures.filter(({ lapsed }) => lapsed === null);
    const signed = stand.map(({ role }) => role);
    const refusal = whyNotSigned({
      hasSigned: stand.some(({ personKey }) => personKey === me.personKey),
      ...{ step, role: me.role, signed, ...row.content, itemsAsked: itemsAsked(step) },
      isOwnWork: step.id === 'physics-checked' && (await madeThePlan(transaction, courseKey, me.personKey)),
    });
    if (refusal) throw refused(row.step, refusal);
    await requireReached(transaction, courseKey, row.step, now);
    const isLast = step.signedBy.every((role) => role === me.role || signed.includes(role));
    if (isLast && step.id === 'completed' && !(await isSummarySigned(transaction, courseKey)))
      throw refused(row.step, 'summary-unsigned');
    if (row.step === RELEASED && (await needsVerification(transaction, courseKey, now)))
      throw refused(row.step, 'verify-first');
    const { basis } = await basisOf(transaction, courseKey, row.step);
    if (basis && contentSha256(basis) !== contentSha256(row.content.basis ?? null))
      throw refused(row.step, 'basis-changed');
    const { withoutQa } = row.content;
    if (row.step === VERIFIED && !withoutQa && lacksQa(basis ?? [])) throw refused(row.step, 'qa-missing');
    await sign(transaction, { entity: COURSE_SHEET, entityKey: sheetKey, meaning, content: row.content });
    if (isLast) {
      await transaction
        .updateTable('clinic_course_sheet')
        .set({ is_signed: true })
        .where('sheet_key', '=', row.sheet_key)
        .execute();
      const shownBy = { entity: COURSE_SHEET, entityKey: sheetKey };
      await addFact(transaction, { courseKey, step: row.step, at: now, shownBy, reason: withoutQa });
    }
    return courseKey;
  });
}

const VERIFIED = 'verified';
const RELEASED = 'ready';

/** The path leaves the verification to choice; not where a measurement of a plan that stands is not met. */
async function needsVerification(database: Database, courseKey: string, now: Date): Promise<boolean> {
  const { path, facts } = await courseStanding(database, await readCourse(database, courseKey), now);
  const isOnPath = path.steps.some(({ id }) => id === VERIFIED);
  if (!isOnPath || facts.some(({ step, lapsed }) => step === VERIFIED && lapsed === null)) return false;
  return (await signOffBasis(database, courseKey)).some(({ qa }) => qa?.verdict === 'not met');
}

/** What the sheet of a step rests on, where it rests on something that rooms of physics keep. */
async function basisOf(database: Database, courseKey: string, step: string): Promise<Pick<SheetContent, 'basis'>> {
  return STEPS_WITH_BASIS.includes(step) ? { basis: await signOffBasis(database, courseKey) } : {};
}

export const refused = (step: string, why: StepRefusal) => new DomainError('clinic/step-refused', { step, why });

/** @throws DomainError `platform/not-found` where the path of the site has no such step */
export async function stepOf(database: Database, siteKey: string, step: string): Promise<CarePathStep> {
  const { path } = await carePathOf(database, siteKey);
  const found = path.steps.find(({ id }) => id === step);
  if (!found) throw notFound('courseFact', step);
  return found;
}

const itemsAsked = ({ checklist }: CarePathStep) => CHECKLISTS.find(({ id }) => id === checklist)?.items.length ?? 0;

/** Whether somebody made the plan that stands, or signed it. */
async function madeThePlan(database: Database, courseKey: string, personKey: string): Promise<boolean> {
  const { rows } = await sql`select from clinic_course_fact f
    where f.course_key = ${keyNumber(courseKey)} and f.lapsed_at is null and (
      (f.step = 'planning' and f.person_key = ${keyNumber(personKey)})
      or (f.step = 'plan-approved' and exists (select from signature s where s.entity = f.entity
        and s.entity_key = f.entity_key and s.lapsed_at is null and s.person_key = ${keyNumber(personKey)})))
    limit 1`.execute(database);
  return rows.length > 0;
}

function latestSheet(transaction: Database, courseKey: string, step: string): Promise<SheetRow | undefined> {
  return transaction
    .selectFrom('clinic_course_sheet')
    .selectAll()
    .where('course_key', '=', keyNumber(courseKey))
    .where('step', '=', step)
    .orderBy('sheet_key', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
}

async function sheetOf(database: Database, row: SheetRow): Promise<CourseSheet> {
  const { sheet_key, step, revision, content, is_signed } = row;
  const sheetKey = String(sheet_key);
  const signatures = await signaturesOf(database, { entity: COURSE_SHEET, entityKey: sheetKey, content });
  return { ...{ sheetKey, step, revision, content, isSigned: is_signed }, signatures: [...signatures] };
}
