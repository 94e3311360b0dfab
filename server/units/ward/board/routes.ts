import type { HttpServer } from '../../../platform/http/http-server.ts';
import type { WardParts } from '../ward-routes.ts';
import { WardBoard } from './contract.ts';
import { wardBoard } from './ward-board.ts';

/** The board of the ward: see `contract.ts`. */
export function boardRoutes(server: HttpServer, { database, now }: WardParts): void {
  server.get(
    '/api/ward/board',
    { config: { requires: 'patient.read' }, schema: { response: { 200: WardBoard } } },
    async () => wardBoard(database, now()),
  );
}
