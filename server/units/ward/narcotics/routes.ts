import { LANGUAGES } from '@isocenter/messages';
import { z } from 'zod';
import { signedIn } from '../../../platform/access/signed-in.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { recordEvent } from '../../../platform/record/record-event.ts';
import { asSigner, signatureAsked } from '../../../platform/signatures/sign.ts';
import { departmentTimeZone } from '../../clinic/index.ts';
import type { WardParts } from '../ward-routes.ts';
import { bookSheet } from './book-sheet.ts';
import { AskedBook, ENTRY, ITEM, ItemContent, NarcoticBook, Narcotics, NewEntry } from './contract.ts';
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

  server.get(
    `${ROOT}/items/:itemKey/book.pdf`,
    {
      config: { ...read, answers: 'application/pdf' },
      schema: {
        params: z.object({ itemKey: z.string() }),
        querystring: AskedBook.extend({ lang: z.enum(LANGUAGES) }),
      },
    },
    async (request, reply) => {
      const { itemKey } = request.params;
      const { month, lang } = request.query;
      const book = await readBook(database, itemKey, month);
      const { name } = signedIn(request).actor;
      const made = { language: lang, timeZone: await departmentTimeZone(database), madeAt: now(), madeBy: name };
      const pdf = await bookSheet(book, made);
      const read = { stream: 'access', unit: 'ward', entity: ITEM, action: 'export' } as const;
      await recordEvent(database, { ...read, entityKey: itemKey, detail: { month, as: 'pdf' } });
      return reply
        .type('application/pdf')
        .header('content-disposition', `inline; filename="narcotics-${month}.pdf"`)
        .send(pdf);
    },
  );
}
