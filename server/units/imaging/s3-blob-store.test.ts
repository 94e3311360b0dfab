import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openS3Bucket, type S3Bucket } from '../../platform/storage/s3-bucket.ts';
import { s3Settings } from '../../platform/storage/s3-settings.ts';
import type { BlobStore } from './blob-store.ts';
import { openS3BlobStore } from './s3-blob-store.ts';

/** The three bytes "abc", FIPS 180-2, appendix B.1. */
const ABC = {
  bytes: new TextEncoder().encode('abc'),
  sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
};
const settings = s3Settings(process.env);

/** Of what is no DICOM, so that nothing else in the bucket is touched. */
async function* long(bytes: number) {
  const piece = new Uint8Array(65_521);
  for (let at = 0; at < bytes; at += piece.length) {
    piece.fill(at / piece.length);
    yield piece.slice(0, Math.min(piece.length, bytes - at));
  }
}

describe.skipIf(!settings)('on an S3 server (npm run test:s3)', () => {
  let folder: string;
  let bucket: S3Bucket;
  let blobs: BlobStore;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 's3-blob-store-'));
    bucket = await openS3Bucket(settings!);
    blobs = await openS3BlobStore({ bucket, incoming: path.join(folder, 'incoming') });
  });
  afterAll(async () => {
    await blobs.close();
    await rm(folder, { recursive: true, force: true });
  });
  const waiting = async () =>
    (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).length;

  test('nothing is visible until kept, then the same bytes come back under their hash', async () => {
    const incoming = await blobs.receive(ABC.bytes);
    expect([incoming.sha256, incoming.sizeBytes, incoming.file]).toEqual([ABC.sha256, 3, null]);
    expect(await blobs.has(ABC.sha256)).toBe(false);
    await Promise.all([incoming.keep(), incoming.keep()]);
    expect(new Uint8Array(await blobs.read(ABC.sha256))).toEqual(ABC.bytes);
    expect(new Uint8Array(await buffer(await blobs.stream(ABC.sha256)))).toEqual(ABC.bytes);
    await incoming.discard();
    await blobs.remove(ABC.sha256);
    expect(await blobs.has(ABC.sha256)).toBe(false);
  });

  test('what was settled and is removed before a row names it is put anew', async () => {
    const incoming = await blobs.receive(ABC.bytes);
    await incoming.settle();
    await blobs.remove(ABC.sha256);
    await incoming.keep();
    expect(await blobs.has(ABC.sha256)).toBe(true);
    await blobs.remove(ABC.sha256);
  });

  test('what is not there is named by its hash', async () => {
    const sha256 = createHash('sha256').update('absent').digest('hex');
    const missing = { code: 'imaging/blob-missing', values: { sha256 } };
    await expect(blobs.read(sha256)).rejects.toMatchObject(missing);
    await expect(blobs.stream(sha256)).rejects.toMatchObject(missing);
    await blobs.remove(sha256);
  });

  test('bytes altered in the bucket are not handed out', async () => {
    await bucket.put(`ba/${ABC.sha256}`, new TextEncoder().encode('abd'));
    await expect(blobs.read(ABC.sha256)).rejects.toMatchObject({ code: 'imaging/blob-altered' });
    await blobs.remove(ABC.sha256);
  });

  test('what is too long for one part comes back as it was; discarded, it leaves no file', async () => {
    const bytes = 70_000_003; // two parts
    const hash = createHash('sha256');
    for await (const piece of long(bytes)) hash.update(piece);
    const incoming = await blobs.receive(long(bytes));
    expect([incoming.sha256, incoming.sizeBytes]).toEqual([hash.digest('hex'), bytes]);
    expect(await waiting()).toBe(1);
    await incoming.keep();
    expect((await blobs.read(incoming.sha256)).length).toBe(bytes);
    await incoming.discard();
    expect(await waiting()).toBe(0);
    await blobs.remove(incoming.sha256);
  });

  test('a stream that breaks off leaves nothing', async () => {
    const broken = (async function* () {
      yield* long(9_000_000);
      throw new Error('connection lost');
    })();
    await expect(blobs.receive(broken)).rejects.toThrow('connection lost');
    expect(await waiting()).toBe(0);
  });

  test('a bucket that is not there, and a key that may not, are refused at the start', async () => {
    const refused = { code: 'platform/s3-unreachable' };
    await expect(openS3Bucket({ ...settings!, bucket: 'no-such-bucket' })).rejects.toMatchObject(refused);
    await expect(openS3Bucket({ ...settings!, secretAccessKey: 'wrong' })).rejects.toMatchObject(refused);
  });
});
