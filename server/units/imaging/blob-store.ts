import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { DomainError } from '@isocenter/messages';
import { createFolderMaker, isMissing, syncFolder } from './durable-files.ts';
import { type IncomingBlob, receiveBytes, receiveStream, type Shelf } from './incoming-blob.ts';

/** What can be read into memory at once (Node's `readFile`). */
export const READABLE_BYTES = 2 ** 31 - 1;

/** Objects by the SHA-256 of their bytes [64 hexadecimal digits]. */
export interface BlobStore {
  /** A stream goes to disk as it comes; bytes in memory are written only when kept. */
  receive(source: Uint8Array | AsyncIterable<Uint8Array>): Promise<IncomingBlob>;
  has(sha256: string): Promise<boolean>;
  /** @throws DomainError `imaging/blob-missing`, `imaging/blob-altered` */
  read(sha256: string): Promise<Uint8Array>;
  stream(sha256: string): ReadStream;
  /** Where the bytes lie, for a worker that reads them itself. */
  pathOf(sha256: string): string;
  /** The caller has made sure that no row names it. */
  remove(sha256: string): Promise<void>;
  /** Takes this process's unfinished files with it. */
  close(): Promise<void>;
}

/**
 * Opens the folder `root` as a content-addressed store: `root/ab/cd/abcd…` holds the object whose hash begins with `abcd`.
 *
 * Order of one write, so that a process killed at any moment, or a machine losing its power, leaves no half object visible:
 * 1. bytes to `root/incoming/<process>/<n>`, a name that no reader looks at;
 * 2. fsync of that file: its content is on disk before any name in the store points to it;
 * 3. rename to its hash: atomic, readers see all of it or nothing;
 * 4. fsync of its folder (and, for a folder just made, of the folder above): the name is on disk too.
 * Only after 4 may a database row name the hash, and only after that row's commit is the sender told.
 *
 * Stopped before 3: a file in `incoming`, removed when the store is next opened and its process is gone. Stopped between 3
 * and the commit: an object that no row names; it is whole, costs its size, and is taken over when the same bytes come again.
 * Several processes on this machine may write at once: equal bytes end in one file, whoever renames last.
 */
export async function openBlobStore(root: string): Promise<BlobStore> {
  const incoming = path.join(root, 'incoming');
  await mkdir(incoming, { recursive: true });
  await removeLeftovers(incoming);
  const own = path.join(incoming, `${thisProcess()}-${randomBytes(6).toString('hex')}`);
  await mkdir(own);
  await syncFolder(path.dirname(root));
  await syncFolder(root);
  let count = 0;

  const makeFolder = createFolderMaker(root);
  const placeOf = (sha256: string) => path.join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  const newFile = () => path.join(own, String(count++));

  async function place(file: string, sha256: string): Promise<void> {
    const target = placeOf(sha256);
    await makeFolder(path.dirname(target));
    await rename(file, target);
    await syncFolder(path.dirname(target));
  }

  const has = (sha256: string) =>
    stat(placeOf(sha256)).then(
      () => true,
      (error: unknown) => {
        if (isMissing(error)) return false;
        throw error;
      },
    );

  /** Another process may have renamed it this instant and not yet reached its fsync of the folder. */
  async function alreadyDurable(sha256: string): Promise<boolean> {
    if (!(await has(sha256))) return false;
    await makeFolder(path.dirname(placeOf(sha256)));
    await syncFolder(path.dirname(placeOf(sha256)));
    return true;
  }

  const shelf: Shelf = { newFile, placeOf, place, alreadyDurable };
  return {
    receive: async (source) =>
      source instanceof Uint8Array ? receiveBytes(source, shelf) : receiveStream(source, shelf),
    has,
    read: (sha256) => readUnaltered(placeOf(sha256), sha256),
    stream: (sha256) => createReadStream(placeOf(sha256)),
    pathOf: placeOf,
    remove: (sha256) => rm(placeOf(sha256), { force: true }),
    // What is still arriving after a failure may lay one more file into it meanwhile.
    close: () => rm(own, { recursive: true, force: true, maxRetries: 5 }),
  };
}

async function readUnaltered(file: string, sha256: string): Promise<Uint8Array> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw isMissing(cause) ? new DomainError('imaging/blob-missing', { sha256 }, { cause }) : cause;
  });
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found !== sha256) throw new DomainError('imaging/blob-altered', { sha256, found });
  return bytes;
}

/** Its id, and the instant of its start: in a container every process has the id of the one before. */
const thisProcess = () => `${process.pid}-${Math.round(performance.timeOrigin)}`;

/** Folders in `incoming` of processes that no longer run on this machine. A reused process id keeps its folder until that one ends, too. */
async function removeLeftovers(incoming: string): Promise<void> {
  for (const name of await readdir(incoming)) {
    const pid = Number.parseInt(name, 10);
    const ours = name.startsWith(`${thisProcess()}-`);
    if (ours || (pid !== process.pid && isRunning(pid))) continue;
    await rm(path.join(incoming, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
