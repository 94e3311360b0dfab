import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../server/platform/project-root.ts';

/** A checkout of its own, whose sources may be edited; what comes from the registry is that of this one. */
let checkout: string;
const inCheckout = (path: string) => join(checkout, path);
const MAIN = 'server/cli/main.ts';

beforeAll(async () => {
  checkout = await mkdtemp(join(tmpdir(), 'isocenter-checkout-'));
  const filter = (path: string) => !/[\\/](dist|node_modules)$/.test(path);
  for (const room of ['bin', 'server', 'packages', 'package.json'])
    await cp(join(PROJECT_ROOT, room), inCheckout(room), { recursive: true, filter });
  await mkdir(inCheckout('node_modules/@isocenter'), { recursive: true });
  const link = (from: string, name: string) => symlink(from, inCheckout(`node_modules/${name}`), 'junction');
  for (const name of await readdir(join(PROJECT_ROOT, 'node_modules')))
    if (name !== '@isocenter' && !name.startsWith('.')) await link(join(PROJECT_ROOT, 'node_modules', name), name);
  for (const name of await readdir(inCheckout('packages')))
    await link(inCheckout(`packages/${name}`), `@isocenter/${name}`);
});
afterAll(() => rm(checkout, { recursive: true }));

beforeEach(async () => {
  await cp(join(PROJECT_ROOT, MAIN), inCheckout(MAIN));
  await rm(inCheckout('server/dist'), { recursive: true, force: true });
});

test('a second run takes the bundle of the first', async () => {
  await isocenter('--help');
  const { mtimeMs } = await stat(inCheckout('server/dist/current.json'));
  expect((await isocenter('--help')).stdout).toContain('over one record');
  expect((await stat(inCheckout('server/dist/current.json'))).mtimeMs).toBe(mtimeMs);
});

test('a source that is saved is what runs next, be it as long as before or older', async () => {
  await isocenter('--help');
  await edit('over one record', 'over two record');
  expect((await isocenter('--help')).stdout).toContain('over two record');
  await edit('over two record', 'over six records');
  await utimes(inCheckout(MAIN), new Date('2020-01-01'), new Date('2020-01-01'));
  expect((await isocenter('--help')).stdout).toContain('over six records');
});

test('without a folder to write in the sources run as they are', async () => {
  await writeFile(inCheckout('server/dist'), 'a file where the folder would be');
  expect((await isocenter('--help')).stdout).toContain('over one record');
});

test('a bundle that was cut off or removed is made anew', async () => {
  await isocenter('--help');
  await writeFile(inCheckout('server/dist/current.json'), '{"folder":');
  expect((await isocenter('--help')).stdout).toContain('over one record');
  const { folder } = JSON.parse(await readFile(inCheckout('server/dist/current.json'), 'utf8'));
  await rm(inCheckout(`server/dist/${folder}`), { recursive: true });
  expect((await isocenter('--help')).stdout).toContain('over one record');
});

test('several that start at once all answer', async () => {
  const answers = await Promise.all(Array.from({ length: 4 }, () => isocenter('--help')));
  for (const { stdout } of answers) expect(stdout).toContain('over one record');
});

test('a source that cannot be understood is named', async () => {
  await edit('const program =', 'const const program =');
  const { code, stderr } = await isocenter('--help');
  expect(code).not.toBe(0);
  expect(stderr).toContain(MAIN);
});

test('a failure names the line of the source', async () => {
  const lines = (await readFile(inCheckout(MAIN), 'utf8')).split('\n');
  const line = lines.findIndex((text) => text.startsWith('registerServe(')) + 1;
  await edit('registerServe(program);', "if (program) throw new Error('broken here');");
  expect((await isocenter('--help')).stderr).toContain(`${MAIN}:${line}`);
});

test('bundles of earlier sources are kept for who runs them, but not all', async () => {
  await isocenter('--help');
  for (let old = 0; old < 25; old++) {
    const folder = inCheckout(`server/dist/old-${old}`);
    await mkdir(folder);
    await utimes(
      folder,
      new Date(`2020-01-01T00:00:${String(old).padStart(2, '0')}Z`),
      new Date(`2020-01-01T00:00:${String(old).padStart(2, '0')}Z`),
    );
  }
  await edit('over one record', 'over two records');
  await isocenter('--help');
  const kept = (await readdir(inCheckout('server/dist'))).filter((name) => name.startsWith('old-'));
  expect(kept).toHaveLength(18);
  expect(kept).toContain('old-24');
});

async function edit(from: string, to: string): Promise<void> {
  const text = await readFile(inCheckout(MAIN), 'utf8');
  expect(text).toContain(from);
  await writeFile(inCheckout(MAIN), text.replace(from, to));
}

async function isocenter(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [inCheckout('bin/isocenter.js'), ...args], (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
}
