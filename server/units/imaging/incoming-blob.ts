import { readFile } from 'node:fs/promises';
import { DomainError } from '@isocenter/messages';
import type { BlobWriter } from './blob-writers.ts';
import { type ByteSource, type Bytes, byteSource, copyInto } from './byte-source.ts';
import { isMissing } from './durable-files.ts';

/** Bytes that arrived and were hashed. Nobody else sees them until {@link IncomingBlob.keep}. */
export interface IncomingBlob {
  readonly sha256: string;
  readonly sizeBytes: number;
  /** The first {@link START_BYTES}. */
  readonly start: Uint8Array;
  bytes(): Promise<Uint8Array>;
  /** Where they lie on disk until kept or discarded; null in memory. */
  readonly file: string | null;
  /**
   * What takes long of `keep`, ahead of it: of a short object all of it. Until a row names the object it may be removed again;
   * whoever has made sure that nobody can do so keeps it then.
   */
  settle(): Promise<void>;
  /** Whether `settle` is all of `keep`. */
  readonly settlesWhole: boolean;
  /**
   * Resolves once the object survives a power failure under its hash; keeping what is already there changes nothing.
   * @throws DomainError `imaging/blob-missing` where a long one was kept, and removed since
   */
  keep(): Promise<void>;
  /** Always to be called, kept or not: its memory is for the next. */
  discard(): Promise<void>;
}

/** The attributes before the pixel data of nearly every image. */
export const START_BYTES = 32 * 1024;
/** So much more makes it worth to hash while the rest comes. */
const AHEAD_BYTES = 192 * 1024;

/** Where bytes that arrived wait, and where they go when kept. */
export interface Shelf {
  /** @param name that no reader looks at */
  openWriter(name: string): Promise<BlobWriter>;
  newFile(): string;
  read(sha256: string): Promise<Uint8Array>;
  has(sha256: string): boolean;
  /** Whether the object is there, whole; then it and its name are on disk. */
  alreadyDurable(sha256: string): Promise<boolean>;
}

/** Bytes that are there, and not hashed yet. */
export type Arrived = Pick<IncomingBlob, 'sizeBytes' | 'start'>;

/** What is short fills a part of the writer's slab; what is long is in a file, not yet on disk for certain. */
interface Hashed extends Arrived {
  readonly writer: BlobWriter;
  readonly sha256: string;
}

/**
 * @param whileHashed told as soon as all bytes are there, while they are hashed; true where they will be kept
 * @throws what the stream, `whileHashed` or the disk threw; then nothing is left
 */
export async function receiveBlob(
  bytes: Bytes,
  { shelf, whileHashed }: { readonly shelf: Shelf; whileHashed(arrived: Arrived): boolean },
): Promise<IncomingBlob> {
  const source = byteSource(bytes);
  const file = shelf.newFile();
  const writer = await shelf.openWriter(file);
  try {
    const { end, ...arrived } = await gather(source, writer);
    const hashing = writer.finish(end);
    hashing.catch(() => undefined); // told below
    const isShort = arrived.sizeBytes === end;
    const laying = whileHashed(arrived) && isShort ? writer.layAhead() : null;
    laying?.catch(() => undefined); // told when it is kept
    const hashed = { writer, ...arrived, sha256: await hashing };
    return isShort ? shortBlob({ ...hashed, laying }, shelf) : longBlob({ ...hashed, file }, shelf);
  } catch (error) {
    // The first failure is the one to tell.
    await source.stop().catch(() => undefined);
    await writer.discard().catch(() => undefined);
    throw error;
  }
}

/** Fills the writer's slab, anew where it is full. @returns how far it is filled in the end */
async function gather(
  source: ByteSource,
  writer: BlobWriter,
): Promise<{ end: number; sizeBytes: number; start: Uint8Array }> {
  const { slab } = writer;
  let start: Uint8Array | undefined;
  let end = 0;
  let told = 0;
  let flushedBytes = 0;
  for (;;) {
    const read = source.readInto(end === 0 ? slab : slab.subarray(end));
    const count = typeof read === 'number' ? read : await read;
    if (count === 0) break;
    end += count;
    if (end === slab.length) {
      start ??= startOf(slab, end);
      await writer.flush();
      flushedBytes += end;
      end = 0;
      told = 0;
    } else if (end - told >= AHEAD_BYTES) {
      writer.hashAhead(end);
      told = end;
    }
  }
  return { end, sizeBytes: flushedBytes + end, start: start ?? startOf(slab, end) };
}

function startOf(slab: Uint8Array, end: number): Uint8Array {
  const start = new Uint8Array(Math.min(START_BYTES, end));
  copyInto(start, slab.subarray(0, start.length));
  return start;
}

function shortBlob(
  { writer, sha256, sizeBytes, start, laying }: Hashed & { readonly laying: Promise<boolean> | null },
  shelf: Shelf,
): IncomingBlob {
  let isKept = false;
  let ahead = laying;
  const laidAhead = async () => {
    const laid = ahead;
    ahead = null; // what failed is tried in the other way
    return (await laid) === true;
  };
  const keep = once(async () => {
    if (isKept && shelf.has(sha256)) return;
    if (!(await laidAhead()) && !(await shelf.alreadyDurable(sha256))) await writer.lay(sha256);
    isKept = true;
  });
  return {
    ...{ sha256, sizeBytes, start, file: null, settlesWhole: true },
    bytes: async () => writer.slab.slice(0, sizeBytes),
    settle: keep,
    keep,
    discard: async () => {
      await ahead?.catch(() => undefined);
      await writer.discard();
    },
  };
}

function longBlob(
  { writer, sha256, sizeBytes, start, file }: Hashed & { readonly file: string },
  shelf: Shelf,
): IncomingBlob {
  let isLaid = false;
  let isOnDisk = false;
  const settle = once(async () => {
    if (isOnDisk || shelf.has(sha256)) return;
    await writer.sync();
    isOnDisk = true;
  });
  const keep = once(async () => {
    if (isLaid && shelf.has(sha256)) return;
    if (isLaid) throw new DomainError('imaging/blob-missing', { sha256 });
    if (!isOnDisk && (await shelf.alreadyDurable(sha256))) return;
    await writer.lay(sha256);
    isLaid = true;
  });
  return {
    ...{ sha256, sizeBytes, start, file, settle, keep, settlesWhole: false },
    bytes: () =>
      readFile(file).catch((error: unknown) => {
        if (isMissing(error)) return shelf.read(sha256);
        throw error;
      }),
    discard: () => writer.discard(),
  };
}

/** Those who ask while it runs share its answer; what failed can be tried again. */
function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  return () => {
    running ??= work().finally(() => {
      running = null;
    });
    return running;
  };
}
