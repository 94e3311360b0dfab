import { z } from 'zod';
import { askedRevision } from '../../../platform/http/asked-revision.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import type { WardParts } from '../ward-routes.ts';
import { CorrectedFollowUp, NewFollowUp, WardFollowUps } from './contract.ts';
import { addFollowUp, correctFollowUp, followUpsOf } from './follow-up-store.ts';

const FOLLOW_UPS = '/api/ward/stays/:stayKey/follow-ups';
const params = z.object({ stayKey: z.string() });

/** Contacts after discharge: see `contract.ts`. */
export function followUpContactRoutes(server: HttpServer, { database, now }: WardParts): void {
  server.get(
    FOLLOW_UPS,
    { config: { requires: 'patient.read' }, schema: { params, response: { 200: WardFollowUps } } },
    async ({ params: { stayKey } }) => followUpsOf(database, stayKey),
  );

  server.post(
    FOLLOW_UPS,
    { config: { requires: 'pain.assess' }, schema: { params, body: NewFollowUp, response: { 201: WardFollowUps } } },
    async ({ params: { stayKey }, body }, reply) => {
      await addFollowUp(database, stayKey, { ...body, now: now() });
      return reply.status(201).send(await followUpsOf(database, stayKey));
    },
  );

  server.put(
    '/api/ward/follow-ups/:followUpKey',
    {
      config: { requires: 'pain.assess', ifMatch: true },
      schema: {
        params: z.object({ followUpKey: z.string() }),
        body: CorrectedFollowUp,
        response: { 200: WardFollowUps },
      },
    },
    async (request) => {
      const asked = { ...request.params, ...request.body, revision: askedRevision(request), now: now() };
      return followUpsOf(database, await correctFollowUp(database, asked));
    },
  );
}
