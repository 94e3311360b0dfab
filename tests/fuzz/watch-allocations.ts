const WATCHED = [
  'ArrayBuffer',
  'Int8Array',
  'Uint8Array',
  'Int16Array',
  'Uint16Array',
  'Int32Array',
  'Uint32Array',
  'Float32Array',
  'Float64Array',
] as const;

let largest = 0;

/**
 * From now on every buffer that this thread makes by its length is seen. One that could not be had in a browser is not made at all: memory that is
 * asked for and never touched does not show in what the process holds.
 */
export function watchAllocations(): void {
  for (const name of WATCHED) {
    const original = globalThis[name];
    const bytesPerElement = 'BYTES_PER_ELEMENT' in original ? original.BYTES_PER_ELEMENT : 1;
    const watched = new Proxy<object>(original, {
      construct: (target, args, made) => {
        const [length] = args;
        if (typeof length === 'number') note(length * bytesPerElement);
        return Reflect.construct(target as typeof original, args, made);
      },
    });
    Object.defineProperty(globalThis, name, { value: watched, configurable: true, writable: true });
  }
}

const NOT_MADE = 2 ** 31;

function note(bytes: number): void {
  largest = Math.max(largest, bytes);
  if (bytes >= NOT_MADE) throw new RangeError(`a buffer of ${bytes} bytes`);
}

/** The largest buffer since the last call [bytes]. */
export function largestAllocation(): number {
  const seen = largest;
  largest = 0;
  return seen;
}
