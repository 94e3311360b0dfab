import { DomainError } from '@isocenter/messages';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ROLES } from '../access/policy.ts';
import type { ActingPerson } from '../database/acting.ts';
import type { Database } from '../database/database.ts';
import type { HttpServer } from '../http/http-server.ts';
import type { ColleagueInRoles, TaskCount, TaskRow } from './contract.ts';
import { openTask } from './open-task.ts';
import { colleagues, countTasks, handOver, listTasks, requireColleague, settleTask } from './task-store.ts';

const ROOT = '/api/platform/tasks';
const params = z.object({ taskKey: z.string() });
const words = z.string().trim().min(1).max(500);
const listed = z.object({
  whose: z.enum(['mine', 'role', 'given', 'all']).default('mine'),
  state: z.enum(['open', 'settled']).default('open'),
});
const given = z.object({
  words,
  to: z.union([z.object({ personKey: z.string().regex(/^\d{1,15}$/) }), z.object({ role: z.enum(ROLES) })]),
  dueAt: z.iso.datetime({ offset: true }).nullable(),
});

const config = { requires: 'task.do' } as const;

/** What the page of tasks asks: see `contract.ts`. */
export function taskRoutes(server: HttpServer, { database, now }: { readonly database: Database; now(): Date }): void {
  server.get(
    ROOT,
    { config, schema: { querystring: listed } },
    async (request): Promise<readonly TaskRow[]> =>
      listTasks(database, {
        whose: request.query.whose,
        settled: request.query.state === 'settled',
        me: personAsking(request),
        now: now(),
      }),
  );

  server.get(
    `${ROOT}/count`,
    { config },
    async (request): Promise<TaskCount> => countTasks(database, { me: personAsking(request), now: now() }),
  );

  server.get(
    `${ROOT}/colleagues`,
    { config },
    async (request): Promise<readonly ColleagueInRoles[]> =>
      colleagues(database, Number(personAsking(request).siteKey)),
  );

  server.post(ROOT, { config, schema: { body: given } }, async (request, reply) => {
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
  server.post(`${ROOT}/:taskKey/done`, { config, schema: { params } }, async (request, reply) => {
    await settleTask(database, request.params.taskKey, { me: personAsking(request), now: now(), reason: null });
    return reply.status(204).send();
  });

  server.post(
    `${ROOT}/:taskKey/cancel`,
    { config, schema: { params, body: z.object({ reason: words }) } },
    async (request, reply) => {
      const { reason } = request.body;
      await settleTask(database, request.params.taskKey, { me: personAsking(request), now: now(), reason });
      return reply.status(204).send();
    },
  );

  server.post(
    `${ROOT}/:taskKey/hand-over`,
    {
      config,
      schema: { params, body: z.object({ personKey: z.string().regex(/^\d{1,15}$/), reason: words.nullable() }) },
    },
    async (request, reply) => {
      const { personKey, reason } = request.body;
      await handOver(database, request.params.taskKey, { me: personAsking(request), to: personKey, reason });
      return reply.status(204).send();
    },
  );
}

/** @throws DomainError `access/signed-out` where a part of the program asks: it has no tasks */
function personAsking({ caller }: FastifyRequest): ActingPerson {
  if (caller?.actor.kind !== 'person') throw new DomainError('access/signed-out');
  return caller.actor;
}
