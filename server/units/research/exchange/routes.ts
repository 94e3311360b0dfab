import { z } from 'zod';
import { ANY_TYPE } from '../../../platform/http/answers.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { PROFILE, WORK } from '../outputs/contract.ts';
import { worksOfPerson } from '../outputs/researcher-store.ts';
import { listedKeys } from '../outputs/work-list.ts';
import { readWork } from '../outputs/work-store.ts';
import type { ResearchParts } from '../research-routes.ts';
import { AskedFile, AskedListFile, AskedPersonFile } from './contract.ts';
import { sendWorks } from './send-works.ts';
import type { WorkFiles } from './work-files.ts';

/** What the record calls the list of works, which is no row. */
const WORK_LIST = 'research-work-list';
const config = { requires: 'register.read', answers: ANY_TYPE } as const;

/** Works as files for other programs and for print: see `contract.ts`. */
export function exchangeRoutes(
  server: HttpServer,
  parts: Pick<ResearchParts, 'database'> & { readonly workFiles: WorkFiles },
): void {
  const { database } = parts;
  server.get(
    '/api/research/works/export',
    { config, schema: { querystring: AskedListFile } },
    async ({ query: { as, lang, ...asked } }, reply) => {
      const of = { unit: 'research', entity: WORK_LIST, entityKey: 'all', detail: asked } as const;
      return sendWorks(reply, parts, { keys: await listedKeys(database, asked), asked: { as, lang }, of });
    },
  );

  server.get(
    '/api/research/works/:workKey/export',
    { config, schema: { params: z.object({ workKey: z.string() }), querystring: AskedFile } },
    async ({ params, query: asked }, reply) => {
      const { workKey } = await readWork(database, params.workKey);
      const of = { unit: 'research', entity: WORK, entityKey: workKey } as const;
      return sendWorks(reply, parts, { keys: [workKey], asked, of });
    },
  );

  server.get(
    '/api/research/people/:personKey/works/export',
    { config, schema: { params: z.object({ personKey: z.string() }), querystring: AskedPersonFile } },
    async ({ params: { personKey }, query: asked }, reply) => {
      const works = await worksOfPerson(database, personKey);
      const theirs = works.filter(({ how }) => how === 'said' || how === 'orcid');
      const of = { unit: 'research', entity: PROFILE, entityKey: personKey } as const;
      return sendWorks(reply, parts, { keys: theirs.map(({ workKey }) => workKey), asked, of });
    },
  );
}
