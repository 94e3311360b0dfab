import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Removes a test's data folder and, where it ran as root, the cluster that its `database.json` names. */
export async function removeDataFolder(dataFolder: string): Promise<void> {
  const note = await readFile(join(dataFolder, 'database.json'), 'utf8').catch(() => undefined);
  if (note) await rm(JSON.parse(note).cluster, { recursive: true, force: true });
  await rm(dataFolder, { recursive: true, force: true });
}
