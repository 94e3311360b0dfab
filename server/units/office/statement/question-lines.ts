import type { Database } from '../../../platform/database/database.ts';
import { answerQuestion } from './answer-question.ts';
import type { Line, Question } from './contract.ts';
import { readRecord } from './read-record.ts';
import type { Reason } from './reasons.ts';
import { linesOfAll } from './tell-statement.ts';

/** What counts for a question, or what was left out for a reason: by key, in the order of the list. */
export async function questionKeys(
  database: Database,
  question: Question,
  why: Reason | undefined,
): Promise<readonly string[]> {
  const record = await readRecord(database, { questions: [question], isWhole: why === 'outside-window', named: [] });
  const { counted, leftOut } = answerQuestion(question, record);
  return why === undefined ? counted : (leftOut.get(why) ?? []);
}

/** The same as lines. */
export async function questionLines(
  database: Database,
  question: Question,
  why: Reason | undefined,
): Promise<readonly Line[]> {
  const keys = await questionKeys(database, question, why);
  const lines = await linesOfAll(database, [{ question, keys }]);
  return keys.map((key) => lines.of(question, key));
}
