import { z } from 'zod';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import type { WardParts } from '../ward-routes.ts';
import { PatientAxis } from './contract.ts';
import { readAxis } from './read-axis.ts';

/** What the time axis shows: see `contract.ts`. */
export function axisRoutes(server: HttpServer, { database }: Pick<WardParts, 'database'>): void {
  server.get(
    '/api/ward/stays/:stayKey/axis',
    {
      config: { requires: 'patient.read' },
      schema: { params: z.object({ stayKey: z.string() }), response: { 200: PatientAxis } },
    },
    async ({ params: { stayKey } }) => readAxis(database, stayKey),
  );
}
