import type { Database } from '../database/database.ts';
import { followEvents } from './follow-events.ts';
import { sweepDeadlines } from './sweep.ts';

/** Follows the record and sweeps, again and again until `stop`. What fails is said on the console and tried again the next time. */
export function keepSweeping(
  database: Database,
  { now, everyMs }: { now(): Date; readonly everyMs: number },
): { stop(): Promise<void> } {
  let running: Promise<unknown> = Promise.resolve();
  let isRunning = false;
  const timer = setInterval(() => {
    if (isRunning) return;
    isRunning = true;
    running = followEvents(database)
      .then(() => sweepDeadlines(database, now()))
      .catch((error: unknown) => console.error(error))
      .finally(() => {
        isRunning = false;
      });
  }, everyMs);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
