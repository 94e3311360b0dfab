import { inSession } from '../access/signed-in.ts';
import type { Database } from '../database/database.ts';
import { NOTHING } from '../http/answers.ts';
import { askedVersion, sayRevision } from '../http/asked-revision.ts';
import type { HttpServer } from '../http/http-server.ts';
import { DigestChoice, DigestReport, OwnDigest } from './contract.ts';
import { chooseDigest, digestReport, type Outgoing, ownDigest } from './digest-store.ts';

/** The own choice of the daily mail, and how the mails of the day stand: see `contract.ts`. */
export function digestRoutes(
  server: HttpServer,
  { database, outgoing, now }: { readonly database: Database; readonly outgoing: Outgoing | null; now(): Date },
): void {
  const own = { requires: 'task.do' } as const;

  server.get(
    '/api/platform/own-digest',
    { config: own, schema: { response: { 200: OwnDigest } } },
    async (request, reply) => {
      const digest = await ownDigest(database, { me: inSession(request).actor, outgoing });
      sayRevision(reply, digest.version);
      return digest;
    },
  );

  server.put(
    '/api/platform/own-digest',
    { config: { ...own, ifMatch: true }, schema: { body: DigestChoice, response: NOTHING } },
    async (request, reply) => {
      const version = askedVersion(request);
      await chooseDigest(database, { ...request.body, me: inSession(request).actor, now: now(), version });
      return reply.status(204).send();
    },
  );

  server.get(
    '/api/platform/digest-report',
    { config: { requires: 'deadline.write' }, schema: { response: { 200: DigestReport } } },
    async () => digestReport(database, outgoing),
  );
}
