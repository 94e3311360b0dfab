import { z } from 'zod';
import { requireRight } from '../../../platform/access/signed-in.ts';
import { askedRevision } from '../../../platform/http/asked-revision.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import type { ResearchParts } from '../research-routes.ts';
import { ChangedSheet, ExampleForm, NewSheet, Sheets } from './sheet-contract.ts';
import { beginSheet, changeSheet, exampleForm, sheetsOf } from './sheet-store.ts';

const ROOT = '/api/research/recognitions/:entryKey/sheets';
const params = z.object({ entryKey: z.string() });
const write = { requires: 'register.write' } as const;

/** Self-assessment sheets: see `sheet-contract.ts`. They are filled, completed and signed as every form is. */
export function sheetRoutes(server: HttpServer, { database }: Pick<ResearchParts, 'database'>): void {
  server.get(
    ROOT,
    { config: { requires: 'register.read' }, schema: { params, response: { 200: Sheets } } },
    async ({ params: { entryKey } }) => sheetsOf(database, entryKey),
  );

  server.post(
    ROOT,
    { config: write, schema: { params, body: NewSheet, response: { 201: Sheets } } },
    async (request, reply) => {
      requireRight('form.fill', request);
      const { entryKey } = request.params;
      await beginSheet(database, entryKey, request.body);
      return reply.status(201).send(await sheetsOf(database, entryKey));
    },
  );

  server.put(
    `${ROOT}/:sheetKey`,
    {
      config: { ...write, ifMatch: true },
      schema: { params: params.extend({ sheetKey: z.string() }), body: ChangedSheet, response: { 200: Sheets } },
    },
    async (request) => {
      await changeSheet(database, { ...request.params, ...request.body, revision: askedRevision(request) });
      return sheetsOf(database, request.params.entryKey);
    },
  );

  server.post(
    '/api/research/self-assessment-example',
    { config: { requires: 'form.design' }, schema: { response: { 200: ExampleForm } } },
    async () => ({ formKey: await exampleForm(database) }),
  );
}
