import { z } from 'zod';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import type { ResearchParts } from '../research-routes.ts';
import { ProjectWorks, SaidOf, WorkProjects } from './project-works-contract.ts';
import { projectsOfWork, sayProjectWork, worksOfProject } from './project-works-store.ts';

const ROOT = '/api/research/projects/:entryKey/works';
const read = { requires: 'register.read' } as const;

/** What came of projects: see `project-works-contract.ts`. */
export function projectWorkRoutes(server: HttpServer, { database, now }: ResearchParts): void {
  server.get(
    ROOT,
    { config: read, schema: { params: z.object({ entryKey: z.string() }), response: { 200: ProjectWorks } } },
    async ({ params: { entryKey } }) => worksOfProject(database, entryKey),
  );

  server.put(
    `${ROOT}/:workKey`,
    {
      config: { requires: 'register.write' },
      schema: {
        params: z.object({ entryKey: z.string(), workKey: z.string() }),
        body: SaidOf,
        response: { 200: ProjectWorks },
      },
    },
    async ({ params, body }) => {
      await sayProjectWork(database, { ...params, ...body, now: now() });
      return worksOfProject(database, params.entryKey);
    },
  );

  server.get(
    '/api/research/works/:workKey/projects',
    { config: read, schema: { params: z.object({ workKey: z.string() }), response: { 200: WorkProjects } } },
    async ({ params: { workKey } }) => projectsOfWork(database, workKey),
  );
}
