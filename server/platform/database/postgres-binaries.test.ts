import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sharedPostgres } from './postgres-binaries.ts';

// Only root copies the binaries: an unprivileged account runs them where they are.
test.skipIf(process.getuid?.() !== 0)('two clusters begun at once on a bare machine share one copy', async () => {
  const root = await mkdtemp(join(tmpdir(), 'isocenter-binaries-'));
  try {
    const folder = join(root, 'installed');
    await mkdir(join(folder, 'bin'), { recursive: true });
    await writeFile(join(folder, 'bin/postgres'), 'a program');
    const home = join(root, 'home');
    const both = await Promise.all([
      sharedPostgres({ folder, version: '18' }, home),
      sharedPostgres({ folder, version: '18' }, home),
    ]);
    expect(both.map((binaries) => binaries.folder)).toEqual([join(home, 'postgres-18'), join(home, 'postgres-18')]);
    expect(await readdir(home)).toEqual(['postgres-18']);
  } finally {
    await rm(root, { recursive: true });
  }
});
