import { z } from 'zod';
import { askedRevision } from '../../../platform/http/asked-revision.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import type { WardParts } from '../ward-routes.ts';
import { CorrectedProcedure, NewProcedure, WardProcedures } from './contract.ts';
import { addProcedure, correctProcedure, proceduresOf } from './procedure-store.ts';

const PROCEDURES = '/api/ward/stays/:stayKey/procedures';
const params = z.object({ stayKey: z.string() });

/** Procedures against pain: see `contract.ts`. */
export function procedureRoutes(server: HttpServer, { database, now }: WardParts): void {
  server.get(
    PROCEDURES,
    { config: { requires: 'patient.read' }, schema: { params, response: { 200: WardProcedures } } },
    async ({ params: { stayKey } }) => proceduresOf(database, stayKey),
  );

  server.post(
    PROCEDURES,
    {
      config: { requires: 'administration.write' },
      schema: { params, body: NewProcedure, response: { 201: WardProcedures } },
    },
    async ({ params: { stayKey }, body }, reply) => {
      await addProcedure(database, stayKey, { ...body, now: now() });
      return reply.status(201).send(await proceduresOf(database, stayKey));
    },
  );

  server.put(
    '/api/ward/procedures/:procedureKey',
    {
      config: { requires: 'administration.write', ifMatch: true },
      schema: {
        params: z.object({ procedureKey: z.string() }),
        body: CorrectedProcedure,
        response: { 200: WardProcedures },
      },
    },
    async (request) => {
      const asked = { ...request.params, ...request.body, revision: askedRevision(request), now: now() };
      return proceduresOf(database, await correctProcedure(database, asked));
    },
  );
}
