import fs from 'node:fs';

/** Address, offset and length of a direct write have to be whole blocks. */
export const BLOCK_BYTES = 4096;
/** What is shorter than a few blocks gains nothing. */
const SHORTEST_DIRECT_BYTES = 64 * 1024;

/** A new file, written from its start to its end. */
export interface NewFile {
  /** The bytes begin at a block of memory and are whole blocks. */
  append(blocks: Uint8Array): void;
  /** The last bytes, the first `count` of the blocks; what follows them is no part of the file. */
  end(blocks: Uint8Array, count: number): void;
  sync(): void;
  close(): void;
}

/**
 * Makes files that go from memory to the disk around the kernel's page cache, which fills a page and copies into it before the disk has
 * seen a byte: for an image slice that costs more than the rest of its way. Short files, and those on a file system that has no
 * such writes or wants larger blocks, are written as usual.
 *
 * Every call waits for the disk, and throws what it throws: this is for a thread that may wait.
 */
export function createDirectFiles(): { create(name: string, expectedBytes: number): NewFile } {
  let isRefused = process.platform !== 'linux';

  return {
    create: (name, expectedBytes) => {
      let isDirect = !isRefused && expectedBytes >= SHORTEST_DIRECT_BYTES;
      let descriptor = -1;
      let length = 0;
      const asUsualIfRefused = (work: () => void) => {
        try {
          work();
        } catch (error) {
          if (!isDirect || length > 0 || !saysRefused(error)) throw error;
          isRefused = true;
          isDirect = false;
          if (descriptor >= 0) fs.closeSync(descriptor);
          fs.rmSync(name, { force: true });
          descriptor = openNew(name, false);
          work();
        }
      };
      asUsualIfRefused(() => {
        if (descriptor < 0) descriptor = openNew(name, isDirect);
      });
      const append = (bytes: Uint8Array) => {
        asUsualIfRefused(() => writeAll(descriptor, bytes, length));
        length += bytes.length;
      };
      return {
        append,
        end: (blocks, count) => {
          const size = length + count;
          const isPadded = isDirect && count < blocks.length;
          append(isPadded ? blocks.fill(0, count) : blocks.subarray(0, count));
          if (length > size) fs.ftruncateSync(descriptor, size);
        },
        sync: () => fs.fsyncSync(descriptor),
        close: () => fs.closeSync(descriptor),
      };
    },
  };
}

function openNew(name: string, isDirect: boolean): number {
  const { O_CREAT, O_EXCL, O_WRONLY, O_DIRECT } = fs.constants;
  return fs.openSync(name, O_CREAT | O_EXCL | O_WRONLY | (isDirect ? O_DIRECT : 0));
}

function writeAll(descriptor: number, bytes: Uint8Array, position: number): void {
  for (let done = 0; done < bytes.length; )
    done += fs.writeSync(descriptor, bytes, done, bytes.length - done, position + done);
}

function saysRefused(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['EINVAL', 'EOPNOTSUPP', 'ENOTSUP'].includes(String(error.code));
}
