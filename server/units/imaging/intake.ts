import { throughService } from '../../platform/access/through-service.ts';
import { type ActingLater, actingLater } from '../../platform/database/acting.ts';
import type { Arrival, Indexed } from './arrival.ts';
import { type IndexParts, indexArrivals } from './index-arrivals.ts';
import { createKnownPlaces } from './known-places.ts';
import { isObjectsAway } from './objects-away.ts';

/** The one way into the archive. */
export interface Intake {
  /** Says that an arrival is on its way, so that those before it may wait for it. */
  expect(): Coming;
  /** Resolves when the arrival is durable; its order against other arrivals is free. */
  take(arrival: Arrival): Promise<Indexed>;
}

/** Something on its way into the archive. */
export interface Coming {
  /** It was answered, or will not come. */
  end(): void;
}

interface Waiting {
  readonly arrival: Arrival;
  /** Who brought it, through the archive. */
  readonly broughtBy: ActingLater;
  answer(indexed: Indexed): void;
  fail(error: unknown): void;
}

/** Enough to share one commit among many, few enough that nobody waits for long. */
const BATCH_OBJECTS = 64;
const BATCH_BYTES = 256 * 1024 * 1024;

/** What is longer must be on disk before it joins a transaction even if it is alone. */
const SHORT_BYTES = 4 * 1024 * 1024;

/** How long a transaction waits for more to share it. The disk takes less; of a commit this is worth two. */
const COMPANY_MS = 5;
/** What takes longer to arrive than an image on a local network is not waited for. */
const SOON_MS = 50;

/**
 * The bytes of each arrival go to disk as soon as it is there, many at once, outside any transaction: a transaction locks its
 * patients, and is the shorter for it. Then arrivals share transactions: the next ones gather while one is being committed, wait a
 * moment for those that are on their way, and go together with those that the same actor brought, so that the record names who did.
 * A lone arrival is written and indexed at the same time. What spoils a batch is found by indexing its members one by one, so that it
 * fails alone.
 */
export function createIntake(store: Omit<IndexParts, 'places'>): Intake {
  const parts = { ...store, places: createKnownPlaces() };
  const waiting: Waiting[] = [];
  const company = createCompany({ isComplete: (coming) => waiting.length >= Math.min(coming, BATCH_OBJECTS) });
  let running = false;

  async function run(): Promise<void> {
    if (running) return;
    running = true;
    try {
      while (waiting.length > 0) {
        await company.gathered();
        const batch = nextBatch(waiting);
        await batch[0]!.broughtBy.do(() => indexTogether(parts, batch));
      }
    } finally {
      running = false;
    }
  }

  return {
    expect: company.expect,
    take: async (arrival) => {
      const settled = arrival.blob.settle();
      settled.catch(() => undefined); // whoever keeps it hears of it
      if (company.size() > 1 || arrival.blob.sizeBytes > SHORT_BYTES) await settled;
      const broughtBy = throughService('archive', actingLater);
      return new Promise<Indexed>((answer, fail) => {
        waiting.push({ arrival, broughtBy, answer, fail });
        company.changed();
        void run();
      });
    },
  };
}

/** Who is on the way, and how long the first of them wait for the others. */
function createCompany({ isComplete }: { isComplete(coming: number): boolean }) {
  const coming = new Map<Coming, number>();
  let changed = () => {};
  const size = () => {
    const soonest = performance.now() - SOON_MS;
    let count = 0;
    for (const since of coming.values()) if (since > soonest) count += 1;
    return count;
  };
  return {
    size,
    changed: () => changed(),
    expect: (): Coming => {
      const one = {
        end: () => {
          coming.delete(one);
          changed();
        },
      };
      coming.set(one, performance.now());
      return one;
    },
    gathered: async () => {
      if (isComplete(size())) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, COMPANY_MS);
        changed = () => {
          if (!isComplete(size())) return;
          clearTimeout(timer);
          resolve();
        };
      });
      changed = () => {};
    },
  };
}

/** Takes the first that waits, and with it others of the same actor. */
function nextBatch(waiting: Waiting[]): Waiting[] {
  const batch: Waiting[] = [];
  const left: Waiting[] = [];
  let bytes = 0;
  for (const member of waiting) {
    const joins = batch.length < BATCH_OBJECTS && member.broughtBy.key === waiting[0]!.broughtBy.key;
    const sizeBytes = member.arrival.blob.sizeBytes;
    if (batch.length > 0 && !(joins && bytes + sizeBytes <= BATCH_BYTES)) left.push(member);
    else {
      batch.push(member);
      bytes += sizeBytes;
    }
  }
  waiting.splice(0, waiting.length, ...left);
  return batch;
}

async function indexTogether(parts: IndexParts, batch: readonly Waiting[], attempt = 1): Promise<void> {
  const left = new Map(batch.map((member) => [member.arrival, member]));
  try {
    await indexArrivals(parts, [...left.keys()], (arrival, indexed) => {
      left.get(arrival)!.answer(indexed);
      left.delete(arrival);
    });
  } catch (error) {
    parts.places.forget();
    if (isObjectsAway(error))
      for (const member of left.values()) member.fail(error); // one by one it would be away for each
    else if (batch.length > 1) for (const member of left.values()) await indexTogether(parts, [member]);
    else if (attempt < ATTEMPTS && isPassing(error)) await indexTogether(parts, batch, attempt + 1);
    else batch[0]!.fail(error);
  }
}

const ATTEMPTS = 3;

/** Two transactions locked each other out, and PostgreSQL ended this one (class 40); or a place that was known is gone (23503). */
function isPassing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^(?:40|23503$)/.test(String(error.code));
}
