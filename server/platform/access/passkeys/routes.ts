import { DomainError } from '@isocenter/messages';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { z } from 'zod';
import { acting } from '../../database/acting.ts';
import { askedVersion } from '../../http/asked-revision.ts';
import type { HttpServer } from '../../http/http-server.ts';
import { asSignIn } from '../caller.ts';
import { password, type Session, text } from '../contract.ts';
import { type Access, entranceOf } from '../open-access.ts';
import { giveSessionCookie } from '../session-cookie.ts';
import { sessionView } from '../session-view.ts';
import { inSession } from '../signed-in.ts';
import type { PasskeyChallenge, PasskeyOffer, PasskeyRow } from './contract.ts';
import { addPasskey, listPasskeys, namePasskey, offerPasskey, removePasskey } from './own-passkeys.ts';
import { challengePasskey, signInByPasskey } from './passkey-sign-in.ts';
import { relyingPartyOf } from './relying-party.ts';

/** What a device answers: base64url within a structure that the library reads. */
const part = z.string().max(20_000);
const answer = {
  id: z.string().max(2000),
  rawId: z.string().max(2000),
  type: z.literal('public-key'),
  authenticatorAttachment: z.enum(['cross-platform', 'platform']).exactOptional(),
  clientExtensionResults: z.record(z.string(), z.unknown()),
};
const registration = z.object({
  ...answer,
  response: z.object({
    clientDataJSON: part,
    attestationObject: part,
    transports: z.array(z.string().max(40)).max(10).exactOptional(),
  }),
});
const authentication = z.object({
  ...answer,
  response: z.object({
    clientDataJSON: part,
    authenticatorData: part,
    signature: part,
    userHandle: part.exactOptional(),
  }),
});

/** Passkeys: those of one's own, and coming in by one. */
export function passkeyRoutes(server: HttpServer, { database, callers }: Access): void {
  const own = { requires: 'signed in' } as const;
  const anyone = { requires: 'anyone' } as const;
  const params = z.object({ passkeyKey: z.string() });

  server.get(
    '/api/platform/own-passkeys',
    { config: own },
    async (request): Promise<readonly PasskeyRow[]> => listPasskeys(database, inSession(request).actor.personKey),
  );
  server.post(
    '/api/platform/own-passkeys/options',
    { config: own, schema: { body: z.object({ password, code: z.string().max(20).optional() }) } },
    async (request): Promise<PasskeyOffer> => {
      const { address } = entranceOf(request);
      return offerPasskey(database, inSession(request), { party: relyingPartyOf(request), address, ...request.body });
    },
  );
  server.post(
    '/api/platform/own-passkeys',
    { config: own, schema: { body: z.object({ label: text, response: registration }) } },
    async (request, reply): Promise<PasskeyRow> => {
      const response: RegistrationResponseJSON = request.body.response;
      const asked = { label: request.body.label, response, party: relyingPartyOf(request) };
      void reply.status(201);
      return addPasskey(database, inSession(request), asked);
    },
  );
  server.patch(
    '/api/platform/own-passkeys/:passkeyKey',
    { config: { ...own, ifMatch: true }, schema: { params, body: z.object({ label: text }) } },
    async (request, reply) => {
      const named = { ...request.params, ...request.body, version: askedVersion(request) };
      await namePasskey(database, inSession(request).actor.personKey, named);
      return reply.status(204).send();
    },
  );
  server.delete(
    '/api/platform/own-passkeys/:passkeyKey',
    { config: own, schema: { params } },
    async (request, reply) => {
      await removePasskey(database, inSession(request).actor.personKey, request.params.passkeyKey);
      return reply.status(204).send();
    },
  );

  const ofPerson = '/api/platform/people/:personKey/passkeys';
  const person = z.object({ personKey: z.string() });
  server.get(
    ofPerson,
    { config: { requires: 'person.read' }, schema: { params: person } },
    async (request): Promise<readonly PasskeyRow[]> => listPasskeys(database, request.params.personKey),
  );
  server.delete(
    `${ofPerson}/:passkeyKey`,
    { config: { requires: 'person.write' }, schema: { params: params.extend(person.shape) } },
    async (request, reply) => {
      await removePasskey(database, request.params.personKey, request.params.passkeyKey);
      return reply.status(204).send();
    },
  );

  server.post(
    '/api/platform/passkey-sign-in/options',
    { config: anyone },
    async (request): Promise<PasskeyChallenge> => {
      const { origin, address } = entranceOf(request);
      return asSignIn(origin, () => challengePasskey(database, relyingPartyOf(request), address));
    },
  );
  server.post(
    '/api/platform/passkey-sign-in',
    { config: anyone, schema: { body: z.object({ response: authentication }) } },
    async (request, reply): Promise<Session> => {
      const entrance = entranceOf(request);
      const response: AuthenticationResponseJSON = request.body.response;
      const party = relyingPartyOf(request);
      const secret = await asSignIn(entrance.origin, () => signInByPasskey(database, { response, party }, entrance));
      const caller = await callers.ofSession(secret, entrance.origin);
      if (!caller) throw new DomainError('access/signed-out');
      giveSessionCookie(request, reply, secret);
      return acting(caller.actor, () => sessionView(database, caller));
    },
  );
}
