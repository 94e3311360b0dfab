import { z } from 'zod';
import { askedRevision, sayRevision } from '../../../platform/http/asked-revision.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { departmentDay } from '../../clinic/index.ts';
import { AskedPublic } from '../entries/contract.ts';
import { publishEntry } from '../entries/entry-store.ts';
import type { ResearchParts } from '../research-routes.ts';
import { ChangedRecognition, NewRecognition, Recognition, Recognitions } from './contract.ts';
import { RECOGNITIONS } from './recognition-kind.ts';
import { addRecognition, changeRecognition, readRecognition, readRecognitions } from './recognition-store.ts';

const ROOT = '/api/research/recognitions';
const ONE = `${ROOT}/:entryKey`;
const read = { requires: 'register.read' } as const;
const params = z.object({ entryKey: z.string() });

/** Awards, posts, services and accreditations: see `contract.ts`. */
export function recognitionRoutes(server: HttpServer, { database, now }: ResearchParts): void {
  const today = () => departmentDay(database, now());

  server.get(ROOT, { config: read, schema: { response: { 200: Recognitions } } }, async () =>
    readRecognitions(database, await today()),
  );

  server.get(
    ONE,
    { config: read, schema: { params, response: { 200: Recognition } } },
    async ({ params: asked }, reply) => {
      const recognition = await readRecognition(database, asked.entryKey, await today());
      sayRevision(reply, recognition.revision);
      return recognition;
    },
  );

  server.post(
    ROOT,
    { config: { requires: 'register.write' }, schema: { body: NewRecognition, response: { 201: Recognition } } },
    async ({ body }, reply) => {
      const day = await today();
      const entryKey = await addRecognition(database, body.content, day);
      return reply.status(201).send(await readRecognition(database, entryKey, day));
    },
  );

  server.put(
    ONE,
    {
      config: { requires: 'register.write', ifMatch: true },
      schema: { params, body: ChangedRecognition, response: { 200: Recognition } },
    },
    async (request) => {
      const day = await today();
      const { entryKey } = request.params;
      await changeRecognition(database, { ...request.body, entryKey, revision: askedRevision(request) }, day);
      return readRecognition(database, entryKey, day);
    },
  );

  server.put(
    `${ONE}/public`,
    {
      config: { requires: 'register.publish', ifMatch: true },
      schema: { params, body: AskedPublic, response: { 200: Recognition } },
    },
    async (request) => {
      const { entryKey } = request.params;
      await publishEntry(database, RECOGNITIONS, { ...request.body, entryKey, revision: askedRevision(request) });
      return readRecognition(database, entryKey, await today());
    },
  );
}
