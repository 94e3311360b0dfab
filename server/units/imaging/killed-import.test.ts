import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../platform/database/test-database.ts';
import { importedObject } from './killed-import-fixture.ts';
import { openImaging } from './open-imaging.ts';
import { IMAGING_MIGRATIONS } from './schema.ts';

let opened: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  opened = await testDatabase(IMAGING_MIGRATIONS);
});
afterAll(() => opened.close());

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Imports in a process of its own and kills it after so many acknowledgements. @returns the numbers it acknowledged */
async function importAndKill(first: number, killAfter: number): Promise<number[]> {
  const program = path.join(import.meta.dirname, 'killed-import-fixture.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', program, opened.url, opened.dataFolder, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
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

test('killed at any moment, it reopens with all that was acknowledged, whole, and nothing half', async () => {
  const acknowledged: number[] = [];
  for (const [round, killAfter] of [1, 23, 90, 171].entries())
    acknowledged.push(...(await importAndKill(round * 1000, killAfter)));
  expect(acknowledged.length).toBeGreaterThan(280);

  const imaging = await openImaging(opened);
  const rows = await opened.database.selectFrom('imaging_instance').select(['sop_instance_uid', 'sha256']).execute();
  const hashes = new Map(rows.map((row) => [row.sop_instance_uid, row.sha256]));
  for (const number of acknowledged) {
    const { uid, bytes } = importedObject(number);
    expect(hashes.get(uid)).toBe(sha256(bytes));
  }
  // No row without its bytes, acknowledged or not.
  for (const row of rows) expect(sha256(await imaging.blobs.read(row.sha256))).toBe(row.sha256);
  // No file under a hash that its bytes do not answer for, and nothing left of the dead processes.
  const objects = path.join(opened.dataFolder, 'objects');
  const files = (await readdir(objects, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  for (const file of files) expect(sha256(await readFile(path.join(file.parentPath, file.name)))).toBe(file.name);
  expect(await readdir(path.join(objects, 'incoming'))).toHaveLength(1);

  const runs = await imaging.runs.latest(10);
  expect(runs.map(({ state }) => state)).toEqual(Array(4).fill('interrupted'));
  expect(runs.reduce((sum, { stored }) => sum + stored, 0)).toBe(rows.length);
  const patients = await opened.database.selectFrom('imaging_patient').select('instances').execute();
  expect(patients.reduce((sum, { instances }) => sum + instances, 0)).toBe(rows.length);
  await imaging.close();
});
