import { z } from 'zod';
import { askedRevision } from '../../../platform/http/asked-revision.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import type { WardParts } from '../ward-routes.ts';
import { ChangedScore, FullAssessments, NewScore, PainScore, PainScores } from './contract.ts';
import { fullAssessmentsOf } from './full-assessment-store.ts';
import { addScore, changeScore, scoresOf } from './score-store.ts';

const SCORES = '/api/ward/stays/:stayKey/scores';
const params = z.object({ stayKey: z.string() });

/** Pain scores: see `contract.ts`. */
export function assessmentRoutes(server: HttpServer, { database, now }: WardParts): void {
  server.get(
    SCORES,
    { config: { requires: 'patient.read' }, schema: { params, response: { 200: PainScores } } },
    async ({ params: { stayKey } }) => scoresOf(database, stayKey),
  );

  server.get(
    '/api/ward/stays/:stayKey/full-assessments',
    { config: { requires: 'patient.read' }, schema: { params, response: { 200: FullAssessments } } },
    async ({ params: { stayKey } }) => fullAssessmentsOf(database, stayKey),
  );

  server.post(
    SCORES,
    { config: { requires: 'pain.assess' }, schema: { params, body: NewScore, response: { 201: PainScore } } },
    async ({ params: { stayKey }, body }, reply) =>
      reply.status(201).send(await addScore(database, stayKey, body, now())),
  );

  server.put(
    '/api/ward/scores/:scoreKey',
    {
      config: { requires: 'pain.assess', ifMatch: true },
      schema: { params: z.object({ scoreKey: z.string() }), body: ChangedScore, response: { 200: PainScores } },
    },
    async (request) => {
      const changed = { ...request.params, ...request.body, revision: askedRevision(request) };
      return scoresOf(database, await changeScore(database, changed, now()));
    },
  );
}
