import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../platform/database/test-database.ts';
import { createHttpServer, type HttpServer } from '../../platform/http/http-server.ts';
import { fixtureObject } from './object-fixture.ts';
import { type Imaging, openImaging } from './open-imaging.ts';
import { imagingRoutes } from './routes.ts';
import { IMAGING_MIGRATIONS } from './schema.ts';

let opened: Awaited<ReturnType<typeof testDatabase>>;
let imaging: Imaging;
let server: HttpServer;
beforeAll(async () => {
  opened = await testDatabase(IMAGING_MIGRATIONS);
  imaging = await openImaging(opened);
  server = createHttpServer();
  await imagingRoutes(server, imaging);
});
afterAll(async () => {
  await server.close();
  await imaging.close();
  await opened.close();
});

const headers = { host: '127.0.0.1' };
const get = async (url: string) => (await server.inject({ url, headers })).json();
const put = (importKey: string, fileName: string, payload: Buffer) =>
  server.inject({
    method: 'PUT',
    url: `/api/imaging/imports/${importKey}/files`,
    headers: { ...headers, 'content-type': 'application/dicom', 'x-file-name': encodeURIComponent(fileName) },
    payload,
  });

test('a page imports files and sees the progress, the patient, the conflict and the quarantine', async () => {
  const opening = await server.inject({
    method: 'POST',
    url: '/api/imaging/imports',
    headers,
    payload: { filesExpected: 4 },
  });
  expect(opening.statusCode).toBe(201);
  const { importKey, state, filesExpected } = opening.json();
  expect([state, filesExpected]).toEqual(['running', 4]);

  const object = Buffer.from(fixtureObject({ uid: '1.2.1', modality: 'RTPLAN' }));
  const files = [
    { name: '计划/RP.dcm', bytes: object, outcome: 'stored' },
    { name: 'RP again.dcm', bytes: object, outcome: 'already present' },
    { name: 'x.dcm', bytes: Buffer.from(fixtureObject({ uid: '1.2.1', comment: 'other' })), outcome: 'conflict' },
    { name: 'y.dcm', bytes: object.subarray(0, 200), outcome: 'quarantined' },
    { name: 'README.md', bytes: Buffer.from('# export'), outcome: 'ignored' },
  ];
  for (const { name, bytes, outcome } of files)
    expect((await put(importKey, name, bytes)).json()).toMatchObject([{ fileName: name, outcome }]);
  expect(await get(`/api/imaging/imports/${importKey}`)).toMatchObject({
    stored: 1,
    alreadyPresent: 1,
    conflicting: 1,
    quarantined: 1,
    ignored: 1,
  });
  const done = await server.inject({ method: 'POST', url: `/api/imaging/imports/${importKey}/complete`, headers });
  expect(done.json().state).toBe('complete');
  expect((await get('/api/imaging/imports')).map((run: { importKey: string }) => run.importKey)).toEqual([importKey]);

  const { total, rows } = await get('/api/imaging/patients?search=pelvis%20p1&has=plan&arrived=today');
  expect([total, rows[0].patientId]).toEqual([1, 'P1']);
  expect(await get('/api/imaging/patients?has=dose')).toEqual({ total: 0, rows: [] });
  expect(await get(`/api/imaging/patients/${rows[0].patientKey}`)).toMatchObject({
    cases: [{ kind: 'plan', has: { plan: true, dose: false, image: false, structures: false }, date: '2026-03-09' }],
  });

  const [conflict] = await get('/api/imaging/conflicts');
  const decided = await server.inject({
    method: 'POST',
    url: `/api/imaging/conflicts/${conflict.conflictKey}`,
    headers,
    payload: { decision: 'keep' },
  });
  expect(decided.statusCode).toBe(204);
  const [quarantined] = await get('/api/imaging/quarantine');
  const key = quarantined.quarantineKey;
  const file = await server.inject({ url: `/api/imaging/quarantine/${key}/file`, headers });
  expect(Buffer.compare(file.rawPayload, object.subarray(0, 200))).toBe(0);
  const retried = await server.inject({ method: 'POST', url: `/api/imaging/quarantine/${key}/retry`, headers });
  expect(retried.json()).toMatchObject({ outcome: 'quarantined', fileName: 'y.dcm' });
  const gone = await server.inject({ method: 'DELETE', url: `/api/imaging/quarantine/${key}`, headers });
  expect(gone.statusCode).toBe(204);
  expect(await get('/api/imaging/quarantine')).toEqual([]);
});

const refused = [
  { url: '/api/imaging/patients/999999', status: 404, code: 'platform/not-found' },
  { url: '/api/imaging/patients/none', status: 404, code: 'platform/not-found' },
  { url: '/api/imaging/imports/999999', status: 404, code: 'platform/not-found' },
  { url: '/api/imaging/quarantine/999999/file', status: 404, code: 'platform/not-found' },
  { url: '/api/imaging/patients?sort=shoeSize', status: 400, code: 'platform/request-invalid' },
  { url: '/api/imaging/patients?limit=100000', status: 400, code: 'platform/request-invalid' },
];
for (const { url, status, code } of refused)
  test(`${url} answers ${status} ${code}`, async () => {
    const answer = await server.inject({ url, headers });
    expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
  });
