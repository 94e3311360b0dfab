import { z } from 'zod';
import { askedRevision } from '../../../platform/http/asked-revision.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { asSigner, signatureAsked } from '../../../platform/signatures/sign.ts';
import type { WardParts } from '../ward-routes.ts';
import { addAdministration, correctAdministration, removePatch } from './administration-store.ts';
import {
  Analgesics,
  ChosenTable,
  CorrectedAdministration,
  CorrectedEffect,
  NewAdministration,
  NewEffect,
  OpioidTableChoice,
  ORDER,
  WrittenOrder,
} from './contract.ts';
import { addEffect, correctEffect } from './effect-store.ts';
import { addOrder, changeOrder, signOrder, stopOrder } from './order-store.ts';
import { readAnalgesics, siteOfStay } from './read-analgesics.ts';
import { chooseTable, chosenTable } from './table-store.ts';

const STAY = '/api/ward/stays/:stayKey';
const ORDER_PATH = '/api/ward/analgesic-orders/:orderKey';
const GIVEN_PATH = '/api/ward/administrations/:administrationKey';
const ofStay = z.object({ stayKey: z.string() });
const ofOrder = z.object({ orderKey: z.string() });
const ofGiven = z.object({ administrationKey: z.string() });
const ordering = { requires: 'analgesic-order.write' } as const;
const giving = { requires: 'administration.write' } as const;

/** Analgesics of a stay, and the department's table of equivalents: see `contract.ts`. */
export function analgesicRoutes(server: HttpServer, parts: WardParts): void {
  const { database, now } = parts;
  server.get(
    `${STAY}/analgesics`,
    { config: { requires: 'patient.read' }, schema: { params: ofStay, response: { 200: Analgesics } } },
    async (request) => readAnalgesics(database, request.params.stayKey, now()),
  );
  tableRoutes(server, parts);
  orderRoutes(server, parts);
  administrationRoutes(server, parts);
  effectRoutes(server, parts);
}

function tableRoutes(server: HttpServer, { database }: WardParts): void {
  const path = '/api/ward/opioid-table';
  server.get(
    path,
    { config: { requires: 'patient.read' }, schema: { response: { 200: OpioidTableChoice } } },
    async () => chosenTable(database),
  );
  server.put(
    path,
    {
      config: { requires: 'opioid-table.write', ifMatch: true },
      schema: { body: ChosenTable, response: { 200: OpioidTableChoice } },
    },
    async (request) => {
      await chooseTable(database, { ...request.body, revision: askedRevision(request) });
      return chosenTable(database);
    },
  );
}

function orderRoutes(server: HttpServer, { database, now }: WardParts): void {
  const response = { 200: Analgesics };
  server.post(
    `${STAY}/analgesic-orders`,
    { config: ordering, schema: { params: ofStay, body: WrittenOrder, response: { 201: Analgesics } } },
    async ({ params: { stayKey }, body }, reply) => {
      await addOrder(database, stayKey, body);
      return reply.status(201).send(await readAnalgesics(database, stayKey, now()));
    },
  );
  server.put(
    ORDER_PATH,
    { config: { ...ordering, ifMatch: true }, schema: { params: ofOrder, body: WrittenOrder, response } },
    async (request) => {
      const asked = { ...request.params, revision: askedRevision(request) };
      return readAnalgesics(database, await changeOrder(database, asked, request.body), now());
    },
  );
  server.post(
    `${ORDER_PATH}/signatures`,
    {
      config: { requires: 'analgesic-order.sign', ifMatch: true },
      schema: { params: ofOrder, body: signatureAsked.extend({ meaning: z.literal('author') }), response },
    },
    async (request) => {
      const asked = { ...request.params, revision: askedRevision(request) };
      const thing = { entity: ORDER, entityKey: asked.orderKey, asked: request.body };
      const stayKey = await asSigner(database, request, thing, () => signOrder(database, asked, now()));
      return readAnalgesics(database, stayKey, now());
    },
  );
  server.post(
    `${ORDER_PATH}/stop`,
    {
      config: { ...ordering, ifMatch: true },
      schema: { params: ofOrder, body: z.object({ reason: z.string().trim().min(1).max(300) }), response },
    },
    async (request) => {
      const asked = { ...request.params, ...request.body, revision: askedRevision(request) };
      return readAnalgesics(database, await stopOrder(database, asked, now()), now());
    },
  );
}

function administrationRoutes(server: HttpServer, { database, now }: WardParts): void {
  const response = { 200: Analgesics };
  server.post(
    `${ORDER_PATH}/administrations`,
    { config: giving, schema: { params: ofOrder, body: NewAdministration, response: { 201: Analgesics } } },
    async ({ params: { orderKey }, body }, reply) => {
      const stayKey = await addAdministration(database, orderKey, { ...body, now: now() });
      return reply.status(201).send(await readAnalgesics(database, stayKey, now()));
    },
  );
  server.put(
    GIVEN_PATH,
    { config: { ...giving, ifMatch: true }, schema: { params: ofGiven, body: CorrectedAdministration, response } },
    async (request) => {
      const asked = { ...request.params, revision: askedRevision(request) };
      const stayKey = await correctAdministration(database, asked, { ...request.body, now: now() });
      return readAnalgesics(database, stayKey, now());
    },
  );
  server.post(
    `${GIVEN_PATH}/removal`,
    {
      config: { ...giving, ifMatch: true },
      schema: { params: ofGiven, body: z.object({ at: z.iso.datetime({ offset: true }) }), response },
    },
    async (request) => {
      const asked = { ...request.params, revision: askedRevision(request) };
      return readAnalgesics(database, await removePatch(database, asked, { ...request.body, now: now() }), now());
    },
  );
}

function effectRoutes(server: HttpServer, { database, now }: WardParts): void {
  server.post(
    `${STAY}/effects`,
    { config: giving, schema: { params: ofStay, body: NewEffect, response: { 201: Analgesics } } },
    async ({ params: { stayKey }, body }, reply) => {
      await readAnalgesics(database, stayKey, now());
      const siteKey = await siteOfStay(database, stayKey);
      await addEffect(database, { stayKey, siteKey, ...body, now: now() });
      return reply.status(201).send(await readAnalgesics(database, stayKey, now()));
    },
  );
  server.put(
    '/api/ward/effects/:effectKey',
    {
      config: { ...giving, ifMatch: true },
      schema: { params: z.object({ effectKey: z.string() }), body: CorrectedEffect, response: { 200: Analgesics } },
    },
    async (request) => {
      const asked = { ...request.params, ...request.body, revision: askedRevision(request), now: now() };
      return readAnalgesics(database, await correctEffect(database, asked), now());
    },
  );
}
