import { z } from 'zod';
import { askedRevision } from '../../../platform/http/asked-revision.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { readStay } from '../stay/stay-store.ts';
import type { WardParts } from '../ward-routes.ts';
import { CorrectedOrganValue, NewOrganValue, OrganValues } from './contract.ts';
import { addOrganValue, correctOrganValue, organValuesOf } from './organ-store.ts';

const VALUES = '/api/ward/stays/:stayKey/organ-function';
const params = z.object({ stayKey: z.string() });

/** Renal and hepatic function: see `contract.ts`. */
export function organFunctionRoutes(server: HttpServer, { database, now }: WardParts): void {
  server.get(
    VALUES,
    { config: { requires: 'patient.read' }, schema: { params, response: { 200: OrganValues } } },
    async ({ params: { stayKey } }) => {
      await readStay(database, stayKey);
      return organValuesOf(database, stayKey);
    },
  );

  server.post(
    VALUES,
    {
      config: { requires: 'administration.write' },
      schema: { params, body: NewOrganValue, response: { 201: OrganValues } },
    },
    async ({ params: { stayKey }, body }, reply) => {
      await addOrganValue(database, stayKey, { ...body, now: now() });
      return reply.status(201).send(await organValuesOf(database, stayKey));
    },
  );

  server.put(
    '/api/ward/organ-function/:valueKey',
    {
      config: { requires: 'administration.write', ifMatch: true },
      schema: { params: z.object({ valueKey: z.string() }), body: CorrectedOrganValue, response: { 200: OrganValues } },
    },
    async (request) => {
      const asked = { ...request.params, ...request.body, revision: askedRevision(request), now: now() };
      return organValuesOf(database, await correctOrganValue(database, asked));
    },
  );
}
