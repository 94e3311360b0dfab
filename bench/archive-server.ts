import { openDepartment } from '../server/department.ts';
import { createHttpServer } from '../server/platform/http/http-server.ts';
import { startDimseScp } from '../server/units/imaging/index.ts';
import { tokenOfPhysicist } from './token-of-physicist.ts';

/** The department's server in a process of its own, as `isocenter serve` has it, without pages: `node archive-server.ts DATA_FOLDER`. */
async function serveArchive(dataFolder: string): Promise<void> {
  const department = await openDepartment(dataFolder, () => undefined);
  const server = createHttpServer(department.access.identify);
  await department.addRoutes(server);
  const url = await server.listen({ host: '127.0.0.1', port: 0 });
  const scp = await startDimseScp(department.imaging, { host: '127.0.0.1', port: 0 });
  process.on('SIGTERM', async () => {
    await server.close();
    await scp.close();
    await department.close();
    process.exit(0);
  });
  const token = await tokenOfPhysicist(department);
  console.log(JSON.stringify({ url, dicomPort: scp.port, token }));
}

const [, , dataFolder] = process.argv;
if (!dataFolder) throw new Error('which data folder?');
await serveArchive(dataFolder);
