import { notFound } from '@isocenter/messages';
import { z } from 'zod';
import type { Database } from '../../../platform/database/database.ts';
import { askedRevision, requireSame, sayRevision } from '../../../platform/http/asked-revision.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import type { OfficeParts } from '../office-routes.ts';
import { answerStatement } from './answer-statement.ts';
import {
  AskedLines,
  FrozenStatement,
  Lines,
  NewStatement,
  People,
  Statement,
  StatementContent,
  StatementRows,
} from './contract.ts';
import { differencesSince } from './differences-since.ts';
import { keepFrozen, readFrozen } from './frozen-store.ts';
import { questionLines } from './question-lines.ts';
import { sheetRoutes } from './sheet-routes.ts';
import {
  addStatement,
  changeStatement,
  listPeople,
  listStatements,
  namesOf,
  personOf,
  readStatement,
} from './statement-store.ts';
import { tellStatement } from './tell-statement.ts';
import { tellingPerson } from './telling-person.ts';

export const ROOT = '/api/office/statements';
const read = { requires: 'register.read' } as const;
const write = { requires: 'statement.write' } as const;
const params = z.object({ statementKey: z.string() });

/** Statements over the register: see `contract.ts`. */
export function statementRoutes(server: HttpServer, parts: OfficeParts): void {
  const { database } = parts;
  server.get(ROOT, { config: read, schema: { response: { 200: StatementRows } } }, async () =>
    listStatements(database),
  );
  server.get(`${ROOT}/people`, { config: write, schema: { response: { 200: People } } }, async () =>
    listPeople(database),
  );

  server.post(
    ROOT,
    { config: write, schema: { body: NewStatement, response: { 201: Statement } } },
    async ({ body }, reply) => {
      const statement = await answered(database, await addStatement(database, body));
      sayRevision(reply, statement.revision);
      return reply.status(201).send(statement);
    },
  );

  server.get(
    `${ROOT}/:statementKey`,
    { config: read, schema: { params, response: { 200: Statement } } },
    async (request, reply) => {
      const statement = await answered(database, request.params.statementKey);
      sayRevision(reply, statement.revision);
      return statement;
    },
  );

  server.put(
    `${ROOT}/:statementKey`,
    { config: { ...write, ifMatch: true }, schema: { params, body: StatementContent, response: { 200: Statement } } },
    async (request, reply) => {
      const { statementKey } = request.params;
      await changeStatement(database, { statementKey, revision: askedRevision(request), content: request.body });
      const statement = await answered(database, statementKey);
      sayRevision(reply, statement.revision);
      return statement;
    },
  );

  server.get(
    `${ROOT}/:statementKey/questions/:id/lines`,
    {
      config: read,
      schema: { params: params.extend({ id: z.string() }), querystring: AskedLines, response: { 200: Lines } },
    },
    async ({ params: { statementKey, id }, query: { why } }) => {
      const { content } = await readStatement(database, statementKey);
      const question = content.questions.find((each) => each.id === id);
      if (!question) throw notFound('statementQuestion', id);
      return { lines: await questionLines(database, question, why) };
    },
  );

  freezeRoutes(server, parts);
  sheetRoutes(server, parts);
}

function freezeRoutes(server: HttpServer, { database, now }: OfficeParts): void {
  server.post(
    `${ROOT}/:statementKey/frozen`,
    { config: { requires: 'statement.freeze', ifMatch: true }, schema: { params, response: { 201: FrozenStatement } } },
    async (request, reply) => {
      const statement = await readStatement(database, request.params.statementKey);
      requireSame(statement.revision, askedRevision(request));
      const made = { toldAt: now(), toldBy: await tellingPerson(database, request) };
      const frozenKey = await keepFrozen(database, await tellStatement(database, statement, made));
      return reply.status(201).send(await frozenWithDifferences(database, frozenKey));
    },
  );

  server.get(
    `${ROOT}/frozen/:frozenKey`,
    { config: read, schema: { params: z.object({ frozenKey: z.string() }), response: { 200: FrozenStatement } } },
    async ({ params: { frozenKey } }) => frozenWithDifferences(database, frozenKey),
  );
}

async function answered(database: Database, statementKey: string): Promise<Statement> {
  const statement = await readStatement(database, statementKey);
  const names = await namesOf(database, [statement.content]);
  return {
    ...statement,
    person: personOf(statement.content.personKey, names),
    answers: await answerStatement(database, statement.content.questions, names),
  };
}

async function frozenWithDifferences(database: Database, frozenKey: string): Promise<FrozenStatement> {
  const { head, told, isProved } = await readFrozen(database, frozenKey);
  return { ...head, told, isProved, differences: await differencesSince(database, told) };
}
