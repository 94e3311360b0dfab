import { z } from 'zod';
import { sayRevision } from '../../../platform/http/asked-revision.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import type { ResearchParts } from '../research-routes.ts';
import { AskedWorks, Work, WorkList } from './contract.ts';
import { listWorks } from './work-list.ts';
import { readWork } from './work-store.ts';

const ROOT = '/api/research/works';
const read = { requires: 'register.read' } as const;
const params = z.object({ workKey: z.string() });

/** Papers and other outputs: see `contract.ts`. */
export function outputRoutes(server: HttpServer, { database }: ResearchParts): void {
  server.get(
    ROOT,
    { config: read, schema: { querystring: AskedWorks, response: { 200: WorkList } } },
    async ({ query }) => listWorks(database, query),
  );

  server.get(
    `${ROOT}/:workKey`,
    { config: read, schema: { params, response: { 200: Work } } },
    async ({ params: { workKey } }, reply) => {
      const work = await readWork(database, workKey);
      sayRevision(reply, work.revision);
      return work;
    },
  );
}
