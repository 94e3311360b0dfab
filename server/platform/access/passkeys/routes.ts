import { DomainError } from '@isocenter/messages';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { z } from 'zod';
import { acting } from '../../database/acting.ts';
import { NOTHING } from '../../http/answers.ts';
import { askedVersion } from '../../http/asked-revision.ts';
import type { HttpServer } from '../../http/http-server.ts';
import { asSignIn } from '../caller.ts';
import { Session, text } from '../contract.ts';
import { type Access, entranceOf } from '../open-access.ts';
import { giveSessionCookie } from '../session-cookie.ts';
import { sessionView } from '../session-view.ts';
import { inSession } from '../signed-in.ts';
import { NewPasskey, PasskeyAsked, PasskeyChallenge, PasskeyOffer, PasskeyRow, PasskeySignIn } from './contract.ts';
import { addPasskey, listPasskeys, namePasskey, offerPasskey, removePasskey } from './own-passkeys.ts';
import { challengePasskey, signInByPasskey } from './passkey-sign-in.ts';
import { relyingPartyOf } from './relying-party.ts';

/** Passkeys: those of one's own, and coming in by one. */
export function passkeyRoutes(server: HttpServer, { database, callers }: Access): void {
  const own = { requires: 'signed in' } as const;
  const anyone = { requires: 'anyone' } as const;
  const params = z.object({ passkeyKey: z.string() });

  server.get(
    '/api/platform/own-passkeys',
    { config: own, schema: { response: { 200: z.array(PasskeyRow) } } },
    async (request) => listPasskeys(database, inSession(request).actor.personKey),
  );
  server.post(
    '/api/platform/own-passkeys/options',
    { config: own, schema: { body: PasskeyAsked, response: { 200: PasskeyOffer } } },
    async (request) => {
      const { address } = entranceOf(request);
      return offerPasskey(database, inSession(request), { party: relyingPartyOf(request), address, ...request.body });
    },
  );
  server.post(
    '/api/platform/own-passkeys',
    { config: own, schema: { body: NewPasskey, response: { 201: PasskeyRow } } },
    async (request, reply) => {
      const response: RegistrationResponseJSON = request.body.response;
      const asked = { label: request.body.label, response, party: relyingPartyOf(request) };
      void reply.status(201);
      return addPasskey(database, inSession(request), asked);
    },
  );
  server.patch(
    '/api/platform/own-passkeys/:passkeyKey',
    { config: { ...own, ifMatch: true }, schema: { params, body: z.object({ label: text }), response: NOTHING } },
    async (request, reply) => {
      const named = { ...request.params, ...request.body, version: askedVersion(request) };
      await namePasskey(database, inSession(request).actor.personKey, named);
      return reply.status(204).send();
    },
  );
  server.delete(
    '/api/platform/own-passkeys/:passkeyKey',
    { config: own, schema: { params, response: NOTHING } },
    async (request, reply) => {
      await removePasskey(database, inSession(request).actor.personKey, request.params.passkeyKey);
      return reply.status(204).send();
    },
  );

  const ofPerson = '/api/platform/people/:personKey/passkeys';
  const person = z.object({ personKey: z.string() });
  server.get(
    ofPerson,
    { config: { requires: 'person.read' }, schema: { params: person, response: { 200: z.array(PasskeyRow) } } },
    async (request) => listPasskeys(database, request.params.personKey),
  );
  server.delete(
    `${ofPerson}/:passkeyKey`,
    { config: { requires: 'person.write' }, schema: { params: params.extend(person.shape), response: NOTHING } },
    async (request, reply) => {
      await removePasskey(database, request.params.personKey, request.params.passkeyKey);
      return reply.status(204).send();
    },
  );

  server.post(
    '/api/platform/passkey-sign-in/options',
    { config: anyone, schema: { response: { 200: PasskeyChallenge } } },
    async (request) => {
      const { origin, address } = entranceOf(request);
      return asSignIn(origin, () => challengePasskey(database, relyingPartyOf(request), address));
    },
  );
  server.post(
    '/api/platform/passkey-sign-in',
    { config: anyone, schema: { body: PasskeySignIn, response: { 200: Session } } },
    async (request, reply) => {
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
