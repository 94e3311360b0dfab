import { z } from 'zod';
import type { Database } from '../database/database.ts';
import { NOTHING } from '../http/answers.ts';
import type { HttpServer } from '../http/http-server.ts';
import { PAGE_QUERY } from '../http/page.ts';
import { History } from './contract.ts';
import { type Histories, readHistory } from './history.ts';
import { redactEvent } from './redact-event.ts';

const historyOf = z.object({ entity: z.string().max(80), key: z.string().max(2000) });
const event = z.object({ eventKey: z.string() });
const reason = z.object({ reason: z.string().trim().min(1).max(1000) });

/** What the history of a record shows, and how an event is redacted. */
export function recordRoutes(
  server: HttpServer,
  parts: { readonly database: Database; readonly histories: Histories },
): void {
  server.get(
    '/api/platform/history/:entity/:key',
    {
      config: { requires: 'signed in' }, // row-level security shows what may be seen
      schema: {
        params: historyOf,
        querystring: z.object({
          at: z.iso.datetime({ offset: true }).optional(),
          before: z
            .string()
            .regex(/^\d{1,15}$/)
            .optional(),
          limit: PAGE_QUERY.limit,
        }),
        response: { 200: History },
      },
    },
    async (request) => {
      const { at, ...page } = request.query;
      const then = at === undefined ? {} : { at: new Date(at).toISOString() };
      return readHistory(parts, { ...request.params, ...page, ...then });
    },
  );
  server.post(
    '/api/platform/record/:eventKey/redaction',
    { config: { requires: 'record.redact' }, schema: { params: event, body: reason, response: NOTHING } },
    async (request, reply) => {
      await redactEvent(parts.database, request.params.eventKey, request.body.reason);
      return reply.status(204).send();
    },
  );
}
