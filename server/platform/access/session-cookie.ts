import type { FastifyReply, FastifyRequest } from 'fastify';

/** Cookies know no port: two departments on one machine would sign each other's people out. */
export function sessionCookieName({ headers }: FastifyRequest): string {
  return `isocenter-session-${/:(\d+)$/.exec(headers.host ?? '')?.[1] ?? '80'}`;
}

export function sessionSecretOf(request: FastifyRequest): string | undefined {
  const name = `${sessionCookieName(request)}=`;
  const cookies = (request.headers.cookie ?? '').split(';').map((cookie) => cookie.trim());
  return cookies.find((cookie) => cookie.startsWith(name))?.slice(name.length) || undefined;
}

/** No script reads it, no other site sends it, and it ends with the browser. Not `Secure`: the server speaks HTTP, to this machine alone. */
export function giveSessionCookie(request: FastifyRequest, reply: FastifyReply, secret: string): void {
  void reply.header('set-cookie', `${sessionCookieName(request)}=${secret}; Path=/; HttpOnly; SameSite=Strict`);
}

export function takeSessionCookie(request: FastifyRequest, reply: FastifyReply): void {
  void reply.header('set-cookie', `${sessionCookieName(request)}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0`);
}
