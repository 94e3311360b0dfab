import { z } from 'zod';
import { askedRevision } from '../../../platform/http/asked-revision.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import type { WardParts } from '../ward-routes.ts';
import { addBed, bedsOf, changeBed } from './bed-store.ts';
import { BedContent, Beds, ChangedStay, NewStay, Stay, Stays } from './contract.ts';
import { addStay, changeStay, readStay, staysOf } from './stay-store.ts';

const read = { requires: 'patient.read' } as const;
const STAY = '/api/ward/stays/:stayKey';
const params = z.object({ stayKey: z.string() });

/** Beds and stays: see `contract.ts`. */
export function stayRoutes(server: HttpServer, { database, now }: WardParts): void {
  bedRoutes(server, { database });

  server.get(STAY, { config: read, schema: { params, response: { 200: Stay } } }, async ({ params: { stayKey } }) =>
    readStay(database, stayKey),
  );

  server.get(
    '/api/ward/patients/:patientKey/stays',
    { config: read, schema: { params: z.object({ patientKey: z.string() }), response: { 200: Stays } } },
    async ({ params: { patientKey } }) => staysOf(database, patientKey),
  );

  server.post(
    '/api/ward/stays',
    { config: { requires: 'stay.write' }, schema: { body: NewStay, response: { 201: Stay } } },
    async ({ body }, reply) => reply.status(201).send(await readStay(database, await addStay(database, body, now()))),
  );

  server.put(
    STAY,
    {
      config: { requires: 'stay.write', ifMatch: true },
      schema: { params, body: ChangedStay, response: { 200: Stay } },
    },
    async (request) => {
      const { stayKey } = request.params;
      await changeStay(database, { stayKey, ...request.body, revision: askedRevision(request) }, now());
      return readStay(database, stayKey);
    },
  );
}

function bedRoutes(server: HttpServer, { database }: Pick<WardParts, 'database'>): void {
  const write = { requires: 'bed.write' } as const;

  server.get('/api/ward/beds', { config: read, schema: { response: { 200: Beds } } }, async () => bedsOf(database));

  server.post(
    '/api/ward/beds',
    { config: write, schema: { body: BedContent, response: { 201: Beds } } },
    async ({ body }, reply) => {
      await addBed(database, body);
      return reply.status(201).send(await bedsOf(database));
    },
  );

  server.put(
    '/api/ward/beds/:bedKey',
    {
      config: { ...write, ifMatch: true },
      schema: { params: z.object({ bedKey: z.string() }), body: BedContent, response: { 200: Beds } },
    },
    async (request) => {
      const { bedKey } = request.params;
      await changeBed(database, { bedKey, content: request.body, revision: askedRevision(request) });
      return bedsOf(database);
    },
  );
}
