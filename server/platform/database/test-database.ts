import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { writePolicy } from '../access/write-policy.ts';
import { PLATFORM_MIGRATIONS } from '../platform-migrations.ts';
import type { Actor } from './acting.ts';
import { connect, type OpenDatabase, openDatabase } from './connect.ts';
import type { Migration } from './database.ts';
import { migrate } from './migrate.ts';
import { removeDataFolder } from './remove-data-folder.ts';
import { startedTestCluster } from './test-cluster.ts';

/** What a test of a unit acts as where it says nothing else: it may all that the program itself may. */
export const TEST_ACTOR: Actor = { kind: 'service', service: 'start', origin: 'test' };

/**
 * An empty database of its own for one test file, on the real engine without fsync, met as the application meets it; `close()`
 * leaves nothing behind.
 */
export async function testDatabase(migrations: readonly Migration[]): Promise<TestDatabase> {
  return copyOf(await migratedTemplate([...PLATFORM_MIGRATIONS, ...migrations]));
}

interface TestDatabase extends OpenDatabase {
  readonly dataFolder: string;
}

/** The same before its first migration. */
export function databaseWithoutTables(): Promise<TestDatabase> {
  return copyOf('template1');
}

/** Any constant: of two test files that need one template at once, the second waits until the first has made it. */
const TEMPLATE_LOCK = 715_200_271;

/** The name of a database with these tables, from which those of the tests are copied; made once for all tests of a run. */
async function migratedTemplate(migrations: readonly Migration[]): Promise<string> {
  const names = migrations.map(({ name }) => name).join();
  const template = `isocenter_template_${createHash('sha256').update(names).digest('hex').slice(0, 16)}`;
  await onServer(async (client) => {
    await client.query(`select pg_advisory_lock(${TEMPLATE_LOCK})`);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [template]);
    if (rowCount) return;
    const half = `${template}_half`; // what a migration that failed leaves is no template
    await client.query(`drop database if exists ${half}`);
    await client.query(`create database ${half}`);
    const owner = connect(await urlOf(half), { standing: TEST_ACTOR });
    try {
      await migrate(owner, migrations);
      await writePolicy(owner);
    } finally {
      await owner.destroy();
    }
    await client.query(`alter database ${half} rename to ${template}`);
  });
  return template;
}

async function copyOf(template: string): Promise<TestDatabase> {
  const name = `isocenter_test_${randomBytes(8).toString('hex')}`;
  await onServer((client) => client.query(`create database ${name} template ${template}`));
  const dataFolder = await mkdtemp(join(tmpdir(), 'isocenter-test-'));
  const options = { announce: () => undefined, durable: false, standing: TEST_ACTOR };
  const opened = await openDatabase(dataFolder, { ...options, url: await urlOf(name) });
  const close = async () => {
    await opened.close();
    await onServer((client) => client.query(`drop database ${name} with (force)`));
    await removeDataFolder(dataFolder);
  };
  return { ...opened, dataFolder, close };
}

/** The PostgreSQL server that `npm run test:postgres` has started; without it the embedded one of this run. */
async function serverUrl(): Promise<string> {
  return process.env['ISOCENTER_TEST_POSTGRES_URL'] ?? startedTestCluster();
}

async function urlOf(database: string): Promise<string> {
  const url = new URL(await serverUrl());
  url.pathname = `/${database}`;
  return url.href;
}

async function onServer(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: await serverUrl() });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
