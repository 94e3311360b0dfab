import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { BlobStore } from './blob-store.ts';
import { openS3BlobStore } from './s3-blob-store.ts';
import { bucketInMemory } from './s3-bucket-fixture.ts';

/** The three bytes "abc", FIPS 180-2, appendix B.1. */
const ABC = {
  bytes: new TextEncoder().encode('abc'),
  sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
};
const KEY = `ba/${ABC.sha256}`;
/** What is longer waits in a file. */
const SHORT_BYTES = 4 * 2 ** 20;

let folder: string;
let memory: ReturnType<typeof bucketInMemory>;
let blobs: BlobStore;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 's3-in-memory-'));
  memory = bucketInMemory();
  blobs = await openS3BlobStore({ bucket: memory.bucket, incoming: path.join(folder, 'incoming') });
});
afterEach(async () => {
  await blobs.close();
  await rm(folder, { recursive: true, force: true });
});

const waitingFiles = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).length;
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
/** No two pieces of it are alike. */
function bytesOf(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  const words = new Uint32Array(bytes.buffer, 0, Math.floor(length / 4));
  for (let at = 0; at < words.length; at++) words[at] = at * 2_654_435_761;
  return bytes;
}
async function* inPieces(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += 65_521) yield bytes.slice(at, at + 65_521);
}

test('a short object is in memory until it is kept, and is put once under its hash', async () => {
  const incoming = await blobs.receive(ABC.bytes);
  expect([incoming.sha256, incoming.sizeBytes, incoming.file]).toEqual([ABC.sha256, 3, null]);
  expect(await incoming.bytes()).toEqual(ABC.bytes);
  expect(memory.objects.size).toBe(0);
  await incoming.settle();
  await incoming.keep();
  await incoming.discard();
  expect(memory.puts).toEqual([{ key: KEY, by: 'put' }]);
  expect(memory.objects.get(KEY)).toEqual(ABC.bytes);
});

for (const length of [SHORT_BYTES - 1, SHORT_BYTES, SHORT_BYTES + 1, 2 * SHORT_BYTES, 9_000_001])
  test(`${length} bytes come back as they were, and leave no file`, async () => {
    const bytes = bytesOf(length);
    const incoming = await blobs.receive(inPieces(bytes));
    const isShort = length < SHORT_BYTES;
    expect([incoming.sha256, incoming.sizeBytes]).toEqual([hashOf(bytes), length]);
    expect(Buffer.from(incoming.start).equals(bytes.subarray(0, 32 * 1024))).toBe(true);
    expect(await waitingFiles()).toBe(isShort ? 0 : 1);
    expect(hashOf(await incoming.bytes())).toBe(hashOf(bytes));
    await incoming.keep();
    expect(memory.puts.map(({ by }) => by)).toEqual([isShort ? 'put' : 'putFile']);
    expect(hashOf(await blobs.read(incoming.sha256))).toBe(hashOf(bytes));
    await incoming.discard();
    expect(await waitingFiles()).toBe(0);
  });

test('discarded without being kept it leaves nothing', async () => {
  const incoming = await blobs.receive(inPieces(bytesOf(5_000_000)));
  await incoming.discard();
  expect([await waitingFiles(), memory.objects.size]).toEqual([0, 0]);
});

test('a stream that breaks off leaves nothing', async () => {
  const broken = (async function* () {
    yield* inPieces(bytesOf(9_000_000));
    throw new Error('connection lost');
  })();
  await expect(blobs.receive(broken)).rejects.toThrow('connection lost');
  expect([await waitingFiles(), memory.objects.size]).toEqual([0, 0]);
});

test('what is there already is not put again; what was removed since is', async () => {
  memory.objects.set(KEY, ABC.bytes);
  const incoming = await blobs.receive(ABC.bytes);
  await incoming.settle();
  expect(memory.puts).toEqual([]);
  await blobs.remove(ABC.sha256);
  await incoming.keep();
  expect(memory.objects.get(KEY)).toEqual(ABC.bytes);
});

test('other bytes of the same length under its name are not taken for it: the right ones replace them', async () => {
  memory.objects.set(KEY, new TextEncoder().encode('abd'));
  await expect(blobs.read(ABC.sha256)).rejects.toMatchObject({ code: 'imaging/blob-altered' });
  const incoming = await blobs.receive(ABC.bytes);
  await incoming.keep();
  expect(new Uint8Array(await blobs.read(ABC.sha256))).toEqual(ABC.bytes);
});

test('as a file of this machine it is there until it is released; altered bytes leave none', async () => {
  const bytes = bytesOf(9_000_001);
  const sha256 = hashOf(bytes);
  memory.objects.set(`${sha256.slice(0, 2)}/${sha256}`, bytes);
  const local = await blobs.localFile(sha256);
  expect(hashOf(await readFile(local.path))).toBe(sha256);
  await local.release();
  memory.objects.set(KEY, new TextEncoder().encode('abd'));
  await expect(blobs.localFile(ABC.sha256)).rejects.toMatchObject({ code: 'imaging/blob-altered' });
  expect(await waitingFiles()).toBe(0);
});

test('what is not there is named by its hash', async () => {
  const missing = { code: 'imaging/blob-missing', values: { sha256: ABC.sha256 } };
  await expect(blobs.read(ABC.sha256)).rejects.toMatchObject(missing);
  await expect(blobs.stream(ABC.sha256)).rejects.toMatchObject(missing);
});
