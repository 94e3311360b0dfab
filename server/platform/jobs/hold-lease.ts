import type { Database } from '../database/database.ts';
import { beat, type HeldJob } from './lease.ts';

/** Why a run is told to stop. */
export type StopCause = 'cancel' | 'lost' | 'closing';

export interface LeaseTimes {
  /** Another worker takes a job over after so long without a beat [ms]. */
  readonly leaseMs: number;
  /** Progress and a wish to cancel travel with the beats: nobody waits longer for them [ms]. */
  readonly beatEveryMs: number;
}

/** A job whose lease is kept while it runs. */
export interface Held {
  readonly signal: AbortSignal;
  stoppedBecause(): StopCause | null;
  setProgress(done: number, total: number | null): void;
  progress(): { readonly done: number; readonly total: number | null };
  stop(): void;
}

/**
 * Beats until `stop`. A worker that could not say for the length of a lease that it lives takes its job for lost: another one may
 * have it.
 */
export function holdLease(
  database: Database,
  job: HeldJob,
  { leaseMs, beatEveryMs, stopping }: LeaseTimes & { readonly stopping: AbortSignal },
): Held {
  const aborting = new AbortController();
  let cause: StopCause | null = null;
  let progress: { done: number; total: number | null } = { done: 0, total: null };
  let heldUntil = performance.now() + leaseMs;
  const stopBecause = (why: StopCause) => {
    cause ??= why;
    aborting.abort(new Error(`the job was stopped: ${cause}`));
  };
  const closing = () => stopBecause('closing');
  const onBeat = async () => {
    const asked = performance.now();
    const answer = await beat(database, job, { leaseMs, ...progress }).catch(() => null); // the database is away
    if (answer === 'cancel' || answer === 'lost') stopBecause(answer);
    else if (answer === 'go on') heldUntil = asked + leaseMs;
    else if (performance.now() > heldUntil) stopBecause('lost');
  };
  let isBeating = false;
  const timer = setInterval(() => {
    if (isBeating) return;
    isBeating = true;
    void onBeat().finally(() => {
      isBeating = false;
    });
  }, beatEveryMs);
  if (stopping.aborted) closing();
  stopping.addEventListener('abort', closing);
  return {
    signal: aborting.signal,
    stoppedBecause: () => cause,
    setProgress: (done, total) => {
      progress = { done: Math.round(done), total: total === null ? null : Math.round(total) };
    },
    progress: () => progress,
    stop: () => {
      clearInterval(timer);
      stopping.removeEventListener('abort', closing);
    },
  };
}
