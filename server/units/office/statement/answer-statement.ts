import type { Database } from '../../../platform/database/database.ts';
import { answerQuestion, leftOutCounts } from './answer-question.ts';
import type { Answered, Question } from './contract.ts';
import { eachLanguage } from './in-both.ts';
import { readRecord } from './read-record.ts';
import { type Names, ruleWords } from './rule-words.ts';

/** Number, rule in words and what was left out, of each question. */
export async function answerStatement(
  database: Database,
  questions: readonly Question[],
  names: Names,
): Promise<readonly Answered[]> {
  const record = await readRecord(database, { questions, isWhole: false, named: [] });
  return questions.map((question) => {
    const answer = answerQuestion(question, record);
    return {
      ...{ id: question.id, number: answer.counted.length, leftOut: leftOutCounts(answer) },
      rule: eachLanguage((language) => ruleWords(question, language, names)),
    };
  });
}
