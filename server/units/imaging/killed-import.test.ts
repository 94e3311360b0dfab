import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { testDatabase } from '../../platform/database/test-database.ts';
import { importedObject, NO_OBJECT } from './killed-import-fixture.ts';
import { openImaging } from './open-imaging.ts';
import { IMAGING_MIGRATIONS } from './schema.ts';

let opened: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  opened = await testDatabase(IMAGING_MIGRATIONS);
});
afterAll(() => opened.close());

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function startImport(first: number) {
  const program = path.join(import.meta.dirname, 'killed-import-fixture.ts');
  return spawn(process.execPath, ['--import', 'tsx', program, opened.url, opened.dataFolder, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** Imports in a process of its own and kills it after so many acknowledgements. @returns the numbers it acknowledged */
async function importAndKill(first: number, killAfter: number): Promise<number[]> {
  const child = startImport(first);
  const exited = new Promise((resolve) => child.on('exit', resolve));
  let printed = '';
  for await (const chunk of child.stdout) {
    printed += chunk;
    if (printed.split('\n').length > killAfter) {
      child.kill('SIGKILL');
      break;
    }
  }
  await exited;
  // A line cut in two by the kill acknowledges nothing.
  return printed.split('\n').slice(0, -1).map(Number);
}

/** What is there after a kill: all that was acknowledged, whole, and nothing half. @returns the rows */
async function expectWhole(acknowledged: readonly number[]) {
  const imaging = await openImaging(opened);
  const rows = await storedRows();
  const hashes = new Map(rows.map((row) => [row.sop_instance_uid, row.sha256]));
  for (const number of acknowledged) {
    const { uid, bytes } = importedObject(number);
    expect(hashes.get(uid)).toBe(sha256(bytes));
  }
  // No row without its bytes, acknowledged or not.
  for (const row of rows) expect(sha256(await imaging.blobs.read(row.sha256))).toBe(row.sha256);
  // No file under a hash that its bytes do not answer for, and nothing left of the dead processes.
  for (const file of await storedFiles()) expect(sha256(await readFile(file))).toBe(path.basename(file));
  expect(await readdir(path.join(opened.dataFolder, 'objects', 'incoming'))).toHaveLength(1);
  await imaging.close();
  return rows;
}

const storedRows = () =>
  opened.database.selectFrom('imaging_instance').select(['sop_instance_uid', 'sha256']).execute();

async function storedFiles(): Promise<readonly string[]> {
  const objects = path.join(opened.dataFolder, 'objects');
  const entries = await readdir(objects, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('incoming'))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** Held, a batch with something for the quarantine has made the rows of its objects and laid their bytes, and cannot commit. */
async function heldBeforeCommit<T>(work: () => Promise<T>): Promise<T> {
  return opened.database.transaction().execute(async (transaction) => {
    await sql`lock table imaging_quarantine in exclusive mode`.execute(transaction);
    return work();
  });
}

const isWaitingForQuarantine = async () => {
  const { rows } = await sql`select 1 from pg_locks join pg_database on oid = database
    where datname = current_database() and not granted and relation = 'imaging_quarantine'::regclass`.execute(
    opened.database,
  );
  return rows.length > 0;
};

test('killed at any moment, it reopens with all that was acknowledged, whole, and nothing half', async () => {
  const acknowledged: number[] = [];
  for (const [round, killAfter] of [1, 23, 90, 171].entries())
    acknowledged.push(...(await importAndKill(round * 1000, killAfter)));
  expect(acknowledged.length).toBeGreaterThan(280);

  const rows = await expectWhole(acknowledged);
  const imaging = await openImaging(opened);
  const runs = await imaging.runs.latest(10);
  expect(runs.map(({ state }) => state)).toEqual(Array(4).fill('interrupted'));
  expect(runs.reduce((sum, { stored }) => sum + stored, 0)).toBe(rows.length);
  const patients = await opened.database.selectFrom('imaging_patient').select('instances').execute();
  expect(patients.reduce((sum, { instances }) => sum + instances, 0)).toBe(rows.length);
  await imaging.close();
});

test('killed between the bytes of a batch and its commit, nothing of it counts, and it can come again', async () => {
  const first = 10_000;
  const before = (await storedRows()).length;
  const printed: string[] = [];
  await heldBeforeCommit(async () => {
    const child = startImport(first);
    const exited = new Promise((resolve) => child.on('exit', resolve));
    child.stdout.on('data', (text) => printed.push(String(text)));
    await vi.waitUntil(isWaitingForQuarantine, { timeout: 30_000, interval: 20 });
    child.kill('SIGKILL');
    await exited;
  });
  const acknowledged = printed.join('').split('\n').slice(0, -1).map(Number);
  const rows = await expectWhole(acknowledged);
  const named = new Set(rows.map((row) => row.sha256));
  const quarantined = sha256(NO_OBJECT);
  const unnamed = (await storedFiles())
    .map((file) => path.basename(file))
    .filter((hash) => !named.has(hash) && hash !== quarantined);
  expect(unnamed.length).toBeGreaterThan(0);
  // Acknowledged is what is there: the batch that was under way left no row of its own.
  expect(rows.length - before).toBe(acknowledged.length);

  const imaging = await openImaging(opened);
  const come = Array.from({ length: 20 }, (_, index) => first + index).filter((number) => number % 7 !== 6);
  const outcomes = await Promise.all(
    come.map((number) =>
      imaging.importFile({ importKey: null, fileName: 'again', source: importedObject(number).bytes }),
    ),
  );
  expect(outcomes.flat().map(({ outcome }) => outcome)).toEqual(
    come.map((number) => (acknowledged.includes(number) ? 'already present' : 'stored')),
  );
  await imaging.close();
});
