import type { CorpusEntry } from './corpus.ts';
import { mutate } from './mutate.ts';
import { Random } from './random.ts';
import { readEverything } from './read-everything.ts';
import { largestAllocation, watchAllocations } from './watch-allocations.ts';

/** What went wrong with one case, and all that is needed to see it again. */
export interface Defect {
  readonly case: number;
  readonly entry: string;
  readonly ways: readonly string[];
  readonly what: string;
}

/** Inputs are below 100 kB; deflated data may grow a thousandfold [bytes]. */
const MOST_ALLOCATED = 2 ** 27;
/** Share of the cases, one in so many, that a slow entry keeps of its own. */
const SLOW_KEPT = 5;

watchAllocations();

/** Makes case number `number`, which follows from it alone, and reads it. @returns whether all could be read or something was refused; or the defect */
export async function runCase(entries: readonly CorpusEntry[], number: number): Promise<'read' | 'refused' | Defect> {
  const random = new Random(Math.imul(number, 0x9e3779b1));
  const entry = drawn(entries, random);
  const damagedFile = random.below(entry.files.length);
  const donor = random.pick(random.pick(entries).files);
  const { bytes, ways } = mutate(entry.files[damagedFile]!, random, donor);
  const files = entry.files.map((file, n) => (n === damagedFile ? bytes : file));
  const defect = (what: string): Defect => ({ case: number, entry: entry.name, ways, what });
  let refusals: readonly string[];
  try {
    refusals = await readEverything(files);
  } catch (error) {
    return defect(error instanceof Error ? `${error.stack}` : `throws ${String(error)}`);
  }
  const allocated = largestAllocation();
  if (allocated > MOST_ALLOCATED) return defect(`allocates ${allocated} bytes at once`);
  return refusals.length > 0 ? 'refused' : 'read';
}

function drawn(entries: readonly CorpusEntry[], random: Random): CorpusEntry {
  const entry = random.pick(entries);
  return entry.isSlow && random.below(SLOW_KEPT) > 0 ? random.pick(entries.filter(({ isSlow }) => !isSlow)) : entry;
}
