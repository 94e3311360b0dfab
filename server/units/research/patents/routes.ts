import { z } from 'zod';
import { askedRevision, sayRevision } from '../../../platform/http/asked-revision.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { departmentDay } from '../../clinic/index.ts';
import { AskedPublic } from '../entries/contract.ts';
import { publishEntry } from '../entries/entry-store.ts';
import type { ResearchParts } from '../research-routes.ts';
import { ChangedPatent, NewPatent, Patent, Patents } from './contract.ts';
import { PATENTS } from './patent-kind.ts';
import { addPatent, changePatent, readPatent, readPatents } from './patent-store.ts';

const ROOT = '/api/research/patents';
const ONE = `${ROOT}/:entryKey`;
const read = { requires: 'register.read' } as const;
const params = z.object({ entryKey: z.string() });

/** Patents: see `contract.ts`. */
export function patentRoutes(server: HttpServer, { database, now }: ResearchParts): void {
  const today = () => departmentDay(database, now());

  server.get(ROOT, { config: read, schema: { response: { 200: Patents } } }, async () =>
    readPatents(database, await today()),
  );

  server.get(ONE, { config: read, schema: { params, response: { 200: Patent } } }, async ({ params: asked }, reply) => {
    const patent = await readPatent(database, asked.entryKey, await today());
    sayRevision(reply, patent.revision);
    return patent;
  });

  server.post(
    ROOT,
    { config: { requires: 'register.write' }, schema: { body: NewPatent, response: { 201: Patent } } },
    async ({ body }, reply) => {
      const day = await today();
      const entryKey = await addPatent(database, body.content, day);
      return reply.status(201).send(await readPatent(database, entryKey, day));
    },
  );

  server.put(
    ONE,
    {
      config: { requires: 'register.write', ifMatch: true },
      schema: { params, body: ChangedPatent, response: { 200: Patent } },
    },
    async (request) => {
      const day = await today();
      const { entryKey } = request.params;
      await changePatent(database, { ...request.body, entryKey, revision: askedRevision(request) }, day);
      return readPatent(database, entryKey, day);
    },
  );

  server.put(
    `${ONE}/public`,
    {
      config: { requires: 'register.publish', ifMatch: true },
      schema: { params, body: AskedPublic, response: { 200: Patent } },
    },
    async (request) => {
      const { entryKey } = request.params;
      await publishEntry(database, PATENTS, { ...request.body, entryKey, revision: askedRevision(request) });
      return readPatent(database, entryKey, await today());
    },
  );
}
