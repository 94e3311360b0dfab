/** An image slice of 512 × 512 takes half of one. */
export const SLAB_BYTES = 1024 * 1024;
/** More objects than come in at one time. Memory that was never filled takes no room. */
const SLABS = 256;
const WASM_PAGE_BYTES = 65_536;

/** Memory in which arriving objects wait, shared with the threads that write them. */
export interface Slabs {
  readonly memory: SharedArrayBuffer;
  /** A number for {@link slabOf}, the one used last first; waits where all are taken. */
  take(): Promise<number>;
  give(slab: number): void;
}

export const slabOf = (memory: SharedArrayBuffer, slab: number) =>
  new Uint8Array(memory, slab * SLAB_BYTES, SLAB_BYTES);

export function createSlabs(): Slabs {
  const pages = (SLABS * SLAB_BYTES) / WASM_PAGE_BYTES;
  // The memory of WebAssembly is the only one here that is known to begin at a page, as direct writes need it.
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true }).buffer;
  if (!(memory instanceof SharedArrayBuffer)) throw new Error('memory that is not shared');
  const free = Array.from({ length: SLABS }, (_, index) => SLABS - 1 - index);
  const waiting: ((slab: number) => void)[] = [];
  return {
    memory,
    take: async () => free.pop() ?? (await new Promise<number>((resolve) => waiting.push(resolve))),
    give: (slab) => {
      const next = waiting.shift();
      if (next) next(slab);
      else free.push(slab);
    },
  };
}
