import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writePolicy } from '../access/write-policy.ts';
import { PLATFORM_MIGRATIONS } from '../platform-migrations.ts';
import type { Actor } from './acting.ts';
import { openDatabase } from './connect.ts';
import type { Database, Migration } from './database.ts';
import { migrate } from './migrate.ts';

/** What a test of a unit acts as where it says nothing else: it may all that the program itself may. */
export const TEST_ACTOR: Actor = { kind: 'service', service: 'start', origin: 'test' };

/**
 * An empty database of its own for one test file, on the real engine without fsync, met as the application meets it; `close()`
 * leaves nothing behind.
 */
export async function testDatabase(
  migrations: readonly Migration[],
): Promise<{ database: Database; owner: Database; url: string; dataFolder: string; close(): Promise<void> }> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'isocenter-test-'));
  const opened = await openDatabase(dataFolder, { announce: () => undefined, durable: false, standing: TEST_ACTOR });
  await migrate(opened.owner, [...PLATFORM_MIGRATIONS, ...migrations]);
  await writePolicy(opened.owner);
  const close = async () => {
    await opened.close();
    await removeDataFolder(dataFolder);
  };
  return { ...opened, dataFolder, close };
}

/** Removes a test's data folder and, where it ran as root, the cluster that its `database.json` names. */
export async function removeDataFolder(dataFolder: string): Promise<void> {
  const note = await readFile(join(dataFolder, 'database.json'), 'utf8').catch(() => undefined);
  if (note) await rm(JSON.parse(note).cluster, { recursive: true, force: true });
  await rm(dataFolder, { recursive: true, force: true });
}
