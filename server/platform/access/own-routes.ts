import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { NOTHING } from '../http/answers.ts';
import type { HttpServer } from '../http/http-server.ts';
import { NewToken, PasswordChange, password, TokenRow, TotpOffer, text } from './contract.ts';
import { type Access, entranceOf } from './open-access.ts';
import { changeOwnPassword, confirmTotp, offerTotp, provePresent } from './own-account.ts';
import { removeTotp } from './people.ts';
import { inSession } from './signed-in.ts';
import { liveTokens, makeToken, revokeToken } from './tokens.ts';

const LONGEST_TOKEN_DAYS = 366;
const again = z.object({ password });
const newToken = again.extend({ label: text, days: z.number().int().min(1).max(LONGEST_TOKEN_DAYS) });

/** What everybody may of their own account. */
export function ownRoutes(server: HttpServer, { database, callers }: Access): void {
  const config = { requires: 'signed in' } as const;

  /** The session of whoever asks, after they have typed the password again. */
  const proved = async (request: FastifyRequest, body: { readonly password: string }) => {
    const caller = inSession(request);
    await provePresent(database, caller, { password: body.password, address: entranceOf(request).address });
    return caller;
  };

  server.post(
    '/api/platform/own-password',
    {
      config: { ...config, opensBeforeOwnPassword: true },
      schema: { body: PasswordChange, response: NOTHING },
    },
    async (request, reply) => {
      const { address } = entranceOf(request);
      await changeOwnPassword(database, inSession(request), { ...request.body, address });
      callers.forget();
      return reply.status(204).send();
    },
  );

  server.post(
    '/api/platform/own-totp',
    {
      config,
      schema: {
        body: z.union([z.object({ code: z.string().max(20) }), again]),
        response: { 200: TotpOffer, ...NOTHING },
      },
    },
    async (request, reply) => {
      if ('password' in request.body) return offerTotp(database, await proved(request, request.body));
      await confirmTotp(database, inSession(request), request.body.code);
      return reply.status(204).send(undefined);
    },
  );
  server.post(
    '/api/platform/own-totp/off',
    { config, schema: { body: again, response: NOTHING } },
    async (request, reply) => {
      const { actor } = await proved(request, request.body);
      await removeTotp(database, Number(actor.personKey));
      return reply.status(204).send();
    },
  );

  server.get(
    '/api/platform/own-tokens',
    { config, schema: { response: { 200: z.array(TokenRow) } } },
    async (request) => liveTokens(database, inSession(request).actor.personKey),
  );
  server.post(
    '/api/platform/own-tokens',
    { config, schema: { body: newToken, response: { 201: NewToken } } },
    async (request, reply) => {
      const { actor, roleKey } = await proved(request, request.body);
      const { label, days } = request.body;
      void reply.status(201);
      return makeToken(database, { personKey: actor.personKey, roleKey, label, days });
    },
  );
  server.post(
    '/api/platform/own-tokens/:tokenKey/withdraw',
    { config, schema: { params: z.object({ tokenKey: z.string() }), body: again, response: NOTHING } },
    async (request, reply) => {
      const { actor } = await proved(request, request.body);
      await revokeToken(database, actor.personKey, request.params.tokenKey);
      callers.forget();
      return reply.status(204).send();
    },
  );
}
