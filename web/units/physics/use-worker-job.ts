import { say } from '@isocenter/messages';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiError } from '../../platform/api/api-error.ts';
import type { WorkerReport } from './worker-job.ts';

/** How a job in a worker stands. An outcome is only ever that of the present job. */
export type WorkerJob<Outcome> =
  | { readonly state: 'none' | 'cancelled' }
  | { readonly state: 'running'; readonly share: number }
  | { readonly state: 'done'; readonly outcome: Outcome }
  | { readonly state: 'failed'; readonly error: unknown };

/**
 * Does a job in a worker of its own, off the page's thread. Another job, and leaving the page, end the one under way.
 *
 * @param job null: there is nothing to do yet; the same object is done once
 */
export function useWorkerJob<Job, Outcome>(
  job: Job | null,
  start: () => Worker,
): {
  readonly work: WorkerJob<Outcome>;
  readonly cancel: () => void;
  readonly again: () => void;
} {
  const [work, setWork] = useState<WorkerJob<Outcome>>({ state: 'none' });
  const [attempt, setAttempt] = useState(0);
  const running = useRef<Worker | null>(null);
  const begin = useRef(start);
  begin.current = start;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt does the job again
  useEffect(() => {
    if (job === null) {
      setWork({ state: 'none' });
      return;
    }
    setWork({ state: 'running', share: 0 });
    const worker = begin.current();
    running.current = worker;
    worker.onmessage = ({ data }: MessageEvent<WorkerReport<Outcome>>) => {
      if (data.kind === 'progress') setWork({ state: 'running', share: data.share });
      else if (data.kind === 'done') setWork({ state: 'done', outcome: data.outcome });
      else {
        const { code, values } = data;
        setWork({
          state: 'failed',
          error: new ApiError({ code, values, message: say('en', code, values), status: 422 }),
        });
      }
    };
    worker.onerror = (event) => {
      event.preventDefault();
      setWork({ state: 'failed', error: new Error(event.message) });
    };
    worker.postMessage(job);
    return () => worker.terminate();
  }, [job, attempt]);
  const cancel = useCallback(() => {
    running.current?.terminate();
    setWork({ state: 'cancelled' });
  }, []);
  const again = useCallback(() => setAttempt((before) => before + 1), []);
  return { work, cancel, again };
}
