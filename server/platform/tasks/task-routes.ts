import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { personAsking } from '../access/person-asking.ts';
import type { Database } from '../database/database.ts';
import { NOTHING } from '../http/answers.ts';
import { askedVersion, sayRevision } from '../http/asked-revision.ts';
import { pagesOf } from '../http/contract.ts';
import type { HttpServer } from '../http/http-server.ts';
import { PAGE_QUERY } from '../http/page.ts';
import { ColleagueInRoles, GivenTask, TaskCount, TaskHandOver, TaskRow, TaskWords, WhoseTasks } from './contract.ts';
import { openTask } from './open-task.ts';
import { colleagues, countTasks, handOver, listTasks, oneTask, requireColleague, settleTask } from './task-store.ts';

const ROOT = '/api/platform/tasks';
const params = z.object({ taskKey: z.string() });
const listed = z.object({
  whose: WhoseTasks.default('mine'),
  state: z.enum(['open', 'settled']).default('open'),
  ...PAGE_QUERY,
});

const config = { requires: 'task.do' } as const;
const edit = { ...config, ifMatch: true } as const;

/** What the page of tasks asks: see `contract.ts`. */
export function taskRoutes(server: HttpServer, { database, now }: { readonly database: Database; now(): Date }): void {
  const all = { querystring: listed, response: { 200: pagesOf(TaskRow) } };
  server.get(ROOT, { config, schema: all }, async (request) =>
    listTasks(database, {
      ...request.query,
      settled: request.query.state === 'settled',
      me: personAsking(request),
      now: now(),
    }),
  );

  server.get(`${ROOT}/count`, { config, schema: { response: { 200: TaskCount } } }, async (request) =>
    countTasks(database, { me: personAsking(request), now: now() }),
  );

  server.get(
    `${ROOT}/colleagues`,
    { config, schema: { response: { 200: z.array(ColleagueInRoles) } } },
    async (request) => colleagues(database, Number(personAsking(request).siteKey)),
  );

  const one = { params, response: { 200: TaskRow } };
  server.get(`${ROOT}/:taskKey`, { config, schema: one }, async (request, reply) => {
    const task = await oneTask(database, request.params.taskKey, now());
    sayRevision(reply, task.version);
    return task;
  });

  const given = { body: GivenTask, response: { 201: z.object({ taskKey: z.string() }) } };
  server.post(ROOT, { config, schema: given }, async (request, reply) => {
    const { to, dueAt } = request.body;
    const me = personAsking(request);
    if ('personKey' in to) await requireColleague(database, { siteKey: Number(me.siteKey), personKey: to.personKey });
    const taskKey = await openTask(database, {
      code: 'task/own-words',
      values: { words: request.body.words },
      about: { entity: 'person', entityKey: me.personKey },
      to,
      at: now(),
      ...(dueAt === null ? {} : { dueAt: new Date(dueAt) }),
    });
    return reply.status(201).send({ taskKey });
  });

  settlingRoutes(server, { database, now });
}

function settlingRoutes(server: HttpServer, { database, now }: { readonly database: Database; now(): Date }): void {
  const asking = (request: FastifyRequest) => ({ me: personAsking(request), version: askedVersion(request) });

  const done = { params, response: NOTHING };
  server.post(`${ROOT}/:taskKey/done`, { config: edit, schema: done }, async (request, reply) => {
    await settleTask(database, request.params.taskKey, { ...asking(request), now: now(), reason: null });
    return reply.status(204).send();
  });

  server.post(
    `${ROOT}/:taskKey/cancel`,
    { config: edit, schema: { params, body: z.object({ reason: TaskWords }), response: NOTHING } },
    async (request, reply) => {
      const { reason } = request.body;
      await settleTask(database, request.params.taskKey, { ...asking(request), now: now(), reason });
      return reply.status(204).send();
    },
  );

  server.post(
    `${ROOT}/:taskKey/hand-over`,
    { config: edit, schema: { params, body: TaskHandOver, response: NOTHING } },
    async (request, reply) => {
      const { personKey, reason } = request.body;
      await handOver(database, request.params.taskKey, { ...asking(request), to: personKey, reason });
      return reply.status(204).send();
    },
  );
}
