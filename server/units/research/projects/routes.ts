import { LANGUAGES } from '@isocenter/messages';
import { z } from 'zod';
import { signedIn } from '../../../platform/access/signed-in.ts';
import { askedRevision, sayRevision } from '../../../platform/http/asked-revision.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { departmentDay, departmentTimeZone } from '../../clinic/index.ts';
import { AskedPublic } from '../entries/contract.ts';
import { publishEntry } from '../entries/entry-store.ts';
import type { ResearchParts } from '../research-routes.ts';
import { ChangedProject, NewProject, Project, Projects } from './contract.ts';
import { PROJECTS } from './project-dues.ts';
import { addProject, changeProject, readProject, readProjects } from './project-store.ts';
import { outputsOfProject } from './project-works-store.ts';
import { reportSheet } from './report-sheet.ts';

const ROOT = '/api/research/projects';
const ONE = `${ROOT}/:entryKey`;
const read = { requires: 'register.read' } as const;
const params = z.object({ entryKey: z.string() });
/** Without a year: of the whole project. */
const AskedReport = z.object({ year: z.coerce.number().int().min(1980).max(2100).optional(), lang: z.enum(LANGUAGES) });

/** Projects: see `contract.ts`. */
export function projectRoutes(server: HttpServer, { database, now }: ResearchParts): void {
  const today = () => departmentDay(database, now());

  server.get(ROOT, { config: read, schema: { response: { 200: Projects } } }, async () =>
    readProjects(database, await today()),
  );

  server.get(
    ONE,
    { config: read, schema: { params, response: { 200: Project } } },
    async ({ params: asked }, reply) => {
      const project = await readProject(database, asked.entryKey, await today());
      sayRevision(reply, project.revision);
      return project;
    },
  );

  server.get(
    `${ONE}/report.pdf`,
    { config: { ...read, answers: 'application/pdf' }, schema: { params, querystring: AskedReport } },
    async (request, reply) => {
      const { year, lang } = request.query;
      const project = await readProject(database, request.params.entryKey, await today());
      const { name } = signedIn(request).actor;
      const made = { language: lang, timeZone: await departmentTimeZone(database), madeAt: now(), madeBy: name };
      const outputs = await outputsOfProject(database, { ...project, number: project.content.number });
      const pdf = await reportSheet(project, { year: year ?? null, outputs }, made);
      return reply
        .type('application/pdf')
        .header('content-disposition', `inline; filename="project-${project.entryKey}.pdf"`)
        .send(pdf);
    },
  );

  server.post(
    ROOT,
    { config: { requires: 'register.write' }, schema: { body: NewProject, response: { 201: Project } } },
    async ({ body }, reply) => {
      const day = await today();
      const entryKey = await addProject(database, body.content, day);
      return reply.status(201).send(await readProject(database, entryKey, day));
    },
  );

  server.put(
    ONE,
    {
      config: { requires: 'register.write', ifMatch: true },
      schema: { params, body: ChangedProject, response: { 200: Project } },
    },
    async (request) => {
      const day = await today();
      const { entryKey } = request.params;
      await changeProject(database, { ...request.body, entryKey, revision: askedRevision(request) }, day);
      return readProject(database, entryKey, day);
    },
  );

  server.put(
    `${ONE}/public`,
    {
      config: { requires: 'register.publish', ifMatch: true },
      schema: { params, body: AskedPublic, response: { 200: Project } },
    },
    async (request) => {
      const { entryKey } = request.params;
      await publishEntry(database, PROJECTS, { ...request.body, entryKey, revision: askedRevision(request) });
      return readProject(database, entryKey, await today());
    },
  );
}
