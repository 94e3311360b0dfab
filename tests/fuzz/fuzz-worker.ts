import { parentPort, workerData } from 'node:worker_threads';
import { corpus } from './corpus.ts';
import { type Defect, runCase } from './fuzz-case.ts';

/** How many cases ended how. */
export interface FuzzReport {
  readonly read: number;
  readonly refused: number;
  readonly defects: readonly Defect[];
}

/** Runs cases until the last, and says before each which it is: a thread that hangs can no longer say so. */
export interface FuzzWork {
  readonly first: number;
  readonly count: number;
  /** The number of cases begun, counted from `first`. */
  readonly begun: Int32Array;
}

const { first, count, begun }: FuzzWork = workerData;
const entries = await corpus();
const counts = { read: 0, refused: 0 };
const defects: Defect[] = [];
for (let n = 0; n < count; n++) {
  Atomics.store(begun, 0, n + 1);
  const outcome = await runCase(entries, first + n);
  if (typeof outcome === 'string') counts[outcome]++;
  else defects.push(outcome);
}
const report: FuzzReport = { ...counts, defects };
parentPort?.postMessage(report);
