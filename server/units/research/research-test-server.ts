import { accessRoutes } from '../../platform/access/access-routes.ts';
import { openAccess } from '../../platform/access/open-access.ts';
import { testDatabase } from '../../platform/database/test-database.ts';
import { testServer } from '../../platform/http/test-server.ts';
import { CLINIC_MIGRATIONS } from '../clinic/index.ts';
import { IMAGING_MIGRATIONS } from '../imaging/index.ts';
import { PHYSICS_MIGRATIONS } from '../physics/index.ts';
import { RESEARCH_MIGRATIONS, researchRoutes } from './index.ts';

/** The register over HTTP, for a test, with a clock of its own. */
export async function researchTestServer(now: () => Date) {
  const opened = await testDatabase([
    ...[...IMAGING_MIGRATIONS, ...PHYSICS_MIGRATIONS, ...CLINIC_MIGRATIONS, ...RESEARCH_MIGRATIONS],
  ]);
  const access = openAccess({ database: opened.database, isDemonstration: false });
  const server = testServer(access.identify);
  accessRoutes(server, access);
  researchRoutes(server, { database: opened.database, now });
  await server.ready();
  const close = async () => {
    await server.close();
    await opened.close();
  };
  return { opened, server, database: opened.database, close };
}
