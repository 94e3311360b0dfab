import type { Database } from '../../platform/database/database.ts';
import type { HttpServer } from '../../platform/http/http-server.ts';
import { completionRoutes } from './completion/routes.ts';
import { courseRoutes } from './course/routes.ts';
import { exchangeRoutes } from './exchange/routes.ts';
import { indicatorRoutes } from './indicators/routes.ts';
import { patientReportRoutes } from './patient-report/routes.ts';
import { patientRoutes } from './patients/routes.ts';
import { prescriptionRoutes } from './prescription/routes.ts';
import { reviewRoutes } from './review/routes.ts';
import { safetyRoutes } from './safety/routes.ts';
import { scheduleRoutes } from './schedule/routes.ts';

/** What a room of the clinic is handed. */
export interface ClinicParts {
  readonly database: Database;
  readonly now: () => Date;
}

/** Every room of the clinic over HTTP, under `/api/clinic`. */
export function clinicRoutes(server: HttpServer, parts: ClinicParts): void {
  patientRoutes(server, parts);
  courseRoutes(server, parts);
  prescriptionRoutes(server, parts);
  scheduleRoutes(server, parts);
  safetyRoutes(server, parts);
  indicatorRoutes(server, parts);
  reviewRoutes(server, parts);
  patientReportRoutes(server, parts);
  completionRoutes(server, parts);
  exchangeRoutes(server, parts);
}
