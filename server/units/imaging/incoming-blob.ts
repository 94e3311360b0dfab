import { createHash } from 'node:crypto';
import { open, readFile, rm } from 'node:fs/promises';
import { isMissing, syncFile, writeAll, writeDurably } from './durable-files.ts';

/** Bytes that arrived and were hashed. Nobody else sees them until {@link IncomingBlob.keep}. */
export interface IncomingBlob {
  readonly sha256: string;
  readonly sizeBytes: number;
  /** Where they lie until kept or discarded; null in memory. */
  readonly file: string | null;
  /** The first {@link HEAD_BYTES}. */
  head(): Promise<Uint8Array>;
  bytes(): Promise<Uint8Array>;
  /** Resolves once the object survives a power failure under its hash; keeping what is already there changes nothing. */
  keep(): Promise<void>;
  discard(): Promise<void>;
}

/** Enough to see what a file is. */
const HEAD_BYTES = 4096;

/** Where bytes that arrived wait, and where they go when kept. */
export interface Shelf {
  /** A name that no reader looks at. */
  newFile(): string;
  placeOf(sha256: string): string;
  /** Moves a file that is on disk to its hash, and resolves when that name is on disk, too. */
  place(file: string, sha256: string): Promise<void>;
  /** Whether the object is there; then its name is on disk. */
  alreadyDurable(sha256: string): Promise<boolean>;
}

/** Bytes in memory; they are written only when kept. */
export function receiveBytes(bytes: Uint8Array, shelf: Shelf): IncomingBlob {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    sha256,
    sizeBytes: bytes.length,
    file: null,
    head: async () => bytes.subarray(0, HEAD_BYTES),
    bytes: async () => bytes,
    keep: async () => {
      if (await shelf.alreadyDurable(sha256)) return;
      const file = shelf.newFile();
      await writeDurably(file, bytes);
      await shelf.place(file, sha256);
    },
    discard: async () => {},
  };
}

/** A stream, to disk as it comes. @throws what the stream or the disk threw; then nothing is left */
export async function receiveStream(source: AsyncIterable<Uint8Array>, shelf: Shelf): Promise<IncomingBlob> {
  const file = shelf.newFile();
  const hash = createHash('sha256');
  let sizeBytes = 0;
  let head: Uint8Array = new Uint8Array();
  const handle = await open(file, 'wx');
  try {
    for await (const chunk of source) {
      hash.update(chunk);
      if (sizeBytes < HEAD_BYTES) head = Buffer.concat([head, chunk.subarray(0, HEAD_BYTES - sizeBytes)]);
      sizeBytes += chunk.length;
      await writeAll(handle, chunk);
    }
  } catch (error) {
    await handle.close();
    await rm(file, { force: true });
    throw error;
  }
  await handle.close();
  const sha256 = hash.digest('hex');
  let keeping: Promise<void> | null = null;
  const keep = async () => {
    if (await shelf.alreadyDurable(sha256)) return rm(file, { force: true });
    await syncFile(file);
    await shelf.place(file, sha256);
  };
  return {
    sha256,
    sizeBytes,
    file,
    head: async () => head,
    bytes: () =>
      readFile(file).catch((error: unknown) => {
        if (isMissing(error)) return readFile(shelf.placeOf(sha256));
        throw error;
      }),
    keep: () => {
      // What failed can be tried again.
      keeping ??= keep().finally(() => {
        keeping = null;
      });
      return keeping;
    },
    discard: () => rm(file, { force: true }),
  };
}
