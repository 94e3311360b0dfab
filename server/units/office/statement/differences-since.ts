import type { Database } from '../../../platform/database/database.ts';
import { type Answer, answerQuestion } from './answer-question.ts';
import type { Difference, ToldQuestion, ToldStatement } from './contract.ts';
import { readRecord } from './read-record.ts';
import type { Reason } from './reasons.ts';
import { linesOfAll } from './tell-statement.ts';

/** What the record gives today for the questions of a frozen statement, asked as they were: who left each list, and why; who came. */
export async function differencesSince(
  database: Database,
  { questions }: ToldStatement,
): Promise<readonly Difference[]> {
  const asked = questions.map(({ question }) => question);
  const named = questions.flatMap(({ question: { kind }, lines }) => lines.map(({ key }) => ({ kind, key })));
  const record = await readRecord(database, { questions: asked, isWhole: false, named });
  const compared = questions.map((told) => compare(told, answerQuestion(told.question, record)));
  const lines = await linesOfAll(
    database,
    record,
    compared.map(({ told, come }) => ({ question: told.question, keys: come })),
  );
  return compared.map(({ told, now, gone, come }) => ({
    ...{ id: told.id, now, gone },
    come: come.map((key) => lines.of(told.question, key)),
  }));
}

function compare(told: ToldQuestion, { counted, leftOut }: Answer) {
  const then = new Set(told.lines.map(({ key }) => key));
  const today = new Set(counted);
  const reasons = new Map<string, Reason>();
  for (const [why, keys] of leftOut) for (const key of keys) reasons.set(key, why);
  const gone = told.lines.flatMap((line) =>
    today.has(line.key) ? [] : [{ ...line, why: reasons.get(line.key) ?? ('not-there' as const) }],
  );
  return { told, gone, now: counted.length, come: counted.filter((key) => !then.has(key)) };
}
