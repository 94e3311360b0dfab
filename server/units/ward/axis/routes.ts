import { z } from 'zod';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { fractionsOfPatient } from '../../clinic/index.ts';
import { readStay } from '../stay/stay-store.ts';
import type { WardParts } from '../ward-routes.ts';
import { StayFractions } from './contract.ts';

/** What the time axis shows beside scores, doses and adverse effects: see `contract.ts`. */
export function axisRoutes(server: HttpServer, { database }: Pick<WardParts, 'database'>): void {
  server.get(
    '/api/ward/stays/:stayKey/fractions',
    {
      config: { requires: 'patient.read' },
      schema: { params: z.object({ stayKey: z.string() }), response: { 200: StayFractions } },
    },
    async ({ params: { stayKey } }) => {
      const { patientKey } = await readStay(database, stayKey);
      return fractionsOfPatient(database, patientKey);
    },
  );
}
