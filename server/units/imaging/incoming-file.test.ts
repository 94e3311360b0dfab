import { createHash } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createDirectFiles } from './direct-files.ts';
import { createIncomingFile } from './incoming-file.ts';
import { createSlabs, SLAB_BYTES, slabOf } from './slabs.ts';

let folder: string;
const slabs = createSlabs();
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'incoming-file-'));
  mkdirSync(path.join(folder, 'ab'));
});
afterEach(() => rm(folder, { recursive: true }));

async function begin(name = 'new') {
  const slab = slabOf(slabs.memory, await slabs.take());
  return {
    slab,
    name: path.join(folder, name),
    file: createIncomingFile(path.join(folder, name), { slab, files: createDirectFiles() }),
  };
}
const bytesOf = (length: number, seed: number) => Buffer.from(Array.from({ length }, (_, at) => (at * seed) % 253));

// Shorter and longer than what is written around the page cache; whole blocks and one byte beside; what fills slabs.
const LENGTHS = [
  0,
  1,
  4095,
  65_535,
  65_536,
  65_537,
  526_000,
  SLAB_BYTES - 1,
  SLAB_BYTES,
  SLAB_BYTES + 1,
  2 * SLAB_BYTES + 4097,
];
for (const length of LENGTHS)
  test(`${length} bytes come to lie in their place as they were, under their hash`, async () => {
    const bytes = bytesOf(length, 7);
    const { slab, name, file } = await begin();
    slab.fill(255); // of the object before
    let from = 0;
    for (; length - from > SLAB_BYTES; from += SLAB_BYTES) {
      slab.set(bytes.subarray(from, from + SLAB_BYTES));
      file.flush();
    }
    const end = length - from;
    slab.set(bytes.subarray(from));
    file.hashUpTo(end >> 1);
    expect(file.finish(end)).toBe(createHash('sha256').update(bytes).digest('hex'));
    file.complete(end);
    expect(Buffer.compare(await readFile(name), bytes)).toBe(0);
    const place = path.join(folder, 'ab', 'placed');
    file.lay(place);
    expect(existsSync(name)).toBe(false);
    expect(Buffer.compare(await readFile(place), bytes)).toBe(0);
  });

test('what is dropped leaves nothing, and what was laid stays', async () => {
  const dropped = await begin('dropped');
  dropped.file.finish(70_000);
  dropped.file.complete(70_000);
  dropped.file.drop();
  const laid = await begin('laid');
  laid.file.finish(70_000);
  laid.file.complete(70_000);
  laid.file.lay(path.join(folder, 'ab', 'placed'));
  laid.file.drop();
  expect(await readdir(folder, { recursive: true })).toEqual(['ab', path.join('ab', 'placed')]);
});

test('a place that cannot be taken leaves the file, which can be laid later', async () => {
  const { file } = await begin();
  file.finish(3);
  file.complete(3);
  expect(() => file.lay(path.join(folder, 'absent', 'placed'))).toThrow('ENOENT');
  expect(file.isLaid()).toBe(false);
  mkdirSync(path.join(folder, 'absent'));
  file.lay(path.join(folder, 'absent', 'placed'));
  expect(existsSync(path.join(folder, 'absent', 'placed'))).toBe(true);
});

for (const length of [10, 70_000])
  test(`${length} bytes for a name that is taken are refused, and it keeps what it holds`, async () => {
    const { file, name } = await begin();
    await writeFile(name, 'mine');
    file.finish(length);
    expect(() => file.complete(length)).toThrow('EEXIST');
    expect(await readFile(name, 'utf8')).toBe('mine');
  });
