import { DomainError } from '@isocenter/messages';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ELSEWHERE, NOTHING } from '../../http/answers.ts';
import { askedVersion, sayRevision } from '../../http/asked-revision.ts';
import type { HttpServer } from '../../http/http-server.ts';
import { originOf } from '../../http/public-address.ts';
import { keyNumber } from '../../key-number.ts';
import { recordEvent } from '../../record/record-event.ts';
import { beginAttemptFrom, takeBackAttempt } from '../attempts.ts';
import { asSignIn } from '../caller.ts';
import { enterBy } from '../entered-by.ts';
import { type Access, entranceOf } from '../open-access.ts';
import { personDetail } from '../people.ts';
import { sha256 } from '../secrets.ts';
import { giveSessionCookie, takeSessionCookie } from '../session-cookie.ts';
import { endSessions } from '../sessions.ts';
import type { Entrance } from '../sign-in.ts';
import { inSession } from '../signed-in.ts';
import { browserSecretOf, keepBrowser } from './browser-cookie.ts';
import { keepConfirmation, setPasswordByProvider } from './confirmations.ts';
import {
  LinkedSubject,
  PasswordByProvider,
  ProviderAddress,
  ProviderFarewell,
  ProviderOffer,
  ProviderVisit,
} from './contract.ts';
import { beginFlow, type Flow, takeFlow } from './flows.ts';
import type { Provider } from './provider.ts';
import { linkedSubject, linkSubject, personOfSubject, unlinkSubject } from './subjects.ts';

const CALLBACK = '/api/platform/provider/callback';

/** RFC 6749 names them; what else a provider adds stays unread. */
const answer = z.object({ state: z.string().max(500).optional() }).loose();

type Offered = Access & { readonly provider: Provider | undefined };

/** Coming in by the hospital's own login, and leaving it; confirming by it, for an own password. */
export function providerRoutes(server: HttpServer, access: Offered): void {
  const { database, callers } = access;
  const provider = providerOf(access);
  const anyone = { requires: 'anyone' } as const;
  const own = { requires: 'signed in' } as const;

  server.get('/api/platform/provider', { config: anyone, schema: { response: { 200: ProviderOffer } } }, async () => ({
    offered: access.provider !== undefined,
  }));

  /** Where the browser goes, which keeps a secret by which it is known when it comes back. */
  const leave = async (
    request: FastifyRequest,
    reply: FastifyReply,
    asked: Pick<Flow, 'purpose' | 'returnTo' | 'sessionKey'>,
  ): Promise<ProviderAddress> => {
    const here = provider();
    const browser = keepBrowser(request, reply);
    const { origin, address } = entranceOf(request);
    const flow = await asSignIn(origin, () => beginFlow(database, { browser, address }, asked));
    return { url: (await here.addressOf(flow, `${originOf(request)}${CALLBACK}`)).href };
  };
  const visit = { body: ProviderVisit, response: { 200: ProviderAddress } };
  server.post('/api/platform/provider/sign-in', { config: anyone, schema: visit }, async (request, reply) =>
    leave(request, reply, { ...request.body, purpose: 'sign-in', sessionKey: null }),
  );
  server.post('/api/platform/provider/confirmation', { config: own, schema: visit }, async (request, reply) => {
    const sessionKey = keyNumber(inSession(request).actor.sessionKey);
    return leave(request, reply, { ...request.body, purpose: 'confirmation', sessionKey });
  });

  server.get(
    CALLBACK,
    { config: anyone, schema: { querystring: answer, response: ELSEWHERE }, exposeHeadRoute: false },
    async (request, reply) => {
      const { origin } = entranceOf(request);
      try {
        const flow = await asSignIn(origin, () =>
          takeFlow(database, { state: request.query.state, browser: browserSecretOf(request) }),
        );
        await counted(access, entranceOf(request), async () => {
          const met = await provider().personOf(flow, new URL(request.url, originOf(request)));
          await asSignIn(origin, async () => {
            if (flow.purpose === 'confirmation') return keepConfirmation(database, flow, met);
            const personKey = await personOfSubject(database, met);
            giveSessionCookie(request, reply, await enterBy(database, 'provider', { personKey, origin }));
          });
        });
        return reply.redirect(flow.returnTo, 303);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        return reply.redirect(refusalPage(error), 303);
      }
    },
  );

  server.post(
    '/api/platform/provider/sign-out',
    { config: own, schema: { response: { 200: ProviderFarewell } } },
    async (request, reply) => {
      const { actor } = inSession(request);
      const entrance = await database
        .selectFrom('access_session_entrance')
        .select('entered_by')
        .where('session_key', '=', keyNumber(actor.sessionKey))
        .executeTakeFirst();
      await endSessions(database, actor.personKey, { only: actor.sessionKey });
      callers.forget();
      takeSessionCookie(request, reply);
      // A provider that is away keeps nobody from leaving.
      const farewell =
        entrance?.entered_by === 'provider' &&
        (await access.provider?.farewell(`${originOf(request)}/`).catch(() => undefined));
      return { url: farewell ? farewell.href : null };
    },
  );

  server.post(
    '/api/platform/own-password/by-provider',
    { config: own, schema: { body: PasswordByProvider, response: NOTHING } },
    async (request, reply) => {
      await setPasswordByProvider(database, inSession(request), request.body.wanted);
      callers.forget();
      return reply.status(204).send();
    },
  );

  linkRoutes(server, access);
}

/** Who is linked to whom: for those who keep accounts. */
function linkRoutes(server: HttpServer, access: Offered): void {
  const { database, callers } = access;
  const provider = providerOf(access);
  const path = '/api/platform/people/:personKey/provider-subject';
  const edit = { requires: 'person.write', ifMatch: true } as const;
  const params = z.object({ personKey: z.string() });
  const subject = z.string().trim().min(1).max(255); // OpenID Connect Core, 2: no longer than 255 ASCII characters

  server.get(
    path,
    { config: { requires: 'person.read' }, schema: { params, response: { 200: LinkedSubject } } },
    async (request, reply) => {
      const subject = await linkedSubject(database, provider().issuer, request.params.personKey);
      sayRevision(reply, subject.version);
      return subject;
    },
  );
  server.put(
    path,
    { config: edit, schema: { params, body: z.object({ subject }), response: NOTHING } },
    async (request, reply) => {
      const { personKey } = await personDetail(database, request.params.personKey);
      const read = { personKey, version: askedVersion(request) };
      await linkSubject(database, provider().issuer, { ...read, subject: request.body.subject });
      callers.forget();
      return reply.status(204).send();
    },
  );
  server.delete(path, { config: edit, schema: { params, response: NOTHING } }, async (request, reply) => {
    await unlinkSubject(database, provider().issuer, { ...request.params, version: askedVersion(request) });
    callers.forget();
    return reply.status(204).send();
  });
}

/** @throws DomainError `access/provider-off` where no provider is set */
function providerOf({ provider }: Offered): () => Provider {
  return () => {
    if (!provider) throw new DomainError('access/provider-off');
    return provider;
  };
}

/**
 * Comes in for a visit that was begun here. A refusal counts for the address and is in the record; a state that nobody began, which
 * anybody can invent, never gets this far.
 * @throws DomainError `access/too-many-attempts`, and as `comeIn`
 */
async function counted(access: Access, entrance: Entrance, comeIn: () => Promise<void>): Promise<void> {
  const { address, origin } = entrance;
  const attemptKey = await asSignIn(origin, () => beginAttemptFrom(access.database, address));
  const takeBack = () => asSignIn(origin, () => takeBackAttempt(access.database, attemptKey));
  try {
    await comeIn();
  } catch (error) {
    if (error instanceof DomainError) await noteRefusal(access, error, entrance);
    // A provider that is away is nobody's failure.
    if (!(error instanceof DomainError) || error.code === 'access/provider-unreachable') await takeBack();
    throw error;
  }
  await takeBack();
}

/** Of whom the provider says that they came the record keeps a hash: names of people who belong to nobody here are not ours. */
async function noteRefusal({ database }: Access, error: DomainError, { address, origin }: Entrance): Promise<void> {
  const refused = { stream: 'access', unit: 'platform', entity: 'sign-in', action: 'refused' } as const;
  const entityKey = sha256(String(error.values['subject'] ?? ''));
  await asSignIn(origin, () =>
    recordEvent(database, { ...refused, entityKey, detail: { address, by: 'provider', why: error.code } }),
  );
}

/** What follows # reaches no log. */
function refusalPage({ code, values }: DomainError): string {
  return `/sign-in-refused#${new URLSearchParams({ code, ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])) })}`;
}
