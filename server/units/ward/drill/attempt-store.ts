import { randomUUID } from 'node:crypto';
import { judge, type Result, score, scoreByTopic } from '@isocenter/drill';
import { DomainError, notFound } from '@isocenter/messages';
import { type Selectable, sql } from 'kysely';
import type { Database, Tables } from '../../../platform/database/database.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import { canonicalJson } from '../../../platform/signatures/canonical-json.ts';
import { actingPerson } from '../../clinic/index.ts';
import { askedCase } from './asked-case.ts';
import type { Attempt, AttemptLine, DrillAnswer, DrillResult, DrillTopic, NewAnswer } from './contract.ts';
import { PAIN_CASES, PAIN_CASES_VERSION } from './pain-cases.ts';

type Row = Selectable<Tables['ward_drill_attempt']>;
type Answers = ReadonlyMap<string, Pick<Selectable<Tables['ward_drill_answer']>, 'answer' | 'outcome'>>;

/** One's own, the latest first. */
export async function attemptsOf(database: Database): Promise<AttemptLine[]> {
  const rows = await database
    .selectFrom('ward_drill_attempt')
    .selectAll()
    .where('person_key', '=', me())
    .orderBy('started_at', 'desc')
    .orderBy('attempt_key', 'desc')
    .execute();
  return rows.map(lineOf);
}

/** Of one's site, finished, the latest first. */
export async function drillResults(database: Database): Promise<DrillResult[]> {
  const rows = await database
    .selectFrom('ward_drill_attempt as a')
    .leftJoin('access_person as p', 'p.person_key', 'a.person_key')
    .selectAll('a')
    .select(['p.name', 'p.name_zh'])
    .where('a.finished_at', 'is not', null)
    .orderBy('a.finished_at', 'desc')
    .orderBy('a.attempt_key', 'desc')
    .execute();
  return rows.flatMap((row) => {
    const { attemptKey, version, startedAt, finishedAt, score: reached } = lineOf(row);
    if (finishedAt === null || reached === null) return [];
    const person = row.name === null ? null : { name: row.name, nameZh: row.name_zh };
    return [{ attemptKey, person, version, startedAt, finishedAt, score: reached }];
  });
}

/** The attempt that is open goes on; there is one at a time. @returns its key */
export async function beginAttempt(database: Database, now: Date): Promise<string> {
  const asked = PAIN_CASES.map(({ id, topic, points }) => ({ caseId: id, topic, points }));
  return database.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('ward_drill_attempt')
      .values({
        ...{ person_key: me(), cases_version: PAIN_CASES_VERSION, seed: randomUUID(), started_at: now },
        asked: JSON.stringify(asked),
      })
      .onConflict((conflict) =>
        conflict.columns(['person_key', 'site_key']).where('finished_at', 'is', null).doNothing(),
      )
      .execute();
    const { attempt_key } = await transaction
      .selectFrom('ward_drill_attempt')
      .select('attempt_key')
      .where('person_key', '=', me())
      .where('site_key', '=', sql<number>`access_arrival_site()`)
      .where('finished_at', 'is', null)
      .executeTakeFirstOrThrow();
    return String(attempt_key);
  });
}

/** @throws DomainError `platform/not-found` of another person's, too */
export async function readAttempt(database: Database, attemptKey: string): Promise<Attempt> {
  const row = await ownAttempt(database, attemptKey).executeTakeFirst();
  if (!row) throw notFound('drillAttempt', attemptKey);
  const answers = await answersOf(database, row.attempt_key);
  const isOutdated = row.cases_version !== PAIN_CASES_VERSION;
  const cases = isOutdated
    ? []
    : PAIN_CASES.map((each) => askedCase(each, { seed: row.seed, answered: answers.get(each.id) }));
  return {
    ...{ ...lineOf(row), isOutdated, cases },
    topics: row.finished_at === null ? [] : [...scoreByTopic(resultsOf(row, answers))],
  };
}

/**
 * Judges an answer and keeps it. The same sent again is the one that is there.
 * @throws DomainError `ward/drill-answered`, `ward/drill-finished`, `ward/drill-outdated`, `ward/drill-answer-kind`, `platform/not-found`
 */
export async function answerCase(
  database: Database,
  { attemptKey, caseId, answer, now }: NewAnswer & { readonly attemptKey: string; readonly now: Date },
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const row = await lockedAttempt(transaction, attemptKey);
    const kept = (await answersOf(transaction, row.attempt_key)).get(caseId);
    if (kept) {
      if (canonicalJson(kept.answer) === canonicalJson(answer)) return;
      throw new DomainError('ward/drill-answered');
    }
    if (row.finished_at !== null) throw new DomainError('ward/drill-finished');
    if (row.cases_version !== PAIN_CASES_VERSION) throw new DomainError('ward/drill-outdated');
    const { question } = PAIN_CASES.find(({ id }) => id === caseId) ?? {};
    if (!question) throw notFound('drillCase', caseId);
    await transaction
      .insertInto('ward_drill_answer')
      .values({
        ...{ attempt_key: row.attempt_key, case_id: caseId, answer: JSON.stringify(answer) },
        ...{ outcome: judged(question, answer), answered_at: now },
      })
      .execute();
  });
}

/** Ends it; what has no answer is counted as not answered. Ended already it stays as it is. @throws DomainError `platform/not-found` */
export async function finishAttempt(database: Database, attemptKey: string, now: Date): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const row = await lockedAttempt(transaction, attemptKey);
    if (row.finished_at !== null) return;
    const reached = score(resultsOf(row, await answersOf(transaction, row.attempt_key)));
    await transaction
      .updateTable('ward_drill_attempt')
      .set({
        ...{ finished_at: now, points: reached.points, most: reached.most },
        ...{ right_count: reached.right, wrong_count: reached.wrong, not_answered_count: reached.notAnswered },
      })
      .where('attempt_key', '=', row.attempt_key)
      .execute();
  });
}

const me = () => actingPerson() ?? -1;

const ownAttempt = (database: Database, attemptKey: string) =>
  database
    .selectFrom('ward_drill_attempt')
    .selectAll()
    .where('attempt_key', '=', keyNumber(attemptKey))
    .where('person_key', '=', me());

async function lockedAttempt(transaction: Database, attemptKey: string): Promise<Row> {
  const row = await ownAttempt(transaction, attemptKey).forUpdate().executeTakeFirst();
  if (!row) throw notFound('drillAttempt', attemptKey);
  return row;
}

async function answersOf(database: Database, attemptKey: number): Promise<Answers> {
  const rows = await database
    .selectFrom('ward_drill_answer')
    .select(['case_id', 'answer', 'outcome'])
    .where('attempt_key', '=', attemptKey)
    .execute();
  return new Map(rows.map(({ case_id, answer, outcome }) => [case_id, { answer, outcome }]));
}

function resultsOf({ asked }: Row, answers: Answers): readonly Result<DrillTopic>[] {
  return asked.map(({ caseId, topic, points }) => ({
    ...{ topic, points },
    outcome: answers.get(caseId)?.outcome ?? 'not answered',
  }));
}

function judged(question: Parameters<typeof judge>[0], answer: DrillAnswer): 'right' | 'wrong' {
  try {
    return judge(question, answer);
  } catch (error) {
    if (error instanceof RangeError) throw new DomainError('ward/drill-answer-kind');
    throw error;
  }
}

function lineOf(row: Row): AttemptLine {
  const { points, most, right_count: right, wrong_count: wrong, not_answered_count: notAnswered } = row;
  const isScored = points !== null && most !== null && right !== null && wrong !== null && notAnswered !== null;
  return {
    ...{ attemptKey: String(row.attempt_key), version: row.cases_version, startedAt: row.started_at.toISOString() },
    finishedAt: row.finished_at?.toISOString() ?? null,
    score: isScored ? { points, most, right, wrong, notAnswered } : null,
  };
}
