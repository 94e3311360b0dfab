import { LANGUAGES } from '@isocenter/messages';
import { z } from 'zod';
import { inSession } from '../access/signed-in.ts';
import type { Database } from '../database/database.ts';
import { askedVersion, sayRevision } from '../http/asked-revision.ts';
import type { HttpServer } from '../http/http-server.ts';
import type { DigestReport, OwnDigest } from './contract.ts';
import { chooseDigest, digestReport, type Outgoing, ownDigest } from './digest-store.ts';

const choice = z.object({
  address: z.email().max(254).nullable(),
  wants: z.boolean(),
  language: z.enum(LANGUAGES),
});

/** The own choice of the daily mail, and how the mails of the day stand: see `contract.ts`. */
export function digestRoutes(
  server: HttpServer,
  { database, outgoing, now }: { readonly database: Database; readonly outgoing: Outgoing | null; now(): Date },
): void {
  const own = { requires: 'task.do' } as const;

  server.get('/api/platform/own-digest', { config: own }, async (request, reply): Promise<OwnDigest> => {
    const digest = await ownDigest(database, { me: inSession(request).actor, outgoing });
    sayRevision(reply, digest.version);
    return digest;
  });

  server.put(
    '/api/platform/own-digest',
    { config: { ...own, ifMatch: true }, schema: { body: choice } },
    async (request, reply) => {
      const version = askedVersion(request);
      await chooseDigest(database, { ...request.body, me: inSession(request).actor, now: now(), version });
      return reply.status(204).send();
    },
  );

  server.get(
    '/api/platform/digest-report',
    { config: { requires: 'deadline.write' } },
    async (): Promise<DigestReport> => digestReport(database, outgoing),
  );
}
