import fs from 'node:fs';
import { rm } from 'node:fs/promises';
import { promisify } from 'node:util';

/*
 * What may wait for the disk is left to the thread pool, by descriptor: a FileHandle costs more of the event loop than the call
 * it makes. To look a name up, rename and close touch what the kernel holds in memory. They take microseconds, a turn of the
 * thread pool takes more, and one object would take eight turns.
 */
const openFile = promisify(fs.open);
const fsync = promisify(fs.fsync);
const writev = promisify(fs.writev);

/** A new file that takes bytes piece by piece. */
export interface NewFile {
  append(pieces: readonly Uint8Array[]): Promise<void>;
  close(): void;
}

/** @throws what the disk threw, where the name is taken, too */
export async function createFile(file: string): Promise<NewFile> {
  const descriptor = await openFile(file, 'wx');
  return { append: (pieces) => writeAll(descriptor, pieces), close: () => fs.closeSync(descriptor) };
}

/** A new file, not yet on disk for certain; where that fails nothing is left. */
export async function writeNew(file: string, pieces: readonly Uint8Array[]): Promise<void> {
  const descriptor = fs.openSync(file, 'wx');
  try {
    await writeAll(descriptor, pieces);
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  } finally {
    fs.closeSync(descriptor);
  }
}

async function writeAll(descriptor: number, pieces: readonly Uint8Array[]): Promise<void> {
  let left = pieces;
  while (left.length > 0) {
    const { bytesWritten } = await writev(descriptor, left.slice(0, MOST_PIECES));
    left = after(left, bytesWritten);
  }
}

/** Pieces in one call (IOV_MAX). */
const MOST_PIECES = 1024;

/** What follows the first `count` bytes. */
function after(pieces: readonly Uint8Array[], count: number): readonly Uint8Array[] {
  let done = count;
  for (const [index, piece] of pieces.entries()) {
    if (done < piece.length) return [piece.subarray(done), ...pieces.slice(index + 1)];
    done -= piece.length;
  }
  return [];
}

export const syncFile = (file: string) => syncOpened(file, 'r+');

/** Windows cannot fsync a folder and keeps names in its journal; everywhere else a failure is a failure. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform !== 'win32') await syncOpened(folder, 'r');
}

async function syncOpened(name: string, flags: 'r' | 'r+'): Promise<void> {
  const descriptor = fs.openSync(name, flags);
  try {
    await fsync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}

export const renameFile = (from: string, to: string) => fs.renameSync(from, to);

/** @throws what the disk threw, but not where the file is missing */
export function exists(file: string): boolean {
  return fs.statSync(file, { throwIfNoEntry: false }) !== undefined;
}

export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
