import { z } from 'zod';
import { askedRevision } from '../../../platform/http/asked-revision.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import type { ResearchParts } from '../research-routes.ts';
import { AskedJournals, CorrectedYear, Journal, JournalLists, JournalPage, NewJournalList } from './contract.ts';
import { correctYear, journalLists, listJournals, readJournal } from './journal-store.ts';
import { loadJournalList } from './load-journal-list.ts';

const ROOT = '/api/research/journals';
const read = { requires: 'register.read' } as const;
const write = { requires: 'register.write' } as const;
/** A list of all journals of an index with their titles is a few megabytes. */
const LARGEST_BYTES = 32 * 1024 * 1024;

/** Journals by year: see `contract.ts`. */
export function journalRoutes(server: HttpServer, { database }: ResearchParts): void {
  server.get(
    ROOT,
    { config: read, schema: { querystring: AskedJournals, response: { 200: JournalPage } } },
    async ({ query }) => listJournals(database, query),
  );

  server.get(
    `${ROOT}/:journalKey`,
    { config: read, schema: { params: z.object({ journalKey: z.string() }), response: { 200: Journal } } },
    async ({ params: { journalKey } }) => readJournal(database, journalKey),
  );

  server.put(
    `${ROOT}/:journalKey/years/:year`,
    {
      config: { ...write, ifMatch: true },
      schema: {
        params: z.object({ journalKey: z.string(), year: z.coerce.number().int().min(1900).max(2200) }),
        body: CorrectedYear,
        response: { 200: Journal },
      },
    },
    async (request) => {
      await correctYear(database, { ...request.params, ...request.body, revision: askedRevision(request) });
      return readJournal(database, request.params.journalKey);
    },
  );

  server.get('/api/research/journal-lists', { config: read, schema: { response: { 200: JournalLists } } }, async () =>
    journalLists(database),
  );

  server.post(
    '/api/research/journal-lists',
    { config: write, bodyLimit: LARGEST_BYTES, schema: { body: NewJournalList, response: { 201: JournalLists } } },
    async ({ body }, reply) => {
      await loadJournalList(database, body);
      return reply.status(201).send(await journalLists(database));
    },
  );
}
