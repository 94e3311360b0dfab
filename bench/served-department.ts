import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDepartment } from '../server/department.ts';
import { removeDataFolder } from '../server/platform/database/remove-data-folder.ts';
import { createHttpServer } from '../server/platform/http/http-server.ts';
import { tokenOfPhysicist } from './token-of-physicist.ts';

const AT_ONCE = 16;

/** A department that listens, and what requests to it carry. */
export interface Served {
  readonly url: string;
  readonly token: string;
}

/** A department on a fresh data folder, server and client in this process. */
export async function startDepartment() {
  const dataFolder = await mkdtemp(join(tmpdir(), 'isocenter-bench-'));
  const department = await openDepartment(dataFolder, () => undefined);
  const server = createHttpServer(department.access.identify);
  await department.addRoutes(server);
  const url = await server.listen({ host: '127.0.0.1', port: 0 });
  const at = { url, token: await tokenOfPhysicist(department) };
  const end = async () => {
    await server.close();
    await department.close();
    await removeDataFolder(dataFolder);
  };
  return { at, department, end };
}

/** @returns seconds */
export async function importFiles(at: Served, files: readonly Uint8Array[]): Promise<number> {
  const startedAt = performance.now();
  const run = await send<{ importKey: string }>(at, 'POST', '/api/imaging/imports', {
    source: 'page',
    filesExpected: files.length,
  });
  const queue = files.entries();
  const worker = async () => {
    for (const [index, file] of queue)
      await send(at, 'PUT', `/api/imaging/imports/${run.importKey}/files`, file, { 'x-file-name': `${index}.dcm` });
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  await send(at, 'POST', `/api/imaging/imports/${run.importKey}/complete`);
  return (performance.now() - startedAt) / 1000;
}

export async function get<T>(at: Served, path: string): Promise<T> {
  return send<T>(at, 'GET', path);
}

export async function bytes({ url, token }: Served, path: string): Promise<ArrayBuffer> {
  const response = await fetch(url + path, { headers: { authorization: `Bearer ${token}` } });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response.arrayBuffer();
}

export async function send<T>(
  { url, token }: Served,
  method: string,
  path: string,
  body?: Uint8Array | object,
  named: Record<string, string> = {},
): Promise<T> {
  const content =
    body === undefined
      ? {}
      : body instanceof Uint8Array
        ? { body: Buffer.from(body), type: { 'content-type': 'application/octet-stream' } }
        : { body: JSON.stringify(body), type: { 'content-type': 'application/json' } };
  const { type, ...sent } = { type: {}, ...content };
  const headers = { authorization: `Bearer ${token}`, ...type, ...named };
  const response = await fetch(url + path, { method, headers, ...sent });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return response.json();
}
