import fs from 'node:fs';
import { rm } from 'node:fs/promises';
import { promisify } from 'node:util';

const openFile = promisify(fs.open);
const write = promisify(fs.write);

/**
 * Writes that go from memory to the disk around the kernel's page cache, which fills a page and copies into it before the disk
 * has seen a byte: for an image slice that costs more than the rest of its way.
 */
export interface DirectWrites {
  /**
   * Writes a new file. Its bytes are with the disk; that they, their file and its length stay there is for fsync to say.
   * @returns false where it was not tried, or this file system cannot: then there is no file, and it is to be written as usual
   */
  write(file: string, pieces: readonly Uint8Array[]): Promise<boolean>;
}

/** Address, offset and length have to be whole blocks. */
const BLOCK_BYTES = 4096;
/** A slice of 512 × 512 takes half of a place; what is shorter than a few blocks gains nothing. */
const PLACE_BYTES = 1024 * 1024;
const SHORTEST_BYTES = 64 * 1024;
/** More at one time go through the page cache. */
const PLACES = 8;
const WASM_PAGE_BYTES = 65_536;

export function createDirectWrites(): DirectWrites {
  if (process.platform !== 'linux') return { write: async () => false };
  // The memory of WebAssembly is the only one here that is known to begin at a page.
  const memory = new WebAssembly.Memory({ initial: (PLACES * PLACE_BYTES) / WASM_PAGE_BYTES });
  const free = Array.from({ length: PLACES }, (_, n) => new Uint8Array(memory.buffer, n * PLACE_BYTES, PLACE_BYTES));
  let isSupported = true;

  return {
    write: async (file, pieces) => {
      const sizeBytes = pieces.reduce((sum, { length }) => sum + length, 0);
      if (!isSupported || sizeBytes < SHORTEST_BYTES || sizeBytes > PLACE_BYTES) return false;
      const place = free.pop();
      if (!place) return false;
      try {
        await writeBlocks(file, filled(place, pieces), sizeBytes);
        return true;
      } catch (error) {
        if (codeOf(error) === 'EEXIST') throw error; // not ours to remove
        await rm(file, { force: true });
        if (!isRefused(error)) throw error;
        isSupported = false;
        return false;
      } finally {
        free.push(place);
      }
    },
  };
}

/** The place up to the last block that the pieces touch. */
function filled(place: Uint8Array, pieces: readonly Uint8Array[]): Uint8Array {
  let at = 0;
  for (const piece of pieces) {
    place.set(piece, at);
    at += piece.length;
  }
  const end = Math.ceil(at / BLOCK_BYTES) * BLOCK_BYTES;
  return place.fill(0, at, end).subarray(0, end);
}

async function writeBlocks(file: string, blocks: Uint8Array, sizeBytes: number): Promise<void> {
  const { O_CREAT, O_EXCL, O_WRONLY, O_DIRECT } = fs.constants;
  const descriptor = await openFile(file, O_CREAT | O_EXCL | O_WRONLY | O_DIRECT);
  try {
    for (let done = 0; done < blocks.length; )
      done += (await write(descriptor, blocks, done, blocks.length - done, done)).bytesWritten;
    fs.ftruncateSync(descriptor, sizeBytes);
  } finally {
    fs.closeSync(descriptor);
  }
}

/** What a file system answers that has no such writes, or wants larger blocks. */
function isRefused(error: unknown): boolean {
  return ['EINVAL', 'EOPNOTSUPP', 'ENOTSUP'].includes(codeOf(error));
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
