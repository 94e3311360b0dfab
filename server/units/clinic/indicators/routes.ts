import { z } from 'zod';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { AskedMonths, Month } from '../../../platform/indicators/contract.ts';
import type { ClinicParts } from '../clinic-routes.ts';
import { Indicator, IndicatorCaseRow } from './contract.ts';
import { indicatorApart, indicatorCases, indicators } from './indicator-store.ts';

const ROOT = '/api/clinic/indicators';
const config = { requires: 'indicator.read' } as const;

/** Quality indicators, computed anew from the record each time they are asked for. */
export function indicatorRoutes(server: HttpServer, { database, now }: ClinicParts): void {
  server.get(
    ROOT,
    { config, schema: { querystring: AskedMonths, response: { 200: z.array(Indicator) } } },
    async (request) => [...(await indicators(database, request.query, now()))],
  );

  server.get(
    `${ROOT}/:id`,
    {
      config,
      schema: { params: z.object({ id: z.string() }), querystring: AskedMonths, response: { 200: Indicator } },
    },
    async ({ params: { id }, query }) => indicatorApart(database, { id, ...query }, now()),
  );

  server.get(
    `${ROOT}/:id/cases`,
    {
      config,
      schema: {
        params: z.object({ id: z.string() }),
        querystring: z.object({ month: Month }),
        response: { 200: z.array(IndicatorCaseRow) },
      },
    },
    async ({ params: { id }, query: { month } }) => [...(await indicatorCases(database, { id, month }, now()))],
  );
}
