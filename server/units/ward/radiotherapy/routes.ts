import { z } from 'zod';
import { askedRevision } from '../../../platform/http/asked-revision.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import type { WardParts } from '../ward-routes.ts';
import { NewReferral, StayRadiotherapy, Withdrawal } from './contract.ts';
import { radiotherapyOf, refer, withdraw } from './referral-store.ts';

const STAY = '/api/ward/stays/:stayKey';
const params = z.object({ stayKey: z.string() });

/** Radiotherapy of a patient of the ward: see `contract.ts`. */
export function radiotherapyRoutes(server: HttpServer, { database, now }: WardParts): void {
  server.get(
    `${STAY}/radiotherapy`,
    { config: { requires: 'patient.read' }, schema: { params, response: { 200: StayRadiotherapy } } },
    async ({ params: { stayKey } }) => radiotherapyOf(database, stayKey, now()),
  );

  server.post(
    `${STAY}/radiotherapy-referrals`,
    {
      config: { requires: 'radiotherapy.refer' },
      schema: { params, body: NewReferral, response: { 201: StayRadiotherapy } },
    },
    async ({ params: { stayKey }, body }, reply) => {
      await refer(database, stayKey, { ...body, now: now() });
      return reply.status(201).send(await radiotherapyOf(database, stayKey, now()));
    },
  );

  server.post(
    '/api/ward/radiotherapy-referrals/:referralKey/withdrawal',
    {
      config: { requires: 'radiotherapy.refer', ifMatch: true },
      schema: {
        params: z.object({ referralKey: z.string() }),
        body: Withdrawal,
        response: { 200: StayRadiotherapy },
      },
    },
    async (request) => {
      const asked = { ...request.params, ...request.body, revision: askedRevision(request), now: now() };
      return radiotherapyOf(database, await withdraw(database, asked), now());
    },
  );
}
