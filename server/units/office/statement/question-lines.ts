import type { Database } from '../../../platform/database/database.ts';
import { answerQuestion } from './answer-question.ts';
import type { Line, Question } from './contract.ts';
import { type ReadRecord, readRecord } from './read-record.ts';
import type { Reason } from './reasons.ts';
import { linesOfAll } from './tell-statement.ts';

/** What counts for a question, or what was left out for a reason: by key, in the order of the list. */
export async function questionKeys(
  database: Database,
  question: Question,
  why: Reason | undefined,
): Promise<readonly string[]> {
  return keysOf(await recordFor(database, question, why), question, why);
}

/** The same as lines. */
export async function questionLines(
  database: Database,
  question: Question,
  why: Reason | undefined,
): Promise<readonly Line[]> {
  const record = await recordFor(database, question, why);
  const keys = keysOf(record, question, why);
  const lines = await linesOfAll(database, record, [{ question, keys }]);
  return keys.map((key) => lines.of(question, key));
}

const recordFor = (database: Database, question: Question, why: Reason | undefined) =>
  readRecord(database, { questions: [question], isWhole: why === 'outside-window', named: [] });

function keysOf(record: ReadRecord, question: Question, why: Reason | undefined): readonly string[] {
  const { counted, leftOut } = answerQuestion(question, record);
  return why === undefined ? counted : (leftOut.get(why) ?? []);
}
