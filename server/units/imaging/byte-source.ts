/** Bytes as they come, put into memory of whoever takes them: no piece of memory lives longer than that. */
export interface ByteSource {
  /**
   * Fills the memory from its start, as far as bytes are there; waits for the first.
   * @returns how many, without a promise where some were there already; 0 where no more come
   */
  readInto(memory: Uint8Array): number | Promise<number>;
  /** No more will be read. */
  stop(): Promise<void>;
}

export type Bytes = Uint8Array | AsyncIterable<Uint8Array> | ByteSource;

export function byteSource(bytes: Bytes): ByteSource {
  if ('readInto' in bytes) return bytes;
  return bytes instanceof Uint8Array ? sourceOfPieces([bytes]) : sourceOfPieces(bytes);
}

/**
 * Copies the bytes to a place in memory. `set` of a typed array copies word by word where threads share the memory, twenty times slower.
 */
export function copyInto(memory: Uint8Array, bytes: Uint8Array, at = 0): void {
  if (bytes.length > 0) Buffer.from(memory.buffer, memory.byteOffset + at, bytes.length).fill(bytes);
}

function sourceOfPieces(pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): ByteSource {
  const iterator = Symbol.asyncIterator in pieces ? pieces[Symbol.asyncIterator]() : pieces[Symbol.iterator]();
  let left: Uint8Array = new Uint8Array();
  const fill = (memory: Uint8Array) => {
    const part = left.length <= memory.length ? left : left.subarray(0, memory.length);
    copyInto(memory, part);
    left = left.subarray(part.length);
    return part.length;
  };
  const next = async (memory: Uint8Array): Promise<number> => {
    while (left.length === 0) {
      const { done, value } = await iterator.next();
      if (done) return 0;
      left = value;
    }
    return fill(memory);
  };
  return {
    readInto: (memory) => (left.length > 0 ? fill(memory) : next(memory)),
    stop: async () => void (await iterator.return?.()),
  };
}

/** The bytes, then those of the source. */
export function precededBy(bytes: Uint8Array, source: ByteSource): ByteSource {
  let done = 0;
  return {
    readInto: (memory) => {
      if (done === bytes.length) return source.readInto(memory);
      const part = bytes.subarray(done, done + memory.length);
      copyInto(memory, part);
      done += part.length;
      return part.length;
    },
    stop: source.stop,
  };
}

/** @param failed told what reading the source threw, before whoever reads */
export function watchedSource(source: ByteSource, failed: (error: unknown) => void): ByteSource {
  const tell = (error: unknown): never => {
    failed(error);
    throw error;
  };
  return {
    readInto: (memory) => {
      try {
        const count = source.readInto(memory);
        return typeof count === 'number' ? count : count.catch(tell);
      } catch (error) {
        return tell(error);
      }
    },
    stop: source.stop,
  };
}
