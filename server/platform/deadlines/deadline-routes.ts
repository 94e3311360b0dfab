import { DomainError, notFound } from '@isocenter/messages';
import { z } from 'zod';
import type { Database } from '../database/database.ts';
import { NOTHING } from '../http/answers.ts';
import { askedRevision, sayRevision } from '../http/asked-revision.ts';
import type { HttpServer } from '../http/http-server.ts';
import { Calendar, CalendarDetail, DeadlineSettings, Rule, RuleContent, Trigger } from './contract.ts';
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
const params = z.object({ trigger: Trigger });
const config = { requires: 'deadline.write' } as const;
const edit = { ...config, ifMatch: true } as const;

/** Rules and the calendar: see `contract.ts`. */
export function deadlineRoutes(
  server: HttpServer,
  { database, now }: { readonly database: Database; now(): Date },
): void {
  server.get(ROOT, { config, schema: { response: { 200: DeadlineSettings } } }, async () =>
    deadlineSettings(database, now()),
  );

  server.get(
    `${ROOT}/rules/:trigger`,
    { config, schema: { params, response: { 200: Rule } } },
    async (request, reply) => {
      const rule = await activeRule(database, request.params.trigger);
      if (!rule) throw notFound('record', request.params.trigger);
      sayRevision(reply, rule.version);
      return rule.content;
    },
  );

  server.put(
    `${ROOT}/rules/:trigger`,
    { config: edit, schema: { params, body: RuleContent, response: NOTHING } },
    async (request, reply) => {
      const content = { ...request.body, trigger: request.params.trigger };
      if (content.trigger.startsWith('event.') !== (content.event !== undefined))
        throw new DomainError('deadlines/event-missing', { trigger: content.trigger });
      await followEvents(database); // what happened until now is counted by the rule that held then
      await saveRule(database, content, { version: askedRevision(request) });
      return reply.status(204).send();
    },
  );

  server.delete(
    `${ROOT}/rules/:trigger`,
    { config: edit, schema: { params, response: NOTHING } },
    async (request, reply) => {
      await followEvents(database);
      await withdrawRule(database, request.params.trigger, { version: askedRevision(request) });
      return reply.status(204).send();
    },
  );

  server.get(`${ROOT}/calendar`, { config, schema: { response: { 200: CalendarDetail } } }, async (_request, reply) => {
    const present = await departmentCalendar(database);
    if (!present) throw notFound('record', 'calendar');
    sayRevision(reply, present.revision);
    return present;
  });

  server.put(
    `${ROOT}/calendar`,
    { config: edit, schema: { body: Calendar, response: { 200: CalendarDetail } } },
    async (request) => {
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
