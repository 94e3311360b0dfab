/** Chance that is the same on every machine: of one seed always the same numbers. */
export interface SeededRandom {
  /** 0 ≤ … < 1 */
  next(): number;
  /** A whole number from `least` to `most`, both within. */
  whole(least: number, most: number): number;
  /** @throws RangeError if there is nothing to pick from */
  pick<T>(from: readonly T[]): T;
}

/** @param seed another text, another chance */
export function seededRandom(seed: string): SeededRandom {
  const next = uniform(hashOf(seed));
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    whole,
    pick: (from) => {
      const picked = from[whole(0, from.length - 1)];
      if (picked === undefined) throw new RangeError('There is nothing to pick from.');
      return picked;
    },
  };
}

/** FNV-1a, 32 bits: Fowler, Noll, Vo, public domain. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash;
}

/** Numbers in 0..1 from a seed: mulberry32 by Tommy Ettinger, public domain. */
export function uniform(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
