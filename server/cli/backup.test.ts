import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { copyFile, mkdir, mkdtemp, open, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MIGRATIONS, openDepartment } from '../department.ts';
import { writeBackup } from '../platform/backup/write-backup.ts';
import { acting } from '../platform/database/acting.ts';
import { openDatabase } from '../platform/database/connect.ts';
import { migrate } from '../platform/database/migrate.ts';
import { removeDataFolder } from '../platform/database/remove-data-folder.ts';
import { TEST_ACTOR } from '../platform/database/test-database.ts';
import { verifyRecord } from '../platform/record/verify-record.ts';
import { fixtureObject } from '../units/imaging/object-fixture.ts';
import { openBackupSource } from './open-backup-source.ts';

const bin = path.resolve(import.meta.dirname, '../../bin/isocenter.js');
/** The last is longer than one part of a backup. */
const OBJECTS = [
  fixtureObject({ uid: '1.2.1' }),
  fixtureObject({ uid: '1.3.1', studyUid: '1.3', patientId: 'P2', patientName: 'Wang^Fang=王^芳' }),
  withPixels(fixtureObject({ uid: '1.4.1', studyUid: '1.4', patientId: 'P3' }), 5 * 2 ** 20),
];
function withPixels(object: Uint8Array, length: number): Buffer {
  const head = Buffer.from([0xe0, 0x7f, 0x10, 0x00, 0x4f, 0x57, 0, 0, 0, 0, 0, 0]); // (7FE0,0010) OW
  head.writeUInt32LE(length, 8);
  return Buffer.concat([object, head, Buffer.alloc(length, 'pixels')]);
}
let folder: string;
let backup: string;
const data = (name: string) => path.join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'cli-backup-'));
  backup = path.join(folder, 'department.backup');
  await mkdir(path.join(folder, 'export'));
  for (const [index, bytes] of OBJECTS.entries()) await writeFile(path.join(folder, 'export', `${index}.dcm`), bytes);
  expect(isocenter('original', 'import', path.join(folder, 'export')).status).toBe(0);
  expect(isocenter('original', 'backup', backup)).toMatchObject({ status: 0, stderr: '' });
});
afterAll(async () => {
  for (const name of ['original', 'copy', 'another', 'cut', 'flipped', 'early', 'early copy'])
    await removeDataFolder(data(name));
  await rm(folder, { recursive: true, force: true });
});

function isocenter(dataFolder: string, ...args: string[]) {
  const environment = { ...process.env, LC_ALL: 'C', LANG: 'C', ISOCENTER_DATA: data(dataFolder) };
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    encoding: 'utf8',
    env: environment,
  });
  // Run as root, a new cluster says where it lies.
  return { status, stdout, stderr: stderr.replace(/^PostgreSQL does not run as root.*\n/gm, '') };
}

/** Every row of every table, as text. */
async function rowsOf(dataFolder: string): Promise<Record<string, readonly string[]>> {
  const { owner, close } = await openDatabase(data(dataFolder), { announce: () => undefined, durable: false });
  const { rows: tables } = await sql<{ name: string }>`
    select relname as name from pg_class where relnamespace = current_schema()::regnamespace and relkind = 'r'`.execute(
    owner,
  );
  const content: Record<string, readonly string[]> = {};
  for (const { name } of tables) {
    const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.table(name)} t order by 1`.execute(
      owner,
    );
    content[name] = rows.map(({ row }) => row);
  }
  await close();
  return content;
}

test('the file holds patients: only its owner may read it, and nothing is beside it', async () => {
  expect((await stat(backup)).mode & 0o777).toBe(0o600);
  await expect(stat(`${backup}.partial`)).rejects.toMatchObject({ code: 'ENOENT' });
});

test('a file that is there is not replaced', async () => {
  const before = await readFile(backup);
  const { status, stderr } = isocenter('original', 'backup', backup);
  expect([status, stderr]).toEqual([1, expect.stringContaining('[backup/file-exists]')]);
  expect(Buffer.compare(await readFile(backup), before)).toBe(0);
});

test('a restored copy has every row, proves its record and gives every object back, and goes on where the other stood', async () => {
  const { status, stdout } = isocenter('copy', 'restore', backup);
  expect(stdout).toContain(
    'Every recorded row is what its events say.\n3 objects are the bytes that the record names.',
  );
  expect(status).toBe(0);
  const [original, copy] = [await rowsOf('original'), await rowsOf('copy')];
  expect(Object.keys(copy).sort()).toEqual(Object.keys(original).sort());
  for (const [table, rows] of Object.entries(original))
    if (!/^record_|^access_policy/.test(table)) expect([table, copy[table]]).toEqual([table, rows]);
  const before = (rows: readonly string[] = []) => rows.filter((row) => !row.includes(',platform,backup,-,'));
  expect(before(copy['record_event'])).toEqual(before(original['record_event']));

  const later = path.join(folder, 'later.dcm');
  await writeFile(later, fixtureObject({ uid: '1.5.1', studyUid: '1.5', patientId: 'P4' }));
  expect(isocenter('copy', 'import', later).status).toBe(0);
  const department = await openDepartment(data('copy'), () => undefined);
  for (const bytes of OBJECTS) {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(Buffer.compare(await department.imaging.blobs.read(sha256), bytes)).toBe(0);
  }
  await department.close();
});

test('of a folder without a department nothing is copied, and none is made there', async () => {
  const { status, stderr } = isocenter('nowhere', 'backup', path.join(folder, 'nowhere.backup'));
  expect([status, stderr]).toEqual([1, expect.stringContaining('[backup/nothing-here]')]);
  await expect(stat(data('nowhere'))).rejects.toMatchObject({ code: 'ENOENT' });
});

test('a backup leaves an earlier schema as it is, and is brought up to date where it is restored', async () => {
  const first = MIGRATIONS.filter(({ name }) => name < '0003');
  await mkdir(data('early'));
  const { owner, close } = await openDatabase(data('early'), { announce: () => undefined, durable: false });
  await migrate(owner, first);
  await sql`insert into imaging_patient (identity, patient_id, search_text, last_arrived_at) values ('id P1', 'P1', 'p1', now())`.execute(
    owner,
  );
  await close();
  const file = path.join(folder, 'early.backup');
  expect(isocenter('early', 'backup', file).status).toBe(0);
  expect((await rowsOf('early'))['applied_migration']).toHaveLength(first.length);
  expect(isocenter('early copy', 'restore', file).status).toBe(0);
  const copy = await rowsOf('early copy');
  expect(copy['applied_migration']).toHaveLength(MIGRATIONS.length);
  expect(copy['imaging_patient']).toEqual([expect.stringContaining('P1')]);
});

test('a department that is there is not written over', () => {
  const { status, stderr } = isocenter('original', 'restore', backup);
  expect([status, stderr]).toEqual([1, expect.stringContaining('[backup/not-empty]')]);
});

describe('nothing is brought back of', () => {
  const damages: readonly { readonly name: string; damage(file: string): Promise<void>; readonly code: string }[] = [
    { name: 'cut', code: 'backup/damaged', damage: async (file) => truncate(file, (await stat(file)).size - 2_000) },
    {
      name: 'flipped',
      code: 'backup/damaged',
      damage: async (file) => {
        const bytes = await readFile(file);
        const at = bytes.indexOf('Wang^Fang', bytes.indexOf('tables/imaging_patient'));
        const handle = await open(file, 'r+');
        await handle.write('Wong', at);
        await handle.close();
      },
    },
    { name: 'no backup', code: 'backup/not-a-backup', damage: async (file) => writeFile(file, 'something else') },
  ];
  test.each(damages)('a file that is $name', async ({ name, damage, code }) => {
    const file = path.join(folder, `${name}.backup`);
    await copyFile(backup, file);
    await damage(file);
    const { status, stderr } = isocenter('cut', 'restore', file);
    expect([status, stderr]).toEqual([1, expect.stringContaining(`[${code}]`)]);
    expect(await rowsOf('cut')).toEqual({});
  });

  test('one that is stopped half-way: either all is there or nothing, and then the same folder takes it again', async () => {
    const child = spawn(process.execPath, [bin, 'restore', backup], {
      env: { ...process.env, ISOCENTER_DATA: data('another') },
      stdio: 'ignore',
    });
    const ended = once(child, 'exit');
    const begun = process.env['S3_BUCKET'] ? 'incoming' : 'objects';
    while (child.exitCode === null && !(await stat(path.join(data('another'), begun)).catch(() => undefined)))
      await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill('SIGKILL');
    await ended;
    const left = (await rowsOf('another'))['imaging_instance'];
    if (left === undefined) expect(isocenter('another', 'restore', backup).status).toBe(0);
    expect((await rowsOf('another'))['imaging_instance']).toHaveLength(OBJECTS.length);
  });
});

test('while rows and objects come, the copy is of one moment', async () => {
  const department = await openDepartment(data('original'), () => undefined);
  const file = path.join(folder, 'busy.backup');
  let stopped = false;
  let imported = 0;
  const importing = acting(TEST_ACTOR, async () => {
    const importKey = await department.imaging.runs.open('page', null);
    while (!stopped) {
      const uid = `1.9.${imported}`;
      const source = fixtureObject({ uid: `${uid}.1`, studyUid: uid, patientId: `BUSY${imported}` });
      await department.imaging.importFile({ importKey, fileName: 'file.dcm', source });
      imported += 1;
    }
  });
  const three = async () => {
    while (imported < 3) await new Promise((resolve) => setTimeout(resolve, 5));
  };
  await Promise.race([importing, three()]);
  const { source, close } = await openBackupSource(data('original'));
  const made = await writeBackup(source, file);
  const during = imported;
  stopped = true;
  await importing;
  await close();
  await department.close();
  expect(made.lost).toEqual([]);
  expect(made.objects).toBeGreaterThanOrEqual(OBJECTS.length + 3);
  expect(made.objects).toBeLessThanOrEqual(OBJECTS.length + during + 1);
  expect(isocenter('flipped', 'restore', file)).toMatchObject({ status: 0 });
});

test('an object that is missing from the archive is named, and the rest is copied', async () => {
  const department = await openDepartment(data('original'), () => undefined);
  const sha256 = createHash('sha256').update(OBJECTS[0]!).digest('hex');
  await department.imaging.blobs.remove(sha256);
  const { source, close } = await openBackupSource(data('original'));
  const { lost, objects } = await writeBackup(source, path.join(folder, 'lost.backup'));
  await close();
  expect(lost).toEqual([sha256]);
  expect(objects).toBeGreaterThanOrEqual(OBJECTS.length - 1);
  const { blobs } = await verifyRecord(department.record);
  expect(blobs.map((fault) => fault.sha256)).toEqual([sha256]);
  await department.close();
});
