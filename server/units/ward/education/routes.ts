import { z } from 'zod';
import { askedRevision } from '../../../platform/http/asked-revision.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { recordEvent } from '../../../platform/record/record-event.ts';
import { departmentTimeZone } from '../../clinic/index.ts';
import { readStay } from '../stay/stay-store.ts';
import type { WardParts } from '../ward-routes.ts';
import { checksOf, saveCheck } from './check-store.ts';
import { AskedSheet, CorrectedGiven, GivenSheets, NewCheck, NewGiven, SHEET_GIVEN, SheetChecks } from './contract.ts';
import { educationPdf } from './education-pdf.ts';
import { addGiven, correctGiven, givenOn } from './given-store.ts';
import { sheetOf } from './sheet-of.ts';

const SHEET = '/api/ward/education/:sheetId';
const GIVEN = '/api/ward/stays/:stayKey/education';
const read = { requires: 'patient.read' } as const;
const give = { requires: 'education.give' } as const;
const sheetParams = z.object({ sheetId: z.string() });
const stayParams = z.object({ stayKey: z.string() });

/** Sheets for patients: see `contract.ts`. Their words are a table of `@isocenter/knowledge`, which the pages read there. */
export function educationRoutes(server: HttpServer, parts: WardParts): void {
  sheetRoutes(server, parts);
  givenRoutes(server, parts);
}

function sheetRoutes(server: HttpServer, { database, now }: WardParts): void {
  server.get('/api/ward/education/checks', { config: read, schema: { response: { 200: SheetChecks } } }, async () =>
    checksOf(database),
  );

  server.put(
    `${SHEET}/check`,
    {
      config: { requires: 'education.check', ifMatch: true },
      schema: { params: sheetParams, body: NewCheck, response: { 200: SheetChecks } },
    },
    async (request) => {
      const said = { ...request.params, ...request.body, revision: askedRevision(request) };
      await saveCheck(database, { ...said, now: now() });
      return checksOf(database);
    },
  );

  server.get(
    `${SHEET}/sheet.pdf`,
    { config: { ...read, answers: 'application/pdf' }, schema: { params: sheetParams, querystring: AskedSheet } },
    async ({ params: { sheetId }, query: { lang, stayKey } }, reply) => {
      const sheet = sheetOf(sheetId);
      const stay = stayKey === undefined ? null : await readStay(database, stayKey);
      const checks = await checksOf(database);
      const checked = checks.find((each) => each.sheetId === sheet.id)?.checked ?? null;
      const timeZone = await departmentTimeZone(database);
      const pdf = await educationPdf(sheet, { language: lang, timeZone, madeAt: now(), checked, stay });
      if (stay) {
        const read = { stream: 'access', unit: 'ward', entity: SHEET_GIVEN, action: 'export' } as const;
        const { stayKey: entityKey, patientKey } = stay;
        await recordEvent(database, { ...read, entityKey, patientKey, detail: { sheetId, as: 'pdf' } });
      }
      return reply
        .type('application/pdf')
        .header('content-disposition', `inline; filename="${sheet.id}-${lang}.pdf"`)
        .send(pdf);
    },
  );
}

function givenRoutes(server: HttpServer, { database, now }: WardParts): void {
  server.get(
    GIVEN,
    { config: read, schema: { params: stayParams, response: { 200: GivenSheets } } },
    async ({ params: { stayKey } }) => givenOn(database, stayKey),
  );

  server.post(
    GIVEN,
    { config: give, schema: { params: stayParams, body: NewGiven, response: { 201: GivenSheets } } },
    async ({ params: { stayKey }, body }, reply) => {
      await addGiven(database, { stayKey, ...body, now: now() });
      return reply.status(201).send(await givenOn(database, stayKey));
    },
  );

  server.put(
    '/api/ward/education-given/:givenKey',
    {
      config: { ...give, ifMatch: true },
      schema: { params: z.object({ givenKey: z.string() }), body: CorrectedGiven, response: { 200: GivenSheets } },
    },
    async (request) => {
      const corrected = { ...request.params, ...request.body, revision: askedRevision(request) };
      return givenOn(database, await correctGiven(database, corrected));
    },
  );
}
