import { checkGoalSheet, formatGoalSheetCsv, type GoalSet, parseGoalSheetCsv } from '@isocenter/knowledge';
import { DomainError, notFound } from '@isocenter/messages';
import { z } from 'zod';
import { askedRevision, sayRevision } from '../../platform/http/asked-revision.ts';
import type { HttpServer } from '../../platform/http/http-server.ts';
import type { GoalSetSummary } from './contract.ts';
import type { Physics } from './open-physics.ts';
import { type GoalSheet, isOwnGoalSet } from './store.ts';

const text = z.string().trim().min(1).max(200);
const long = z.string().max(2000);
const goal = z.object({
  id: text,
  structure: text,
  metric: text,
  comparison: z.enum(['<', '<=', '>', '>=']),
  goal: z.number().min(0),
  tolerance: z.number().min(0).exactOptional(),
  unit: z.string().max(40),
  priority: z.number().int().min(1).max(9).exactOptional(),
  endpoint: long.exactOptional(),
  source: long,
  verified: z.enum(['text', 'knowledge', 'own']),
  seenIn: long.exactOptional(),
  note: long.exactOptional(),
});
const sheet = z.object({
  name: text,
  version: text,
  site: text,
  fractions: text,
  goals: z.array(goal),
});
const id = z.object({ id: z.string() });

/** Goal sets: published ones to read, the department's own to write; of two who edit one sheet the second is told. */
export function goalSetRoutes(server: HttpServer, physics: Physics): void {
  const { store } = physics;
  const read = { requires: 'knowledge.read' } as const;
  const write = { requires: 'goal-set.write' } as const;
  const edit = { ...write, ifMatch: true } as const;

  server.get('/api/physics/goal-sets', { config: read }, async (): Promise<readonly GoalSetSummary[]> => {
    const { published, own } = await physics.goalSets();
    return [...own, ...published].map(summary);
  });

  server.get('/api/physics/goal-sets/:id', { config: read, schema: { params: id } }, async (request, reply) => {
    const { id: asked } = request.params;
    if (!asked.endsWith('.csv')) {
      const found = await findGoalSet(physics, asked);
      if (isOwnGoalSet(asked)) sayRevision(reply, found.version); // of a published one there is no other
      return found;
    }
    const set = await findGoalSet(physics, asked.slice(0, -'.csv'.length));
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="${set.id}.csv"`)
      .send(`\ufeff${formatGoalSheetCsv(set)}`);
  });

  server.post(
    '/api/physics/goal-sets',
    { config: write, schema: { body: sheet } },
    async (request, reply): Promise<GoalSet> => {
      const added = await store.addGoalSet(checked(request.body));
      void reply.status(201);
      return added;
    },
  );

  server.post(
    '/api/physics/goal-sets/csv',
    { config: write, schema: { body: z.object({ csv: z.string().max(2_000_000) }) } },
    async (request, reply): Promise<GoalSet> => {
      const added = await store.addGoalSet(parseGoalSheetCsv(request.body.csv.replace(/^\ufeff/, '')));
      void reply.status(201);
      return added;
    },
  );

  server.put(
    '/api/physics/goal-sets/:id',
    { config: edit, schema: { params: id, body: sheet } },
    async (request): Promise<GoalSet> => {
      refusePublished(request.params.id);
      return store.replaceGoalSet(request.params.id, checked(request.body), askedRevision(request));
    },
  );

  server.delete('/api/physics/goal-sets/:id', { config: edit, schema: { params: id } }, async (request, reply) => {
    refusePublished(request.params.id);
    await store.removeGoalSet(request.params.id, askedRevision(request));
    return reply.status(204).send();
  });
}

async function findGoalSet(physics: Physics, asked: string): Promise<GoalSet> {
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

function summary({ id: setId, name, version, site, fractions, goals }: GoalSet): GoalSetSummary {
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
