import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { writePolicy } from '../access/write-policy.ts';
import { PLATFORM_MIGRATIONS } from '../platform-migrations.ts';
import type { Actor } from './acting.ts';
import { type OpenDatabase, openDatabase } from './connect.ts';
import type { Migration } from './database.ts';
import { migrate } from './migrate.ts';

/** What a test of a unit acts as where it says nothing else: it may all that the program itself may. */
export const TEST_ACTOR: Actor = { kind: 'service', service: 'start', origin: 'test' };

/**
 * An empty database of its own for one test file, on the real engine without fsync, met as the application meets it; `close()`
 * leaves nothing behind.
 */
export async function testDatabase(migrations: readonly Migration[]): Promise<TestDatabase> {
  const opened = await databaseWithoutTables();
  await migrate(opened.owner, [...PLATFORM_MIGRATIONS, ...migrations]);
  await writePolicy(opened.owner);
  return opened;
}

interface TestDatabase extends OpenDatabase {
  readonly dataFolder: string;
}

/** The same before its first migration. */
export async function databaseWithoutTables(): Promise<TestDatabase> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'isocenter-test-'));
  const own = await databaseOnServer();
  const options = { announce: () => undefined, durable: false, standing: TEST_ACTOR };
  const opened = await openDatabase(dataFolder, { ...options, url: own?.url });
  const close = async () => {
    await opened.close();
    await own?.drop();
    await removeDataFolder(dataFolder);
  };
  return { ...opened, dataFolder, close };
}

/** A new database on the PostgreSQL server that `npm run test:postgres` has started; without it the embedded cluster is used. */
async function databaseOnServer(): Promise<{ readonly url: string; drop(): Promise<void> } | undefined> {
  const server = process.env['ISOCENTER_TEST_POSTGRES_URL'];
  if (!server) return undefined;
  const name = `isocenter_test_${randomBytes(8).toString('hex')}`;
  const run = async (statement: string) => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  await run(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => run(`drop database ${name} with (force)`) };
}

/** Removes a test's data folder and, where it ran as root, the cluster that its `database.json` names. */
export async function removeDataFolder(dataFolder: string): Promise<void> {
  const note = await readFile(join(dataFolder, 'database.json'), 'utf8').catch(() => undefined);
  if (note) await rm(JSON.parse(note).cluster, { recursive: true, force: true });
  await rm(dataFolder, { recursive: true, force: true });
}
