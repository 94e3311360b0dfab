import { createHash } from 'node:crypto';
import { DomainError } from '@isocenter/messages';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { canonicalJson } from '../signatures/canonical-json.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /**
     * It changes what somebody has read before: `If-Match` says in which version. Without it the route refuses (428); where the thing has
     * changed meanwhile the handler does (412).
     */
    ifMatch?: true;
  }
}

const REVISION = /^"(\d{1,9})"$/;
const VERSION = /^"([0-9a-z]{1,64})"$/;

/** Refuses a change of what was read before that does not say which version it changes, before anything else of it is looked at. */
export function takeVersions(server: FastifyInstance): void {
  server.addHook('preValidation', async (request) => {
    if (request.routeOptions.config.ifMatch && !VERSION.test(request.headers['if-match'] ?? ''))
      throw new DomainError('platform/version-not-stated');
  });
}

/**
 * The version that a change says it changes (`If-Match`).
 * @throws DomainError `platform/version-not-stated`
 */
export function askedRevision(request: FastifyRequest): number {
  return Number(stated(request, REVISION));
}

/**
 * As {@link askedRevision}, for a version that is no number.
 * @throws DomainError `platform/version-not-stated`
 */
export function askedVersion(request: FastifyRequest): string {
  return stated(request, VERSION);
}

function stated({ headers, routeOptions }: FastifyRequest, form: RegExp): string {
  if (!routeOptions.config.ifMatch)
    throw new Error(`${routeOptions.method} ${routeOptions.url} looks at If-Match and does not declare it`);
  const version = form.exec(headers['if-match'] ?? '')?.[1];
  if (version === undefined) throw new DomainError('platform/version-not-stated');
  return version;
}

/** Says which version the answer is (`ETag`). */
export function sayRevision(reply: FastifyReply, revision: number | string): void {
  void reply.header('etag', `"${revision}"`);
}

/** The version of a thing that is known by what it says: the same for the same content. 16 hexadecimal digits. */
export function versionOf(content: unknown): string {
  return createHash('sha256').update(canonicalJson(content), 'utf8').digest('hex').slice(0, 16);
}

/** @throws DomainError `platform/changed-meanwhile` unless `found`, what is there now, is what the change was made of */
export function requireSame(found: number | string, expected: number | string): void {
  if (found !== expected) throw new DomainError('platform/changed-meanwhile', { expected, found });
}
