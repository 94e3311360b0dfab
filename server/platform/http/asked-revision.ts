import { DomainError } from '@isocenter/messages';
import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * The version that a change says it changes (`If-Match`).
 * @throws DomainError `platform/version-not-stated`
 */
export function askedRevision({ headers }: Pick<FastifyRequest, 'headers'>): number {
  const revision = /^"(\d{1,9})"$/.exec(headers['if-match'] ?? '')?.[1];
  if (revision === undefined) throw new DomainError('platform/version-not-stated');
  return Number(revision);
}

/**
 * As {@link askedRevision}, for a version that is no number.
 * @throws DomainError `platform/version-not-stated`
 */
export function askedVersion({ headers }: Pick<FastifyRequest, 'headers'>): string {
  const version = /^"([0-9a-z]{1,64})"$/.exec(headers['if-match'] ?? '')?.[1];
  if (version === undefined) throw new DomainError('platform/version-not-stated');
  return version;
}

/** Says which version the answer is (`ETag`). */
export function sayRevision(reply: FastifyReply, revision: number): void {
  void reply.header('etag', `"${revision}"`);
}
