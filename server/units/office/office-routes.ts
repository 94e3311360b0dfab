import type { Database } from '../../platform/database/database.ts';
import type { HttpServer } from '../../platform/http/http-server.ts';
import { publicSiteRoutes } from './public-site/routes.ts';
import { statementRoutes } from './statement/routes.ts';

/** What a room of the office is handed. */
export interface OfficeParts {
  readonly database: Database;
  readonly now: () => Date;
}

/** Every room of the office over HTTP, under `/api/office`. */
export function officeRoutes(server: HttpServer, parts: OfficeParts): void {
  statementRoutes(server, parts);
  publicSiteRoutes(server, parts);
}
