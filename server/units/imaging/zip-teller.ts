import type { Database } from '../../platform/database/database.ts';
import type { JobRun } from '../../platform/jobs/job-kind.ts';
import type { FileOutcome } from './contract.ts';
import type { AnsweredEntry } from './import-file.ts';
import { type KeptZip, tellEntries } from './zip-store.ts';

/** Entries are told together, for a commit of their own costs as much as that of an object. */
const TOLD_EVERY_MS = 250;

/** Tells what became of the entries of a ZIP in their order, whatever the order in which they were taken in. */
export interface ZipTeller {
  /** The last entry that an earlier run told. */
  readonly after: number;
  tell(entry: AnsweredEntry): void;
  /** Resolves when all that can be told is. @throws what the database threw, also before */
  end(): Promise<void>;
}

export function createZipTeller(
  database: Database,
  zip: KeptZip,
  { after, progress }: { readonly after: number; readonly progress: JobRun['progress'] },
): ZipTeller {
  const waiting = new Map<number, readonly FileOutcome[]>();
  let told = after;
  let last: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;

  async function tellNext(): Promise<void> {
    const next: FileOutcome[] = [];
    let place = told;
    for (let outcomes = waiting.get(place + 1); outcomes; outcomes = waiting.get(place + 1)) {
      place += 1;
      waiting.delete(place);
      next.push(...outcomes);
    }
    if (place === told) return;
    await tellEntries(database, zip, { after: told, entries: place - told, outcomes: next });
    told = place;
  }

  function tellSoon(): void {
    timer ??= setTimeout(() => {
      timer = undefined;
      last = last.then(tellNext);
      last.catch(() => undefined); // told at the end
    }, TOLD_EVERY_MS);
  }

  return {
    after,
    tell: ({ place, of, outcomes }) => {
      waiting.set(place, outcomes);
      progress(told + waiting.size, of);
      tellSoon();
    },
    end: async () => {
      clearTimeout(timer);
      await last;
      await tellNext();
    },
  };
}
