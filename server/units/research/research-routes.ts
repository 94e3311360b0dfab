import type { Database } from '../../platform/database/database.ts';
import type { HttpServer } from '../../platform/http/http-server.ts';
import { journalRoutes } from './journals/routes.ts';
import { outputRoutes } from './outputs/routes.ts';
import { patentRoutes } from './patents/routes.ts';
import { projectWorkRoutes } from './projects/project-works-routes.ts';
import { projectRoutes } from './projects/routes.ts';
import { recognitionRoutes } from './recognitions/routes.ts';
import { sheetRoutes } from './recognitions/sheet-routes.ts';
import { ruleRoutes } from './rules/routes.ts';

/** What a room of the register is handed. */
export interface ResearchParts {
  readonly database: Database;
  readonly now: () => Date;
}

/** Every room of the register over HTTP, under `/api/research`. */
export function researchRoutes(server: HttpServer, parts: ResearchParts): void {
  outputRoutes(server, parts);
  journalRoutes(server, parts);
  patentRoutes(server, parts);
  projectRoutes(server, parts);
  projectWorkRoutes(server, parts);
  recognitionRoutes(server, parts);
  sheetRoutes(server, parts);
  ruleRoutes(server, parts);
}
