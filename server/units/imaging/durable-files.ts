import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import path from 'node:path';

/** Makes folders below `root` whose names are on disk when it resolves, once each. */
export function createFolderMaker(root: string): (folder: string) => Promise<void> {
  /** Folders whose own name this process has seen on disk. */
  const durableFolders = new Map<string, Promise<void>>();

  function makeFolder(folder: string): Promise<void> {
    const known = durableFolders.get(folder);
    if (known) return known;
    const made = (async () => {
      const above = path.dirname(folder);
      if (above !== root) await makeFolder(above);
      await mkdir(folder, { recursive: true });
      await syncFolder(above);
    })();
    durableFolders.set(folder, made);
    made.catch(() => durableFolders.delete(folder));
    return made;
  }
  return makeFolder;
}

/** Resolves once the new file is on disk; on a full one nothing is left. */
export async function writeDurably(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await writeAll(handle, bytes);
    await handle.sync();
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
}

export async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let done = 0; done < bytes.length; ) done += (await handle.write(bytes, done)).bytesWritten;
}

export async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Windows cannot fsync a folder and keeps names in its journal; everywhere else a failure is a failure. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
