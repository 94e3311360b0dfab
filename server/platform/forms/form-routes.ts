import { z } from 'zod';
import type { Database } from '../database/database.ts';
import { askedRevision, sayRevision } from '../http/asked-revision.ts';
import type { HttpServer } from '../http/http-server.ts';
import { asSigner, signatureAsked } from '../signatures/sign.ts';
import type { FilledDetail, FormDetail } from './contract.ts';
import { filledDetail, listFilled } from './filled-detail.ts';
import { FILLED_FORM } from './filled-row.ts';
import { beginForm, saveAnswers, signFilled, stepOn } from './filled-store.ts';
import { activateForm, addForm, discardDraft, formDetail, listForms, replaceForm } from './form-store.ts';
import { actOnQueryOf, askQuery } from './query-store.ts';

const LATEST_FILLED = 200;

const formParams = z.object({ formKey: z.string() });
const filledParams = z.object({ filledKey: z.string() });
const queryParams = z.object({ filledKey: z.string(), queryKey: z.string() });
const words = z.string().max(2000);
const questionnaire = z.object({ questionnaire: z.unknown() });
const answers = z.object({
  response: z.unknown(),
  confirmed: z.array(z.string().max(400)).max(1000),
  reason: words.default(''),
});
const step = z.discriminatedUnion('do', [
  z.object({ do: z.literal('complete') }),
  z.object({ do: z.literal('lock') }),
  z.object({ do: z.literal('ask-unlock'), reason: words }),
  z.object({ do: z.literal('unlock') }),
]);
const queryAction = z.object({ action: z.enum(['answer', 'close', 'reopen', 'cancel']), words });

const read = { requires: 'form.read' } as const;
const design = { requires: 'form.design' } as const;
const fill = { requires: 'form.fill' } as const;
const query = { requires: 'form.query' } as const;

/** What the pages of the forms ask: see `contract.ts`. `today` is the day where the server stands. */
export function formRoutes(
  server: HttpServer,
  { database, today }: { readonly database: Database; today(): string },
): void {
  definitionRoutes(server, database);
  fillingRoutes(server, database, today);
  signingRoutes(server, database, today);
  queryRoutes(server, database, today);
}

function definitionRoutes(server: HttpServer, database: Database): void {
  server.get('/api/platform/forms', { config: read }, async () => listForms(database));

  server.post(
    '/api/platform/forms',
    { config: design, schema: { body: questionnaire } },
    async (request, reply): Promise<FormDetail> => {
      const added = await addForm(database, request.body.questionnaire);
      sayRevision(reply.status(201), added.revision);
      return added;
    },
  );

  server.get(
    '/api/platform/forms/:formKey',
    { config: read, schema: { params: formParams } },
    async (request, reply) => {
      const form = await formDetail(database, request.params.formKey);
      sayRevision(reply, form.revision);
      return form;
    },
  );

  server.put(
    '/api/platform/forms/:formKey',
    { config: design, schema: { params: formParams, body: questionnaire } },
    async (request): Promise<FormDetail> =>
      replaceForm(database, request.params.formKey, { ...request.body, revision: askedRevision(request) }),
  );

  server.post(
    '/api/platform/forms/:formKey/activate',
    { config: design, schema: { params: formParams } },
    async (request): Promise<FormDetail> => activateForm(database, request.params.formKey, askedRevision(request)),
  );

  server.delete(
    '/api/platform/forms/:formKey',
    { config: design, schema: { params: formParams } },
    async (request, reply) => {
      await discardDraft(database, request.params.formKey);
      return reply.status(204).send();
    },
  );
}

function fillingRoutes(server: HttpServer, database: Database, today: () => string): void {
  server.get(
    '/api/platform/filled-forms',
    { config: read, schema: { querystring: z.object({ form: z.string().optional() }) } },
    async (request) =>
      listFilled(database, {
        limit: LATEST_FILLED,
        ...(request.query.form === undefined ? {} : { formKey: request.query.form }),
      }),
  );

  server.post(
    '/api/platform/forms/:formKey/filled',
    { config: fill, schema: { params: formParams } },
    async (request, reply) => {
      const begun = await beginForm(database, request.params.formKey);
      sayRevision(reply.status(201), begun.revision);
      return begun;
    },
  );

  server.get(
    '/api/platform/filled-forms/:filledKey',
    { config: read, schema: { params: filledParams } },
    async (request, reply) => {
      const filled = await filledDetail(database, request.params.filledKey);
      sayRevision(reply, filled.revision);
      return filled;
    },
  );

  server.put(
    '/api/platform/filled-forms/:filledKey/answers',
    { config: fill, schema: { params: filledParams, body: answers } },
    async (request): Promise<FilledDetail> => {
      const asked = { ...request.body, revision: askedRevision(request), today: today() };
      return saveAnswers(database, request.params.filledKey, asked);
    },
  );

  server.post(
    '/api/platform/filled-forms/:filledKey/steps',
    { config: fill, schema: { params: filledParams, body: step } },
    async (request): Promise<FilledDetail> => {
      const asked = { step: request.body, revision: askedRevision(request), today: today() };
      return stepOn(database, request.params.filledKey, asked);
    },
  );
}

function signingRoutes(server: HttpServer, database: Database, today: () => string): void {
  server.post(
    '/api/platform/filled-forms/:filledKey/signatures',
    { config: { requires: 'form.sign' }, schema: { params: filledParams, body: signatureAsked } },
    async (request): Promise<FilledDetail> => {
      const { filledKey } = request.params;
      const asked = { revision: askedRevision(request), meaning: request.body.meaning, today: today() };
      const signed = { entity: FILLED_FORM, entityKey: filledKey, asked: request.body };
      return asSigner(database, request, signed, () => signFilled(database, filledKey, asked));
    },
  );
}

function queryRoutes(server: HttpServer, database: Database, today: () => string): void {
  server.post(
    '/api/platform/filled-forms/:filledKey/queries',
    {
      config: query,
      schema: { params: filledParams, body: z.object({ path: z.string().min(1).max(400), words: words.min(1) }) },
    },
    async (request): Promise<FilledDetail> => {
      const { filledKey } = request.params;
      await askQuery(database, filledKey, { ...request.body, today: today() });
      return filledDetail(database, filledKey);
    },
  );

  server.post(
    '/api/platform/filled-forms/:filledKey/queries/:queryKey',
    { config: query, schema: { params: queryParams, body: queryAction } },
    async (request): Promise<FilledDetail> => {
      await actOnQueryOf(database, request.params, request.body);
      return filledDetail(database, request.params.filledKey);
    },
  );
}
