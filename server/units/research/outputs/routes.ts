import { z } from 'zod';
import { askedRevision, sayRevision } from '../../../platform/http/asked-revision.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import type { ResearchParts } from '../research-routes.ts';
import { authorshipsOf, sayAuthorship } from './authorship-store.ts';
import {
  AskedWorks,
  ChangedWork,
  ChosenMerge,
  DecidedDoubt,
  Doubts,
  MergeView,
  NewWork,
  PersonWorks,
  PublishedWork,
  Researcher,
  Researchers,
  SaidAuthorship,
  SaidForms,
  SaidProfile,
  WorkDetail,
  WorkList,
} from './contract.ts';
import { decideDoubt, doubtsOf, mergeChosen } from './doubt-store.ts';
import { mergesOf, undoMerge, viewMerge } from './merge-works.ts';
import { researcher, researchers, sayForms, sayProfile, worksOfPerson } from './researcher-store.ts';
import { listWorks } from './work-list.ts';
import { addWork, changeWork, publishWork, readWork, sourcesOf } from './work-store.ts';

const ROOT = '/api/research/works';
const PEOPLE = '/api/research/people';
const read = { requires: 'register.read' } as const;
const write = { requires: 'register.write' } as const;
const params = z.object({ workKey: z.string() });
const ofPerson = z.object({ personKey: z.string() });

/** Papers and other outputs: see `contract.ts`. */
export function outputRoutes(server: HttpServer, parts: ResearchParts): void {
  workRoutes(server, parts);
  doubtRoutes(server, parts);
  peopleRoutes(server, parts);
}

function workRoutes(server: HttpServer, { database, now }: ResearchParts): void {
  const told = async (workKey: string): Promise<z.input<typeof WorkDetail>> => {
    const work = await readWork(database, workKey);
    const [sources, authorships, doubts, merges] = await Promise.all([
      ...([sourcesOf(database, workKey), authorshipsOf(database, workKey)] as const),
      ...([doubtsOf(database, workKey), mergesOf(database, workKey)] as const),
    ]);
    return WorkDetail.parse({ ...work, sources, authorships, doubts, merges });
  };

  server.get(
    ROOT,
    { config: read, schema: { querystring: AskedWorks, response: { 200: WorkList } } },
    async ({ query }) => listWorks(database, query),
  );

  server.post(
    ROOT,
    { config: write, schema: { body: NewWork, response: { 201: WorkDetail } } },
    async ({ body: { content } }, reply) => reply.status(201).send(await told(await addWork(database, content))),
  );

  server.get(
    `${ROOT}/:workKey`,
    { config: read, schema: { params, response: { 200: WorkDetail } } },
    async ({ params: { workKey } }, reply) => {
      const work = await told(workKey);
      sayRevision(reply, work.revision);
      return work;
    },
  );

  server.put(
    `${ROOT}/:workKey`,
    { config: { ...write, ifMatch: true }, schema: { params, body: ChangedWork, response: { 200: WorkDetail } } },
    async (request) => {
      const { workKey } = request.params;
      await changeWork(database, { workKey, ...request.body, revision: askedRevision(request) });
      return told(workKey);
    },
  );

  server.put(
    `${ROOT}/:workKey/public`,
    {
      config: { requires: 'register.publish', ifMatch: true },
      schema: { params, body: PublishedWork, response: { 200: WorkDetail } },
    },
    async (request) => {
      const { workKey } = request.params;
      await publishWork(database, { workKey, ...request.body, revision: askedRevision(request) });
      return told(workKey);
    },
  );

  server.put(
    `${ROOT}/:workKey/authorships`,
    { config: read, schema: { params, body: SaidAuthorship, response: { 200: WorkDetail } } },
    async ({ params: { workKey }, body }) => {
      await sayAuthorship(database, { workKey, ...body, now: now() });
      return told(workKey);
    },
  );
}

function doubtRoutes(server: HttpServer, { database, now }: ResearchParts): void {
  server.get('/api/research/work-doubts', { config: read, schema: { response: { 200: Doubts } } }, async () =>
    doubtsOf(database, null),
  );

  server.put(
    '/api/research/work-doubts/:doubtKey',
    {
      config: write,
      schema: { params: z.object({ doubtKey: z.string() }), body: DecidedDoubt, response: { 200: Doubts } },
    },
    async ({ params: { doubtKey }, body: { decision } }) => {
      await decideDoubt(database, { doubtKey, decision, now: now() });
      return doubtsOf(database, null);
    },
  );

  server.get(
    '/api/research/work-merges',
    { config: read, schema: { querystring: ChosenMerge, response: { 200: MergeView } } },
    async ({ query }) => viewMerge(database, query),
  );

  server.post(
    '/api/research/work-merges',
    { config: write, schema: { body: ChosenMerge, response: { 204: z.null() } } },
    async ({ body: { kept, merged } }, reply) => {
      await mergeChosen(database, { keptKey: kept, mergedKey: merged, now: now() });
      return reply.status(204).send(null);
    },
  );

  server.post(
    '/api/research/work-merges/:mergeKey/undone',
    { config: write, schema: { params: z.object({ mergeKey: z.string() }), response: { 204: z.null() } } },
    async ({ params: { mergeKey } }, reply) => {
      await undoMerge(database, { mergeKey, now: now() });
      return reply.status(204).send(null);
    },
  );
}

/** Whoever may read the register says what is their own; the database asks whether they may for others. */
function peopleRoutes(server: HttpServer, { database, now }: ResearchParts): void {
  server.get(PEOPLE, { config: read, schema: { response: { 200: Researchers } } }, async () => researchers(database));

  server.get(
    `${PEOPLE}/:personKey/works`,
    { config: read, schema: { params: ofPerson, response: { 200: PersonWorks } } },
    async ({ params: { personKey } }) => worksOfPerson(database, personKey),
  );

  server.put(
    `${PEOPLE}/:personKey`,
    {
      config: { ...read, ifMatch: true },
      schema: { params: ofPerson, body: SaidProfile, response: { 200: Researcher } },
    },
    async (request) => {
      const { personKey } = request.params;
      await sayProfile(database, { personKey, ...request.body, revision: askedRevision(request) });
      return researcher(database, personKey);
    },
  );

  server.put(
    `${PEOPLE}/:personKey/forms`,
    { config: read, schema: { params: ofPerson, body: SaidForms, response: { 200: Researcher } } },
    async ({ params: { personKey }, body }) => {
      await sayForms(database, { personKey, ...body, now: now() });
      return researcher(database, personKey);
    },
  );
}
