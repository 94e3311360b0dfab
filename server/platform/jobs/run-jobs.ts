import { DomainError } from '@isocenter/messages';
import { sql } from 'kysely';
import type { Action } from '../access/policy.ts';
import { type ActingService, type Actor, acting } from '../database/acting.ts';
import type { Database } from '../database/database.ts';
import { backOffSeconds } from './back-off.ts';
import type { JobFailure } from './contract.ts';
import { type Held, holdLease, type LeaseTimes } from './hold-lease.ts';
import type { JobKinds } from './job-kind.ts';
import { endBeforeRun, type HeldJob, type JobEnd, letGo, takeJob } from './lease.ts';
import { starterOf } from './starter.ts';

/** Runs jobs in this process until it is stopped. */
export interface JobWorker {
  /** Takes no more, gives back what runs as soon as it has stopped, and is done then. */
  stop(): Promise<void>;
}

export interface WorkerOptions extends LeaseTimes {
  readonly database: Database;
  readonly kinds: JobKinds;
  /** As the record names it: machine and process. */
  readonly name: string;
  readonly atOnce: number;
  /** How often a worker without work asks for some [ms]. */
  readonly askEveryMs: number;
  /** Of a job that failed so often already, before it is tried again [s]. */
  readonly backOff?: (failures: number) => number;
  /** Told what nobody else hears of: failures of the program, a database that is away. */
  readonly onFault: (error: unknown) => void;
}

/** Jobs wait in the database: any number of workers may run, and each job is one worker's at a time. */
export function runJobs(options: WorkerOptions): JobWorker {
  const { database, atOnce, leaseMs, askEveryMs, onFault } = options;
  const worker: ActingService = { kind: 'service', service: 'jobs', origin: options.name };
  const stopping = new AbortController();
  const running = new Set<Promise<void>>();
  let wake = () => {};

  async function work(): Promise<void> {
    while (!stopping.signal.aborted) {
      const job =
        running.size < atOnce ? await acting(worker, () => takeJob(database, { leaseMs })).catch(unheard) : null;
      if (job) begin(job);
      else await pause();
    }
    await Promise.all(running);
  }

  function begin(job: HeldJob): void {
    const run = acting(worker, () => runOne(options, job, stopping.signal))
      .catch(unheard)
      .then(() => {
        running.delete(run);
        wake();
      });
    running.add(run);
  }

  function unheard(error: unknown): null {
    onFault(error);
    return null;
  }

  const pause = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, askEveryMs);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const ended = work();
  return {
    stop: () => {
      stopping.abort();
      wake();
      return ended;
    },
  };
}

async function runOne(options: WorkerOptions, job: HeldJob, stopping: AbortSignal): Promise<void> {
  const { database, leaseMs, beatEveryMs } = options;
  const early = endBeforeRun(job);
  if (early) return letGo(database, job, early, { done: 0, total: null });
  const held = holdLease(database, job, { leaseMs, beatEveryMs, stopping });
  try {
    const end = await endOf(options, job, held);
    if (end) await letGo(database, job, end, held.progress());
  } finally {
    held.stop();
  }
}

/** Runs it as whoever started it. @returns how it ended; null where the job is another worker's by now */
async function endOf(
  { database, kinds, backOff = backOffSeconds, onFault }: WorkerOptions,
  job: HeldJob,
  held: Held,
): Promise<JobEnd | null> {
  try {
    const kind = kinds.get(job.kind);
    if (!kind) throw new DomainError('jobs/unknown-kind', { kind: job.kind });
    const starter: Actor = await starterOf(database, job);
    const run = { jobKey: String(job.job_key), signal: held.signal, progress: held.setProgress };
    const result = await acting(starter, async () => {
      await requireStill(database, kind.requires);
      held.signal.throwIfAborted(); // it may have been stopped before there was a run to stop
      return kind.run(kind.input.parse(job.input), run);
    });
    return { state: 'done', result };
  } catch (error) {
    switch (held.stoppedBecause()) {
      case 'lost':
        return null;
      case 'cancel':
        return { state: 'cancelled' };
      case 'closing':
        return { state: 'given back' };
      case null: {
        const failures = job.failures + 1;
        const isFinal = isRefusal(error) || failures > (kinds.get(job.kind)?.retries ?? 0);
        if (!isRefusal(error)) onFault(error);
        const failure = failureOf(error);
        return isFinal ? { state: 'failed', failure } : { state: 'again', failure, afterSeconds: backOff(failures) };
      }
    }
  }
}

/** Whoever started the job may have lost the right meanwhile. @throws DomainError `access/refused` */
async function requireStill(database: Database, action: Action): Promise<void> {
  const { rows } = await sql<{ may: boolean }>`select access_may(${action}) as may`.execute(database);
  if (rows[0]?.may !== true) throw new DomainError('access/refused', { action });
}

/** Of what the job asks, not of the program: it would be the same the next time. */
function isRefusal(error: unknown): boolean {
  return error instanceof DomainError && error.httpStatus < 500;
}

/** What the page may say: of an error that is no refusal, nothing but that there was one. */
function failureOf(error: unknown): JobFailure {
  if (error instanceof DomainError) return { code: error.code, values: error.values };
  return { code: 'jobs/failed', values: {} };
}
