const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** The items in an order that follows from the seed alone (Fisher and Yates, by mulberry32 from the FNV-1a hash of the seed). */
export function shuffled<T>(items: readonly T[], seed: string): readonly T[] {
  const random = mulberry32(
    [...seed].reduce((hash, each) => Math.imul(hash ^ each.charCodeAt(0), FNV_PRIME), FNV_OFFSET),
  );
  const order = [...items];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] as T, order[last] as T];
  }
  return order;
}

function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
