/** Times of one run, all of it: CPU seconds are user + system of every thread (and of the measured process, where it is another one). */
export interface Timing {
  readonly cpuSeconds: number;
  readonly wallSeconds: number;
}

/** Another program doing the same work on the same input, through a script of the peers' harness (`../shared/bench/peers`). */
export interface Peer {
  /** Program and setting, as the table names it: `pymedphys, map`. */
  readonly label: string;
  /** A script of the harness that prints one JSON line a measurement. */
  readonly script: string;
  /** Its arguments for one measurement; what it repeats within (`--runs`) is 1, since the bench takes turns. */
  readonly args: readonly string[];
  /** What it imports, inside the folder of the checkouts: `pymedphys/lib`. A command of the system has none. */
  readonly pythonPath?: string;
  /** Its time in a line of another shape than `seconds` and `cpu_seconds` (a median in milliseconds, say); a line of other work: undefined. */
  timing?(line: PeerLine): Timing | undefined;
  /** Its answer, beside ours: `89.90 %`. A fast wrong answer is worth nothing. */
  answer?(line: PeerLine): string;
}

/** What a script of the harness prints; the rest of the line by name. */
export interface PeerLine {
  /** Program and version. */
  readonly peer?: string;
  readonly seconds?: number;
  readonly cpu_seconds?: number;
  readonly results?: Readonly<Record<string, unknown>>;
  readonly [name: string]: unknown;
}

/** The least any program must do for this work, whatever its algorithm: what the machine's limit is taken for. */
export interface LeastWork {
  /** Every byte of the input read once and of the result written once. */
  readonly bytes: number;
  readonly multiplyAdds: number;
  /** How the multiply-adds were counted: `8 a voxel inside`. */
  readonly countedAs: string;
}

/** Input read, memory taken: ready to run. */
export interface PreparedWork {
  /** Once; a promise is waited for. */
  run(): unknown;
  /** Of the last run, where its time is not this process's from start to end of `run` (a command, a part of the run). */
  timing?(): Timing;
  /** Runs before the first that counts: JIT and caches. Two seconds' worth unless told otherwise; 0 for a process, which starts cold for its user too. */
  readonly warmUpRuns?: number;
  /** What the last run answered, in a few words. */
  answer?(): string;
  readonly peers?: readonly Peer[];
  readonly least?: LeastWork;
  end?(): Promise<void>;
}

/** Why a work cannot run here: its input is absent, say. */
export interface Absent {
  readonly absent: string;
}

/** A row of the table. */
export interface Work {
  /** `dvh`, `gamma`, `compare`, `archive`, `evaluate`: what `npm run bench -- GROUP` picks. */
  readonly group: string;
  readonly name: string;
  /** What was computed on, in words: `clinic phantom, 25 structures, 3.3 M voxels`. */
  readonly input: string;
  /** CPU seconds judge a kernel, wall seconds what a person waits for. */
  readonly judgedBy: 'cpu' | 'wall';
  /** Given for a rate: the table then says instances/s in place of seconds. */
  readonly instances?: number;
  /** All that are given must be met. `timesFaster`: than the fastest of the peers that ran. */
  readonly toReach?: { readonly seconds?: number; readonly instancesPerSecond?: number; readonly timesFaster?: number };
  prepare(): Promise<PreparedWork | Absent>;
}

/** A row of the growth table: the same work at 1, 4 and 16 times its size. */
export interface Growth {
  readonly group: string;
  readonly name: string;
  /** What grows: `dose voxels`, `structures`, `bytes read`. */
  readonly along: string;
  readonly judgedBy: 'cpu' | 'wall';
  prepare(times: 1 | 4 | 16): Promise<PreparedWork | Absent>;
}
