import {
  checkGoalSheet,
  formatGoalSheetCsv,
  type GoalSet as KnownGoalSet,
  parseGoalSheetCsv,
} from '@isocenter/knowledge';
import { DomainError, notFound } from '@isocenter/messages';
import { z } from 'zod';
import { NOTHING } from '../../platform/http/answers.ts';
import { askedRevision, sayRevision } from '../../platform/http/asked-revision.ts';
import type { HttpServer } from '../../platform/http/http-server.ts';
import { GoalSet, GoalSetSummary, GoalSheetAsked } from './contract.ts';
import type { Physics } from './open-physics.ts';
import { type GoalSheet, isOwnGoalSet } from './store.ts';

const id = z.object({ id: z.string() });

/** Goal sets: published ones to read, the department's own to write; of two who edit one sheet the second is told. */
export function goalSetRoutes(server: HttpServer, physics: Physics): void {
  const { store } = physics;
  const read = { requires: 'knowledge.read' } as const;
  const write = { requires: 'goal-set.write' } as const;
  const edit = { ...write, ifMatch: true } as const;

  const all = { response: { 200: z.array(GoalSetSummary) } };
  server.get('/api/physics/goal-sets', { config: read, schema: all }, async () => {
    const { published, own } = await physics.goalSets();
    return [...own, ...published].map(summary);
  });

  const one = { params: id, response: { 200: GoalSet } };
  server.get('/api/physics/goal-sets/:id', { config: read, schema: one }, async (request, reply) => {
    const { id: asked } = request.params;
    const found = await findGoalSet(physics, asked);
    if (isOwnGoalSet(asked)) sayRevision(reply, found.version); // of a published one there is no other
    return found;
  });

  server.get(
    '/api/physics/goal-sets/:id/csv',
    { config: { ...read, answers: 'text/csv; charset=utf-8' }, schema: { params: id } },
    async (request, reply) => {
      const set = await findGoalSet(physics, request.params.id);
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${set.id}.csv"`)
        .send(`\ufeff${formatGoalSheetCsv(set)}`);
    },
  );

  server.post(
    '/api/physics/goal-sets',
    { config: write, schema: { body: GoalSheetAsked, response: { 201: GoalSet } } },
    async (request, reply) => {
      const added = await store.addGoalSet(checked(request.body));
      void reply.status(201);
      return added;
    },
  );

  server.post(
    '/api/physics/goal-sets/csv',
    { config: write, schema: { body: z.object({ csv: z.string().max(2_000_000) }), response: { 201: GoalSet } } },
    async (request, reply) => {
      const added = await store.addGoalSet(parseGoalSheetCsv(request.body.csv.replace(/^\ufeff/, '')));
      void reply.status(201);
      return added;
    },
  );

  server.put(
    '/api/physics/goal-sets/:id',
    { config: edit, schema: { params: id, body: GoalSheetAsked, response: { 200: GoalSet } } },
    async (request) => {
      refusePublished(request.params.id);
      return store.replaceGoalSet(request.params.id, checked(request.body), askedRevision(request));
    },
  );

  server.delete(
    '/api/physics/goal-sets/:id',
    { config: edit, schema: { params: id, response: NOTHING } },
    async (request, reply) => {
      refusePublished(request.params.id);
      await store.removeGoalSet(request.params.id, askedRevision(request));
      return reply.status(204).send();
    },
  );
}

async function findGoalSet(physics: Physics, asked: string): Promise<KnownGoalSet> {
  const { published, own } = await physics.goalSets();
  const set = [...own, ...published].find((known) => known.id === asked);
  if (!set) throw notFound('goalSet', asked);
  return set;
}

/** What is wrong is told while the person who wrote it is still there. @throws DomainError `knowledge/goal-sheet-…` */
function checked(sheetOfPerson: GoalSheet): GoalSheet {
  checkGoalSheet(sheetOfPerson, (index) => index + 1);
  return sheetOfPerson;
}

function refusePublished(asked: string): void {
  if (!isOwnGoalSet(asked)) throw new DomainError('physics/goal-set-published', { id: asked });
}

function summary({ id: setId, name, version, site, fractions, goals }: KnownGoalSet): GoalSetSummary {
  return {
    id: setId,
    name,
    version,
    site,
    fractions,
    goals: goals.length,
    own: isOwnGoalSet(setId),
    verifiedInText: goals.filter(({ verified }) => verified === 'text').length,
  };
}
