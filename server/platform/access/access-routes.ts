import type { HttpServer } from '../http/http-server.ts';
import type { Access } from './open-access.ts';
import { ownRoutes } from './own-routes.ts';
import { peopleRoutes } from './people-routes.ts';
import { sessionRoutes } from './session-routes.ts';

/** What the pages of access ask: see `contract.ts`. */
export function accessRoutes(server: HttpServer, access: Access): void {
  sessionRoutes(server, access);
  ownRoutes(server, access);
  peopleRoutes(server, access);
}
