import { spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCaseFolder } from '../units/physics/offline.ts';
import { findFiles } from './find-files.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'find-files-'));
  await mkdir(path.join(folder, 'export', 'inside'), { recursive: true });
  await writeFile(path.join(folder, 'export', 'a.txt'), 'a');
  await writeFile(path.join(folder, 'export', 'inside', 'b.txt'), 'b');
  await symlink('nowhere', path.join(folder, 'export', 'broken'));
  await symlink('circle-2', path.join(folder, 'export', 'circle-1'));
  await symlink('circle-1', path.join(folder, 'export', 'circle-2'));
  await symlink('..', path.join(folder, 'export', 'inside', 'up'));
  await symlink(path.join(folder, 'export', 'inside'), path.join(folder, 'export', 'z-again'));
});
afterAll(() => rm(folder, { recursive: true }));

test('each file once; links to nowhere and in a circle count as files, so that what is wrong with them is told', async () => {
  const { files, closed } = await findFiles([path.join(folder, 'export')]);
  expect(files.map(({ name }) => path.relative('export', name))).toEqual([
    'a.txt',
    'broken',
    'circle-1',
    'circle-2',
    'inside/b.txt',
  ]);
  expect(closed).toEqual([]);
});

test('a file that the disk does not give is refused by name, and the others are read all the same', async () => {
  const { files } = await findFiles([path.join(folder, 'export')]);
  const reading = readCaseFolder('export', files);
  await expect(reading).rejects.toMatchObject({
    code: 'physics/folder-without-objects',
    values: { files: 5, ignored: 2, refused: 3, refusals: expect.stringContaining('broken: imaging/path-unreadable') },
  });
});

test.each([
  ['absent', 'imaging/path-missing'],
  [path.join('export', 'circle-1'), 'imaging/path-unreadable'],
])('%s, given as a path, is refused: %s', async (given, code) => {
  await expect(findFiles([path.join(folder, given)])).rejects.toMatchObject({ code });
});

/** Root reads everything: the command runs as nobody. */
const asNobody = ['--reuid', '65534', '--regid', '65534', '--clear-groups', process.execPath];
const canRead = `require('node:fs').accessSync(${JSON.stringify(path.resolve(import.meta.dirname, 'find-files.ts'))})`;
const mayChange = process.getuid?.() === 0 && spawnSync('setpriv', [...asNobody, '-e', canRead]).status === 0;

describe.skipIf(!mayChange)(
  'without the right to read (skipped where the tests do not run as root, or nobody else may enter the repository)',
  () => {
    const script = `
    const { findFiles } = await import(${JSON.stringify(path.resolve(import.meta.dirname, 'find-files.ts'))});
    const outcome = await findFiles([process.argv[1]]).catch(({ code, values }) => ({ code, values }));
    console.log(JSON.stringify(outcome));`;
    function findAsNobody(where: string) {
      const node = ['--import', 'tsx/esm', '--input-type=module', '-e', script, where];
      const { stdout, stderr } = spawnSync('setpriv', [...asNobody, ...node], { encoding: 'utf8' });
      expect(stderr).toBe('');
      return JSON.parse(stdout);
    }

    test('a closed folder given as a path is refused; one inside is told beside what could be found', async () => {
      await chmod(folder, 0o755);
      await chmod(path.join(folder, 'export', 'inside'), 0o700);
      const inside = path.join(folder, 'export', 'inside');
      expect(findAsNobody(inside)).toEqual({
        code: 'imaging/path-unreadable',
        values: { path: inside, why: 'EACCES' },
      });
      const { files, closed } = findAsNobody(path.join(folder, 'export'));
      expect(files).toHaveLength(4);
      expect(closed).toMatchObject([
        { file: 'export/inside', error: { code: 'imaging/path-unreadable', values: { path: inside, why: 'EACCES' } } },
      ]);
    });
  },
);

test('a link that leads out of the folder is told and not followed', async () => {
  const root = await mkdtemp(path.join(tmpdir(), 'find-files-out-'));
  await mkdir(path.join(root, 'export'));
  await mkdir(path.join(root, 'elsewhere'));
  await writeFile(path.join(root, 'elsewhere', 'letter.txt'), 'private');
  await symlink(path.join('..', 'elsewhere'), path.join(root, 'export', 'out'));
  const { files, closed } = await findFiles([path.join(root, 'export')]);
  expect(files).toEqual([]);
  expect(closed.map(({ file }) => file)).toEqual([path.join('export', 'out')]);
  await rm(root, { recursive: true });
});
