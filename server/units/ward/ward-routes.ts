import type { Database } from '../../platform/database/database.ts';
import type { HttpServer } from '../../platform/http/http-server.ts';
import { analgesicRoutes } from './analgesics/routes.ts';
import { assessmentRoutes } from './assessment/routes.ts';
import { axisRoutes } from './axis/routes.ts';
import { boardRoutes } from './board/routes.ts';
import { drillRoutes } from './drill/routes.ts';
import { educationRoutes } from './education/routes.ts';
import { followUpContactRoutes } from './follow-up/routes.ts';
import { wardIndicatorRoutes } from './indicators/routes.ts';
import { narcoticRoutes } from './narcotics/routes.ts';
import { organFunctionRoutes } from './organ-function/routes.ts';
import { ownPageRoutes } from './own-page/routes.ts';
import { procedureRoutes } from './procedures/routes.ts';
import { radiotherapyRoutes } from './radiotherapy/routes.ts';
import { ruleRoutes } from './rules/routes.ts';
import { stayRoutes } from './stay/routes.ts';

/** What a room of the pain ward is handed. */
export interface WardParts {
  readonly database: Database;
  readonly now: () => Date;
}

/** Every room of the pain ward over HTTP, under `/api/ward`. */
export function wardRoutes(server: HttpServer, parts: WardParts): void {
  stayRoutes(server, parts);
  assessmentRoutes(server, parts);
  boardRoutes(server, parts);
  ruleRoutes(server, parts);
  analgesicRoutes(server, parts);
  axisRoutes(server, parts);
  radiotherapyRoutes(server, parts);
  procedureRoutes(server, parts);
  organFunctionRoutes(server, parts);
  wardIndicatorRoutes(server, parts);
  educationRoutes(server, parts);
  drillRoutes(server, parts);
  narcoticRoutes(server, parts);
  ownPageRoutes(server, parts);
  followUpContactRoutes(server, parts);
}
