/** Lets at most so many pieces of work run at one time. */
export interface Gate {
  /** Resolves when a place was free and the work has begun; `result` is its own promise. */
  admit<T>(work: () => Promise<T>): Promise<{ readonly result: Promise<T> }>;
}

export function createGate(places: number): Gate {
  const waiting: (() => void)[] = [];
  let free = places;
  const leave = () => {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  };
  return {
    admit: async (work) => {
      if (free > 0) free -= 1;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      const result = work();
      result.then(leave, leave);
      return { result };
    },
  };
}
