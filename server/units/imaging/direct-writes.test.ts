import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createDirectWrites } from './direct-writes.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'direct-writes-'));
});
afterEach(() => rm(folder, { recursive: true }));

const bytesOf = (length: number, seed: number) => Buffer.from(Array.from({ length }, (_, at) => (at * seed) % 253));
/** Whether it wrote, a file holds what was given, or there is none. */
async function expectFile(file: string, wrote: boolean, bytes: Buffer): Promise<void> {
  expect(existsSync(file)).toBe(wrote);
  if (wrote) expect(Buffer.compare(await readFile(file), bytes)).toBe(0);
}

for (const length of [65_536, 65_537, 100_000, 526_000, 1_048_575, 1_048_576])
  test(`${length} bytes in three pieces are a file of ${length} bytes`, async () => {
    const writes = createDirectWrites();
    const bytes = bytesOf(length, 7);
    const file = path.join(folder, 'new');
    const pieces = [bytes.subarray(0, 1), bytes.subarray(1, 5000), bytes.subarray(5000)];
    await expectFile(file, await writes.write(file, pieces), bytes);
  });

test('thirty at once each hold their own bytes; those for which there is no place are not written', async () => {
  const writes = createDirectWrites();
  const all = Array.from({ length: 30 }, (_, n) => ({
    file: path.join(folder, String(n)),
    bytes: bytesOf(70_000, n + 1),
  }));
  const wrote = await Promise.all(all.map(({ file, bytes }) => writes.write(file, [bytes])));
  for (const [index, { file, bytes }] of all.entries()) await expectFile(file, wrote[index]!, bytes);
});

for (const length of [0, 1000, 2 ** 20 + 1])
  test(`${length} bytes are left to the usual way`, async () => {
    const file = path.join(folder, 'new');
    expect(await createDirectWrites().write(file, [new Uint8Array(length)])).toBe(false);
    expect(existsSync(file)).toBe(false);
  });

test('where the folder is gone it throws, and a later write finds its place free', async () => {
  const writes = createDirectWrites();
  const bytes = bytesOf(70_000, 3);
  if (!(await writes.write(path.join(folder, 'first'), [bytes]))) return; // a file system without such writes
  for (let n = 0; n < 20; n++)
    await expect(writes.write(path.join(folder, 'absent', 'new'), [bytes])).rejects.toMatchObject({ code: 'ENOENT' });
  expect(await writes.write(path.join(folder, 'second'), [bytes])).toBe(true);
});

test('a name that is taken is refused, and keeps what it holds', async () => {
  const writes = createDirectWrites();
  const file = path.join(folder, 'taken');
  await writeFile(file, 'mine');
  const outcome = await writes.write(file, [bytesOf(70_000, 3)]).catch(({ code }) => code);
  expect(['EEXIST', false]).toContain(outcome);
  expect(await readFile(file, 'utf8')).toBe('mine');
});
