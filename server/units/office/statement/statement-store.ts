import { notFound } from '@isocenter/messages';
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { requireSame } from '../../../platform/http/asked-revision.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import type { Colleague } from '../../../platform/tasks/contract.ts';
import { actingPerson, recordedBy } from '../../clinic/index.ts';
import type { FrozenHead, NewStatement, Question, Statement, StatementContent, StatementRow } from './contract.ts';
import { frozenHeads } from './frozen-store.ts';
import { toldOf } from './in-both.ts';
import type { Names } from './rule-words.ts';
import { fromTemplate } from './templates.ts';

/** A statement without its answers. */
export type KeptStatement = Omit<Statement, 'answers' | 'person'>;

/** Those in use first, the latest of them first. */
export async function listStatements(database: Database): Promise<readonly StatementRow[]> {
  const [kept, frozen] = await Promise.all([
    reading(database).orderBy('s.statement_key', 'desc').execute(),
    frozenHeads(database, null),
  ]);
  const names = await namesOf(
    database,
    kept.map(({ content }) => content),
  );
  const rows = kept.map((row) => {
    const { content, ...statement } = keptOf(row, frozen);
    const { title, template, endsOn, isPutAway, questions, personKey } = content;
    return {
      ...{ ...statement, title: toldOf(title), template, endsOn, isPutAway, questions: questions.length },
      person: personOf(personKey, names),
    };
  });
  return rows.sort((a, b) => Number(a.isPutAway) - Number(b.isPutAway));
}

/** @throws DomainError `platform/not-found` */
export async function readStatement(database: Database, statementKey: string): Promise<KeptStatement> {
  const key = keyNumber(statementKey);
  const [row, frozen] = await Promise.all([
    reading(database).where('s.statement_key', '=', key).executeTakeFirst(),
    frozenHeads(database, key),
  ]);
  if (!row) throw notFound('statement', statementKey);
  return keptOf(row, frozen);
}

/** @returns its key; @throws DomainError `platform/not-found` where the person is nobody */
export async function addStatement(database: Database, asked: NewStatement): Promise<string> {
  const names = await namesOf(database, [{ personKey: asked.personKey, questions: [] }]);
  if (asked.personKey !== null && !names.has(asked.personKey)) throw notFound('person', asked.personKey);
  const content = JSON.stringify(fromTemplate(asked, names));
  const { statement_key } = await database
    .insertInto('office_statement')
    .values({ content, recorded_by: actingPerson() })
    .returning('statement_key')
    .executeTakeFirstOrThrow();
  return String(statement_key);
}

/** @throws DomainError `platform/changed-meanwhile`, `platform/not-found` */
export async function changeStatement(
  database: Database,
  { statementKey, revision, content }: Pick<KeptStatement, 'statementKey' | 'revision' | 'content'>,
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const key = keyNumber(statementKey);
    const present = await transaction
      .selectFrom('office_statement')
      .select('revision')
      .where('statement_key', '=', key)
      .forUpdate()
      .executeTakeFirst();
    if (!present) throw notFound('statement', statementKey);
    requireSame(present.revision, revision);
    await transaction
      .updateTable('office_statement')
      .set({ content: JSON.stringify(content), revision: revision + 1 })
      .where('statement_key', '=', key)
      .execute();
  });
}

/** Everybody whom the person of a statement, or a rule of it, names. */
export async function namesOf(
  database: Database,
  contents: readonly Pick<StatementContent, 'personKey' | 'questions'>[],
): Promise<Names> {
  const keys = contents.flatMap(({ personKey, questions }) => [
    ...(personKey === null ? [] : [personKey]),
    ...questions.flatMap(personsOf),
  ]);
  if (keys.length === 0) return new Map();
  const { rows } = await sql<{
    key: string;
    name: string;
    name_zh: string | null;
  }>`select person_key::text as key, name, name_zh
    from access_person where person_key = any (${[...new Set(keys)].map(Number)})`.execute(database);
  return new Map(rows.map(({ key, name, name_zh }) => [key, { name, nameZh: name_zh }]));
}

function personsOf(question: Question): readonly string[] {
  if (question.kind !== 'works') return question.whose ? [question.whose.personKey] : [];
  return question.rule.whose.who === 'person' ? [question.rule.whose.personKey] : [];
}

export function personOf(personKey: string | null, names: Names): Colleague | null {
  const person = personKey === null ? undefined : names.get(personKey);
  return personKey === null || !person ? null : { personKey, ...person };
}

/** Everybody with an account, by name. */
export async function listPeople(database: Database): Promise<readonly Colleague[]> {
  const { rows } = await sql<Colleague>`select person_key::text as "personKey", name, name_zh as "nameZh"
    from access_person order by name`.execute(database);
  return rows;
}

const reading = (database: Database) =>
  database
    .selectFrom('office_statement as s')
    .leftJoin('access_person as p', 'p.person_key', 's.recorded_by')
    .select(['s.statement_key', 's.content', 's.revision', 's.recorded_by', 's.recorded_at', 'p.name', 'p.name_zh']);

function keptOf(
  row: Awaited<ReturnType<ReturnType<typeof reading>['executeTakeFirstOrThrow']>>,
  frozen: readonly (FrozenHead & { readonly statementKey: string })[],
): KeptStatement {
  const statementKey = String(row.statement_key);
  return {
    ...{ statementKey, revision: row.revision, content: row.content },
    ...{ recordedBy: recordedBy(row), recordedAt: row.recorded_at.toISOString() },
    frozen: frozen.filter((each) => each.statementKey === statementKey).map(({ statementKey: _of, ...head }) => head),
  };
}
