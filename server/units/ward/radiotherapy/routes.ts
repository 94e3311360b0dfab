import { z } from 'zod';
import { askedRevision } from '../../../platform/http/asked-revision.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import type { WardParts } from '../ward-routes.ts';
import {
  ChangedTreatedSite,
  CorrectedSitePain,
  NewReferral,
  NewSitePain,
  NewTreatedSite,
  StayRadiotherapy,
  TreatedSites,
  Withdrawal,
} from './contract.ts';
import { radiotherapyOf, refer, withdraw } from './referral-store.ts';
import {
  addSitePain,
  addTreatedSite,
  changeTreatedSite,
  correctSitePain,
  treatedSitesOf,
} from './treated-site-store.ts';

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

  treatedSiteRoutes(server, { database, now });
}

function treatedSiteRoutes(server: HttpServer, { database, now }: WardParts): void {
  const assessing = { requires: 'pain.assess' } as const;
  const path = '/api/ward/treated-sites/:treatedSiteKey';
  const ofSite = z.object({ treatedSiteKey: z.string() });
  server.get(
    `${STAY}/treated-sites`,
    { config: { requires: 'patient.read' }, schema: { params, response: { 200: TreatedSites } } },
    async ({ params: { stayKey } }) => treatedSitesOf(database, stayKey, now()),
  );

  server.post(
    `${STAY}/treated-sites`,
    { config: assessing, schema: { params, body: NewTreatedSite, response: { 201: TreatedSites } } },
    async ({ params: { stayKey }, body }, reply) => {
      await addTreatedSite(database, stayKey, { ...body, now: now() });
      return reply.status(201).send(await treatedSitesOf(database, stayKey, now()));
    },
  );

  server.put(
    path,
    {
      config: { ...assessing, ifMatch: true },
      schema: { params: ofSite, body: ChangedTreatedSite, response: { 200: TreatedSites } },
    },
    async (request) => {
      const asked = { ...request.params, ...request.body, revision: askedRevision(request), now: now() };
      return treatedSitesOf(database, await changeTreatedSite(database, asked), now());
    },
  );

  server.post(
    `${path}/pains`,
    { config: assessing, schema: { params: ofSite, body: NewSitePain, response: { 201: TreatedSites } } },
    async ({ params: { treatedSiteKey }, body }, reply) => {
      await addSitePain(database, { treatedSiteKey, ...body, now: now() });
      return reply.status(201).send(await treatedSitesOf(database, body.stayKey, now()));
    },
  );

  server.put(
    '/api/ward/site-pains/:sitePainKey',
    {
      config: { ...assessing, ifMatch: true },
      schema: {
        params: z.object({ sitePainKey: z.string() }),
        body: CorrectedSitePain,
        response: { 200: TreatedSites },
      },
    },
    async (request) => {
      const asked = { ...request.params, ...request.body, revision: askedRevision(request), now: now() };
      return treatedSitesOf(database, await correctSitePain(database, asked), now());
    },
  );
}
