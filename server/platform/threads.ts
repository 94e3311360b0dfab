import { DomainError } from '@isocenter/messages';
import Piscina from 'piscina';
import { threadOptions } from './thread-options.ts';

/** At most two threads that wait with the program loaded; the first starts with the first task. */
export interface Threads<Task, Answer> {
  /** Starts a thread, so that the first task need not wait for the program to load. */
  prepare(): void;
  /** @throws DomainError `platform/closing` after `close` */
  run(task: Task, options?: { readonly filename: string }): Promise<Answer>;
  /** Ends the threads when they have done what was asked of them. */
  close(): Promise<void>;
}

/** `filename` is the URL of the worker's module, unless a task names another. */
export function createThreads<Task, Answer>({ filename }: { readonly filename: string }): Threads<Task, Answer> {
  let pool: Piscina<Task, Answer> | undefined;
  let closed = false;
  const underWay = new Set<Promise<Answer>>();
  const start = () => {
    if (closed) throw new DomainError('platform/closing');
    pool ??= new Piscina<Task, Answer>({ filename, execArgv: threadOptions(filename), minThreads: 1, maxThreads: 2 });
    return pool;
  };
  return {
    prepare: () => void start(),
    run: async (task, options) => {
      const answer = start().run(task, options);
      underWay.add(answer);
      return answer.finally(() => underWay.delete(answer));
    },
    // The pool's own close() ends tasks that still run as soon as another is done (piscina 5.3.2), so they are awaited here.
    close: async () => {
      while (underWay.size > 0) await Promise.allSettled(underWay);
      closed = true;
      await pool?.destroy();
    },
  };
}
