import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { threadOptions } from './thread-options.ts';

/** A thread that begins with the module of that address: one of our sources, or one of the bundle. */
export function startThread(module: URL, workerData: unknown): Worker {
  if (!module.pathname.endsWith('.ts')) return new Worker(module, { execArgv: threadOptions(module.href), workerData });
  // Node 20 asks no loader for the module that a thread begins with; tsx reads what is required.
  const { resolve } = createRequire(import.meta.url);
  const [api, source] = [resolve('tsx/cjs/api'), fileURLToPath(module)].map((name) => JSON.stringify(name));
  return new Worker(`require(${api}).require(${source}, ${source})`, { eval: true, execArgv: [], workerData });
}
