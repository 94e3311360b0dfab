import { mkdir, mkdtemp, readdir, readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkWritable, writeWholeFile } from './write-whole-file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'write-whole-'));
});
afterEach(() => rm(folder, { recursive: true }));
const bytes = new TextEncoder().encode('new');

test('a file is replaced; nothing stays beside it', async () => {
  const file = path.join(folder, 'report.pdf');
  await writeFile(file, 'old and longer');
  await writeWholeFile(file, bytes);
  expect(await readFile(file, 'utf8')).toBe('new');
  expect(await readdir(folder)).toEqual(['report.pdf']);
});

test('a link stays a link, and the file it leads to is replaced', async () => {
  await writeFile(path.join(folder, 'real.pdf'), 'old');
  await symlink('real.pdf', path.join(folder, 'link.pdf'));
  await writeWholeFile(path.join(folder, 'link.pdf'), bytes);
  expect(await readlink(path.join(folder, 'link.pdf'))).toBe('real.pdf');
  expect(await readFile(path.join(folder, 'real.pdf'), 'utf8')).toBe('new');
});

test('a device is written to, not replaced', async () => {
  await writeWholeFile('/dev/null', bytes);
  expect(await readFile('/dev/null', 'utf8')).toBe('');
});

test('a folder is refused, and nothing is left behind', async () => {
  const file = path.join(folder, 'report.pdf');
  await mkdir(file);
  await expect(checkWritable(file)).rejects.toMatchObject({ code: 'EISDIR' });
  await expect(writeWholeFile(file, bytes)).rejects.toMatchObject({ code: 'EISDIR' });
  expect(await readdir(folder)).toEqual(['report.pdf']);
});
