import { z } from 'zod';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { AskedMonths, Month } from '../../../platform/indicators/contract.ts';
import type { WardParts } from '../ward-routes.ts';
import { PainIndicatorCase, PainIndicatorFigures } from './contract.ts';
import { painIndicatorCases, painIndicators } from './indicator-store.ts';

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
}
