import { DomainError, notFound } from '@isocenter/messages';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { acting } from '../database/acting.ts';
import { NOTHING } from '../http/answers.ts';
import type { HttpServer } from '../http/http-server.ts';
import { asSignIn } from './caller.ts';
import { DemonstrationAccount, FirstStart, Session, SignIn } from './contract.ts';
import { demonstrationAccounts } from './demonstration-accounts.ts';
import { createAdministrator } from './first-start.ts';
import { type Access, entranceOf } from './open-access.ts';
import { giveSessionCookie, takeSessionCookie } from './session-cookie.ts';
import { sessionView } from './session-view.ts';
import { changeRoleOfSession, endSessions } from './sessions.ts';
import { beginSessionOf, signIn } from './sign-in.ts';
import { inSession, signedIn } from './signed-in.ts';

const entered = { response: { 200: Session } };

/** Coming in, going out, and which role one works in. */
export function sessionRoutes(server: HttpServer, access: Access): void {
  const { database, callers } = access;
  const anyone = { requires: 'anyone' } as const;
  const own = { requires: 'signed in' } as const;

  /** The answer to every way of coming in: the cookie, and the session that it opens. */
  const enter = async (request: FastifyRequest, reply: FastifyReply, secret: string): Promise<Session> => {
    const caller = await callers.ofSession(secret, entranceOf(request).origin);
    if (!caller) throw new DomainError('access/signed-out');
    giveSessionCookie(request, reply, secret);
    return acting(caller.actor, () => sessionView(database, caller));
  };

  const ownYet = { ...own, opensBeforeOwnPassword: true } as const;

  server.get('/api/platform/session', { config: ownYet, schema: entered }, async (request) =>
    sessionView(database, signedIn(request)),
  );

  server.post(
    '/api/platform/sign-in',
    { config: anyone, schema: { ...entered, body: SignIn } },
    async (request, reply) => enter(request, reply, await signIn(database, request.body, entranceOf(request))),
  );

  server.post(
    '/api/platform/first-start',
    { config: anyone, schema: { ...entered, body: FirstStart } },
    async (request, reply) => {
      const { origin } = entranceOf(request);
      const personKey = await createAdministrator(database, request.body, origin);
      return enter(request, reply, await asSignIn(origin, () => beginSessionOf(database, Number(personKey), origin)));
    },
  );

  server.post('/api/platform/sign-out', { config: ownYet, schema: { response: NOTHING } }, async (request, reply) => {
    const { actor } = inSession(request);
    await endSessions(database, actor.personKey, { only: actor.sessionKey });
    callers.forget();
    takeSessionCookie(request, reply);
    return reply.status(204).send();
  });

  server.post(
    '/api/platform/session/role',
    { config: own, schema: { ...entered, body: z.object({ roleKey: z.string() }) } },
    async (request) => {
      const { actor } = inSession(request);
      const { roles } = await sessionView(database, signedIn(request));
      if (!roles.some(({ roleKey }) => roleKey === request.body.roleKey)) throw notFound('role', request.body.roleKey);
      await changeRoleOfSession(database, actor.sessionKey, request.body.roleKey);
      callers.forget();
      const caller = await access.identify(request);
      if (caller instanceof DomainError) throw caller;
      request.caller = caller;
      return acting(caller.actor, () => sessionView(database, signedIn(request)));
    },
  );

  demonstrationRoutes(server, access, enter);
}

function demonstrationRoutes(
  server: HttpServer,
  { database, isDemonstration }: Access,
  enter: (request: FastifyRequest, reply: FastifyReply, secret: string) => Promise<Session>,
): void {
  const config = { requires: 'anyone' } as const;
  const accounts = (origin: string) => asSignIn(origin, () => demonstrationAccounts(database));

  server.get(
    '/api/platform/demonstration-accounts',
    { config, schema: { response: { 200: z.array(DemonstrationAccount) } } },
    async (request) => (isDemonstration ? accounts(entranceOf(request).origin) : []),
  );

  server.post(
    '/api/platform/sign-in-as',
    { config, schema: { ...entered, body: z.object({ personKey: z.string() }) } },
    async (request, reply) => {
      const { origin } = entranceOf(request);
      const { personKey } = request.body;
      const known = isDemonstration && (await accounts(origin)).some((account) => account.personKey === personKey);
      if (!known) throw new DomainError('access/no-demonstration');
      return enter(request, reply, await asSignIn(origin, () => beginSessionOf(database, Number(personKey), origin)));
    },
  );
}
