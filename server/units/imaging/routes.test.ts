import { SOP_CLASS, TRANSFER_SYNTAX, writeCtSlices } from '@isocenter/dicom-rt';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { addSite } from '../../platform/access/sites.ts';
import { testPerson } from '../../platform/access/test-person.ts';
import { type ActingPerson, acting } from '../../platform/database/acting.ts';
import { TEST_ACTOR, testDatabase } from '../../platform/database/test-database.ts';
import type { HttpServer } from '../../platform/http/http-server.ts';
import { testServer } from '../../platform/http/test-server.ts';
import { jobKinds } from '../../platform/jobs/job-kind.ts';
import { runJobs } from '../../platform/jobs/run-jobs.ts';
import type { ImportProgress } from './contract.ts';
import { fixtureObject } from './object-fixture.ts';
import { type Imaging, openImaging } from './open-imaging.ts';
import { imagingRoutes } from './routes.ts';
import { IMAGING_MIGRATIONS } from './schema.ts';
import { openZip } from './zip-entries.ts';

let opened: Awaited<ReturnType<typeof testDatabase>>;
let imaging: Imaging;
let server: HttpServer;
beforeAll(async () => {
  opened = await testDatabase(IMAGING_MIGRATIONS);
  imaging = await openImaging(opened);
  server = testServer();
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

  const {
    rows: [conflict],
  } = await get('/api/imaging/conflicts');
  const decided = await server.inject({
    method: 'POST',
    url: `/api/imaging/conflicts/${conflict.conflictKey}`,
    headers,
    payload: { decision: 'keep' },
  });
  expect(decided.statusCode).toBe(204);
  const {
    rows: [quarantined],
  } = await get('/api/imaging/quarantine');
  const key = quarantined.quarantineKey;
  const file = await server.inject({ url: `/api/imaging/quarantine/${key}/file`, headers });
  expect(Buffer.compare(file.rawPayload, object.subarray(0, 200))).toBe(0);
  const retried = await server.inject({ method: 'POST', url: `/api/imaging/quarantine/${key}/retry`, headers });
  expect(retried.json()).toMatchObject({ outcome: 'quarantined', fileName: 'y.dcm' });
  const gone = await server.inject({ method: 'DELETE', url: `/api/imaging/quarantine/${key}`, headers });
  expect(gone.statusCode).toBe(204);
  expect(await get('/api/imaging/quarantine')).toEqual({ rows: [], next: null, total: 0 });
});

test('a CT series is shown as a volume on the axes of the patient, and downloaded as it came', async () => {
  // 3 × 2 pixels, 4 slices; the value of a voxel says where it is: 100 k + 10 j + i
  const grid = {
    size: [3, 2, 4],
    spacingMm: [1.5, 2, 3],
    originMm: [-10, -20, -30],
    axes: [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ],
  } as const;
  const values = Int16Array.from(
    { length: 24 },
    (_, n) => 100 * Math.floor(n / 6) + 10 * (Math.floor(n / 3) % 2) + (n % 3),
  );
  const slices = writeCtSlices({
    header: {
      sopClassUid: SOP_CLASS.CTImageStorage,
      sopInstanceUid: '1.5',
      transferSyntaxUid: TRANSFER_SYNTAX.ExplicitVRLittleEndian,
      modality: 'CT',
      patient: { patientId: 'VOLUME' },
      studyInstanceUid: '1.5.1',
      seriesInstanceUid: '1.5.2',
      frameOfReferenceUid: '1.5.3',
      referencedInstanceUids: [],
      referencedSeriesUids: [],
    },
    modality: 'CT',
    unit: 'HU',
    grid,
    values,
    sliceUids: ['1.5.2.1', '1.5.2.2', '1.5.2.3', '1.5.2.4'],
    patientPosition: 'HFS',
    interpolatedSlices: [],
    notices: [],
  });
  const { importKey } = (await server.inject({ method: 'POST', url: '/api/imaging/imports', headers })).json();
  for (const slice of [...slices].reverse()) await put(importKey, 'ct.dcm', Buffer.from(slice));

  const { rows } = await get('/api/imaging/patients?search=volume');
  const patient = await get(`/api/imaging/patients/${rows[0].patientKey}`);
  const { seriesKey, instanceCount } = patient.studies[0].series[0];
  expect(instanceCount).toBe(4);
  const url = `/api/imaging/series/${seriesKey}/volume`;
  expect(await get(url)).toEqual({
    seriesKey,
    modality: 'CT',
    unit: 'HU',
    valueType: 'int16',
    grid: { size: grid.size, spacingMm: grid.spacingMm, originMm: grid.originMm },
    frameOfReferenceUid: '1.5.3',
    interpolatedPlanes: [],
    notices: [],
  });
  const planes = await server.inject({ url: `${url}/planes?from=1&to=3`, headers });
  expect([...new Int16Array(new Uint8Array(planes.rawPayload).buffer)]).toEqual([...values.subarray(6, 18)]);
  const outside = await server.inject({ url: `${url}/planes?from=1&to=5`, headers });
  expect(outside.json().code).toBe('imaging/planes-outside');

  const download = await server.inject({ url: `/api/imaging/series/${seriesKey}/download`, headers });
  const zip = await openZip(download.rawPayload);
  const names: string[] = [];
  for await (const { fileName } of zip.entries()) names.push(fileName);
  zip.close();
  expect(names).toEqual(['CT/1.5.2.1.dcm', 'CT/1.5.2.2.dcm', 'CT/1.5.2.3.dcm', 'CT/1.5.2.4.dcm']);
});

test('the first demonstration patient comes in as any other, with a plan to open; asked for twice, it is one import', async () => {
  const load = async () => server.inject({ method: 'POST', url: '/api/imaging/demonstration', headers });
  const [first, second] = await Promise.all([load(), load()]);
  expect([first.statusCode, second.json().jobKey]).toEqual([202, first.json().jobKey]);
  const worker = runJobs({
    ...{ database: opened.database, kinds: jobKinds([imaging.demonstration.detailed]), name: 'test', atOnce: 1 },
    ...{ askEveryMs: 50, leaseMs: 60_000, beatEveryMs: 100, onFault: (error) => console.error(error) },
  });
  try {
    await vi.waitFor(
      async () => {
        const { rows } = await get('/api/imaging/patients?has=dose');
        expect(rows).toHaveLength(1);
        const { cases } = await get(`/api/imaging/patients/${rows[0].patientKey}`);
        expect(cases).toMatchObject([{ kind: 'plan', has: { plan: true, dose: true, structures: true, image: true } }]);
      },
      { timeout: 150_000, interval: 250 },
    );
  } finally {
    // Left before its end, as a server that is stopped leaves it: its run is over, the job waits for the next worker.
    await worker.stop();
  }
  const { rows } = await sql<{ state: string }>`select state from job`.execute(opened.owner);
  expect(rows).toEqual([{ state: 'waiting' }]);
  const imports = (await get('/api/imaging/imports')) as readonly ImportProgress[];
  expect(imports.find(({ source }) => source === 'demonstration')).toMatchObject({
    state: 'interrupted',
    quarantined: 0,
  });
});

const refused = [
  { url: '/api/imaging/series/999999/volume', status: 404, code: 'platform/not-found' },
  { url: '/api/imaging/series/999999/download', status: 404, code: 'platform/not-found' },
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

test('at another site nobody sees, feeds or ends an import; here colleagues follow it', async () => {
  const { database } = opened;
  const site = { name: 'East', nameZh: null, kind: 'campus' } as const;
  const { siteKey } = await acting(TEST_ACTOR, () => addSite(database, site));
  const li = await testPerson(database, 'Li Wei', 'physicist');
  const sun = await testPerson(database, 'Sun Li', 'nurse');
  const ma = await testPerson(database, 'Ma Lan', 'physicist', siteKey);
  const ask = (who: ActingPerson, method: 'GET' | 'POST', path: string) =>
    acting(who, async () => server.inject({ method, url: `/api/imaging/imports${path}`, headers }));
  const { importKey } = (await ask(li, 'POST', '')).json();
  const keys = async (who: ActingPerson) =>
    (await ask(who, 'GET', '')).json().map((run: { importKey: string }) => run.importKey);
  expect(await keys(sun)).toContain(importKey);
  expect(await keys(ma)).toEqual([]);
  const refused = [
    await ask(ma, 'GET', `/${importKey}`),
    await ask(ma, 'POST', `/${importKey}/complete`),
    await acting(ma, async () => put(importKey, 'x.dcm', Buffer.from('x'))),
  ];
  expect(refused.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404]);
  expect((await ask(li, 'POST', `/${importKey}/complete`)).json().state).toBe('complete');
});
