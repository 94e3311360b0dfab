import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDepartment } from '../../server/department.ts';
import { testServer } from '../../server/platform/http/test-server.ts';
import { API_TYPES, apiTypes } from './api-types.ts';

const dataFolder = await mkdtemp(join(tmpdir(), 'isocenter-api-types-'));
const department = await openDepartment(dataFolder, () => undefined);
try {
  const server = testServer();
  await department.addRoutes(server);
  const document = await server.inject({ url: '/api/openapi.json', headers: { host: '127.0.0.1:8080' } });
  await writeFile(API_TYPES, await apiTypes(document.json()));
  await server.close();
} finally {
  await department.close();
  await rm(dataFolder, { recursive: true });
}
