import { spawn } from 'node:child_process';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { testPerson } from '../../platform/access/test-person.ts';
import { type ActingPerson, acting } from '../../platform/database/acting.ts';
import { testDatabase } from '../../platform/database/test-database.ts';
import type { HttpServer } from '../../platform/http/http-server.ts';
import { testServer } from '../../platform/http/test-server.ts';
import type { JobRow } from '../../platform/jobs/contract.ts';
import { type JobKind, jobKinds } from '../../platform/jobs/job-kind.ts';
import { jobRoutes } from '../../platform/jobs/job-routes.ts';
import { type JobWorker, runJobs } from '../../platform/jobs/run-jobs.ts';
import { zipStream } from '../../platform/zip-stream.ts';
import type { FileOutcome, ImportProgress, UnpackedZip, UnpackingZip } from './contract.ts';
import { giveUpZips } from './give-up-zips.ts';
import { createIntake, type Intake } from './intake.ts';
import { fixtureObject } from './object-fixture.ts';
import { type Imaging, openImaging } from './open-imaging.ts';
import { quarantinedFiles } from './quarantine.ts';
import { imagingRoutes } from './routes.ts';
import { IMAGING_MIGRATIONS } from './schema.ts';
import { zipJob } from './zip-job.ts';

let opened: Awaited<ReturnType<typeof testDatabase>>;
let imaging: Imaging;
let server: HttpServer;
let WANG: ActingPerson;
const workers: JobWorker[] = [];
beforeAll(async () => {
  opened = await testDatabase(IMAGING_MIGRATIONS);
  imaging = await openImaging(opened);
  server = testServer();
  await imagingRoutes(server, imaging);
  jobRoutes(server, opened);
  WANG = await testPerson(opened.database, 'Wang Min', 'physicist');
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
});
afterAll(async () => {
  await server.close();
  await imaging.close();
  await opened.close();
});

function startWorker(kind: JobKind = imaging.zips): void {
  workers.push(
    runJobs({
      ...{ database: opened.database, kinds: jobKinds([kind]), name: 'test', atOnce: 1, askEveryMs: 10 },
      ...{ leaseMs: 60_000, beatEveryMs: 20, backOff: () => 0, onFault: () => undefined },
    }),
  );
}

const headers = { host: '127.0.0.1' };
const ask = async <T>(method: 'GET' | 'POST', url: string): Promise<T> =>
  (await acting(WANG, async () => server.inject({ method, url, headers }))).json();
const openRun = async () => (await ask<{ importKey: string }>('POST', '/api/imaging/imports')).importKey;
const runOf = (importKey: string) => ask<ImportProgress>('GET', `/api/imaging/imports/${importKey}`);
const complete = (importKey: string) => ask<object>('POST', `/api/imaging/imports/${importKey}/complete`);
const jobOf = (jobKey: string) => ask<JobRow>('GET', `/api/platform/jobs/${jobKey}`);
const reaches = (jobKey: string, expected: object) =>
  vi.waitFor(async () => expect(await jobOf(jobKey)).toMatchObject(expected), { timeout: 60_000, interval: 30 });

/** Objects of their own, and what else a folder holds. */
const packed = (of: number, first: string) =>
  buffer(
    zipStream([
      ...Array.from({ length: of }, (_, n) => ({
        name: `CT/${n}.dcm`,
        bytes: async () => fixtureObject({ uid: `${first}.${n + 1}`, studyUid: first, patientId: first }),
      })),
      { name: 'cut-off.dcm', bytes: async () => fixtureObject({ uid: `${first}.0` }).subarray(0, 200) },
      { name: 'notes.txt', bytes: async () => Buffer.from('exported on Monday') },
    ]),
  );

async function send(importKey: string, payload: Buffer): Promise<string> {
  const answer = await acting(WANG, async () =>
    server.inject({
      ...{ method: 'PUT', url: `/api/imaging/imports/${importKey}/files`, payload },
      headers: { ...headers, 'content-type': 'application/octet-stream', 'x-file-name': 'export.zip' },
    }),
  );
  expect([answer.statusCode, answer.json()]).toEqual([
    202,
    [{ fileName: 'export.zip', outcome: 'unpacking', jobKey: expect.any(String) }],
  ]);
  return answer.json()[0].jobKey;
}

/** What became of every file, as a page gathers it. */
async function outcomesOf(jobKey: string): Promise<readonly FileOutcome[]> {
  const all: FileOutcome[] = [];
  for (let after = 0; ; ) {
    const { outcomes, upTo } = await ask<UnpackedZip>('GET', `/api/imaging/zips/${jobKey}?after=${after}`);
    all.push(...outcomes);
    if (upTo === after) return all;
    after = upTo;
  }
}
const countOf = (outcomes: readonly FileOutcome[], outcome: FileOutcome['outcome']) =>
  outcomes.filter((each) => each.outcome === outcome).length;
const bytesOfZip = async (jobKey: string) => {
  const { rows } = await sql<{ sha256: string | null }>`select sha256 from imaging_zip
    where job_key = ${jobKey}::bigint`.execute(opened.owner);
  return rows[0]?.sha256 ?? null;
};
const instances = async (studyUid: string) => {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from imaging_instance
    where header ->> 'studyInstanceUid' = ${studyUid}`.execute(opened.owner);
  return rows[0]?.count;
};

/** A disk that is full after so many objects, until `mend`. */
function fullAfter(count: number): { readonly intake: Intake; mend(): void } {
  const intake = createIntake(imaging);
  let left = count;
  return {
    intake: {
      expect: intake.expect,
      take: async (arrival) => {
        left -= 1;
        if (left < 0) throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
        return intake.take(arrival);
      },
    },
    mend: () => {
      left = Number.MAX_SAFE_INTEGER;
    },
  };
}

test('a ZIP is kept and unpacked by a job; its run is over with it, and its bytes are gone', async () => {
  const importKey = await openRun();
  const jobKey = await send(importKey, await packed(70, '1.7.1'));
  const sha256 = (await bytesOfZip(jobKey))!;
  expect(await imaging.blobs.has(sha256)).toBe(true);
  expect(await complete(importKey)).toMatchObject({ state: 'running', finishedAt: null });
  startWorker();
  await reaches(jobKey, { state: 'done', startedBy: { name: 'Wang Min' } });
  expect((await jobOf(jobKey)).result).toMatchObject({
    said: [{ values: { stored: 70, present: 0, ignored: 1 } }, { values: { quarantined: 1, conflicting: 0 } }],
    warns: true,
    path: '/quarantine',
  });
  const outcomes = await outcomesOf(jobKey);
  expect(outcomes.map(({ fileName }) => fileName)).toEqual([
    ...Array.from({ length: 70 }, (_, n) => `export.zip/CT/${n}.dcm`),
    'export.zip/cut-off.dcm',
    'export.zip/notes.txt',
  ]);
  expect(outcomes[70]).toMatchObject({ outcome: 'quarantined', refusal: { code: expect.stringContaining('dicom/') } });
  expect(await runOf(importKey)).toMatchObject({ state: 'complete', stored: 70, quarantined: 1, ignored: 1 });
  expect([await bytesOfZip(jobKey), await imaging.blobs.has(sha256)]).toEqual([null, false]);
});

test('a worker that is killed half-way is succeeded by another one, and no file comes in, or is told, twice', async () => {
  const importKey = await openRun();
  const jobKey = await send(importKey, await packed(700, '1.7.2'));
  await complete(importKey);
  const program = path.join(import.meta.dirname, 'killed-zip-worker.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', program, opened.url, opened.dataFolder], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const exited = new Promise((resolve) => child.on('exit', resolve));
  await vi.waitFor(async () => expect((await outcomesOf(jobKey)).length).toBeGreaterThan(100), {
    timeout: 60_000,
    interval: 20,
  });
  child.kill('SIGKILL');
  await exited;
  const before = await outcomesOf(jobKey);
  expect(before.length).toBeLessThan(702);
  expect(await jobOf(jobKey)).toMatchObject({ state: 'running' });
  startWorker();
  await reaches(jobKey, { state: 'done', failures: 0 });
  const outcomes = await outcomesOf(jobKey);
  expect(new Set(outcomes.map(({ fileName }) => fileName)).size).toBe(702);
  expect(outcomes).toHaveLength(702);
  expect(outcomes.slice(0, before.length)).toEqual(before);
  expect(await instances('1.7.2')).toBe(700);
  // What the killed one had taken in and not told yet was there when it was taken up again.
  const [stored, present] = [countOf(outcomes, 'stored'), countOf(outcomes, 'already present')];
  expect([stored + present, countOf(outcomes, 'quarantined'), countOf(outcomes, 'ignored')]).toEqual([700, 1, 1]);
  expect(await runOf(importKey)).toMatchObject({
    ...{ state: 'complete', stored, alreadyPresent: present, quarantined: 1, ignored: 1 },
  });
}, 120_000);

test('cancelled while it waits or runs, it takes in no more, its run says so, and it can be started again', async () => {
  const importKey = await openRun();
  const jobKey = await send(importKey, await packed(600, '1.7.3'));
  await complete(importKey);
  await ask('POST', `/api/platform/jobs/${jobKey}/cancel`);
  expect(await runOf(importKey)).toMatchObject({ state: 'interrupted', stored: 0 });
  await ask('POST', `/api/platform/jobs/${jobKey}/retry`);
  expect(await runOf(importKey)).toMatchObject({ state: 'running' });
  startWorker();
  await vi.waitFor(async () => expect(await outcomesOf(jobKey)).not.toEqual([]), { timeout: 30_000, interval: 10 });
  await ask('POST', `/api/platform/jobs/${jobKey}/cancel`);
  await reaches(jobKey, { state: 'cancelled' });
  const taken = await instances('1.7.3');
  expect(taken).toBeLessThan(600);
  expect(await runOf(importKey)).toMatchObject({ state: 'interrupted', stored: taken });
  await ask('POST', `/api/platform/jobs/${jobKey}/retry`);
  await reaches(jobKey, { state: 'done' });
  expect(await runOf(importKey)).toMatchObject({ state: 'complete', stored: 600, alreadyPresent: 0 });
}, 120_000);

test('a disk that is full is told and tried again; mended, the ZIP goes on where it stood', async () => {
  const importKey = await openRun();
  const jobKey = await send(importKey, await packed(90, '1.7.4'));
  await complete(importKey);
  const disk = fullAfter(40);
  startWorker(zipJob({ ...imaging, intake: disk.intake }));
  await reaches(jobKey, {
    state: 'failed',
    failure: {
      code: 'imaging/storage-failed',
      values: { reason: 'ENOSPC: no space left on device, write' },
    },
    failures: 7,
  });
  const told = await runOf(importKey);
  expect(told.state).toBe('interrupted');
  expect(told.stored).toBeLessThanOrEqual(40);
  disk.mend();
  await ask('POST', `/api/platform/jobs/${jobKey}/retry`);
  await reaches(jobKey, { state: 'done' });
  // Several files are taken in at a time, and told in order: what came in after the first that did not is there at the next try.
  const { state, stored, alreadyPresent } = await runOf(importKey);
  expect([state, stored + alreadyPresent, await instances('1.7.4')]).toEqual(['complete', 90, 90]);
  expect(stored).toBeGreaterThanOrEqual(told.stored + 50);
});

test('a ZIP that nobody had unpacked is removed after a week, and says so to whoever tries', async () => {
  const jobKey = await send(await openRun(), await packed(3, '1.7.5'));
  const sha256 = (await bytesOfZip(jobKey))!;
  const now = Date.now();
  const day = 24 * 3600 * 1000;
  await giveUpZips(imaging, new Date(now + 9 * day));
  expect(await imaging.blobs.has(sha256)).toBe(true); // it still waits for a worker
  await ask('POST', `/api/platform/jobs/${jobKey}/cancel`);
  await giveUpZips(imaging, new Date(now + 6 * day));
  expect(await imaging.blobs.has(sha256)).toBe(true);
  await giveUpZips(imaging, new Date(now + 8 * day));
  expect([await bytesOfZip(jobKey), await imaging.blobs.has(sha256)]).toEqual([null, false]);
  await ask('POST', `/api/platform/jobs/${jobKey}/retry`);
  startWorker();
  await reaches(jobKey, { state: 'failed', failure: { code: 'imaging/zip-given-up' } });
});

test('a ZIP in quarantine leaves it when its job could take in every file', async () => {
  const whole = { name: 'late.dcm', bytes: async () => fixtureObject({ uid: '1.7.6' }) };
  for (const [zip, leaves] of [
    [await buffer(zipStream([whole])), true],
    [await packed(1, '1.7.7'), false],
  ] as const) {
    const blob = await imaging.blobs.receive(zip);
    const refusal = { code: 'imaging/zip-limit', values: { entry: 'an older version had another limit' } };
    await imaging.intake.take({ importKey: null, fileName: 'late.zip', blob, kind: 'refused', refusal });
    await blob.discard();
    const waiting = (await quarantinedFiles(opened.database, { limit: 100 })).rows.find(
      ({ fileName }) => fileName === 'late.zip',
    );
    const retried = await ask<UnpackingZip>('POST', `/api/imaging/quarantine/${waiting?.quarantineKey}/retry`);
    expect(retried).toMatchObject({ fileName: 'late.zip', outcome: 'unpacking' });
    startWorker();
    await reaches(retried.jobKey, { state: 'done' });
    const names = (await quarantinedFiles(opened.database, { limit: 100 })).rows.map(({ fileName }) => fileName);
    expect([names.includes('late.zip'), await imaging.blobs.has(blob.sha256)]).toEqual([!leaves, !leaves]);
  }
});
