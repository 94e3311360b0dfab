import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type BlobStore, openBlobStore } from './blob-store.ts';

/** FIPS 180-2, appendix B.1: the digest of the three bytes "abc". */
const ABC = {
  bytes: new TextEncoder().encode('abc'),
  sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
};

let root: string;
let blobs: BlobStore;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'blob-store-'));
  blobs = await openBlobStore(path.join(root, 'objects'));
});
afterEach(async () => {
  await blobs.close();
  await rm(root, { recursive: true, force: true });
});

async function* streamOf(...chunks: Uint8Array[]) {
  yield* chunks;
}
const filesUnder = async (folder: string) =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((f) => f.name);

const sources = {
  'bytes in memory': () => ABC.bytes,
  'a stream': () => streamOf(ABC.bytes.slice(0, 1), ABC.bytes.slice(1)),
};
for (const [name, source] of Object.entries(sources)) {
  test(`${name}: nothing is visible until kept, then the same bytes come back under their hash`, async () => {
    const incoming = await blobs.receive(source());
    expect([incoming.sha256, incoming.sizeBytes]).toEqual([ABC.sha256, 3]);
    expect(await blobs.has(ABC.sha256)).toBe(false);
    await incoming.keep();
    expect(new Uint8Array(await blobs.read(ABC.sha256))).toEqual(ABC.bytes);
    expect(new Uint8Array(await incoming.bytes())).toEqual(ABC.bytes);
  });

  test(`${name}: kept twice, and by two at once, it is one file`, async () => {
    const both = await Promise.all([blobs.receive(source()), blobs.receive(source())]);
    await Promise.all(both.map((incoming) => incoming.keep()));
    await both[0].keep();
    expect(await filesUnder(root)).toEqual([ABC.sha256]);
  });

  test(`${name}: discarded, it leaves nothing`, async () => {
    await (await blobs.receive(source())).discard();
    expect(await filesUnder(root)).toEqual([]);
  });
}

test('what will be kept is laid as soon as it is hashed, unless it is there; who does not keep it leaves it', async () => {
  const first = await blobs.receive(ABC.bytes, () => true);
  await first.discard();
  expect(await filesUnder(root)).toEqual([ABC.sha256]);
  const second = await blobs.receive(ABC.bytes, () => true);
  await second.keep();
  await blobs.remove(ABC.sha256);
  await second.keep();
  expect(new Uint8Array(await blobs.read(ABC.sha256))).toEqual(ABC.bytes);
  await second.discard();
  expect(await filesUnder(root)).toEqual([ABC.sha256]);
});

test('what could not be laid ahead can be kept later', async () => {
  const obstacle = path.join(root, 'objects', 'ba');
  await rmdir(obstacle);
  await writeFile(obstacle, 'a file where a folder should be');
  const incoming = await blobs.receive(ABC.bytes, () => true);
  await expect(incoming.keep()).rejects.toThrow();
  await rm(obstacle);
  await mkdir(obstacle);
  await incoming.keep();
  expect(new Uint8Array(await blobs.read(ABC.sha256))).toEqual(ABC.bytes);
});

test('what could not be kept can be kept later, and its bytes are there meanwhile', async () => {
  const incoming = await blobs.receive(streamOf(ABC.bytes));
  const obstacle = path.join(root, 'objects', 'ba');
  await rmdir(obstacle);
  await writeFile(obstacle, 'a file where a folder should be');
  await expect(incoming.keep()).rejects.toThrow();
  expect(new Uint8Array(await incoming.bytes())).toEqual(ABC.bytes);
  await rm(obstacle);
  await mkdir(obstacle);
  await incoming.keep();
  expect(new Uint8Array(await blobs.read(ABC.sha256))).toEqual(ABC.bytes);
  expect(new Uint8Array(await incoming.bytes())).toEqual(ABC.bytes);
});

test('a stream that breaks off leaves nothing', async () => {
  const broken = (async function* () {
    yield ABC.bytes;
    throw new Error('connection lost');
  })();
  await expect(blobs.receive(broken)).rejects.toThrow('connection lost');
  expect(await filesUnder(root)).toEqual([]);
});

test('bytes altered on disk are not handed out', async () => {
  await (await blobs.receive(ABC.bytes)).keep();
  await writeFile(path.join(root, 'objects', 'ba', ABC.sha256), 'abd');
  await expect(blobs.read(ABC.sha256)).rejects.toMatchObject({ code: 'imaging/blob-altered' });
});

test('what an earlier version laid two folders deep is found there, and does not come twice', async () => {
  await (await blobs.receive(ABC.bytes)).keep();
  const [now, earlier] = ['', '78'].map((folder) => path.join(root, 'objects', 'ba', folder, ABC.sha256));
  await mkdir(path.dirname(earlier!));
  await rename(now!, earlier!);
  await blobs.close();
  blobs = await openBlobStore(path.join(root, 'objects'));
  expect(new Uint8Array(await blobs.read(ABC.sha256))).toEqual(ABC.bytes);
  expect(await blobs.forThread(ABC.sha256)).toBe(earlier);
  await (await blobs.receive(ABC.bytes)).keep();
  expect(await filesUnder(root)).toEqual([ABC.sha256]);
  await blobs.remove(ABC.sha256);
  expect(await blobs.has(ABC.sha256)).toBe(false);
});

const MEGABYTES = 3_000_000;
test('a stream too long for memory comes back as it was, with its start', async () => {
  const bytes = Uint8Array.from({ length: MEGABYTES }, (_, index) => index * 7 + (index >> 11));
  const pieces = async function* () {
    for (let at = 0; at < bytes.length; at += 65_521) yield bytes.subarray(at, at + 65_521);
  };
  const incoming = await blobs.receive(pieces());
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  expect([incoming.sha256, incoming.sizeBytes]).toEqual([sha256, MEGABYTES]);
  expect(Buffer.compare(incoming.start, bytes.subarray(0, incoming.start.length))).toBe(0);
  expect(Buffer.compare(await incoming.bytes(), bytes)).toBe(0);
  await incoming.settle();
  expect(await blobs.has(sha256)).toBe(false);
  await incoming.keep();
  expect(Buffer.compare(await blobs.read(sha256), bytes)).toBe(0);
  expect(Buffer.compare(await incoming.bytes(), bytes)).toBe(0);
});

test('what was there when it came and is removed before it is kept is written', async () => {
  await (await blobs.receive(ABC.bytes)).keep();
  const again = await blobs.receive(streamOf(ABC.bytes));
  await again.settle();
  await blobs.remove(ABC.sha256);
  await again.keep();
  expect(new Uint8Array(await blobs.read(ABC.sha256))).toEqual(ABC.bytes);
});

test('what was kept and is removed before a row names it is written anew', async () => {
  const incoming = await blobs.receive(ABC.bytes);
  await incoming.settle();
  await blobs.remove(ABC.sha256);
  await incoming.keep();
  expect(new Uint8Array(await blobs.read(ABC.sha256))).toEqual(ABC.bytes);
});

test('a long one that was kept and removed is not acknowledged', async () => {
  const long = async function* () {
    for (let n = 0; n < 3; n++) yield new Uint8Array(1_000_000).fill(n);
  };
  const incoming = await blobs.receive(long());
  await incoming.keep();
  await blobs.remove(incoming.sha256);
  await expect(incoming.keep()).rejects.toMatchObject({ code: 'imaging/blob-missing' });
});

test('what a power failure left half under its hash is whole when the bytes come again', async () => {
  await writeFile(path.join(root, 'objects', 'ba', ABC.sha256), 'ab');
  await (await blobs.receive(ABC.bytes)).keep();
  expect(new Uint8Array(await blobs.read(ABC.sha256))).toEqual(ABC.bytes);
  expect(await filesUnder(root)).toEqual([ABC.sha256]);
});

test('an object that is not there is named by its hash', async () => {
  const sha256 = createHash('sha256').update('absent').digest('hex');
  await expect(blobs.read(sha256)).rejects.toMatchObject({ code: 'imaging/blob-missing', values: { sha256 } });
});

test('opening removes what dead processes left, and spares the living', async () => {
  const incoming = path.join(root, 'objects', 'incoming');
  const leftovers = { dead: '4194305-0-0', samePidEarlier: `${process.pid}-0-0`, living: `${process.ppid}-0-0` };
  for (const name of Object.values(leftovers)) await mkdir(path.join(incoming, name));
  await (await openBlobStore(path.join(root, 'objects'))).close();
  const names = await readdir(incoming);
  expect(names).toContain(leftovers.living);
  expect(names).not.toContain(leftovers.dead);
  expect(names).not.toContain(leftovers.samePidEarlier);
  await (await blobs.receive(streamOf(ABC.bytes))).keep();
  expect(await blobs.has(ABC.sha256)).toBe(true);
});
