import { closeSync, openSync, readSync } from 'node:fs';

/** Memory that files are read into, one over the other: new memory for each would cost its sender more than to send it. */
export function createFileBuffer(mostBytes: number): (path: string) => Uint8Array {
  const memory = new Uint8Array(mostBytes);
  return (path) => {
    const descriptor = openSync(path, 'r');
    try {
      return memory.subarray(0, readSync(descriptor, memory));
    } finally {
      closeSync(descriptor);
    }
  };
}
