import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { type FileHandle, open, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { DomainError } from '@isocenter/messages';
import type { BlobHashes } from '../../platform/record/check-blobs.ts';
import type { S3Bucket } from '../../platform/storage/s3-bucket.ts';
import { blobHashes } from './blob-hashes.ts';
import type { BlobStore } from './blob-store.ts';
import { type ByteSource, byteSource } from './byte-source.ts';
import { type Arrived, type IncomingBlob, START_BYTES } from './incoming-blob.ts';
import { makeOwnFolder } from './own-folder.ts';
import { unaltered } from './unaltered.ts';

/** What is longer waits in a file: many may come at one time. */
const SHORT_BYTES = 4 * 2 ** 20;

/**
 * A bucket as a content-addressed store: `ab/abcd…` is the object whose hash begins with `ab`, as in a folder. An object is put
 * before a row names it, and is there, whole and durable, once the server has answered; so servers share the bucket and keep nothing.
 * A server killed between the two leaves an object that no row names: it costs its size, and is taken over when the same bytes come again.
 * @param options.incoming folder for long ones on their way; a killed process's are removed by the next start
 */
export async function openS3BlobStore(options: {
  readonly bucket: S3Bucket;
  readonly incoming: string;
}): Promise<BlobStore> {
  const { bucket } = options;
  const own = await makeOwnFolder(options.incoming);
  let count = 0;

  const stream = async (sha256: string) => {
    const found = await bucket.get(keyOf(sha256));
    if (!found) throw new DomainError('imaging/blob-missing', { sha256 });
    return found;
  };
  const { hashOf } = blobHashes({ stream });
  const read = async (sha256: string) => unaltered(await buffer(await stream(sha256)), sha256);
  return {
    receive: async (source, whileHashed = () => false) => {
      const file = path.join(own, String(count++));
      try {
        const gathered = await gather(byteSource(source), file);
        whileHashed(gathered);
        return incomingBlob(gathered, { bucket, hashOf });
      } catch (error) {
        await rm(file, { force: true });
        throw error;
      }
    },
    has: async (sha256) => (await bucket.sizeOf(keyOf(sha256))) !== undefined,
    read,
    stream,
    forThread: read,
    localFile: async (sha256) => {
      const file = path.join(own, String(count++));
      const release = () => rm(file, { force: true });
      try {
        await fetchInto(file, { sha256, stream: await stream(sha256) });
      } catch (error) {
        await release();
        throw error;
      }
      return { path: file, release };
    },
    remove: (sha256) => bucket.remove(keyOf(sha256)),
    close: async () => {
      bucket.close();
      await rm(own, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** @throws DomainError `imaging/blob-altered` */
async function fetchInto(file: string, { sha256, stream }: { readonly sha256: string; readonly stream: Readable }) {
  const hash = createHash('sha256');
  const hashing = async function* (pieces: AsyncIterable<Buffer>) {
    for await (const piece of pieces) {
      hash.update(piece);
      yield piece;
    }
  };
  await pipeline(stream, hashing, createWriteStream(file, { flags: 'wx' }));
  const found = hash.digest('hex');
  if (found !== sha256) throw new DomainError('imaging/blob-altered', { sha256, found });
}

const keyOf = (sha256: string) => `${sha256.slice(0, 2)}/${sha256}`;

/** All that came: in memory where it is short, else in a file. */
interface Gathered extends Arrived {
  readonly sha256: string;
  readonly held: Uint8Array | { readonly path: string };
}

async function gather(source: ByteSource, file: string): Promise<Gathered> {
  const hash = createHash('sha256');
  const memory = new Uint8Array(SHORT_BYTES);
  let handle: FileHandle | undefined;
  let start: Uint8Array | undefined;
  let end = 0;
  let writtenBytes = 0;
  const write = async () => {
    start ??= memory.slice(0, START_BYTES);
    handle ??= await open(file, 'wx');
    for (let done = 0; done < end; ) done += (await handle.write(memory, done, end - done)).bytesWritten;
    writtenBytes += end;
    end = 0;
  };
  try {
    for (;;) {
      const count = await source.readInto(memory.subarray(end));
      if (count === 0) break;
      hash.update(memory.subarray(end, end + count));
      end += count;
      if (end === memory.length) await write();
    }
    if (handle && end > 0) await write();
  } finally {
    await source.stop();
    await handle?.close();
  }
  const sha256 = hash.digest('hex');
  if (handle) return { sha256, sizeBytes: writtenBytes, start: start!, held: { path: file } };
  const bytes = memory.slice(0, end);
  return { sha256, sizeBytes: end, start: bytes.slice(0, START_BYTES), held: bytes };
}

function incomingBlob(
  { sha256, sizeBytes, start, held }: Gathered,
  { bucket, hashOf }: BlobHashes & { readonly bucket: S3Bucket },
): IncomingBlob {
  const key = keyOf(sha256);
  let isKnown = false;
  /** The bucket takes nothing by halves; what is there and is not ours was written by others, and is read before it stands for what came. */
  const isThere = async () =>
    (await bucket.sizeOf(key)) === sizeBytes && (isKnown || (await hashOf(sha256)) === sha256);
  const keep = async () => {
    if (!(await isThere())) {
      if (held instanceof Uint8Array) await bucket.put(key, held);
      else await bucket.putFile(key, { ...held, sizeBytes });
    }
    isKnown = true;
  };
  return {
    ...{ sha256, sizeBytes, start, settle: keep, keep, settlesWhole: true },
    file: held instanceof Uint8Array ? null : held.path,
    bytes: async () => (held instanceof Uint8Array ? held.slice() : readFile(held.path)),
    discard: async () => {
      if (!(held instanceof Uint8Array)) await rm(held.path, { force: true });
    },
  };
}
