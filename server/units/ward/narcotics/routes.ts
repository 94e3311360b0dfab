import { z } from 'zod';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { asSigner, signatureAsked } from '../../../platform/signatures/sign.ts';
import type { WardParts } from '../ward-routes.ts';
import { AskedBook, ENTRY, ItemContent, NarcoticBook, Narcotics, NewEntry } from './contract.ts';
import { addEntry } from './entry-store.ts';
import { addItem } from './item-store.ts';
import { readBook } from './read-book.ts';
import { readNarcotics } from './read-narcotics.ts';
import { witnessEntry } from './witness-entry.ts';

const ROOT = '/api/ward/narcotics';
const read = { requires: 'narcotic.read' } as const;
const write = { requires: 'narcotic.write' } as const;

/** The ledger of narcotic drugs: see `contract.ts`. */
export function narcoticRoutes(server: HttpServer, { database, now }: WardParts): void {
  server.get(ROOT, { config: read, schema: { response: { 200: Narcotics } } }, async () => readNarcotics(database));

  server.post(
    `${ROOT}/items`,
    { config: write, schema: { body: ItemContent, response: { 201: Narcotics } } },
    async ({ body }, reply) => {
      await addItem(database, body);
      return reply.status(201).send(await readNarcotics(database));
    },
  );

  server.post(
    `${ROOT}/entries`,
    { config: write, schema: { body: NewEntry, response: { 201: Narcotics } } },
    async ({ body }, reply) => {
      await addEntry(database, body, now());
      return reply.status(201).send(await readNarcotics(database));
    },
  );

  server.post(
    `${ROOT}/entries/:entryKey/signatures`,
    {
      config: { requires: 'narcotic.witness' },
      schema: {
        params: z.object({ entryKey: z.string() }),
        body: signatureAsked.extend({ meaning: z.literal('reviewer') }),
        response: { 200: Narcotics },
      },
    },
    async (request) => {
      const { entryKey } = request.params;
      const thing = { entity: ENTRY, entityKey: entryKey, asked: request.body };
      await asSigner(database, request, thing, () => witnessEntry(database, entryKey, now()));
      return readNarcotics(database);
    },
  );

  server.get(
    `${ROOT}/items/:itemKey/book`,
    {
      config: read,
      schema: { params: z.object({ itemKey: z.string() }), querystring: AskedBook, response: { 200: NarcoticBook } },
    },
    async ({ params: { itemKey }, query: { month } }) => readBook(database, itemKey, month),
  );
}
