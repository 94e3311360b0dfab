import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { FuzzReport, FuzzWork } from './fuzz-worker.ts';

/**
 * A case takes about a millisecond; one that keeps this process busy for so long hangs, and so does one that waits for so long [ms]. By the clock alone a
 * busy machine would look like a hang.
 */
const HANGS_AFTER = { busyMs: 30_000, waitingMs: 900_000 };
const LOOKS_EVERY_MS = 500;
/** Enough for the whole corpus many times over. */
const HEAP_MB = 256;

/** Named on a command line, tsx leaves threads to the process that starts them, which is Vitest here: the thread registers it itself. */
const STARTS_FUZZ_WORKER = `
  import(${address(import.meta.resolve('tsx/esm/api'))})
    .then(({ register }) => { register(); return import(${address(import.meta.resolve('./fuzz-worker.ts'))}); });`;

function address(url: string): string {
  return JSON.stringify(url);
}

/** Runs cases in a thread of its own, so that a hang or a full heap is seen and named by its case. */
export async function runFuzz({
  first,
  count,
}: {
  readonly first: number;
  readonly count: number;
}): Promise<FuzzReport> {
  const begun = new Int32Array(new SharedArrayBuffer(4));
  const work: FuzzWork = { first, count, begun };
  const worker = new Worker(STARTS_FUZZ_WORKER, {
    eval: true,
    workerData: work,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  });
  const isBroken = (what: string): FuzzReport => ({
    read: 0,
    refused: 0,
    defects: [{ case: first + Math.max(0, begun[0]! - 1), entry: '?', ways: [], what }],
  });
  const ended = once(worker, 'message').then(([report]: FuzzReport[]) => report ?? isBroken('says nothing'));
  const hung = hangOf(begun, ended);
  try {
    return await Promise.race([ended, hung.then(() => isBroken('hangs'))]);
  } catch (error) {
    return isBroken(`ends the thread: ${String(error)}`);
  } finally {
    await worker.terminate();
  }
}

/** Resolves once the same case has been running for too long. */
async function hangOf(begun: Int32Array, ended: Promise<unknown>): Promise<void> {
  let isOver = false;
  const over = () => {
    isOver = true;
  };
  ended.then(over, over);
  let last = { case: -1, busyMs: 0, atMs: 0 };
  while (!isOver) {
    await new Promise((resolve) => setTimeout(resolve, LOOKS_EVERY_MS));
    const now = { case: Atomics.load(begun, 0), busyMs: busyMs(), atMs: Date.now() };
    // Before the first case the corpus is being made.
    if (now.case !== last.case || now.case === 0) last = now;
    else if (now.busyMs - last.busyMs > HANGS_AFTER.busyMs || now.atMs - last.atMs > HANGS_AFTER.waitingMs) return;
  }
  await new Promise(() => {});
}

/** Time that all threads of this process have computed [ms]. */
function busyMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
