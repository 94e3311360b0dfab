import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { removeDataFolder } from '../../server/platform/database/remove-data-folder.ts';
import type { ImportProgress } from '../../server/units/imaging/contract.ts';
import { type LaunchedDepartment, launchDepartment, launchWithMovingClock } from './department.ts';
import { enterAs } from './signed-in-as.ts';

/** Names the folder in which a run keeps the one small demonstration that its tests copy. */
const FOLDER = 'ISOCENTER_TEST_DEMONSTRATION';
const ENOUGH_MS = 150_000;

/** Making two patients takes ten seconds of arithmetic, copying them none: the first test that asks makes them. */
export default async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'isocenter-demonstration-'));
  process.env[FOLDER] = folder;
  return async () => {
    await removeDataFolder(join(folder, 'department'));
    await rm(folder, { recursive: true });
  };
}

/** Starts a demonstration department of a test's own, with the people of every role and two patients whose files are all there. */
export async function launchDemonstration(): Promise<LaunchedDepartment> {
  return launchDepartment(await demonstrationFolder(), '--demo=small');
}

/** As {@link launchDemonstration}, with a clock that can be put ahead. */
export async function launchDemonstrationByTheClock(): ReturnType<typeof launchWithMovingClock> {
  return launchWithMovingClock(await demonstrationFolder(), '--demo=small');
}

async function demonstrationFolder(): Promise<string> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'isocenter-product-'));
  await copyDepartment(await preparedDemonstration(), dataFolder);
  return dataFolder;
}

/** @returns the data folder of a demonstration that is made and does not run */
async function preparedDemonstration(): Promise<string> {
  const folder = process.env[FOLDER];
  if (!folder) throw new Error(`${FOLDER} is not set: tests with a demonstration run in the project "product"`);
  const department = join(folder, 'department');
  const made = join(folder, 'made');
  const isOurs = await mkdir(join(folder, 'making')).then(
    () => true,
    () => false, // another test is at it
  );
  if (isOurs) {
    await mkdir(department);
    await makeDemonstration(department);
    await writeFile(made, '');
  }
  await vi.waitUntil(() => existsSync(made), { timeout: ENOUGH_MS, interval: 200 });
  return department;
}

async function makeDemonstration(dataFolder: string): Promise<void> {
  const department = await launchDepartment(dataFolder, '--demo=small');
  const headers = { cookie: await enterAs(department, 'head') };
  const isMade = async () => {
    const imports = await (await fetch(`${department.url}/api/imaging/imports`, { headers })).json();
    return imports.some(({ state }: ImportProgress) => state === 'complete');
  };
  await vi.waitUntil(isMade, { timeout: ENOUGH_MS, interval: 300 });
  await department.end();
}

/** As a copy of the whole machine would have it: root's cluster lies beside the other clusters, named in `database.json`. */
async function copyDepartment(from: string, to: string): Promise<void> {
  const copy = (source: string, target: string) => execFileSync('cp', ['-a', source, target]);
  copy(`${from}/.`, to);
  const note = join(to, 'database.json');
  if (!existsSync(note)) return;
  const { cluster } = JSON.parse(await readFile(note, 'utf8'));
  const copied = `${cluster}-${to.slice(-6)}`;
  copy(cluster, copied);
  await writeFile(note, JSON.stringify({ cluster: copied, dataFolder: to }));
}
