import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../platform/database/connect.ts';
import { removeDataFolder } from '../platform/database/remove-data-folder.ts';
import { fixtureObject } from '../units/imaging/object-fixture.ts';

const bin = path.resolve(import.meta.dirname, '../../bin/isocenter.js');
const object = fixtureObject({ uid: '1.2.1' });
const sha256 = createHash('sha256').update(object).digest('hex');
let folder: string;
let data: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'cli-audit-'));
  data = path.join(folder, 'data');
  await mkdir(path.join(folder, 'export'));
  await writeFile(path.join(folder, 'export', '1.dcm'), object);
});
afterAll(async () => {
  await removeDataFolder(data);
  await rm(folder, { recursive: true, force: true });
});

function isocenter(...args: string[]) {
  const environment = { ...process.env, LC_ALL: 'C', LANG: 'C', ISOCENTER_DATA: data };
  return spawnSync(process.execPath, [bin, ...args], { encoding: 'utf8', env: environment });
}

/** As somebody does who owns the machine. */
async function tamper(statement: string): Promise<void> {
  const { owner, close } = await openDatabase(data, { announce: () => undefined, durable: false });
  await owner.connection().execute(async (connection) => {
    await sql`set session_replication_role = replica`.execute(connection);
    await sql.raw(statement).execute(connection);
  });
  await close();
}

test('what was imported is proved, who imported it is named, and an earlier head is still in the record; exit code 0', async () => {
  expect(isocenter('import', path.join(folder, 'export')).status).toBe(0);
  const head = isocenter('audit', 'head').stdout.trim();
  expect(head).toMatch(/^\d+:[0-9a-f]{64}$/);
  const { status, stdout } = isocenter('audit', 'verify', '--head', head);
  expect(stdout).toContain(
    `Every recorded row is what its events say.\n1 objects are the bytes that the record names.`,
  );
  expect(stdout).toContain(`Head of the record: ${head}`);
  expect(status).toBe(0);
  const { owner, close } = await openDatabase(data, { announce: () => undefined, durable: false });
  const { rows } = await sql`select distinct service from record_event where entity = 'instance'`.execute(owner);
  await close();
  expect(rows).toEqual([{ service: 'command line' }]);
});

test('a head that is none is refused with the way to write it; exit code 2', () => {
  const { status, stderr } = isocenter('audit', 'verify', '--head', 'abc');
  expect(status).toBe(2);
  expect(stderr).toContain('NUMBER:HASH');
});

test('a swapped object, a row changed past the record and a cut end are named; exit code 1', async () => {
  const head = isocenter('audit', 'head').stdout.trim();
  await writeFile(path.join(data, 'objects', sha256.slice(0, 2), sha256), 'other bytes');
  await tamper(`update imaging_patient set name = 'Other^Name'`);
  const swapped = isocenter('audit', 'verify', '--json');
  expect(swapped.status).toBe(1);
  expect(JSON.parse(swapped.stdout)).toMatchObject({
    ...{ holds: false, chainBreak: null, blobs: [{ kind: 'swapped', sha256 }] },
    rows: [{ kind: 'altered', entity: 'patient', columns: ['name'] }],
  });
  await tamper('delete from record_event where event_key = (select max(event_key) from record_event)');
  const cut = isocenter('audit', 'verify', '--head', head);
  expect(cut.stdout).toContain('The record ends before the head that was kept');
  expect(cut.status).toBe(1);
  await tamper('delete from record_event where event_key = 3');
  expect(isocenter('audit', 'verify', '--lang', 'zh').stdout).toContain('✕ 缺少第 3 条记录。');
});
