import type { FastifyReply, FastifyRequest } from 'fastify';
import { newSecret } from '../secrets.ts';

function nameOf({ server, headers }: FastifyRequest): string {
  if (server.publicAddress) return '__Host-isocenter-visit';
  return `isocenter-visit-${/:(\d+)$/.exec(headers.host ?? '')?.[1] ?? '80'}`;
}

/** By which a browser that left for the provider is known again. */
export function browserSecretOf(request: FastifyRequest): string | undefined {
  const name = `${nameOf(request)}=`;
  const cookies = (request.headers.cookie ?? '').split(';').map((cookie) => cookie.trim());
  return cookies.find((cookie) => cookie.startsWith(name))?.slice(name.length) || undefined;
}

/**
 * Gives the browser a secret, or leaves the one it has: two tabs may be on their way at once. `Lax`, since the way back begins on the
 * provider's page; it opens nothing but that way.
 */
export function keepBrowser(request: FastifyRequest, reply: FastifyReply): string {
  const secret = browserSecretOf(request) ?? newSecret();
  const secure = request.server.publicAddress ? '; Secure' : '';
  void reply.header('set-cookie', `${nameOf(request)}=${secret}; Path=/; HttpOnly; SameSite=Lax${secure}`);
  return secret;
}
