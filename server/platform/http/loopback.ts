import { isIPv4, isIPv6 } from 'node:net';
import { DomainError } from '@isocenter/messages';
import type { FastifyInstance } from 'fastify';

/** Whether connections to `host` can only come from this machine. */
export function isLoopback(host: string): boolean {
  const name = host.replace(/^\[(.*)\]$/, '$1').toLowerCase();
  if (name === 'localhost') return true;
  if (isIPv4(name)) return name.startsWith('127.');
  return isIPv6(name) && name === '::1';
}

/**
 * There is no TLS yet, and a password must not cross a network in the clear: the address we listen on must be loopback.
 * @throws DomainError `platform/host-refused`
 */
export function requireLoopback(host: string): void {
  if (!isLoopback(host)) throw new DomainError('platform/host-refused', { host });
}

/**
 * Refuses what a page of another site makes a browser on this machine ask: a foreign `Host` (a name that was pointed at
 * 127.0.0.1) and a foreign `Origin`.
 */
export function refuseOtherSites(server: FastifyInstance): void {
  server.addHook('onRequest', async (request) => {
    const host = request.headers.host ?? '';
    if (!isLoopback(host.replace(/:\d+$/, ''))) throw new DomainError('platform/foreign-host', { host });
    const { origin } = request.headers;
    if (origin !== undefined && origin !== `http://${host}`)
      throw new DomainError('platform/foreign-origin', { origin });
  });
}
