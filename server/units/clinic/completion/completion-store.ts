import { DomainError, notFound } from '@isocenter/messages';
import type { Selectable } from 'kysely';
import type { Database, Tables } from '../../../platform/database/database.ts';
import { requireSame } from '../../../platform/http/asked-revision.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import { contentSha256 } from '../../../platform/signatures/canonical-json.ts';
import type { Meaning } from '../../../platform/signatures/contract.ts';
import { sign, signaturesOf } from '../../../platform/signatures/sign.ts';
import { readCourse } from '../course/course-store.ts';
import { COMPLETION, type Completion, type CompletionRecord, type CompletionWords } from './contract.ts';
import { type ComputedCompletion, computeCompletion } from './read-completion.ts';

type Row = Selectable<Tables['clinic_completion']>;
const UNWRITTEN: CompletionWords = { tolerance: '', response: '', plan: '' };

/**
 * The summary of a course as it is now: computed anew each time, so that a signature is seen not to cover it the moment it differs.
 * @throws DomainError `platform/not-found`
 */
export async function readCompletion(
  database: Database,
  courseKey: string,
  now: Date,
): Promise<Completion & Pick<ComputedCompletion, 'sources'>> {
  const [{ sources, record, open }, row] = await Promise.all([
    computeCompletion(database, courseKey, now),
    rowOf(database, courseKey),
  ]);
  const words = row?.content.words ?? UNWRITTEN;
  const content = signedContent(courseKey, { record, words });
  const completionKey = row === undefined ? null : String(row.completion_key);
  const of = { entity: COMPLETION, entityKey: completionKey ?? '' };
  const signatures = row === undefined ? [] : [...(await signaturesOf(database, { ...of, content }))];
  const standing = signatures.filter(({ lapsed }) => lapsed === null);
  const isSigned = row?.is_signed === true && standing.some(({ covers }) => covers);
  const differs = row?.is_signed === true && !isSigned ? { at: now.toISOString(), what: 'other' } : null;
  return {
    ...{ courseKey, completionKey, revision: row?.revision ?? 0, open, record, words, sources },
    ...{ sha256: contentSha256(content), isSigned, changed: row?.beneath ?? differs, signatures },
  };
}

interface Written {
  readonly words: CompletionWords;
  /** From which it was changed; 0 begins it. */
  readonly revision: number;
  readonly now: Date;
}

/**
 * Writes the words. What was signed lapses with them.
 * @throws DomainError `clinic/treatment-not-ended`, `platform/changed-meanwhile`, `platform/not-found`
 */
export async function writeCompletion(
  database: Database,
  courseKey: string,
  { words, revision, now }: Written,
): Promise<void> {
  const course = await readCourse(database, courseKey);
  await requireEnded(database, courseKey, now);
  await database.transaction().execute(async (transaction) => {
    const present = await lockedRow(transaction, courseKey);
    requireSame(present?.revision ?? 0, revision);
    if (!present) {
      const content = JSON.stringify({ words, record: null });
      const keys = { course_key: keyNumber(courseKey), site_key: keyNumber(course.siteKey) };
      await transaction
        .insertInto('clinic_completion')
        .values({ ...keys, content })
        .execute();
      return;
    }
    await transaction
      .updateTable('clinic_completion')
      .set({ content: JSON.stringify({ ...present.content, words }), is_signed: false, revision: revision + 1 })
      .where('completion_key', '=', present.completion_key)
      .execute();
  });
}

interface Asked {
  readonly completionKey: string;
  readonly revision: number;
  readonly meaning: Meaning;
  /** Of what was shown to whoever signs. */
  readonly shownSha256: string;
  readonly now: Date;
}

/**
 * Signs what was shown: words, and the record as it was computed then, which is kept with them.
 * @returns the course's key
 * @throws DomainError `clinic/completion-changed` where it would show something else now, `clinic/completion-unwritten`,
 *   `clinic/treatment-not-ended`; `platform/changed-meanwhile`; as `sign`
 */
export async function signCompletion(database: Database, asked: Asked): Promise<string> {
  const { completionKey, revision, meaning, shownSha256, now } = asked;
  return database.transaction().execute(async (transaction) => {
    const row = await transaction
      .selectFrom('clinic_completion')
      .selectAll()
      .where('completion_key', '=', keyNumber(completionKey))
      .forUpdate()
      .executeTakeFirst();
    if (!row) throw notFound('completionSummary', completionKey);
    requireSame(row.revision, revision);
    const courseKey = String(row.course_key);
    const { record } = await requireEnded(transaction, courseKey, now);
    const { words } = row.content;
    if (Object.values(words).includes('')) throw new DomainError('clinic/completion-unwritten');
    const content = signedContent(courseKey, { record, words });
    if (contentSha256(content) !== shownSha256) throw new DomainError('clinic/completion-changed');
    const change = transaction.updateTable('clinic_completion').where('completion_key', '=', row.completion_key);
    await change.set({ content: JSON.stringify({ words, record }), beneath: null }).execute();
    await sign(transaction, { entity: COMPLETION, entityKey: completionKey, meaning, content });
    await change.set({ is_signed: true, revision: revision + 1 }).execute();
    return courseKey;
  });
}

/** @throws DomainError `clinic/treatment-not-ended` with what is still to come */
async function requireEnded(database: Database, courseKey: string, now: Date): Promise<ComputedCompletion> {
  const computed = await computeCompletion(database, courseKey, now);
  if (computed.open) throw notEnded(computed.open);
  return computed;
}

export const notEnded = ({ plans, phases }: NonNullable<Completion['open']>) =>
  new DomainError('clinic/treatment-not-ended', {
    left: plans.reduce((sum, { given, planned }) => sum + planned - given, 0),
    phases: phases.length,
  });

const signedContent = (
  courseKey: string,
  { record, words }: { readonly record: CompletionRecord; readonly words: CompletionWords },
) => ({ courseKey, record, words });

const rowOf = (database: Database, courseKey: string): Promise<Row | undefined> =>
  database
    .selectFrom('clinic_completion')
    .selectAll()
    .where('course_key', '=', keyNumber(courseKey))
    .executeTakeFirst();

const lockedRow = (transaction: Database, courseKey: string): Promise<Row | undefined> =>
  transaction
    .selectFrom('clinic_completion')
    .selectAll()
    .where('course_key', '=', keyNumber(courseKey))
    .forUpdate()
    .executeTakeFirst();
