import fs from 'node:fs';
import { promisify } from 'node:util';

/*
 * What may wait for the disk is left to the thread pool, by descriptor: a FileHandle costs more of the event loop than the call
 * it makes. To look a name up touches what the kernel holds in memory: that takes microseconds, a turn of the thread pool more.
 */
const fsync = promisify(fs.fsync);

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

/** As {@link syncFolder}, for a thread that may wait. */
export function syncFolderNow(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = fs.openSync(folder, 'r');
  try {
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}

/** @throws what the disk threw, but not where the file is missing */
export function exists(file: string): boolean {
  return fs.statSync(file, { throwIfNoEntry: false }) !== undefined;
}

export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
