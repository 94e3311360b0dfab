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
import { tokenOfPhysicist } from './token-of-physicist.ts';
import type { PreparedWork, Timing, Work } from './work.ts';

const SLICES = 200;
const PATIENTS = 10_000;
const AT_ONCE = 16;
const BLOCK = 16;

/** What comes in and what other systems ask; then what a page asks, over HTTP, client and server in this process. */
export const archiveWorks: readonly Work[] = [
  ...importWorks,
  ...queryWorks,
  volumeWork('first image of a CT, from the click', async (at, path) => {
    const { grid } = await get<VolumeInfo>(at, path);
    const middle = grid.size[2] >> 1;
    await bytes(at, `${path}/planes?from=${middle}&to=${middle + 1}`);
  }),
  volumeWork('whole CT, from the click', async (at, path) => {
    const { grid } = await get<VolumeInfo>(at, path);
    for (let from = 0; from < grid.size[2]; from += 2 * BLOCK)
      await Promise.all(
        [from, from + BLOCK]
          .filter((start) => start < grid.size[2])
          .map((start) => bytes(at, `${path}/planes?from=${start}&to=${Math.min(start + BLOCK, grid.size[2])}`)),
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
      await importFiles(department.at, images.flat());
      return { ...timedWithin(() => listPatients(department.at)), warmUpRuns: 2, end: department.end };
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

/** A department that listens, and what requests to it carry. */
interface Served {
  readonly url: string;
  readonly token: string;
}

async function startDepartment() {
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
  return { at, end };
}

function volumeWork(name: string, show: (at: Served, volumePath: string) => Promise<void>): Work {
  return {
    group: 'archive',
    name,
    input: `${SLICES} slices of 512 × 512`,
    judgedBy: 'wall',
    prepare: async () => {
      const { at, end } = await startDepartment();
      await importFiles(at, writeCtSlices(ctVolume('bench', [512, 512, SLICES])));
      const { rows } = await get<PatientList>(at, '/api/imaging/patients');
      const patient = await get<PatientDetail>(at, `/api/imaging/patients/${rows[0]?.patientKey}`);
      const series = patient.studies[0]?.series[0]?.seriesKey;
      return { run: () => show(at, `/api/imaging/series/${series}/volume`), end };
    },
  };
}

/** The five ways the page asks for the list; the mean of one round is one answer's time. */
async function listPatients(at: Served): Promise<Timing> {
  const queries = [
    '',
    '?sort=name&order=asc',
    '?search=patient-77',
    '?has=image&offset=5000',
    '?sort=lastStudyDate&search=no-such',
  ];
  const cpuBefore = process.cpuUsage();
  const startedAt = performance.now();
  for (const query of queries) await get<PatientList>(at, `/api/imaging/patients${query}`);
  const { user, system } = process.cpuUsage(cpuBefore);
  return {
    wallSeconds: (performance.now() - startedAt) / 1000 / queries.length,
    cpuSeconds: (user + system) / 1e6 / queries.length,
  };
}

async function importFiles(at: Served, files: readonly Uint8Array[]): Promise<number> {
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

async function get<T>(at: Served, path: string): Promise<T> {
  return send<T>(at, 'GET', path);
}

async function bytes({ url, token }: Served, path: string): Promise<ArrayBuffer> {
  const response = await fetch(url + path, { headers: { authorization: `Bearer ${token}` } });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response.arrayBuffer();
}

async function send<T>(
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
