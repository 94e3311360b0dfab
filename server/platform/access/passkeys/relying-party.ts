import { isIP } from 'node:net';
import { DomainError } from '@isocenter/messages';
import type { FastifyRequest } from 'fastify';
import { originOf } from '../../http/public-address.ts';

/** Where a passkey holds: a name, and the address of its pages. */
export interface RelyingParty {
  readonly id: string;
  readonly origin: string;
}

/** @throws DomainError `access/passkey-address` at a numeric address: browsers bind passkeys to names only */
export function relyingPartyOf(request: FastifyRequest): RelyingParty {
  const origin = originOf(request);
  const { hostname, host } = new URL(origin);
  if (isIP(hostname.replace(/^\[|\]$/g, '')) !== 0) throw new DomainError('access/passkey-address', { host });
  return { id: hostname, origin };
}
