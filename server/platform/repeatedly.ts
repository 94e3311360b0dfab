import { tellFault } from './tell-fault.ts';

/**
 * Does `work` again and again until `stop`, one at a time. What fails is said on the console, and tried again the next time.
 * @param work its signal tells it to end soon
 */
export function repeatedly(
  work: (signal: AbortSignal) => Promise<unknown>,
  everyMs: number,
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  let running: Promise<unknown> = Promise.resolve();
  let isRunning = false;
  const timer = setInterval(() => {
    if (isRunning) return;
    isRunning = true;
    running = work(stopping.signal)
      .catch((error: unknown) => tellFault(error))
      .finally(() => {
        isRunning = false;
      });
  }, everyMs);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      stopping.abort();
      await running;
    },
  };
}
