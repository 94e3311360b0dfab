import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { NOTHING } from '../http/answers.ts';
import { askedVersion, sayRevision } from '../http/asked-revision.ts';
import { pagesOf } from '../http/contract.ts';
import type { HttpServer } from '../http/http-server.ts';
import { PAGE_QUERY } from '../http/page.ts';
import { breakGlass, brokenGlass } from './break-glass.ts';
import {
  BreakGlass,
  BreakGlassRow,
  NewPerson,
  NewRole,
  NewSite,
  PersonChange,
  PersonDetail,
  PersonRow,
  Policy,
  SessionRow,
  Site,
} from './contract.ts';
import type { Access } from './open-access.ts';
import { addPerson, changePerson, changeRoles, listPeople, personDetail } from './people.ts';
import { policyTable } from './policy.ts';
import { endRole, giveRole } from './role-periods.ts';
import { endSessions, liveSessions } from './sessions.ts';
import { inSession, requireOwnOr, signedIn } from './signed-in.ts';
import { addSite, listSites } from './sites.ts';

const params = z.object({ personKey: z.string() });

/** The people of the department and their roles, its sites, the policy table, and what was opened in an emergency. */
export function peopleRoutes(server: HttpServer, access: Access): void {
  personRoutes(server, access);
  personSessionRoutes(server, access);
  const { database } = access;

  server.get(
    '/api/platform/sites',
    { config: { requires: 'signed in' }, schema: { response: { 200: z.array(Site) } } },
    async () => listSites(database),
  );
  server.post(
    '/api/platform/sites',
    { config: { requires: 'site.write' }, schema: { body: NewSite, response: { 201: Site } } },
    async (request, reply) => {
      void reply.status(201);
      return addSite(database, request.body);
    },
  );
  server.get(
    '/api/platform/policy',
    { config: { requires: 'policy.read' }, schema: { response: { 200: Policy } } },
    async () => policyTable(),
  );

  server.get(
    '/api/platform/break-glass',
    {
      config: { requires: 'break-glass.read' },
      schema: { querystring: z.object(PAGE_QUERY), response: { 200: pagesOf(BreakGlassRow) } },
    },
    async (request) => brokenGlass(database, request.query),
  );
  server.post(
    '/api/platform/break-glass',
    { config: { requires: 'break-glass.open' }, schema: { body: BreakGlass, response: { 201: BreakGlassRow } } },
    async (request, reply) => {
      void reply.status(201);
      return breakGlass(database, inSession(request), request.body);
    },
  );
}

function personRoutes(server: HttpServer, { database, callers }: Access): void {
  const read = { requires: 'person.read' } as const;
  const write = { requires: 'person.write' } as const;
  const edit = { ...write, ifMatch: true } as const;

  const answer = async (reply: FastifyReply, personKey: string): Promise<PersonDetail> => {
    const detail = await personDetail(database, personKey);
    sayRevision(reply, detail.version);
    return detail;
  };

  server.get(
    '/api/platform/people',
    { config: read, schema: { querystring: z.object(PAGE_QUERY), response: { 200: pagesOf(PersonRow) } } },
    async ({ query }) => listPeople(database, query),
  );

  server.post(
    '/api/platform/people',
    { config: write, schema: { body: NewPerson, response: { 201: PersonDetail } } },
    async (request, reply) => {
      const personKey = await addPerson(database, request.body);
      return answer(reply.status(201), personKey);
    },
  );

  server.get(
    '/api/platform/people/:personKey',
    { config: read, schema: { params, response: { 200: PersonDetail } } },
    async (request, reply) => answer(reply, request.params.personKey),
  );

  server.patch(
    '/api/platform/people/:personKey',
    { config: edit, schema: { params, body: PersonChange, response: { 200: PersonDetail } } },
    async (request, reply) => {
      const { personKey } = request.params;
      const changedBy = signedIn(request).actor.personKey;
      await changePerson(database, { personKey, version: askedVersion(request), change: request.body, changedBy });
      callers.forget();
      return answer(reply, personKey);
    },
  );

  server.post(
    '/api/platform/people/:personKey/roles',
    { config: edit, schema: { params, body: NewRole, response: { 201: PersonDetail } } },
    async (request, reply) => {
      const read = { ...request.params, version: askedVersion(request) };
      await changeRoles(database, read, (transaction) => giveRole(transaction, read.personKey, request.body));
      return answer(reply.status(201), read.personKey);
    },
  );

  server.post(
    '/api/platform/people/:personKey/roles/:roleKey/end',
    {
      config: edit,
      schema: { params: params.extend({ roleKey: z.string() }), response: { 200: PersonDetail } },
    },
    async (request, reply) => {
      const read = { ...request.params, version: askedVersion(request) };
      const endedBy = signedIn(request).actor.personKey;
      await changeRoles(database, read, (transaction) => endRole(transaction, { ...request.params, endedBy }));
      callers.forget();
      return answer(reply, read.personKey);
    },
  );
}

/** One's own sessions too: so these ask for no right, and others' sessions for that of the administrator. */
function personSessionRoutes(server: HttpServer, { database, callers }: Access): void {
  const config = { requires: 'signed in' } as const;
  const path = '/api/platform/people/:personKey/sessions';

  server.get(path, { config, schema: { params, response: { 200: z.array(SessionRow) } } }, async (request) => {
    const { personKey } = requireOwnOr('person.read', request, request.params);
    return liveSessions(database, personKey, signedIn(request).actor.sessionKey);
  });

  server.delete(path, { config, schema: { params, response: NOTHING } }, async (request, reply) => {
    const { personKey } = requireOwnOr('person.write', request, request.params);
    await endSessions(database, personKey, { except: signedIn(request).actor.sessionKey });
    callers.forget();
    return reply.status(204).send();
  });

  server.delete(
    `${path}/:sessionKey`,
    { config, schema: { params: params.extend({ sessionKey: z.string() }), response: NOTHING } },
    async (request, reply) => {
      const { personKey } = requireOwnOr('person.write', request, request.params);
      await endSessions(database, personKey, { only: request.params.sessionKey });
      callers.forget();
      return reply.status(204).send();
    },
  );
}
