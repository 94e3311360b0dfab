import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { testDatabase } from '../../platform/database/test-database.ts';
import type { HttpServer } from '../../platform/http/http-server.ts';
import { testServer } from '../../platform/http/test-server.ts';
import { zipStream } from '../../platform/zip-stream.ts';
import { startDimseScp } from './dimse/dimse-scp.ts';
import { fixtureObject } from './object-fixture.ts';
import { type Imaging, openImaging } from './open-imaging.ts';
import { imagingRoutes } from './routes.ts';
import { s3ServerInMemory } from './s3-server-fixture.ts';
import { IMAGING_MIGRATIONS } from './schema.ts';

let opened: Awaited<ReturnType<typeof testDatabase>>;
let s3: Awaited<ReturnType<typeof s3ServerInMemory>>;
let folder: string;
let imaging: Imaging;
let server: HttpServer;
beforeAll(async () => {
  opened = await testDatabase(IMAGING_MIGRATIONS);
  s3 = await s3ServerInMemory();
  folder = await mkdtemp(path.join(tmpdir(), 's3-away-'));
  for (const [name, value] of Object.entries(s3.environment)) vi.stubEnv(name, value);
  imaging = await openImaging({ database: opened.database, dataFolder: folder });
  vi.unstubAllEnvs();
  server = testServer();
  await imagingRoutes(server, imaging);
});
afterEach(() => {
  s3.become('up');
  vi.restoreAllMocks();
});
afterAll(async () => {
  await server.close();
  await imaging.close();
  await s3.close();
  await opened.close();
  await rm(folder, { recursive: true, force: true });
});

const headers = { host: '127.0.0.1' };
const AWAY = { code: 'platform/objects-away', status: 503 };

/** What fails is told on the console, which a test keeps quiet. */
const console503 = () => vi.spyOn(console, 'error').mockImplementation(() => undefined);

async function importing(source: Buffer, fileName: string) {
  const run = await server.inject({ method: 'POST', url: '/api/imaging/imports', headers, payload: {} });
  const { importKey } = run.json();
  const url = `/api/imaging/imports/${importKey}/files`;
  const sent = { ...headers, 'content-type': 'application/octet-stream', 'x-file-name': fileName };
  const answer = await server.inject({ method: 'PUT', url, headers: sent, payload: source });
  const ended = await server.inject({ method: 'POST', url: `/api/imaging/imports/${importKey}/complete`, headers });
  return { answer, run: ended.json() };
}

/** Rows that name an object, objects, and files on their way. */
async function kept() {
  const { rows } = await sql<{ rows: number }>`select (select count(*) from imaging_instance)
    + (select count(*) from imaging_quarantine) + (select count(*) from imaging_conflict) as rows`.execute(
    opened.owner,
  );
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  return [rows[0]?.rows, s3.objects.size, files.filter((entry) => entry.isFile()).length];
}

for (const state of ['gone', 'overloaded'] as const)
  test(`a file that comes while the bucket is ${state} is refused by name, for later, and nothing of it is kept`, async () => {
    const told = console503();
    const object = Buffer.from(fixtureObject({ uid: `1.2.9.${state.length}`, modality: 'RTPLAN' }));
    const before = await kept();
    s3.become(state);
    const { answer, run } = await importing(object, 'RP.dcm');
    expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '5']);
    expect(answer.json()).toMatchObject(AWAY);
    expect(run).toMatchObject({ state: 'interrupted', stored: 0, failure: { code: AWAY.code } });
    expect(told.mock.calls.flat()).toContain('S3');
    expect(await kept()).toEqual(before);

    s3.become('up');
    const again = await importing(object, 'RP.dcm');
    expect(again.answer.json()).toMatchObject([{ outcome: 'stored' }]);
    const [rows = 0, objects = 0, files] = before;
    expect(await kept()).toEqual([rows + 1, objects + 1, files]);
  });

test('what is in a ZIP, and what comes by STOW-RS, is refused and not quarantined', async () => {
  console503();
  const object = Buffer.from(fixtureObject({ uid: '1.2.9.100', modality: 'RTPLAN' }));
  const pieces: Uint8Array[] = [];
  for await (const piece of zipStream([{ name: 'RP.dcm', bytes: async () => object }])) pieces.push(piece);
  const before = await kept();
  s3.become('gone');
  const zip = await importing(Buffer.concat(pieces), 'export.zip');
  expect(zip.answer.json()).toMatchObject(AWAY);
  const stow = { ...headers, 'content-type': 'application/dicom' };
  const answer = await server.inject({ method: 'POST', url: '/dicom-web/studies', headers: stow, payload: object });
  expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '5']);
  expect(await kept()).toEqual(before);
});

const dcmtk = !spawnSync('storescu', ['--version']).error;
test.skipIf(!dcmtk)(
  'what comes by C-STORE is refused as out of resources, PS3.4 table B.2-1 (skipped where dcmtk is missing)',
  async () => {
    console503();
    const sent = await mkdtemp(path.join(tmpdir(), 's3-away-sent-'));
    const object = path.join(sent, 'RP.dcm');
    await writeFile(object, fixtureObject({ uid: '1.2.9.150', modality: 'RTPLAN' }));
    const scp = await startDimseScp(imaging, { host: '127.0.0.1', port: 0 });
    const storescu = async () => {
      const args = ['--verbose', '127.0.0.1', String(scp.port), object];
      const { stdout, stderr } = await promisify(execFile)('storescu', args).catch((failed) => failed);
      return /Received Store Response \((.*)\)/.exec(`${stdout}${stderr}`)?.[1];
    };
    const before = await kept();
    s3.become('gone');
    expect(await storescu()).toBe('Refused: OutOfResources');
    expect(await kept()).toEqual(before);
    s3.become('up');
    expect(await storescu()).toBe('Success');
    await scp.close();
    await rm(sent, { recursive: true });
  },
);

test('an object that is there already in another encoding is no conflict because its like could not be read', async () => {
  console503();
  const uid = '1.2.9.200';
  await importing(Buffer.from(fixtureObject({ uid, modality: 'RTPLAN' })), 'one.dcm');
  const before = await kept();
  s3.become('gone');
  const { answer } = await importing(
    Buffer.from(fixtureObject({ uid, modality: 'RTPLAN', comment: 'other' })),
    'two.dcm',
  );
  expect(answer.json()).toMatchObject(AWAY);
  expect(await kept()).toEqual(before);
});

test('reading says that the bucket is away, not that the object is lost', async () => {
  console503();
  const uid = '1.2.9.300';
  await importing(Buffer.from(fixtureObject({ uid, modality: 'RTPLAN' })), 'one.dcm');
  const { rows } = await sql<{ key: number }>`select instance_key as key from imaging_instance
    where sop_instance_uid = ${uid}`.execute(opened.owner);
  const url = `/api/imaging/instances/${rows[0]?.key}/file`;
  s3.become('gone');
  const away = await server.inject({ url, headers });
  expect([away.statusCode, away.headers['retry-after']]).toEqual([503, '5']);
  expect(away.json()).toMatchObject(AWAY);
  s3.become('up');
  expect((await server.inject({ url, headers })).statusCode).toBe(200);
});
