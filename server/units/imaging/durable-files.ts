import fs from 'node:fs';
import { rm } from 'node:fs/promises';
import { promisify } from 'node:util';

// By descriptor: a FileHandle costs more of the event loop than the call it makes.
const openFile = promisify(fs.open);
const closeFile = promisify(fs.close);
const fsync = promisify(fs.fsync);
const writev = promisify(fs.writev);

/** A new file that takes bytes piece by piece. */
export interface NewFile {
  append(pieces: readonly Uint8Array[]): Promise<void>;
  close(): Promise<void>;
}

/** @throws what the disk threw, where the name is taken, too */
export async function createFile(file: string): Promise<NewFile> {
  const descriptor = await openFile(file, 'wx');
  return { append: (pieces) => writeAll(descriptor, pieces), close: () => closeFile(descriptor) };
}

/** Resolves once the new file is on disk; where that fails nothing is left. */
export async function writeDurably(file: string, pieces: readonly Uint8Array[]): Promise<void> {
  const descriptor = await openFile(file, 'wx');
  try {
    await writeAll(descriptor, pieces);
    await fsync(descriptor);
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  } finally {
    await closeFile(descriptor);
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
  const descriptor = await openFile(name, flags);
  try {
    await fsync(descriptor);
  } finally {
    await closeFile(descriptor);
  }
}

export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
