import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseDoseGrid, parseStructureSet, readInstance } from '@isocenter/dicom-rt';
import { runIsocenter } from './command.ts';
import { grownDoseFile, grownStructureFile } from './grown-case.ts';
import { absentUnless, reference } from './shared.ts';
import type { Growth, PreparedWork, Timing, Work } from './work.ts';

const STRUCTURES = reference('cases/clinic/rtss.dcm');
const DOSE = reference('cases/clinic/rtdose.dcm');
const absent = () => absentUnless(STRUCTURES, DOSE);

/** From bytes to what the kernels take. */
export const readWorks: readonly Work[] = [
  {
    group: 'read',
    name: 'read an RTDOSE',
    input: 'clinic phantom, 6.6 MB',
    judgedBy: 'cpu',
    prepare: async () => absent() ?? readingDose(new Uint8Array(await readFile(DOSE))),
  },
  {
    group: 'read',
    name: 'read an RTSTRUCT',
    input: 'clinic phantom, 25 structures, 4.6 MB',
    judgedBy: 'cpu',
    prepare: async () => absent() ?? readingStructures(new Uint8Array(await readFile(STRUCTURES))),
  },
];

export const readGrowths: readonly Growth[] = [
  {
    group: 'read',
    name: 'read an RTDOSE',
    along: 'dose voxels',
    judgedBy: 'cpu',
    prepare: async (times) => absent() ?? readingDose(await grownDoseFile(DOSE, times)),
  },
  {
    group: 'read',
    name: 'read an RTSTRUCT',
    along: 'structures',
    judgedBy: 'cpu',
    prepare: async (times) => absent() ?? readingStructures(await grownStructureFile(STRUCTURES, times)),
  },
  {
    group: 'read',
    name: 'isocenter dvh FOLDER, whole process',
    along: 'dose voxels',
    judgedBy: 'wall',
    prepare: async (times) => absent() ?? measuredFolder({ voxelTimes: times, structureTimes: 1 }),
  },
  {
    group: 'read',
    name: 'isocenter dvh FOLDER, whole process',
    along: 'structures',
    judgedBy: 'wall',
    prepare: async (times) => absent() ?? measuredFolder({ voxelTimes: 1, structureTimes: times }),
  },
];

async function readingDose(bytes: Uint8Array): Promise<PreparedWork> {
  const voxels = (await parseDoseGrid(await readInstance(bytes))).dose.length;
  return {
    run: async () => parseDoseGrid(await readInstance(bytes)),
    answer: () => `${(bytes.length / 1e6).toFixed(1)} MB`,
    least: { bytes: bytes.length + 4 * voxels, multiplyAdds: voxels, countedAs: '1 a voxel' },
  };
}

async function readingStructures(bytes: Uint8Array): Promise<PreparedWork> {
  const contours = parseStructureSet(await readInstance(bytes)).structures.flatMap((structure) => structure.contours);
  const points = contours.reduce((sum, { pointsMm }) => sum + pointsMm.byteLength, 0);
  return {
    run: async () => parseStructureSet(await readInstance(bytes)),
    answer: () => `${(bytes.length / 1e6).toFixed(1)} MB`,
    least: { bytes: bytes.length + points, multiplyAdds: bytes.length, countedAs: '1 a digit' },
  };
}

/** A folder of one dose and one structure set, from the command's start to its answer. */
async function measuredFolder(grown: { readonly voxelTimes: number; readonly structureTimes: number }) {
  const folder = await mkdtemp(join(tmpdir(), 'isocenter-bench-'));
  await writeFile(join(folder, 'RD.dcm'), await grownDoseFile(DOSE, grown.voxelTimes));
  await writeFile(join(folder, 'RS.dcm'), await grownStructureFile(STRUCTURES, grown.structureTimes));
  let peakMemoryMb = 0;
  let timing: Timing = { cpuSeconds: Number.NaN, wallSeconds: Number.NaN };
  return {
    warmUpRuns: 0,
    run: async () => {
      const { cpuSeconds, wallSeconds, peakMemoryMb: peak } = await runIsocenter(['dvh', folder, '--json']);
      timing = { cpuSeconds, wallSeconds };
      peakMemoryMb = peak;
    },
    timing: () => timing,
    answer: () => `peak ${peakMemoryMb} MB`,
    end: () => rm(folder, { recursive: true }),
  };
}
