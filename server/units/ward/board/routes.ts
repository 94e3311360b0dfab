import type { HttpServer } from '../../../platform/http/http-server.ts';
import { bedsOf } from '../stay/bed-store.ts';
import { openStays } from '../stay/stay-store.ts';
import type { WardParts } from '../ward-routes.ts';
import { WardBoard } from './contract.ts';

/** The board of the ward: see `contract.ts`. */
export function boardRoutes(server: HttpServer, { database, now }: WardParts): void {
  server.get(
    '/api/ward/board',
    { config: { requires: 'patient.read' }, schema: { response: { 200: WardBoard } } },
    async () => {
      const [beds, stays] = await Promise.all([bedsOf(database), openStays(database)]);
      return { beds, stays, at: now().toISOString() };
    },
  );
}
