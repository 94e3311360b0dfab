import { notFound } from '@isocenter/messages';
import { z } from 'zod';
import { requireRight } from '../access/signed-in.ts';
import type { Database } from '../database/database.ts';
import { NOTHING } from '../http/answers.ts';
import { askedRevision, sayRevision } from '../http/asked-revision.ts';
import { pagesOf } from '../http/contract.ts';
import type { HttpServer } from '../http/http-server.ts';
import { PAGE_QUERY } from '../http/page.ts';
import type { ReliedOnBy } from '../signatures/relied-on.ts';
import { asSigner, signatureAsked } from '../signatures/sign.ts';
import {
  AnswersAsked,
  AskedLock,
  AskedQuery,
  AskedQueryAction,
  AskedStep,
  AskedUnlock,
  FilledDetail,
  FilledSummary,
  FormAboutAsked,
  FormDetail,
  FormPatient,
  FormPrefill,
  FormSummary,
  MigrationAsked,
  QuestionnaireAsked,
  TakeOverAsked,
} from './contract.ts';
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
const filter = z.object({ form: z.string().optional(), patient: z.string().optional(), ...PAGE_QUERY });
const lockParams = z.object({ filledKey: z.string(), lockKey: z.string() });

/** What most changes answer: the form as it is now. */
const filledNow = { 200: FilledDetail };

const read = { requires: 'form.read' } as const;
const design = { requires: 'form.design' } as const;
const redesign = { ...design, ifMatch: true } as const;
const fill = { requires: 'form.fill' } as const;
const refill = { ...fill, ifMatch: true } as const;
const lock = { requires: 'form.lock' } as const;
const query = { requires: 'form.query' } as const;

const CSV = 'text/csv; charset=utf-8';

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
  server.get(
    '/api/platform/forms',
    { config: read, schema: { querystring: z.object(PAGE_QUERY), response: { 200: pagesOf(FormSummary) } } },
    async ({ query }) => listForms(database, query),
  );

  server.post(
    '/api/platform/forms',
    { config: design, schema: { body: QuestionnaireAsked, response: { 201: FormDetail } } },
    async (request, reply) => {
      const added = await addForm(database, request.body.questionnaire);
      sayRevision(reply, added.revision);
      return reply.status(201).send(added);
    },
  );

  server.get(
    '/api/platform/forms/:formKey',
    { config: read, schema: { params: formParams, response: { 200: FormDetail } } },
    async (request, reply) => {
      const form = await formDetail(database, request.params.formKey);
      sayRevision(reply, form.revision);
      return form;
    },
  );

  server.put(
    '/api/platform/forms/:formKey',
    { config: redesign, schema: { params: formParams, body: QuestionnaireAsked, response: { 200: FormDetail } } },
    async (request) =>
      replaceForm(database, request.params.formKey, { ...request.body, revision: askedRevision(request) }),
  );

  server.post(
    '/api/platform/forms/:formKey/activate',
    { config: redesign, schema: { params: formParams, response: { 200: FormDetail } } },
    async (request) => activateForm(database, request.params.formKey, askedRevision(request)),
  );

  server.delete(
    '/api/platform/forms/:formKey',
    { config: redesign, schema: { params: formParams, response: NOTHING } },
    async (request, reply) => {
      await discardDraft(database, request.params.formKey, askedRevision(request));
      return reply.status(204).send();
    },
  );
}

function fillingRoutes(server: HttpServer, parts: FormParts, today: () => string): void {
  server.get(
    '/api/platform/filled-forms',
    { config: read, schema: { querystring: filter, response: { 200: pagesOf(FilledSummary) } } },
    async ({ query: { form, patient, ...page } }) =>
      listFilled(parts, {
        ...page,
        ...(form === undefined ? {} : { formKey: form }),
        ...(patient === undefined ? {} : { patientKey: patient }),
      }),
  );

  server.get(
    '/api/platform/form-patients/:patientKey',
    { config: fill, schema: { params: z.object({ patientKey: z.string() }), response: { 200: FormPatient } } },
    async ({ params: { patientKey } }) => {
      const patient = await parts.sources.patient(patientKey);
      if (!patient) throw notFound('patient', patientKey);
      return patient;
    },
  );

  server.get(
    '/api/platform/forms/:formKey/filled.csv',
    {
      config: { ...read, answers: CSV },
      schema: { params: formParams, querystring: z.object({ language: z.enum(['en', 'zh']) }) },
    },
    async (request, reply) => {
      const { csv, version } = await exportCsv(parts, request.params.formKey, request.query.language);
      return reply
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`form-${version}.csv`)}`)
        .header('cache-control', 'no-store')
        .type(CSV)
        .send(csv);
    },
  );

  server.post(
    '/api/platform/forms/:formKey/filled',
    { config: fill, schema: { params: formParams, body: FormAboutAsked.nullish(), response: { 201: FilledDetail } } },
    async (request, reply) => {
      const begun = await beginForm(parts, request.params.formKey, request.body ?? undefined);
      sayRevision(reply, begun.revision);
      return reply.status(201).send(begun);
    },
  );

  server.get(
    '/api/platform/filled-forms/:filledKey',
    { config: read, schema: { params: filledParams, response: filledNow } },
    async (request, reply) => {
      const filled = await filledDetail(parts, request.params.filledKey);
      sayRevision(reply, filled.revision);
      return filled;
    },
  );

  server.put(
    '/api/platform/filled-forms/:filledKey/about',
    { config: refill, schema: { params: filledParams, body: FormAboutAsked, response: filledNow } },
    async (request) => sayAbout(parts, request.params.filledKey, { ...request.body, revision: askedRevision(request) }),
  );

  server.get(
    '/api/platform/filled-forms/:filledKey/prefill',
    { config: fill, schema: { params: filledParams, response: { 200: FormPrefill } } },
    async (request) => prefillOf(parts, request.params.filledKey, today()),
  );

  server.post(
    '/api/platform/filled-forms/:filledKey/prefill',
    { config: refill, schema: { params: filledParams, body: TakeOverAsked, response: filledNow } },
    async (request) => {
      const asked = { ...request.body, revision: askedRevision(request), today: today() };
      return takeOver(parts, request.params.filledKey, asked);
    },
  );

  server.post(
    '/api/platform/filled-forms/:filledKey/version',
    { config: refill, schema: { params: filledParams, body: MigrationAsked, response: filledNow } },
    async (request) => {
      const asked = { ...request.body, revision: askedRevision(request), today: today() };
      return migrateFilled(parts, request.params.filledKey, asked);
    },
  );

  server.put(
    '/api/platform/filled-forms/:filledKey/answers',
    { config: refill, schema: { params: filledParams, body: AnswersAsked, response: filledNow } },
    async (request) => {
      const asked = { ...request.body, revision: askedRevision(request), today: today() };
      return saveAnswers(parts, request.params.filledKey, asked);
    },
  );

  server.post(
    '/api/platform/filled-forms/:filledKey/steps',
    { config: refill, schema: { params: filledParams, body: AskedStep, response: filledNow } },
    async (request) => {
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
    { config: lock, schema: { params: filledParams, body: AskedLock, response: filledNow } },
    async (request) => {
      const { filledKey } = request.params;
      await addLock(database, filledKey, request.body);
      return filledDetail(parts, filledKey);
    },
  );

  server.post(
    '/api/platform/filled-forms/:filledKey/locks/:lockKey',
    { config: fill, schema: { params: lockParams, body: AskedUnlock, response: filledNow } },
    async (request) => {
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
    {
      config: { requires: 'form.sign', ifMatch: true },
      schema: { params: filledParams, body: signatureAsked, response: filledNow },
    },
    async (request) => {
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
    { config: query, schema: { params: filledParams, body: AskedQuery, response: filledNow } },
    async (request) => {
      const { filledKey } = request.params;
      await askQuery(database, filledKey, { ...request.body, today: today() });
      return filledDetail(parts, filledKey);
    },
  );

  server.post(
    '/api/platform/filled-forms/:filledKey/queries/:queryKey',
    { config: query, schema: { params: queryParams, body: AskedQueryAction, response: filledNow } },
    async (request) => {
      await actOnQueryOf(database, request.params, request.body);
      return filledDetail(parts, request.params.filledKey);
    },
  );
}
