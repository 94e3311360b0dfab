import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clusterOf, hasCluster, startCluster, stopCluster } from './cluster.ts';
import { removeDataFolder } from './remove-data-folder.ts';

/** Names the folder of the one embedded cluster in which the tests of a run have their databases. */
const FOLDER = 'ISOCENTER_TEST_CLUSTER';
const quiet = () => undefined;

/** A cluster for all tests of a run: each making and starting one of its own took a quarter of the time. What a test does not need is not started. */
export default async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'isocenter-tests-'));
  process.env[FOLDER] = folder;
  return async () => {
    if (hasCluster(folder)) await stopCluster(await clusterOf(folder, quiet));
    await removeDataFolder(folder);
  };
}

/** Starts the run's cluster where no test has yet. @returns the URL of its first database, for the owner of everything */
export async function startedTestCluster(): Promise<string> {
  const folder = process.env[FOLDER];
  if (!folder) throw new Error(`${FOLDER} is not set: tests with a database run in the project "unit"`);
  return startCluster(await clusterOf(folder, quiet), { durable: false, maxConnections: 200 });
}
