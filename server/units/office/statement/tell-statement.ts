import type { Database } from '../../../platform/database/database.ts';
import type { Colleague } from '../../../platform/tasks/contract.ts';
import { readDepartment } from '../public-site/department-store.ts';
import { answerQuestion, leftOutCounts } from './answer-question.ts';
import type { Line, Question, ToldStatement } from './contract.ts';
import { entryLines } from './entry-lines.ts';
import { eachLanguage, toldOf } from './in-both.ts';
import { type ReadRecord, readRecord } from './read-record.ts';
import { ruleWords } from './rule-words.ts';
import { type KeptStatement, namesOf, personOf } from './statement-store.ts';

/** A statement with its answers and their lists, as it is printed and frozen. */
export async function tellStatement(
  database: Database,
  { statementKey, revision, content }: KeptStatement,
  { toldAt, toldBy }: { readonly toldAt: Date; readonly toldBy: Colleague },
): Promise<ToldStatement> {
  const { title, template, endsOn, personKey, questions } = content;
  const [names, record, { content: department }] = await Promise.all([
    namesOf(database, [content]),
    readRecord(database, { questions, isWhole: false, named: [] }),
    readDepartment(database),
  ]);
  const isNamed = department.name.zh + department.name.en !== '';
  const answered = questions.map((question) => ({ question, answer: answerQuestion(question, record) }));
  const lines = await linesOfAll(
    database,
    record,
    answered.map(({ question, answer }) => ({ question, keys: answer.counted })),
  );
  return {
    ...{ statementKey, revision, title: toldOf(title), template, endsOn, person: personOf(personKey, names) },
    ...{ toldAt: toldAt.toISOString(), toldBy },
    ...(isNamed && { department: { name: toldOf(department.name), parent: toldOf(department.parent) } }),
    questions: answered.map(({ question, answer }) => ({
      ...{ id: question.id, label: toldOf(question.label), question, number: answer.counted.length },
      rule: eachLanguage((language) => ruleWords(question, language, names)),
      lines: answer.counted.map((key) => lines.of(question, key)),
      leftOut: leftOutCounts(answer),
    })),
  };
}

interface Listed {
  readonly question: Question;
  readonly keys: readonly string[];
}

/** The lines of several lists; an entry that stands in many of them is read once. `record`: what they were judged by. */
export async function linesOfAll(database: Database, record: Pick<ReadRecord, 'works'>, lists: readonly Listed[]) {
  const works = new Map(record.works.items.map((work) => [work.key, work]));
  const sorts = new Map(lists.map(({ question }) => [sortOf(question), question]));
  const found = new Map<string, Line>();
  for (const [sort, question] of sorts) {
    const keys = new Set(lists.flatMap((list) => (sortOf(list.question) === sort ? list.keys : [])));
    const of = { kind: question.kind, personKey: personOfEntry(question), works };
    for (const line of await entryLines(database, of, [...keys])) found.set(`${sort} ${line.key}`, line);
  }
  const missing = (key: string): Line => ({ key, title: { zh: key, en: key }, about: { zh: '', en: '' } });
  return { of: (question: Question, key: string) => found.get(`${sortOf(question)} ${key}`) ?? missing(key) };
}

/** Lists of one kind name their entries alike, but those of a person, which say what that person is in each. */
const sortOf = (question: Question) => `${question.kind} ${personOfEntry(question) ?? ''}`;
const personOfEntry = (question: Question) => (question.kind === 'works' ? null : (question.whose?.personKey ?? null));
