import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { personAsking } from '../../../platform/access/person-asking.ts';
import { askedRevision, sayRevision } from '../../../platform/http/asked-revision.ts';
import { pagesOf } from '../../../platform/http/contract.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { PAGE_QUERY } from '../../../platform/http/page.ts';
import { repeatedly } from '../../../platform/repeatedly.ts';
import type { ClinicParts } from '../clinic-routes.ts';
import { departmentDay } from '../department-day.ts';
import { addAction, finishAction } from './action-store.ts';
import {
  FailureMode,
  FailureModes,
  IncidentAnalysis,
  IncidentDetail,
  IncidentReceived,
  IncidentReport,
  IncidentRow,
  IncidentState,
  NewIncidentAction,
} from './contract.ts';
import { addFailureMode, changeFailureMode, failureModes } from './failure-mode-store.ts';
import { analyse, closeIncident, incidentDetail, listIncidents } from './incident-store.ts';
import { emptyIncidentBox, report } from './report-store.ts';

const ROOT = '/api/clinic/incidents';
const params = z.object({ incidentKey: z.string() });
const OK = { 200: IncidentDetail };
const read = { requires: 'incident.read' } as const;
const write = { requires: 'incident.analyse' } as const;
const BOX_LOOKED_INTO_EVERY_MS = 60_000;

/** Incident learning: reports, analysis, actions, and the modes of failure. */
export function safetyRoutes(server: HttpServer, { database, now }: ClinicParts): void {
  const today = () => departmentDay(database, now());
  const told = async (reply: FastifyReply, incidentKey: string): Promise<IncidentDetail> => {
    const detail = await incidentDetail(database, incidentKey, await today());
    sayRevision(reply, detail.revision);
    return detail;
  };

  server.post(
    ROOT,
    { config: { requires: 'incident.report' }, schema: { body: IncidentReport, response: { 201: IncidentReceived } } },
    async (request, reply) => {
      const incidentKey = await report(database, request.body, personAsking(request).personKey);
      return reply.status(201).send({ incidentKey });
    },
  );

  const listed = z.object({ state: IncidentState.optional(), ...PAGE_QUERY });
  server.get(
    ROOT,
    { config: read, schema: { querystring: listed, response: { 200: pagesOf(IncidentRow) } } },
    async ({ query: { state, limit, after } }) =>
      listIncidents(database, { state, limit, after, today: await today() }),
  );

  server.get(`${ROOT}/:incidentKey`, { config: read, schema: { params, response: OK } }, async (request, reply) =>
    told(reply, request.params.incidentKey),
  );

  server.put(
    `${ROOT}/:incidentKey/analysis`,
    { config: { ...write, ifMatch: true }, schema: { params, body: IncidentAnalysis, response: OK } },
    async (request, reply) => {
      const { incidentKey } = request.params;
      await analyse(database, { incidentKey, revision: askedRevision(request) }, request.body);
      return told(reply, incidentKey);
    },
  );

  server.put(
    `${ROOT}/:incidentKey/closed`,
    {
      config: { ...write, ifMatch: true },
      schema: { params, body: z.object({ closed: z.boolean() }), response: OK },
    },
    async (request, reply) => {
      const { incidentKey } = request.params;
      await closeIncident(database, { incidentKey, revision: askedRevision(request) }, request.body.closed);
      return told(reply, incidentKey);
    },
  );

  actionRoutes(server, { database, told });
  failureModeRoutes(server, { database, now });
  const emptying = repeatedly(() => emptyIncidentBox(database), BOX_LOOKED_INTO_EVERY_MS);
  server.addHook('onClose', () => emptying.stop());
}

function actionRoutes(
  server: HttpServer,
  {
    database,
    told,
  }: Pick<ClinicParts, 'database'> & {
    readonly told: (reply: FastifyReply, incidentKey: string) => Promise<IncidentDetail>;
  },
): void {
  server.post(
    `${ROOT}/:incidentKey/actions`,
    { config: write, schema: { params, body: NewIncidentAction, response: { 201: IncidentDetail } } },
    async (request, reply) => {
      const { incidentKey } = request.params;
      await addAction(database, incidentKey, request.body);
      return told(reply.status(201), incidentKey);
    },
  );

  // By whoever analyses, or by its owner, who may read: the database says which.
  server.put(
    `${ROOT}/:incidentKey/actions/:actionKey/outcome`,
    {
      config: { ...read, ifMatch: true },
      schema: {
        params: params.extend({ actionKey: z.string() }),
        body: z.object({ outcome: z.string().trim().min(1).max(2000) }),
        response: OK,
      },
    },
    async (request, reply) => {
      const { incidentKey, actionKey } = request.params;
      const { outcome } = request.body;
      await finishAction(database, { incidentKey, actionKey, outcome, revision: askedRevision(request) });
      return told(reply, incidentKey);
    },
  );
}

function failureModeRoutes(server: HttpServer, { database, now }: ClinicParts): void {
  const url = '/api/clinic/failure-modes';
  const present = async () => failureModes(database, await departmentDay(database, now()));

  server.get(url, { config: read, schema: { response: { 200: FailureModes } } }, present);

  server.post(
    url,
    { config: write, schema: { body: FailureMode, response: { 201: FailureModes } } },
    async (request, reply) => {
      await addFailureMode(database, request.body);
      return reply.status(201).send(await present());
    },
  );

  server.put(
    `${url}/:modeKey`,
    {
      config: { ...write, ifMatch: true },
      schema: { params: z.object({ modeKey: z.string() }), body: FailureMode, response: { 200: FailureModes } },
    },
    async (request) => {
      const { modeKey } = request.params;
      await changeFailureMode(database, modeKey, { content: request.body, revision: askedRevision(request) });
      return present();
    },
  );
}
