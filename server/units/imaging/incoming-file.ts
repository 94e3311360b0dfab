import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { BLOCK_BYTES, type createDirectFiles, type NewFile } from './direct-files.ts';
import { syncFolderNow } from './durable-files.ts';

/**
 * An object on its way to the disk, from a slab of memory that another thread fills; longer ones fill it several times.
 * Every call waits for the disk, and throws what it throws.
 */
export interface IncomingFile {
  /** The slab is filled up to `end` [bytes]: they can be hashed while more come. */
  hashUpTo(end: number): void;
  /** Takes the whole slab, which is to be filled anew. */
  flush(): void;
  /** @returns the SHA-256 of all bytes [64 hexadecimal digits] */
  finish(end: number): string;
  /** Writes what is left. The file is whole then, not yet on disk for certain. */
  complete(end: number): void;
  sync(): void;
  /** Gives the file its place. Then bytes and name are on disk. */
  lay(place: string): void;
  /** Whether it has its place: then nothing more can be done with it. */
  isLaid(): boolean;
  drop(): void;
}

/** @param name until it has its place */
export function createIncomingFile(
  name: string,
  { slab, files }: { readonly slab: Uint8Array; readonly files: ReturnType<typeof createDirectFiles> },
): IncomingFile {
  const hash = createHash('sha256');
  let file: NewFile | undefined;
  let isComplete = false;
  let isLaid = false;
  /** Of what the slab holds [bytes]. */
  let hashed = 0;

  const hashUpTo = (end: number) => {
    hash.update(slab.subarray(hashed, end));
    hashed = end;
  };
  return {
    hashUpTo,
    flush: () => {
      hashUpTo(slab.length);
      file ??= files.create(name, slab.length);
      file.append(slab);
      hashed = 0;
    },
    finish: (end) => {
      hashUpTo(end);
      return hash.digest('hex');
    },
    complete: (end) => {
      if (isComplete) return;
      file ??= files.create(name, end);
      const blocks = Math.ceil(end / BLOCK_BYTES) * BLOCK_BYTES;
      file.end(slab.subarray(0, blocks), end);
      isComplete = true;
    },
    sync: () => file?.sync(),
    lay: (place) => {
      fs.renameSync(name, place);
      isLaid = true;
      try {
        file?.sync();
        syncFolderNow(path.dirname(place));
      } finally {
        file?.close();
      }
    },
    isLaid: () => isLaid,
    drop: () => {
      if (isLaid || !file) return;
      file.close();
      fs.rmSync(name, { force: true });
    },
  };
}
