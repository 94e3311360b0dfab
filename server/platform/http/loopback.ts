import { isIPv4, isIPv6 } from 'node:net';
import { DomainError } from '@isocenter/messages';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { originOf } from './public-address.ts';

/** Whether connections to `host` can only come from this machine. */
export function isLoopback(host: string): boolean {
  const name = host.replace(/^\[(.*)\]$/, '$1').toLowerCase();
  if (name === 'localhost') return true;
  if (isIPv4(name)) return name.startsWith('127.');
  return isIPv6(name) && name === '::1';
}

/** Whether what is sent to `url` in the clear does not leave this machine. */
export function isPlainOnThisMachine({ protocol, hostname }: URL): boolean {
  return protocol === 'http:' && isLoopback(hostname);
}

/**
 * The server itself speaks no TLS, and a password must not cross a network in the clear: the address we listen on must be loopback.
 * From elsewhere people come through a reverse proxy on this machine.
 * @throws DomainError `platform/host-refused`
 */
export function requireLoopback(host: string): void {
  if (!isLoopback(host)) throw new DomainError('platform/host-refused', { host });
}

/**
 * Refuses what a page of another site makes a browser ask: a foreign `Host` (a name that was pointed at this machine) and a foreign
 * `Origin`; and what the proxy took in the clear.
 */
export function refuseOtherSites(server: FastifyInstance): void {
  server.addHook('onRequest', async (request) => {
    requireOwnHost(request);
    const { origin } = request.headers;
    if (origin !== undefined && origin !== originOf(request))
      throw new DomainError('platform/foreign-origin', { origin });
  });
}

/** Under the public name the proxy must say that it came by TLS; under a loopback name this machine asks, such as to learn whether we live. */
function requireOwnHost({ server, headers, protocol }: FastifyRequest): void {
  const host = headers.host ?? '';
  const isPublic = host.toLowerCase() === server.publicAddress?.host;
  if (!isPublic && !isLoopback(host.replace(/:\d+$/, ''))) throw new DomainError('platform/foreign-host', { host });
  const throughProxy = isPublic || headers['x-forwarded-proto'] !== undefined;
  if (server.publicAddress && throughProxy && protocol !== 'https') throw new DomainError('platform/not-by-tls');
}
