import { DomainError } from '@isocenter/messages';
import type { FastifyInstance } from 'fastify';
import { because } from '../database/acting.ts';

/** Why somebody asks for a change, percent-encoded UTF-8; the record keeps it with each event of the request. */
export const REASON_HEADER = 'x-isocenter-reason';
const LONGEST = 1000;

/** Hands on the reason that a request states, for any route; it stands after the guard, which says who acts. */
export function takeStatedReasons(server: FastifyInstance): void {
  server.addHook('preHandler', (request, _reply, done) => {
    const stated = request.headers[REASON_HEADER];
    const reason = typeof stated === 'string' ? decoded(stated).trim() : '';
    if (reason.length > LONGEST) done(new DomainError('platform/request-invalid', { fields: REASON_HEADER }));
    else if (reason === '') done();
    else because(reason, done);
  });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
