import { DomainError, notFound } from '@isocenter/messages';
import { z } from 'zod';
import type { Database } from '../../../platform/database/database.ts';
import { ANY_TYPE } from '../../../platform/http/answers.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { AskedFile, sendWorks, type WorkFiles } from '../../research/index.ts';
import { AskedLines, FROZEN_STATEMENT, type Question, STATEMENT } from './contract.ts';
import { readFrozen } from './frozen-store.ts';
import { questionKeys } from './question-lines.ts';
import { readStatement } from './statement-store.ts';

const ROOT = '/api/office/statements';
const config = { requires: 'register.read', answers: ANY_TYPE } as const;

/**
 * The works of a question's list as a file for other programs and for print. Of a frozen list the works are those that were counted then, written as the
 * register has them today: a frozen statement keeps lines, not whole works.
 */
export function statementExportRoutes(
  server: HttpServer,
  parts: { readonly database: Database; readonly workFiles: WorkFiles },
): void {
  const { database } = parts;
  server.get(
    `${ROOT}/:statementKey/questions/:id/export`,
    {
      config,
      schema: {
        params: z.object({ statementKey: z.string(), id: z.string() }),
        querystring: AskedFile.extend(AskedLines.shape),
      },
    },
    async ({ params: { statementKey, id }, query: { why, ...asked } }, reply) => {
      const { content } = await readStatement(database, statementKey);
      const question = requireWorks(content.questions.find((each) => each.id === id) ?? notThere(id));
      const keys = await questionKeys(database, question, why);
      const detail = { question: id, ...(why && { why }) };
      const of = { unit: 'office', entity: STATEMENT, entityKey: statementKey, detail } as const;
      return sendWorks(reply, parts, { keys, asked, of });
    },
  );

  server.get(
    `${ROOT}/frozen/:frozenKey/questions/:id/export`,
    { config, schema: { params: z.object({ frozenKey: z.string(), id: z.string() }), querystring: AskedFile } },
    async ({ params: { frozenKey, id }, query: asked }, reply) => {
      const { told, isProved } = await readFrozen(database, frozenKey);
      if (!isProved) throw new DomainError('office/statement-not-proved', { frozenKey });
      const { question, lines } = told.questions.find((each) => each.id === id) ?? notThere(id);
      requireWorks(question);
      const of = { unit: 'office', entity: FROZEN_STATEMENT, entityKey: frozenKey, detail: { question: id } } as const;
      return sendWorks(reply, parts, { keys: lines.map(({ key }) => key), asked, of });
    },
  );
}

function notThere(id: string): never {
  throw notFound('statementQuestion', id);
}

function requireWorks(question: Question): Question {
  if (question.kind !== 'works') throw new DomainError('office/not-of-works', { id: question.id });
  return question;
}
