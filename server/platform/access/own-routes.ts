import { z } from 'zod';
import type { HttpServer } from '../http/http-server.ts';
import type { NewToken, TokenRow, TotpOffer } from './contract.ts';
import { type Access, entranceOf } from './open-access.ts';
import { changeOwnPassword, confirmTotp, offerTotp } from './own-account.ts';
import { removeTotp } from './people.ts';
import { password, text } from './session-routes.ts';
import { inSession } from './signed-in.ts';
import { liveTokens, makeToken, revokeToken } from './tokens.ts';

const LONGEST_TOKEN_DAYS = 366;

/** What everybody may of their own account. */
export function ownRoutes(server: HttpServer, { database, callers }: Access): void {
  const config = { requires: 'signed in' } as const;

  server.post(
    '/api/platform/own-password',
    { config, schema: { body: z.object({ present: password, wanted: password }) } },
    async (request, reply) => {
      const { address } = entranceOf(request);
      await changeOwnPassword(database, inSession(request), { ...request.body, address });
      callers.forget();
      return reply.status(204).send();
    },
  );

  server.post(
    '/api/platform/own-totp',
    { config, schema: { body: z.object({ code: z.string().max(20).optional() }) } },
    async (request, reply): Promise<TotpOffer> => {
      const { code } = request.body;
      if (code === undefined) return offerTotp(database, inSession(request));
      await confirmTotp(database, inSession(request), code);
      return reply.status(204).send();
    },
  );
  server.delete('/api/platform/own-totp', { config }, async (request, reply) => {
    await removeTotp(database, Number(inSession(request).actor.personKey));
    return reply.status(204).send();
  });

  server.get(
    '/api/platform/own-tokens',
    { config },
    async (request): Promise<readonly TokenRow[]> => liveTokens(database, inSession(request).actor.personKey),
  );
  server.post(
    '/api/platform/own-tokens',
    { config, schema: { body: z.object({ label: text, days: z.number().int().min(1).max(LONGEST_TOKEN_DAYS) }) } },
    async (request, reply): Promise<NewToken> => {
      const { actor, roleKey } = inSession(request);
      void reply.status(201);
      return makeToken(database, { personKey: actor.personKey, roleKey, ...request.body });
    },
  );
  server.delete(
    '/api/platform/own-tokens/:tokenKey',
    { config, schema: { params: z.object({ tokenKey: z.string() }) } },
    async (request, reply) => {
      await revokeToken(database, inSession(request).actor.personKey, request.params.tokenKey);
      callers.forget();
      return reply.status(204).send();
    },
  );
}
