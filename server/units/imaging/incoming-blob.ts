import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { DomainError } from '@isocenter/messages';
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
  /**
   * What takes long of `keep`, ahead of it: of a short object all of it. Until a row names the object it may be removed again;
   * whoever has made sure that nobody can do so keeps it then.
   */
  settle(): Promise<void>;
  /**
   * Resolves once the object survives a power failure under its hash; keeping what is already there changes nothing.
   * @throws DomainError `imaging/blob-missing` where a long one was kept, and removed since
   */
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
  /** Resolves once the bytes are on disk under their hash. */
  lay(sha256: string, pieces: readonly Uint8Array[]): Promise<void>;
  read(sha256: string): Promise<Uint8Array>;
  /** Gives a file its hash as its name. */
  move(file: string, sha256: string): void;
  /** Resolves when the name that `move` gave is on disk. */
  syncName(sha256: string): Promise<void>;
  has(sha256: string): boolean;
  /** Whether the object is there, whole; then it and its name are on disk. */
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

function incomingBlob(arrived: Arrived, shelf: Shelf): IncomingBlob {
  return arrived.file === null ? shortBlob(arrived, shelf) : longBlob({ ...arrived, file: arrived.file }, shelf);
}

function shortBlob({ sha256, sizeBytes, start, pieces }: Arrived, shelf: Shelf): IncomingBlob {
  let isKept = false;
  const keep = once(async () => {
    if (isKept && shelf.has(sha256)) return;
    if (!(await shelf.alreadyDurable(sha256))) await shelf.lay(sha256, pieces);
    isKept = true;
  });
  return {
    ...{ sha256, sizeBytes, start, file: null },
    bytes: async () => (pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces)),
    settle: keep,
    keep,
    discard: async () => {},
  };
}

function longBlob({ sha256, sizeBytes, start, file }: Arrived & { readonly file: string }, shelf: Shelf): IncomingBlob {
  let isMoved = false;
  let isOnDisk = false;
  const settle = once(async () => {
    if (isOnDisk || shelf.has(sha256)) return;
    await syncFile(file);
    isOnDisk = true;
  });
  const keep = once(async () => {
    if (isMoved && !shelf.has(sha256)) throw new DomainError('imaging/blob-missing', { sha256 });
    if (!isMoved && !isOnDisk && (await shelf.alreadyDurable(sha256))) return;
    if (!isMoved) {
      if (!isOnDisk) await syncFile(file); // removed, or found not to be whole, since it was seen
      isOnDisk = true;
      shelf.move(file, sha256);
      isMoved = true;
    }
    await shelf.syncName(sha256);
  });
  return {
    ...{ sha256, sizeBytes, start, file, settle, keep },
    bytes: () =>
      readFile(file).catch((error: unknown) => {
        if (isMissing(error)) return shelf.read(sha256);
        throw error;
      }),
    discard: async () => {
      if (!isMoved) await rm(file, { force: true });
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
