import { z } from 'zod';
import { NOTHING } from '../../../platform/http/answers.ts';
import { askedRevision } from '../../../platform/http/asked-revision.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { asPatient } from '../../../platform/patient-links/as-patient.ts';
import { LinkEntrance, MadePatientLink, NewPatientLink } from '../../../platform/patient-links/contract.ts';
import { revokeLink } from '../../../platform/patient-links/link-store.ts';
import type { WardParts } from '../ward-routes.ts';
import { acknowledge, answersForBoard, makePageLink, ownPageOfStay, PAGE_LINKS } from './answer-store.ts';
import { keepContact, wardContact } from './contact-store.ts';
import {
  Acknowledgement,
  OwnPage,
  OwnPageAnswered,
  OwnPageOfStay,
  SentAnswer,
  WardContact,
  WardContactContent,
  WardPatientAnswers,
} from './contract.ts';
import { openOwnPage, sayOnOwnPage } from './page-store.ts';

const STAY = '/api/ward/stays/:stayKey';
const ofStay = z.object({ stayKey: z.string() });
const read = { requires: 'patient.read' } as const;
const hand = { requires: 'patient-report.ask' } as const;

/** The patient's own page, the links to it, and what the ward sees of it: see `contract.ts`. */
export function ownPageRoutes(server: HttpServer, parts: WardParts): void {
  const { database, now } = parts;
  server.get(
    `${STAY}/own-page`,
    { config: read, schema: { params: ofStay, response: { 200: OwnPageOfStay } } },
    async ({ params: { stayKey } }) => ownPageOfStay(database, stayKey, now()),
  );
  server.post(
    `${STAY}/page-links`,
    { config: hand, schema: { params: ofStay, body: NewPatientLink, response: { 201: MadePatientLink } } },
    async ({ params: { stayKey }, body: { days } }, reply) =>
      reply.status(201).send(await makePageLink(database, { stayKey, days, now: now() })),
  );
  server.delete(
    `${STAY}/page-links/:linkKey`,
    { config: hand, schema: { params: ofStay.extend({ linkKey: z.string() }), response: NOTHING } },
    async ({ params: { stayKey, linkKey } }, reply) => {
      await revokeLink(database, PAGE_LINKS, { thing: stayKey, linkKey, now: now() });
      return reply.status(204).send();
    },
  );
  answerRoutes(server, parts);
  contactRoutes(server, parts);
  patientRoutes(server, parts);
}

function answerRoutes(server: HttpServer, { database, now }: WardParts): void {
  server.get(
    '/api/ward/patient-answers',
    { config: read, schema: { response: { 200: WardPatientAnswers } } },
    async () => answersForBoard(database, now()),
  );
  server.put(
    '/api/ward/patient-answers/:answerKey/acknowledgement',
    {
      config: { requires: 'patient-answer.see-to', ifMatch: true },
      schema: { params: z.object({ answerKey: z.string() }), body: Acknowledgement, response: { 200: OwnPageOfStay } },
    },
    async (request) => {
      const asked = { ...request.params, ...request.body, revision: askedRevision(request), now: now() };
      return ownPageOfStay(database, await acknowledge(database, asked), now());
    },
  );
}

function contactRoutes(server: HttpServer, { database, now }: WardParts): void {
  const path = '/api/ward/contact';
  const response = { 200: WardContact };
  server.get(path, { config: read, schema: { response } }, async () => wardContact(database, now()));
  server.put(
    path,
    { config: { requires: 'ward-contact.write', ifMatch: true }, schema: { body: WardContactContent, response } },
    async (request) => {
      await keepContact(database, { content: request.body, revision: askedRevision(request) });
      return wardContact(database, now());
    },
  );
}

/** Asked without an account, by whoever has link and code. */
function patientRoutes(server: HttpServer, { database, now }: WardParts): void {
  const anyone = { requires: 'anyone' } as const;
  server.post(
    '/api/ward/own-page/open',
    { config: anyone, schema: { body: LinkEntrance, response: { 200: OwnPage } } },
    async (request) => asPatient(database, request, () => openOwnPage(database, request.body, now())),
  );
  server.post(
    '/api/ward/own-page/answers',
    { config: anyone, schema: { body: SentAnswer, response: { 200: OwnPageAnswered } } },
    async (request) => asPatient(database, request, () => sayOnOwnPage(database, request.body, now())),
  );
}
