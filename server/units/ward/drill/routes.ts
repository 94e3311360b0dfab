import { z } from 'zod';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import type { WardParts } from '../ward-routes.ts';
import { answerCase, attemptsOf, beginAttempt, drillResults, finishAttempt, readAttempt } from './attempt-store.ts';
import { Attempt, AttemptLines, DrillResults, NewAnswer } from './contract.ts';

const ATTEMPTS = '/api/ward/drill/attempts';
const ATTEMPT = `${ATTEMPTS}/:attemptKey`;
const take = { requires: 'drill.take' } as const;
const params = z.object({ attemptKey: z.string() });

/** The nurses' drill: see `contract.ts`. */
export function drillRoutes(server: HttpServer, { database, now }: WardParts): void {
  server.get(ATTEMPTS, { config: take, schema: { response: { 200: AttemptLines } } }, async () => attemptsOf(database));

  server.post(ATTEMPTS, { config: take, schema: { response: { 201: Attempt } } }, async (_request, reply) =>
    reply.status(201).send(await readAttempt(database, await beginAttempt(database, now()))),
  );

  server.get(ATTEMPT, { config: take, schema: { params, response: { 200: Attempt } } }, async ({ params: asked }) =>
    readAttempt(database, asked.attemptKey),
  );

  server.post(
    `${ATTEMPT}/answers`,
    { config: take, schema: { params, body: NewAnswer, response: { 200: Attempt } } },
    async ({ params: { attemptKey }, body }) => {
      await answerCase(database, { attemptKey, ...body, now: now() });
      return readAttempt(database, attemptKey);
    },
  );

  server.post(
    `${ATTEMPT}/finish`,
    { config: take, schema: { params, response: { 200: Attempt } } },
    async ({ params: { attemptKey } }) => {
      await finishAttempt(database, attemptKey, now());
      return readAttempt(database, attemptKey);
    },
  );

  server.get(
    '/api/ward/drill/results',
    { config: { requires: 'drill.read' }, schema: { response: { 200: DrillResults } } },
    async () => drillResults(database),
  );
}
