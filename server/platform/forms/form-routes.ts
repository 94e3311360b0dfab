import { notFound } from '@isocenter/messages';
import { z } from 'zod';
import { requireRight } from '../access/signed-in.ts';
import type { Database } from '../database/database.ts';
import { askedRevision, sayRevision } from '../http/asked-revision.ts';
import type { HttpServer } from '../http/http-server.ts';
import { PAGE_QUERY } from '../http/page.ts';
import type { ReliedOnBy } from '../signatures/relied-on.ts';
import { asSigner, signatureAsked } from '../signatures/sign.ts';
import type { FilledDetail, FormDetail, FormPatient, FormPrefill } from './contract.ts';
import { exportCsv } from './csv-store.ts';
import { fileRoutes } from './file-routes.ts';
import { type FormParts, filledDetail, listFilled } from './filled-detail.ts';
import { FILLED_FORM } from './filled-row.ts';
import { beginForm, saveAnswers, sayAbout, signFilled, stepOn } from './filled-store.ts';
import { type FormFiles, NO_FILES } from './form-files.ts';
import { type FormSources, NO_SOURCES } from './form-sources.ts';
import { activateForm, addForm, discardDraft, formDetail, listForms, replaceForm } from './form-store.ts';
import { addLock, agreeUnlock, askUnlock } from './lock-store.ts';
import { migrateFilled } from './migration-store.ts';
import { prefillOf, takeOver } from './prefill-store.ts';
import { actOnQueryOf, askQuery } from './query-store.ts';

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
const filter = z.object({ form: z.string().optional(), patient: z.string().optional(), ...PAGE_QUERY });
const about = z.object({ patientKey: z.string().nullable(), visit: z.string().max(100).nullable() });
const prefill = z.object({ path: z.string().min(1).max(400), reference: z.string().min(1).max(200) });
const migration = z.object({
  formKey: z.string(),
  mapping: z.record(z.string().max(200), z.string().max(200).nullable()),
  reason: words,
});
const lockParams = z.object({ filledKey: z.string(), lockKey: z.string() });
const lockReason = words.trim().min(1);
const asked = z.discriminatedUnion('level', [
  z.object({ level: z.literal('item'), path: z.string().min(1).max(400), reason: lockReason }),
  z.object({ level: z.enum(['visit', 'subject', 'site', 'database']), reason: lockReason }),
]);
const unlock = z.discriminatedUnion('do', [
  z.object({ do: z.literal('ask-unlock'), reason: words }),
  z.object({ do: z.literal('unlock') }),
]);
const step = z.discriminatedUnion('do', [
  z.object({ do: z.literal('complete') }),
  z.object({ do: z.literal('lock') }),
  z.object({ do: z.literal('ask-unlock'), reason: words }),
  z.object({ do: z.literal('unlock') }),
]);
const queryAction = z.object({ action: z.enum(['answer', 'close', 'reopen', 'cancel']), words });

const read = { requires: 'form.read' } as const;
const design = { requires: 'form.design' } as const;
const redesign = { ...design, ifMatch: true } as const;
const fill = { requires: 'form.fill' } as const;
const refill = { ...fill, ifMatch: true } as const;
const lock = { requires: 'form.lock' } as const;
const query = { requires: 'form.query' } as const;

/** What the pages of the forms ask: see `contract.ts`. `today` is the day where the server stands. */
export function formRoutes(
  server: HttpServer,
  options: {
    readonly database: Database;
    today(): string;
    readonly sources?: FormSources;
    readonly files?: FormFiles;
    readonly reliances?: readonly ReliedOnBy[];
  },
): void {
  const { database, today, sources = NO_SOURCES, files = NO_FILES, reliances = [] } = options;
  const parts = { database, sources, files, reliances };
  definitionRoutes(server, database);
  fillingRoutes(server, parts, today);
  signingRoutes(server, parts, today);
  queryRoutes(server, parts, today);
  lockRoutes(server, parts);
  fileRoutes(server, parts, today);
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
    { config: redesign, schema: { params: formParams, body: questionnaire } },
    async (request): Promise<FormDetail> =>
      replaceForm(database, request.params.formKey, { ...request.body, revision: askedRevision(request) }),
  );

  server.post(
    '/api/platform/forms/:formKey/activate',
    { config: redesign, schema: { params: formParams } },
    async (request): Promise<FormDetail> => activateForm(database, request.params.formKey, askedRevision(request)),
  );

  server.delete(
    '/api/platform/forms/:formKey',
    { config: redesign, schema: { params: formParams } },
    async (request, reply) => {
      await discardDraft(database, request.params.formKey, askedRevision(request));
      return reply.status(204).send();
    },
  );
}

function fillingRoutes(server: HttpServer, parts: FormParts, today: () => string): void {
  server.get(
    '/api/platform/filled-forms',
    { config: read, schema: { querystring: filter } },
    async ({ query: { form, patient, ...page } }) =>
      listFilled(parts, {
        ...page,
        ...(form === undefined ? {} : { formKey: form }),
        ...(patient === undefined ? {} : { patientKey: patient }),
      }),
  );

  server.get(
    '/api/platform/form-patients/:patientKey',
    { config: fill, schema: { params: z.object({ patientKey: z.string() }) } },
    async ({ params: { patientKey } }): Promise<FormPatient> => {
      const patient = await parts.sources.patient(patientKey);
      if (!patient) throw notFound('patient', patientKey);
      return patient;
    },
  );

  server.get(
    '/api/platform/forms/:formKey/filled.csv',
    { config: read, schema: { params: formParams, querystring: z.object({ language: z.enum(['en', 'zh']) }) } },
    async (request, reply) => {
      const { csv, version } = await exportCsv(parts, request.params.formKey, request.query.language);
      return reply
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`form-${version}.csv`)}`)
        .header('cache-control', 'no-store')
        .type('text/csv; charset=utf-8')
        .send(csv);
    },
  );

  server.post(
    '/api/platform/forms/:formKey/filled',
    { config: fill, schema: { params: formParams, body: about.nullish() } },
    async (request, reply) => {
      const begun = await beginForm(parts, request.params.formKey, request.body ?? undefined);
      sayRevision(reply.status(201), begun.revision);
      return begun;
    },
  );

  server.get(
    '/api/platform/filled-forms/:filledKey',
    { config: read, schema: { params: filledParams } },
    async (request, reply) => {
      const filled = await filledDetail(parts, request.params.filledKey);
      sayRevision(reply, filled.revision);
      return filled;
    },
  );

  server.put(
    '/api/platform/filled-forms/:filledKey/about',
    { config: refill, schema: { params: filledParams, body: about } },
    async (request): Promise<FilledDetail> =>
      sayAbout(parts, request.params.filledKey, { ...request.body, revision: askedRevision(request) }),
  );

  server.get(
    '/api/platform/filled-forms/:filledKey/prefill',
    { config: fill, schema: { params: filledParams } },
    async (request): Promise<FormPrefill> => prefillOf(parts, request.params.filledKey, today()),
  );

  server.post(
    '/api/platform/filled-forms/:filledKey/prefill',
    { config: refill, schema: { params: filledParams, body: prefill } },
    async (request): Promise<FilledDetail> => {
      const asked = { ...request.body, revision: askedRevision(request), today: today() };
      return takeOver(parts, request.params.filledKey, asked);
    },
  );

  server.post(
    '/api/platform/filled-forms/:filledKey/version',
    { config: refill, schema: { params: filledParams, body: migration } },
    async (request): Promise<FilledDetail> => {
      const asked = { ...request.body, revision: askedRevision(request), today: today() };
      return migrateFilled(parts, request.params.filledKey, asked);
    },
  );

  server.put(
    '/api/platform/filled-forms/:filledKey/answers',
    { config: refill, schema: { params: filledParams, body: answers } },
    async (request): Promise<FilledDetail> => {
      const asked = { ...request.body, revision: askedRevision(request), today: today() };
      return saveAnswers(parts, request.params.filledKey, asked);
    },
  );

  server.post(
    '/api/platform/filled-forms/:filledKey/steps',
    { config: refill, schema: { params: filledParams, body: step } },
    async (request): Promise<FilledDetail> => {
      const asked = { step: request.body, revision: askedRevision(request), today: today() };
      if (asked.step.do === 'lock') requireRight('form.lock', request);
      if (asked.step.do === 'unlock') requireRight('form.unlock', request);
      return stepOn(parts, request.params.filledKey, asked);
    },
  );
}

/** Locks of items, and of more than one form; the form's own lock is a step of its life. */
function lockRoutes(server: HttpServer, parts: FormParts): void {
  const { database } = parts;
  server.post(
    '/api/platform/filled-forms/:filledKey/locks',
    { config: lock, schema: { params: filledParams, body: asked } },
    async (request): Promise<FilledDetail> => {
      const { filledKey } = request.params;
      await addLock(database, filledKey, request.body);
      return filledDetail(parts, filledKey);
    },
  );

  server.post(
    '/api/platform/filled-forms/:filledKey/locks/:lockKey',
    { config: fill, schema: { params: lockParams, body: unlock } },
    async (request): Promise<FilledDetail> => {
      if (request.body.do === 'unlock') requireRight('form.unlock', request);
      if (request.body.do === 'unlock') await agreeUnlock(database, request.params);
      else await askUnlock(database, request.params, request.body.reason);
      return filledDetail(parts, request.params.filledKey);
    },
  );
}

function signingRoutes(server: HttpServer, parts: FormParts, today: () => string): void {
  server.post(
    '/api/platform/filled-forms/:filledKey/signatures',
    { config: { requires: 'form.sign', ifMatch: true }, schema: { params: filledParams, body: signatureAsked } },
    async (request): Promise<FilledDetail> => {
      const { filledKey } = request.params;
      const asked = { revision: askedRevision(request), meaning: request.body.meaning, today: today() };
      const signed = { entity: FILLED_FORM, entityKey: filledKey, asked: request.body };
      return asSigner(parts.database, request, signed, () => signFilled(parts, filledKey, asked));
    },
  );
}

function queryRoutes(server: HttpServer, parts: FormParts, today: () => string): void {
  const { database } = parts;
  server.post(
    '/api/platform/filled-forms/:filledKey/queries',
    {
      config: query,
      schema: { params: filledParams, body: z.object({ path: z.string().min(1).max(400), words: words.min(1) }) },
    },
    async (request): Promise<FilledDetail> => {
      const { filledKey } = request.params;
      await askQuery(database, filledKey, { ...request.body, today: today() });
      return filledDetail(parts, filledKey);
    },
  );

  server.post(
    '/api/platform/filled-forms/:filledKey/queries/:queryKey',
    { config: query, schema: { params: queryParams, body: queryAction } },
    async (request): Promise<FilledDetail> => {
      await actOnQueryOf(database, request.params, request.body);
      return filledDetail(parts, request.params.filledKey);
    },
  );
}
