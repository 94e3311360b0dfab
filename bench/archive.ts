import { writeCtSlices } from '@isocenter/dicom-rt';
import type { PatientDetail, PatientList, VolumeInfo } from '../server/units/imaging/contract.ts';
import { importWorks } from './archive-import.ts';
import { queryWorks } from './archive-query.ts';
import { ctVolume } from './ct-files.ts';
import { bytes, get, importFiles, type Served, startDepartment } from './served-department.ts';
import type { PreparedWork, Timing, Work } from './work.ts';

const SLICES = 200;
const PATIENTS = 10_000;
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
