import { throughService } from '../../platform/access/through-service.ts';
import { type ActingLater, actingLater } from '../../platform/database/acting.ts';
import type { Arrival, Indexed } from './arrival.ts';
import { type IndexParts, indexArrivals } from './index-arrivals.ts';
import { createKnownPlaces } from './known-places.ts';

/** The one way into the archive. */
export interface Intake {
  /** Resolves when the arrival is durable; its order against other arrivals is free. */
  take(arrival: Arrival): Promise<Indexed>;
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

/**
 * The bytes of each arrival go to disk as soon as it is there, many at once, outside any transaction: a transaction locks its
 * patients, and is the shorter for it. Then arrivals share transactions: while one is being committed the next ones gather, and
 * go together with those that the same actor brought, so that the record names who did. A lone arrival is written and indexed at the same time. What spoils a batch is found by indexing its members one by one, so that it fails alone.
 */
export function createIntake(store: Omit<IndexParts, 'places'>): Intake {
  const parts = { ...store, places: createKnownPlaces() };
  const waiting: Waiting[] = [];
  let running = false;
  /** Not yet answered. */
  let underWay = 0;

  async function run(): Promise<void> {
    if (running) return;
    running = true;
    try {
      while (waiting.length > 0) {
        const batch = nextBatch(waiting);
        await batch[0]!.broughtBy.do(() => indexTogether(parts, batch));
      }
    } finally {
      running = false;
    }
  }

  return {
    take: async (arrival) => {
      underWay += 1;
      try {
        const settled = arrival.blob.settle();
        settled.catch(() => undefined); // whoever keeps it hears of it
        if (underWay > 1 || arrival.blob.sizeBytes > SHORT_BYTES) await settled;
        const broughtBy = throughService('archive', actingLater);
        return await new Promise<Indexed>((answer, fail) => {
          waiting.push({ arrival, broughtBy, answer, fail });
          void run();
        });
      } finally {
        underWay -= 1;
      }
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
  try {
    const answers = await indexArrivals(
      parts,
      batch.map(({ arrival }) => arrival),
    );
    for (const [index, { answer }] of batch.entries()) answer(answers[index]!);
  } catch (error) {
    parts.places.forget();
    if (batch.length > 1) for (const member of batch) await indexTogether(parts, [member]);
    else if (attempt < ATTEMPTS && isPassing(error)) await indexTogether(parts, batch, attempt + 1);
    else batch[0]!.fail(error);
  }
}

const ATTEMPTS = 3;

/** Two transactions locked each other out, and PostgreSQL ended this one (class 40); or a place that was known is gone (23503). */
function isPassing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^(?:40|23503$)/.test(String(error.code));
}
