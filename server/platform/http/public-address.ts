import { DomainError } from '@isocenter/messages';
import type { FastifyInstance, FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyInstance {
    /** Where people reach this server; null where that is this machine itself. */
    publicAddress: PublicAddress | null;
  }
}

/** Where people's browsers reach this server: a reverse proxy on this machine that speaks TLS. */
export interface PublicAddress {
  /** Such as `https://isocenter.hospital.example`. */
  readonly origin: string;
  /** As a browser sends it in `Host`: with the port where that is not 443. */
  readonly host: string;
}

/**
 * What `ISOCENTER_PUBLIC_URL` says; undefined where it says nothing.
 * @throws DomainError `platform/public-url` unless it is `https`, a name and at most a port: pages begin at /, and a password never
 *   crosses a network in the clear
 */
export function publicAddressOf(setting: string | undefined): PublicAddress | undefined {
  if (setting === undefined || setting === '') return undefined;
  const url = URL.canParse(setting) ? new URL(setting) : undefined;
  // `origin` leaves out path, query, fragment and credentials: where it is not the whole, there was one of them.
  if (url?.protocol !== 'https:' || `${url.origin}/` !== url.href) throw new DomainError('platform/public-url');
  return { origin: url.origin, host: url.host };
}

/** Browsers ask for nothing but TLS here from now on, for a year. */
export const STRICT_TRANSPORT_SECURITY = 'max-age=31536000';

/** Makes the public address known to whoever needs it: cookies, links, the checks of host and origin. */
export function knowPublicAddress(server: FastifyInstance, address: PublicAddress | undefined): void {
  server.decorate('publicAddress', address ?? null);
  if (address === undefined) return;
  server.addHook('onSend', async (_request, reply) => {
    void reply.header('strict-transport-security', STRICT_TRANSPORT_SECURITY);
  });
}

/** The address under which the caller reached this server, for links in answers. */
export function originOf({ server, headers }: FastifyRequest): string {
  return server.publicAddress?.origin ?? `http://${headers.host ?? ''}`;
}
