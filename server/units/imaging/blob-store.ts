import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { DomainError } from '@isocenter/messages';
import { blobPlace } from './blob-place.ts';
import { createBlobWriters } from './blob-writers.ts';
import type { Bytes } from './byte-source.ts';
import { exists, isMissing, syncFile, syncFolder } from './durable-files.ts';
import { type Arrived, type IncomingBlob, receiveBlob, type Shelf } from './incoming-blob.ts';
import { makeOwnFolder } from './own-folder.ts';
import { unaltered } from './unaltered.ts';

/** What can be read into memory at once (Node's `readFile`). */
export const READABLE_BYTES = 2 ** 31 - 1;

/** Objects by the SHA-256 of their bytes [64 hexadecimal digits]. */
export interface BlobStore {
  /**
   * What is long goes to disk as it comes; what is short, and bytes in memory, are written only when they are to be kept.
   * @param whileHashed told as soon as all bytes are there; true where they will be kept: what is short is then laid at once
   */
  receive(source: Bytes, whileHashed?: (arrived: Arrived) => boolean): Promise<IncomingBlob>;
  has(sha256: string): Promise<boolean>;
  /** @throws DomainError `imaging/blob-missing`, `imaging/blob-altered` */
  read(sha256: string): Promise<Uint8Array>;
  /** Not compared with its hash. @throws DomainError `imaging/blob-missing` */
  stream(sha256: string): Promise<Readable>;
  /** For a thread: the file that it can read itself, else the bytes. @throws DomainError `imaging/blob-missing`, `imaging/blob-altered` */
  forThread(sha256: string): Promise<string | Uint8Array>;
  /**
   * The object as a file of this machine, of any length; release it when it has been read.
   * @throws DomainError `imaging/blob-missing`, from a bucket `imaging/blob-altered`
   */
  localFile(sha256: string): Promise<LocalFile>;
  /** The caller has made sure that no row names it. */
  remove(sha256: string): Promise<void>;
  /** Takes this process's unfinished files with it. */
  close(): Promise<void>;
}

export interface LocalFile {
  readonly path: string;
  release(): Promise<void>;
}

/**
 * Opens the folder `root` as a content-addressed store: `root/ab/abcd…` holds the object whose hash begins with `ab`. The 256
 * folders are made at once, so that an object that comes needs no folder. What an earlier version laid into `root/ab/cd` stays there.
 *
 * Order of one write, so that a process killed at any moment, or a machine losing its power, leaves no half object that counts:
 * 1. bytes to `root/incoming/<process>/<n>`, a name that no reader looks at;
 * 2. rename to its hash: atomic, readers see all of it or nothing;
 * 3. fsync of the file and of its folder: content and name are on disk.
 * Only after 3 may a database row name the hash, and only after that row's commit is the sender told. What is long is
 * synced before 2, too, so that 3 is short.
 *
 * Stopped before 2: a file in `incoming`, removed when the store is next opened and its process is gone. Stopped between 2
 * and the commit: an object that no row names. It costs its size, and is taken over when the same bytes come again, after it
 * was read: where the power failed before 3, and there alone, it may be less than whole, and is written anew.
 * All three are done by threads of {@link createBlobWriters}, which wait for the disk.
 * Several processes on this machine may write at once: equal bytes end in one file, whoever renames last.
 */
export async function openBlobStore(root: string): Promise<BlobStore> {
  const own = await makeOwnFolder(path.join(root, 'incoming'));
  await makeFolders(root);
  await syncFolder(path.dirname(root));
  await syncFolder(root);
  let count = 0;

  const folderOf = (sha256: string) => path.join(root, sha256.slice(0, 2));
  const placeOf = (sha256: string) => blobPlace(root, sha256);
  const earlierPlaceOf = (sha256: string) => path.join(folderOf(sha256), sha256.slice(2, 4), sha256);

  const twoDeep = await foldersWithFolders(root);
  const placesOf = (sha256: string) =>
    twoDeep.has(sha256.slice(0, 2)) ? [placeOf(sha256), earlierPlaceOf(sha256)] : [placeOf(sha256)];

  const find = (sha256: string) => placesOf(sha256).find(exists);
  const has = (sha256: string) => find(sha256) !== undefined;
  const read = async (sha256: string) => unaltered(await readFirst(placesOf(sha256)), sha256);

  const writers = createBlobWriters({ root, twoDeep });
  const shelf: Shelf = {
    openWriter: writers.open,
    newFile: () => path.join(own, String(count++)),
    read,
    has,
    alreadyDurable: async (sha256) => {
      const place = find(sha256);
      if (place === undefined) return false;
      if (!(await holds(place, sha256))) return false;
      await Promise.all([syncFile(place), syncFolder(path.dirname(place))]);
      return true;
    },
  };
  const pathOf = (sha256: string) => {
    const place = find(sha256);
    if (place === undefined) throw new DomainError('imaging/blob-missing', { sha256 });
    return place;
  };
  return {
    receive: (source, whileHashed = () => false) => receiveBlob(source, { shelf, whileHashed }),
    has: async (sha256) => has(sha256),
    read,
    stream: async (sha256) => createReadStream(pathOf(sha256)),
    forThread: async (sha256) => pathOf(sha256),
    localFile: async (sha256) => ({ path: pathOf(sha256), release: async () => undefined }),
    remove: async (sha256) => {
      for (const place of placesOf(sha256)) await rm(place, { force: true });
    },
    close: async () => {
      await writers.close();
      await rm(own, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

const FOLDERS = Array.from({ length: 256 }, (_, first) => first.toString(16).padStart(2, '0'));

async function makeFolders(root: string): Promise<void> {
  const present = new Set(await readdir(root));
  const missing = FOLDERS.filter((name) => !present.has(name));
  await Promise.all(missing.map((name) => mkdir(path.join(root, name), { recursive: true })));
}

/** Where an earlier version may have laid objects. A folder without folders has two links; on some file systems all have one, which says nothing. */
async function foldersWithFolders(root: string): Promise<ReadonlySet<string>> {
  const links = await Promise.all(FOLDERS.map(async (name) => (await stat(path.join(root, name))).nlink));
  return new Set(FOLDERS.filter((_, index) => links[index] !== 2));
}

/** Whether the object is whole: a machine that lost its power may have left its name and not its bytes. */
async function holds(place: string, sha256: string): Promise<boolean> {
  const hash = createHash('sha256');
  try {
    for await (const piece of createReadStream(place)) hash.update(piece);
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
  return hash.digest('hex') === sha256;
}

async function readFirst(places: readonly string[]): Promise<Uint8Array | undefined> {
  for (const place of places)
    try {
      return await readFile(place);
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  return undefined;
}
