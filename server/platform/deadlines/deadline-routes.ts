import { DomainError, notFound } from '@isocenter/messages';
import { z } from 'zod';
import { ROLES } from '../access/contract.ts';
import type { Database } from '../database/database.ts';
import { askedRevision, sayRevision } from '../http/asked-revision.ts';
import type { HttpServer } from '../http/http-server.ts';
import { type CalendarDetail, type DeadlineSettings, type Rule, TRIGGERS } from './contract.ts';
import { followEvents } from './follow-events.ts';
import {
  activeRule,
  deadlineSettings,
  departmentCalendar,
  saveCalendar,
  saveRule,
  withdrawRule,
} from './rule-store.ts';

const ROOT = '/api/platform/deadlines';
const role = z.enum(ROLES);
const time = z.string().regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/);
const amount = z.int().min(1).max(3660);
const period = z.discriminatedUnion('unit', [
  z.object({ unit: z.literal('hours'), amount }),
  z.object({ unit: z.literal('days'), amount, by: time }),
  z.object({ unit: z.literal('working days'), amount, by: time }),
]);
const after = period.nullable();
const name = z.string().regex(/^[\w.-]{1,80}$/);
const scalar = z.union([z.string().max(200), z.number(), z.boolean(), z.null()]);
const path = z.string().min(1).max(200);
const pattern = z.object({
  unit: name,
  entity: name,
  actions: z.array(name).min(1).max(10),
  where: z
    .array(
      z.union([
        z.strictObject({ path, is: scalar }),
        z.strictObject({ path, isOneOf: z.array(scalar).min(1).max(50) }),
        z.strictObject({ path, isNot: scalar }),
      ]),
    )
    .max(10),
});
const sentence = z.string().trim().min(1).max(200);
const event = z.object({
  starts: pattern,
  stops: z.array(pattern).max(10),
  of: z.enum(['record', 'patient']),
  concerned: z.union([z.literal('acting'), z.object({ path })]),
  words: z.object({ en: sentence, zh: sentence }),
  page: z
    .string()
    .max(200)
    .regex(/^\/[\w/{}.-]*$/)
    .nullable(),
});
const rule = z.object({
  event: event.optional(),
  period,
  actor: z.union([z.object({ role }), z.object({ person: z.literal('concerned'), otherwise: role })]),
  recipients: z.array(role).max(ROLES.length),
  whenLate: z
    .array(
      z.discriminatedUnion('do', [
        z.object({ do: z.literal('remind'), after }),
        z.object({ do: z.literal('escalate'), after, to: role }),
      ]),
    )
    .max(20),
});
const day = z.iso.date();
const weekday = z.union([0, 1, 2, 3, 4, 5, 6].map((each) => z.literal(each as 0 | 1 | 2 | 3 | 4 | 5 | 6)));
const calendar = z.object({
  timeZone: z.string().max(60),
  weekend: z.array(weekday).max(6),
  years: z.record(
    z.string().regex(/^\d{4}$/),
    z.object({
      verified: z.enum(['source', 'knowledge']),
      source: z.string().trim().max(500).optional(),
      holidays: z.array(z.object({ day, name: z.object({ en: z.string().max(60), zh: z.string().max(60) }) })).max(120),
      makeUpDays: z.array(day).max(60),
    }),
  ),
});
const params = z.object({
  trigger: z.union([z.enum(TRIGGERS), z.templateLiteral(['event.', z.string().regex(/[a-z0-9-]{1,60}/)])]),
});
const config = { requires: 'deadline.write' } as const;
const edit = { ...config, ifMatch: true } as const;

/** What the page of rules and the calendar asks: see `contract.ts`. */
export function deadlineRoutes(
  server: HttpServer,
  { database, now }: { readonly database: Database; now(): Date },
): void {
  server.get(ROOT, { config }, async (): Promise<DeadlineSettings> => deadlineSettings(database, now()));

  server.get(`${ROOT}/rules/:trigger`, { config, schema: { params } }, async (request, reply): Promise<Rule> => {
    const rule = await activeRule(database, request.params.trigger);
    if (!rule) throw notFound('record', request.params.trigger);
    sayRevision(reply, rule.version);
    return rule.content;
  });

  server.put(`${ROOT}/rules/:trigger`, { config: edit, schema: { params, body: rule } }, async (request, reply) => {
    const content = { ...request.body, trigger: request.params.trigger };
    if (content.trigger.startsWith('event.') !== (content.event !== undefined))
      throw new DomainError('deadlines/event-missing', { trigger: content.trigger });
    await followEvents(database); // what happened until now is counted by the rule that held then
    await saveRule(database, content, { version: askedRevision(request) });
    return reply.status(204).send();
  });

  server.delete(`${ROOT}/rules/:trigger`, { config: edit, schema: { params } }, async (request, reply) => {
    await followEvents(database);
    await withdrawRule(database, request.params.trigger, { version: askedRevision(request) });
    return reply.status(204).send();
  });

  server.get(`${ROOT}/calendar`, { config }, async (_request, reply): Promise<CalendarDetail> => {
    const present = await departmentCalendar(database);
    if (!present) throw notFound('record', 'calendar');
    sayRevision(reply, present.revision);
    return present;
  });

  server.put(
    `${ROOT}/calendar`,
    { config: edit, schema: { body: calendar } },
    async (request): Promise<CalendarDetail> => {
      const { timeZone, weekend, years } = request.body;
      requireTimeZone(timeZone);
      const read = Object.entries(years).map(([year, { source, ...content }]) => {
        if (content.verified === 'source' && !source) throw new DomainError('deadlines/source-missing', { year });
        return [year, { ...content, ...(source ? { source } : {}) }] as const;
      });
      const content = { timeZone, weekend, years: Object.fromEntries(read) };
      return saveCalendar(database, content, { revision: askedRevision(request) });
    },
  );
}

/** @throws DomainError `deadlines/time-zone` */
function requireTimeZone(timeZone: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
  } catch {
    throw new DomainError('deadlines/time-zone', { timeZone });
  }
}
