import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { createFile, isMissing, type NewFile, syncFile } from './durable-files.ts';

/** Bytes that arrived and were hashed. Nobody else sees them until {@link IncomingBlob.keep}. */
export interface IncomingBlob {
  readonly sha256: string;
  readonly sizeBytes: number;
  /** The first {@link START_BYTES}. */
  readonly start: Uint8Array;
  bytes(): Promise<Uint8Array>;
  /** Where they lie on disk until kept or discarded; null in memory. */
  readonly file: string | null;
  /** Resolves once the content is on disk, under its hash or under a name that no reader looks at: what takes long of `keep`. */
  settle(): Promise<void>;
  /** Resolves once the object survives a power failure under its hash; keeping what is already there changes nothing. */
  keep(): Promise<void>;
  discard(): Promise<void>;
}

/** The attributes before the pixel data of nearly every image. */
const START_BYTES = 32 * 1024;
/** What is shorter stays in memory and is written at once; of what is longer, so much is gathered for a write. */
const GATHERED_BYTES = 1024 * 1024;

/** Where bytes that arrived wait, and where they go when kept. */
export interface Shelf {
  /** A name that no reader looks at. */
  newFile(): string;
  /** Resolves once the new file is on disk. */
  write(file: string, pieces: readonly Uint8Array[]): Promise<void>;
  read(sha256: string): Promise<Uint8Array>;
  /** Gives a file its hash as its name. */
  move(file: string, sha256: string): void;
  /** Resolves when the name that `move` gave is on disk. */
  syncName(sha256: string): Promise<void>;
  has(sha256: string): boolean;
  /** Whether the object is there; then its name is on disk. */
  alreadyDurable(sha256: string): Promise<boolean>;
}

/** Bytes as they arrived: in memory, or, where they are many, in a file that is not yet on disk for certain. */
interface Arrived {
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly start: Uint8Array;
  readonly pieces: readonly Uint8Array[];
  readonly file: string | null;
}

/** @throws what the stream or the disk threw; then nothing is left */
export async function receiveBlob(source: Uint8Array | AsyncIterable<Uint8Array>, shelf: Shelf): Promise<IncomingBlob> {
  return incomingBlob(source instanceof Uint8Array ? inMemory(source) : await gather(source, shelf), shelf);
}

function inMemory(bytes: Uint8Array): Arrived {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { sha256, sizeBytes: bytes.length, start: startOf([bytes]), pieces: [bytes], file: null };
}

async function gather(source: AsyncIterable<Uint8Array>, shelf: Shelf): Promise<Arrived> {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  let pieces: Uint8Array[] = [];
  let gatheredBytes = 0;
  let long: { readonly name: string; readonly file: NewFile; readonly start: Uint8Array } | undefined;
  const write = async () => {
    if (!long) {
      const name = shelf.newFile();
      long = { name, file: await createFile(name), start: startOf(pieces) };
    }
    await long.file.append(pieces);
    pieces = [];
    gatheredBytes = 0;
  };
  try {
    for await (const piece of source) {
      hash.update(piece);
      sizeBytes += piece.length;
      gatheredBytes += piece.length;
      pieces.push(piece);
      if (gatheredBytes > GATHERED_BYTES) await write();
    }
    if (long && pieces.length > 0) await write();
  } catch (error) {
    long?.file.close();
    if (long) await rm(long.name, { force: true });
    throw error;
  }
  long?.file.close();
  const start = long?.start ?? startOf(pieces);
  return { sha256: hash.digest('hex'), sizeBytes, start, pieces, file: long?.name ?? null };
}

/** Without copying where the first piece is long enough. */
function startOf(pieces: readonly Uint8Array[]): Uint8Array {
  const [first] = pieces;
  if (first && (pieces.length === 1 || first.length >= START_BYTES)) return first.subarray(0, START_BYTES);
  let bytes = 0;
  const enough = pieces.findIndex((piece) => {
    bytes += piece.length;
    return bytes >= START_BYTES;
  });
  return Buffer.concat(enough < 0 ? pieces : pieces.slice(0, enough + 1)).subarray(0, START_BYTES);
}

function incomingBlob({ sha256, sizeBytes, start, pieces, file }: Arrived, shelf: Shelf): IncomingBlob {
  /** The file of ours that holds the bytes; null before they are written, and after it was moved. */
  let own = file;
  let isOnDisk = false;
  const write = async () => {
    if (isOnDisk) return;
    if (own) await syncFile(own);
    else {
      const name = shelf.newFile();
      await shelf.write(name, pieces);
      own = name;
    }
    isOnDisk = true;
  };
  const settle = once(async () => {
    if (!isOnDisk && !shelf.has(sha256)) await write();
  });
  const keep = once(async () => {
    await settle();
    if (!isOnDisk && (await shelf.alreadyDurable(sha256))) return;
    // Where it was removed since it was seen it is written now; where it was moved before it is where it belongs.
    await write();
    if (own) shelf.move(own, sha256);
    own = null;
    await shelf.syncName(sha256);
  });
  return {
    sha256,
    sizeBytes,
    start,
    file,
    bytes: async () => {
      if (file === null) return pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
      return readFile(file).catch((error: unknown) => {
        if (isMissing(error)) return shelf.read(sha256);
        throw error;
      });
    },
    settle,
    keep,
    discard: async () => {
      if (own) await rm(own, { force: true });
    },
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
