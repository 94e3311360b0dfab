import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ImageVolume, uidFromSeed, writeCtSlices } from '@isocenter/dicom-rt';
import { openDepartment } from '../server/department.ts';
import { removeDataFolder } from '../server/platform/database/test-database.ts';
import { createHttpServer } from '../server/platform/http/http-server.ts';
import type { PatientDetail, PatientList, VolumeInfo } from '../server/units/imaging/contract.ts';
import { median, quantile } from './statistics.ts';

const SLICES = 200;
const PATIENTS = 10_000;
const AT_ONCE = 16;

/** Import rate, patient list and image volume of the archive, over HTTP as a page asks, on a fresh department. */
export async function benchArchive(): Promise<void> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'isocenter-bench-'));
  const department = await openDepartment(dataFolder, () => undefined);
  const server = createHttpServer();
  await department.addRoutes(server);
  const url = await server.listen({ host: '127.0.0.1', port: 0 });
  try {
    await importAndShow(url);
    await listPatients(url);
  } finally {
    await server.close();
    await department.close();
    await removeDataFolder(dataFolder);
  }
}

async function importAndShow(url: string): Promise<void> {
  const slices = writeCtSlices(ctVolume('bench', [512, 512, SLICES]));
  const seconds = await importFiles(url, slices);
  console.log(
    `\nimport over HTTP, ${SLICES} CT slices of 512 × 512 (${AT_ONCE} at once, each durable when acknowledged)`,
  );
  console.log(`  ${(SLICES / seconds).toFixed(0)} instances/s`);

  const { rows } = await get<PatientList>(`${url}/api/imaging/patients`);
  const patient = await get<PatientDetail>(`${url}/api/imaging/patients/${rows[0]?.patientKey}`);
  const series = patient.studies[0]?.series[0]?.seriesKey;
  const volume = `${url}/api/imaging/series/${series}/volume`;
  const startedAt = performance.now();
  const { grid } = await get<VolumeInfo>(volume);
  const middle = grid.size[2] >> 1;
  await bytes(`${volume}/planes?from=${middle}&to=${middle + 1}`);
  const first = performance.now() - startedAt;
  const block = 16;
  for (let from = 0; from < grid.size[2]; from += 2 * block)
    await Promise.all(
      [from, from + block]
        .filter((start) => start < grid.size[2])
        .map((start) => bytes(`${volume}/planes?from=${start}&to=${Math.min(start + block, grid.size[2])}`)),
    );
  const complete = performance.now() - startedAt;
  console.log(`\na CT of ${SLICES} slices of 512 × 512, from the click, server and transfer`);
  console.log(`  first image ${first.toFixed(0)} ms, complete ${(complete / 1000).toFixed(2)} s`);
}

async function listPatients(url: string): Promise<void> {
  const tiny = Array.from(
    { length: PATIENTS },
    (_, i) => writeCtSlices(ctVolume(`patient ${i}`, [2, 2, 1]))[0] ?? new Uint8Array(),
  );
  const seconds = await importFiles(url, tiny);
  console.log(`\n${PATIENTS} patients of one small image each`);
  console.log(`  imported at ${(PATIENTS / seconds).toFixed(0)} instances/s`);
  const queries = [
    '',
    '?sort=name&order=asc',
    '?search=patient-77',
    '?has=image&offset=5000',
    '?sort=lastStudyDate&search=no-such',
  ];
  for (const query of queries) {
    const times: number[] = [];
    for (let run = 0; run < 30; run++) {
      const startedAt = performance.now();
      await get<PatientList>(`${url}/api/imaging/patients${query}`);
      times.push(performance.now() - startedAt);
    }
    console.log(
      `  list ${query.padEnd(38)} median ${median(times).toFixed(1)} ms, 95 % ${quantile(times, 0.95).toFixed(1)} ms`,
    );
  }
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
