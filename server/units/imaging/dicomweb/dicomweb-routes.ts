import type { HttpServer } from '../../../platform/http/http-server.ts';
import type { Imaging } from '../open-imaging.ts';
import { qidoRoutes } from './qido-routes.ts';
import { stowRoutes } from './stow-routes.ts';
import { wadoRoutes } from './wado-routes.ts';

/**
 * DICOMweb (PS3.18) under `/dicom-web`, as far as viewers such as OHIF ask: store, search, retrieve. Objects go out in the
 * transfer syntax they came in; nothing is transcoded or rendered.
 */
export async function dicomwebRoutes(server: HttpServer, imaging: Imaging): Promise<void> {
  wadoRoutes(server, imaging);
  qidoRoutes(server, imaging);
  await stowRoutes(server, imaging);
}
