import { cpus, totalmem } from 'node:os';

/** What this machine reaches in Node, one thread: the limits that a kernel is held against. */
export interface MachineLimits {
  /** Bytes read + written by `TypedArray.set` of arrays far larger than the caches [1/s]. */
  readonly copyBytesPerSecond: number;
  /** Multiply-adds of doubles in a plain loop over data in the first-level cache [1/s]. */
  readonly multiplyAddsPerSecond: number;
}

const COPIED_BYTES = 256 * 2 ** 20;
const CACHED_NUMBERS = 2048;
const TURNS = 7;

/** Best of a few runs each, in CPU seconds: the limit is what the machine can do, not what its other work lets it do. */
export function measureMachine(): MachineLimits {
  const from = new Float64Array(COPIED_BYTES / 8).fill(1);
  const to = new Float64Array(COPIED_BYTES / 8);
  const copy = bestSeconds(() => to.set(from));
  const a = Float64Array.from({ length: CACHED_NUMBERS }, (_, i) => 1 + i * 1e-9);
  const b = Float64Array.from({ length: CACHED_NUMBERS }, (_, i) => 1 - i * 1e-9);
  const passes = 20_000;
  const multiply = bestSeconds(() => sumOfProducts(a, b, passes));
  return {
    copyBytesPerSecond: (2 * COPIED_BYTES) / copy,
    multiplyAddsPerSecond: (CACHED_NUMBERS * passes) / multiply,
  };
}

/** `Node v20.20.2, 2 × AMD EPYC, 24 GiB`. */
export function machineText(): string {
  const processors = cpus();
  return `Node ${process.version}, ${processors.length} × ${processors[0]?.model}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB`;
}

/** Eight sums side by side, so that no addition waits for the one before it. */
function sumOfProducts(a: Float64Array, b: Float64Array, passes: number): number {
  let [s0, s1, s2, s3, s4, s5, s6, s7] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (let pass = 0; pass < passes; pass++)
    for (let i = 0; i + 7 < a.length; i += 8) {
      s0 += a[i]! * b[i]!;
      s1 += a[i + 1]! * b[i + 1]!;
      s2 += a[i + 2]! * b[i + 2]!;
      s3 += a[i + 3]! * b[i + 3]!;
      s4 += a[i + 4]! * b[i + 4]!;
      s5 += a[i + 5]! * b[i + 5]!;
      s6 += a[i + 6]! * b[i + 6]!;
      s7 += a[i + 7]! * b[i + 7]!;
    }
  return s0 + s1 + s2 + s3 + s4 + s5 + s6 + s7;
}

function bestSeconds(run: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < TURNS; turn++) {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1e6);
  }
  return best;
}
