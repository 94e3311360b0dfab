import type { Database } from '../../platform/database/database.ts';
import type { HttpServer } from '../../platform/http/http-server.ts';
import { analgesicRoutes } from './analgesics/routes.ts';
import { assessmentRoutes } from './assessment/routes.ts';
import { axisRoutes } from './axis/routes.ts';
import { boardRoutes } from './board/routes.ts';

wardIndicatorRoutes(server, parts);
