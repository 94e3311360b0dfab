import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * Cookies know no port: two departments on one machine would sign each other's people out. Behind TLS the prefix makes the browser
 * itself refuse one that another name of the domain, or a page in the clear, would set.
 */
export function sessionCookieName({ server, headers }: FastifyRequest): string {
  if (server.publicAddress) return '__Host-isocenter-session';
  return `isocenter-session-${/:(\d+)$/.exec(headers.host ?? '')?.[1] ?? '80'}`;
}

export function sessionSecretOf(request: FastifyRequest): string | undefined {
  const name = `${sessionCookieName(request)}=`;
  const cookies = (request.headers.cookie ?? '').split(';').map((cookie) => cookie.trim());
  return cookies.find((cookie) => cookie.startsWith(name))?.slice(name.length) || undefined;
}

/** No script reads it, no other site sends it, and it ends with the browser. `Secure` where people come by TLS; on this machine alone there is none. */
export function giveSessionCookie(request: FastifyRequest, reply: FastifyReply, secret: string): void {
  void reply.header('set-cookie', `${sessionCookieName(request)}=${secret}; ${attributesFor(request)}`);
}

export function takeSessionCookie(request: FastifyRequest, reply: FastifyReply): void {
  void reply.header('set-cookie', `${sessionCookieName(request)}=; ${attributesFor(request)}; Max-Age=0`);
}

function attributesFor({ server }: FastifyRequest): string {
  return `Path=/; HttpOnly; SameSite=Strict${server.publicAddress ? '; Secure' : ''}`;
}
