import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PLATFORM_MIGRATIONS } from '../platform-migrations.ts';
import { APPLICATION_ROLE_MIGRATION } from './application-role.ts';
import { openDatabase } from './connect.ts';
import { migrate } from './migrate.ts';
import { removeDataFolder } from './remove-data-folder.ts';
import { testDatabase } from './test-database.ts';

const quiet = { announce: () => undefined, durable: true };
let dataFolder: string;
beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'isocenter-cluster-'));
});
afterAll(() => removeDataFolder(dataFolder));

test('what was written is there after a stop and a start', async () => {
  const first = await openDatabase(dataFolder, quiet);
  await sql`create table kept as select 'yes' as answer`.execute(first.owner);
  await first.close();
  const second = await openDatabase(dataFolder, quiet);
  expect((await sql`select answer from kept`.execute(second.owner)).rows).toEqual([{ answer: 'yes' }]);
  await second.close();
});

test('the running server of another process of ours is shared, and stops with the last of them', async () => {
  const server = await openDatabase(dataFolder, quiet);
  const commandLine = await openDatabase(dataFolder, quiet);
  await commandLine.close();
  expect((await sql`select 1 as one`.execute(server.owner)).rows).toEqual([{ one: 1 }]);
  await server.close();
  await expect(readFile(join(await clusterFolder(), 'postmaster.pid'))).rejects.toThrow();
});

test('a database server that is killed under us starts again with every committed row', async () => {
  const opened = await openDatabase(dataFolder, quiet);
  await sql`create table survivors as select generate_series(1, 100) as n`.execute(opened.owner);
  const pid = (await readFile(join(await clusterFolder(), 'postmaster.pid'), 'utf8')).split('\n')[0] ?? '';
  execFileSync('kill', ['-9', pid]);
  const count = () => sql`select count(*) as n from survivors`.execute(opened.owner);
  const rows = () =>
    count().then(
      (answer) => answer.rows,
      () => [],
    );
  await expect.poll(rows, { timeout: 20_000 }).toEqual([{ n: 100 }]);
  await opened.close();
});

test.skipIf(process.getuid?.() !== 0)(
  'as root: a moved data folder keeps its database, a copy of it is refused',
  async () => {
    const parent = await mkdtemp(join(tmpdir(), 'isocenter-moved-'));
    const [first, second] = [join(parent, 'first'), join(parent, 'second')];
    await mkdir(first);
    await (await openDatabase(first, quiet)).close();
    await cp(first, second, { recursive: true });
    await expect(openDatabase(second, quiet)).rejects.toMatchObject({ code: 'platform/database-copied' });
    await rm(first, { recursive: true });
    await (await openDatabase(second, quiet)).close();
    await removeDataFolder(second);
    await rm(parent, { recursive: true });
  },
);

test.skipIf(process.getuid?.() !== 0)(
  'as root: a note to a cluster that is gone is refused, not begun anew',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'isocenter-missing-'));
    const opened = await openDatabase(folder, quiet);
    await opened.close();
    await rm(JSON.parse(await readFile(join(folder, 'database.json'), 'utf8')).cluster, { recursive: true });
    await expect(openDatabase(folder, quiet)).rejects.toMatchObject({ code: 'platform/database-missing' });
    await rm(folder, { recursive: true });
  },
);

test('a folder that is no cluster is refused and left alone', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'isocenter-foreign-'));
  await mkdir(join(folder, 'postgres'));
  await writeFile(join(folder, 'postgres', 'thesis.txt'), 'years of work');
  await expect(openDatabase(folder, quiet)).rejects.toMatchObject({ code: 'platform/database-missing' });
  expect(await readFile(join(folder, 'postgres', 'thesis.txt'), 'utf8')).toBe('years of work');
  await rm(folder, { recursive: true });
});

test('two first starts at once, in a folder with a blank and a quote in its name, share one database', async () => {
  const parent = await mkdtemp(join(tmpdir(), 'isocenter-two-'));
  const folder = join(parent, "the physicist's data, 2026");
  await mkdir(folder);
  const [first, second] = await Promise.all([openDatabase(folder, quiet), openDatabase(folder, quiet)]);
  await sql`create table seen_by_both as select 1 as one`.execute(first.owner);
  expect((await sql`select one from seen_by_both`.execute(second.owner)).rows).toEqual([{ one: 1 }]);
  await first.close();
  await second.close();
  await removeDataFolder(folder);
  await rm(parent, { recursive: true });
});

// On a server that is reached by one URL the session is the owner's, and took the role: see docs/decisions/0009-who-acts.md.
test('the application cannot turn back into the owner', async () => {
  const opened = await openDatabase(dataFolder, quiet);
  await migrate(opened.owner, [APPLICATION_ROLE_MIGRATION]);
  await opened.database.connection().execute(async (connection) => {
    await sql`reset role`.execute(connection);
    expect((await sql`select current_user as name`.execute(connection)).rows).toEqual([
      { name: 'isocenter_application' },
    ]);
    await expect(sql`set role isocenter`.execute(connection)).rejects.toThrow('permission denied');
  });
  await opened.close();
});

test('a step of the schema is applied once; a schema from a newer program is refused', async () => {
  const { owner, close } = await testDatabase([]);
  const step = {
    name: '0001 a table',
    up: async (db: typeof owner) => void (await sql`create table a (b int)`.execute(db)),
  };
  await migrate(owner, [...PLATFORM_MIGRATIONS, step]);
  await migrate(owner, [...PLATFORM_MIGRATIONS, step]);
  await expect(migrate(owner, PLATFORM_MIGRATIONS)).rejects.toMatchObject({ code: 'platform/newer-schema' });
  await close();
});

async function clusterFolder(): Promise<string> {
  const note = await readFile(join(dataFolder, 'database.json'), 'utf8').catch(() => undefined);
  return note ? JSON.parse(note).cluster : join(dataFolder, 'postgres');
}
