import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ImageVolume, uidFromSeed, writeCtSlices } from '@isocenter/dicom-rt';
import { openDepartment } from '../server/department.ts';
import { removeDataFolder } from '../server/platform/database/test-database.ts';
import { createHttpServer } from '../server/platform/http/http-server.ts';
import type { PatientDetail, PatientList, VolumeInfo } from '../server/units/imaging/contract.ts';
import type { PreparedWork, Timing, Work } from './work.ts';

const SLICES = 200;
const PATIENTS = 10_000;
const AT_ONCE = 16;
const BLOCK = 16;

/** The archive over HTTP, as a page asks; client and server in this process, every file durable when acknowledged. */
export const archiveWorks: readonly Work[] = [
  {
    group: 'archive',
    name: 'import over HTTP',
    input: `${SLICES} CT slices of 512 × 512, ${AT_ONCE} at once`,
    judgedBy: 'wall',
    instances: SLICES,
    prepare: async () => timedWithin(importIntoEmpty),
  },
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

async function importIntoEmpty(): Promise<Timing> {
  const department = await startDepartment();
  try {
    const slices = writeCtSlices(ctVolume('bench', [512, 512, SLICES]));
    const cpuBefore = process.cpuUsage();
    const wallSeconds = await importFiles(department.url, slices);
    const { user, system } = process.cpuUsage(cpuBefore);
    return { wallSeconds, cpuSeconds: (user + system) / 1e6 };
  } finally {
    await department.end();
  }
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

/** A CT of a cylinder with a wavy texture: nothing that compresses to nothing. */
function ctVolume(seed: string, size: readonly [number, number, number]): ImageVolume {
  const [columns, rows, slices] = size;
  const values = new Int16Array(columns * rows * slices);
  for (let index = 0; index < values.length; index++) {
    const x = (index % columns) - columns / 2;
    const y = (Math.floor(index / columns) % rows) - rows / 2;
    values[index] = Math.hypot(x, y) < columns / 3 ? Math.round(40 + 20 * Math.sin(index * 0.7)) : -1000;
  }
  const uid = (what: string) => uidFromSeed(`${seed} ${what}`);
  return {
    header: {
      sopClassUid: '1.2.840.10008.5.1.4.1.1.2',
      sopInstanceUid: uid('slice 0'),
      transferSyntaxUid: '1.2.840.10008.1.2.1',
      modality: 'CT',
      patient: { patientId: seed.replace(' ', '-'), name: { alphabetic: `Bench^${seed}` } },
      studyInstanceUid: uid('study'),
      studyDate: '2026-03-09',
      seriesInstanceUid: uid('series'),
      frameOfReferenceUid: uid('frame'),
      referencedInstanceUids: [],
      referencedSeriesUids: [],
    },
    modality: 'CT',
    unit: 'HU',
    grid: {
      size,
      spacingMm: [1, 1, 2],
      originMm: [-256, -256, 0],
      axes: [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ],
    },
    values,
    sliceUids: Array.from({ length: slices }, (_, k) => uid(`slice ${k}`)),
    interpolatedSlices: [],
    patientPosition: 'HFS',
    notices: [],
  };
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
