import { LANGUAGES } from '@isocenter/messages';
import { z } from 'zod';
import { signedIn } from '../../../platform/access/signed-in.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { AskedMonths, Month } from '../../../platform/indicators/contract.ts';
import { recordEvent } from '../../../platform/record/record-event.ts';
import type { WardParts } from '../ward-routes.ts';
import { PainIndicatorCase, PainIndicatorFigures } from './contract.ts';
import { painIndicatorCases, painIndicators } from './indicator-store.ts';
import { selfAssessment } from './self-assessment.ts';
import { selfAssessmentSheet } from './self-assessment-sheet.ts';

const ROOT = '/api/ward/indicators';
const config = { requires: 'indicator.read' } as const;

/** Indicators of the pain ward, computed anew from the record each time they are asked for. */
export function wardIndicatorRoutes(server: HttpServer, { database, now }: WardParts): void {
  server.get(
    ROOT,
    { config, schema: { querystring: AskedMonths, response: { 200: z.array(PainIndicatorFigures) } } },
    async (request) => [...(await painIndicators(database, request.query, now()))],
  );

  server.get(
    `${ROOT}/:id/cases`,
    {
      config,
      schema: {
        params: z.object({ id: z.string() }),
        querystring: z.object({ month: Month }),
        response: { 200: z.array(PainIndicatorCase) },
      },
    },
    async ({ params: { id }, query: { month } }) => [...(await painIndicatorCases(database, { id, month }, now()))],
  );

  server.get(
    `${ROOT}/self-assessment.pdf`,
    {
      config: { ...config, answers: 'application/pdf' },
      schema: { querystring: AskedMonths.safeExtend({ lang: z.enum(LANGUAGES) }) },
    },
    async (request, reply) => {
      const { lang, ...asked } = request.query;
      const { actor, may } = signedIn(request);
      const told = await selfAssessment(database, { asked, now: now(), mayReadLedger: may('narcotic.read') });
      const made = { language: lang, timeZone: told.timeZone, madeAt: now(), madeBy: actor.name };
      const pdf = await selfAssessmentSheet(told, made);
      const read = { stream: 'access', unit: 'ward', entity: 'ward-self-assessment', action: 'export' } as const;
      await recordEvent(database, { ...read, entityKey: asked.from, detail: { ...asked, as: 'pdf' } });
      return reply
        .type('application/pdf')
        .header('content-disposition', `inline; filename="self-assessment-${asked.from}-${asked.to}.pdf"`)
        .send(pdf);
    },
  );
}
