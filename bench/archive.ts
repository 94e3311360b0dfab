import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeCtSlices } from '@isocenter/dicom-rt';
import { openDepartment } from '../server/department.ts';
import { removeDataFolder } from '../server/platform/database/test-database.ts';
import { createHttpServer } from '../server/platform/http/http-server.ts';
import type { PatientDetail, PatientList, VolumeInfo } from '../server/units/imaging/contract.ts';
import { importWorks } from './archive-import.ts';
import { queryWorks } from './archive-query.ts';
import { ctVolume } from './ct-files.ts';
import type { PreparedWork, Timing, Work } from './work.ts';

const SLICES = 200;
const PATIENTS = 10_000;
const AT_ONCE = 16;
const BLOCK = 16;

/** What comes in and what other systems ask; then what a page asks, over HTTP, client and server in this process. */
export const archiveWorks: readonly Work[] = [
  ...importWorks,
  ...queryWorks,
  volumeWork('first image of a CT, from the click', async (url) => {
    const { grid } = await get<VolumeInfo>(url);
    const middle = grid.size[2] >> 1;
    await bytes(`${url}/planes?from=${middle}&to=${middle + 1}`);
  }),
  volumeWork('whole CT, from the click', async (url) => {
    const { grid } = await get<VolumeInfo>(url);
    for (let from = 0; from < grid.size[2]; from += 2 * BLOCK)
      await Promise.all(
        [from, from + BLOCK]
          .filter((start) => start < grid.size[2])
          .map((start) => bytes(`${url}/planes?from=${start}&to=${Math.min(start + BLOCK, grid.size[2])}`)),
      );
  }),
  {
    group: 'archive',
    name: 'patient list: plain, sorted, searched, filtered',
    input: `${PATIENTS} patients`,
    judgedBy: 'wall',
    prepare: async () => {
      const department = await startDepartment();
      const images = Array.from({ length: PATIENTS }, (_, i) => writeCtSlices(ctVolume(`patient ${i}`, [2, 2, 1])));
      await importFiles(department.url, images.flat());
      return { ...timedWithin(() => listPatients(department.url)), warmUpRuns: 2, end: department.end };
    },
  },
];

/** A run that times a part of itself. */
function timedWithin(run: () => Promise<Timing>): PreparedWork {
  let timing: Timing = { cpuSeconds: Number.NaN, wallSeconds: Number.NaN };
  return {
    warmUpRuns: 0,
    run: async () => {
      timing = await run();
    },
    timing: () => timing,
  };
}

async function startDepartment() {
  const dataFolder = await mkdtemp(join(tmpdir(), 'isocenter-bench-'));
  const department = await openDepartment(dataFolder, () => undefined);
  const server = createHttpServer();
  await department.addRoutes(server);
  const url = await server.listen({ host: '127.0.0.1', port: 0 });
  const end = async () => {
    await server.close();
    await department.close();
    await removeDataFolder(dataFolder);
  };
  return { url, end };
}

function volumeWork(name: string, show: (volumeUrl: string) => Promise<void>): Work {
  return {
    group: 'archive',
    name,
    input: `${SLICES} slices of 512 × 512`,
    judgedBy: 'wall',
    prepare: async () => {
      const { url, end } = await startDepartment();
      await importFiles(url, writeCtSlices(ctVolume('bench', [512, 512, SLICES])));
      const { rows } = await get<PatientList>(`${url}/api/imaging/patients`);
      const patient = await get<PatientDetail>(`${url}/api/imaging/patients/${rows[0]?.patientKey}`);
      const series = patient.studies[0]?.series[0]?.seriesKey;
      return { run: () => show(`${url}/api/imaging/series/${series}/volume`), end };
    },
  };
}

/** The five ways the page asks for the list; the mean of one round is one answer's time. */
async function listPatients(url: string): Promise<Timing> {
  const queries = [
    '',
    '?sort=name&order=asc',
    '?search=patient-77',
    '?has=image&offset=5000',
    '?sort=lastStudyDate&search=no-such',
  ];
  const cpuBefore = process.cpuUsage();
  const startedAt = performance.now();
  for (const query of queries) await get<PatientList>(`${url}/api/imaging/patients${query}`);
  const { user, system } = process.cpuUsage(cpuBefore);
  return {
    wallSeconds: (performance.now() - startedAt) / 1000 / queries.length,
    cpuSeconds: (user + system) / 1e6 / queries.length,
  };
}

async function importFiles(url: string, files: readonly Uint8Array[]): Promise<number> {
  const startedAt = performance.now();
  const run = await send<{ importKey: string }>('POST', `${url}/api/imaging/imports`, {
    source: 'page',
    filesExpected: files.length,
  });
  const queue = files.entries();
  const worker = async () => {
    for (const [index, file] of queue)
      await send('PUT', `${url}/api/imaging/imports/${run.importKey}/files`, file, { 'x-file-name': `${index}.dcm` });
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  await send('POST', `${url}/api/imaging/imports/${run.importKey}/complete`);
  return (performance.now() - startedAt) / 1000;
}

async function get<T>(url: string): Promise<T> {
  return send<T>('GET', url);
}

async function bytes(url: string): Promise<ArrayBuffer> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
  return response.arrayBuffer();
}

async function send<T>(
  method: string,
  url: string,
  body?: Uint8Array | object,
  headers: Record<string, string> = {},
): Promise<T> {
  const content =
    body === undefined
      ? {}
      : body instanceof Uint8Array
        ? { body: Buffer.from(body), headers: { 'content-type': 'application/octet-stream', ...headers } }
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } };
  const response = await fetch(url, { method, ...content });
  if (!response.ok) throw new Error(`${method} ${url}: ${response.status} ${await response.text()}`);
  return response.json();
}
