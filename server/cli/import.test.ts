import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { removeDataFolder } from '../platform/database/remove-data-folder.ts';
import { fixtureObject } from '../units/imaging/object-fixture.ts';

const bin = path.resolve(import.meta.dirname, '../../bin/isocenter.js');
let folder: string;
let data: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'cli-import-'));
  data = path.join(folder, 'data');
  await mkdir(path.join(folder, 'export', 'CT'), { recursive: true });
  for (const n of [1, 2, 3])
    await writeFile(path.join(folder, 'export', 'CT', `${n}.dcm`), fixtureObject({ uid: `1.2.${n}` }));
  await writeFile(path.join(folder, 'export', 'README.txt'), 'exported');
  await writeFile(path.join(folder, 'broken.dcm'), fixtureObject({ uid: '1.2.9' }).subarray(0, 200));
});
afterAll(async () => {
  await removeDataFolder(data);
  await rm(folder, { recursive: true, force: true });
});

function isocenter(...args: string[]) {
  const environment = { ...process.env, LC_ALL: 'C', LANG: 'C' };
  return spawnSync(process.execPath, [bin, 'import', '--data', data, ...args], { encoding: 'utf8', env: environment });
}

test('a folder is imported once; what is no object is named; exit code 0', () => {
  const first = isocenter(path.join(folder, 'export'), '--json');
  expect(JSON.parse(first.stdout)).toMatchObject({
    state: 'complete',
    files: 4,
    stored: 3,
    ignored: 1,
    refused: [],
    ignoredFiles: [path.join('export', 'README.txt')],
  });
  expect(first.status).toBe(0);
  const again = isocenter(path.join(folder, 'export'));
  expect(again.stdout).toMatch(/^0 stored, 3 already present, .*1 not DICOM/);
  expect(again.status).toBe(0);
});

test('a refused file is named with its reason; exit code 1', () => {
  const refused = isocenter(path.join(folder, 'broken.dcm'), path.join(folder, 'export'), '--json');
  const { refused: files } = JSON.parse(refused.stdout);
  expect(files).toMatchObject([{ fileName: 'broken.dcm', outcome: 'quarantined' }]);
  expect(files[0].message.length).toBeGreaterThan(20);
  expect(refused.status).toBe(1);
});

test('a path that is not there is refused before anything is imported; exit code 1', () => {
  const missing = isocenter(path.join(folder, 'export'), path.join(folder, 'absent'));
  expect(missing.stderr).toContain('[imaging/path-missing]');
  expect(missing.status).toBe(1);
});

test('what the disk does not give is told and counted, and the rest is imported; exit code 1', async () => {
  await mkdir(path.join(folder, 'links'));
  await writeFile(path.join(folder, 'links', 'good.dcm'), fixtureObject({ uid: '1.2.20' }));
  await symlink('nowhere', path.join(folder, 'links', 'broken.dcm'));
  const partly = isocenter(path.join(folder, 'links'), '--json');
  expect(JSON.parse(partly.stdout)).toMatchObject({
    state: 'complete',
    stored: 1,
    unread: [{ fileName: path.join('links', 'broken.dcm'), reason: 'ENOENT' }],
  });
  expect(partly.status).toBe(1);
});

test('with --json a refusal is one document on stdout, too', () => {
  const missing = isocenter(path.join(folder, 'absent'), '--json');
  expect(JSON.parse(missing.stdout)).toMatchObject({ error: { code: 'imaging/path-missing' } });
  expect(missing.status).toBe(1);
});
