import { median } from './median.ts';
import { runPeer } from './peer.ts';
import type { Peer, PreparedWork, Timing, Work } from './work.ts';

/** A short work is repeated within its turn until it has taken this long, or this often. */
const TURN_SECONDS = 0.3;
const MOST_RUNS_A_TURN = 20;
const LONGEST_WARM_UP_SECONDS = 2;
const LONGEST_ALONE_SECONDS = 5;

export interface Measured extends Timing {
  readonly answer: string;
}

type MeasuredPeer = Measured & { readonly version: string };

export interface PeerResult {
  readonly label: string;
  readonly result: MeasuredPeer | { readonly absent: string };
}

/** A row of the table, filled. */
export interface WorkResult {
  readonly work: Work;
  readonly ours: Measured | { readonly absent: string };
  readonly peers: readonly PeerResult[];
  readonly least?: PreparedWork['least'];
}

/** Ours and every peer in turn, `turns` times; medians. In turn, so that a slow minute of the machine falls on all of them. */
export async function measureWork(
  work: Work,
  options: { readonly turns: number; readonly checkouts: string | undefined },
): Promise<WorkResult> {
  const prepared = await work.prepare();
  if ('absent' in prepared) return { work, ours: prepared, peers: [] };
  try {
    const ours: Timing[] = [];
    const theirs = (prepared.peers ?? []).map((peer) => ({ peer, runs: [] as MeasuredPeer[], absent: '' }));
    await warmUp(prepared);
    for (let turn = 0; turn < options.turns; turn++) {
      ours.push(...(await runTurn(prepared)));
      for (const entry of theirs) if (entry.absent === '') await turnOfPeer(entry, options.checkouts);
    }
    const peers = theirs.map(({ peer, runs, absent }) => ({
      label: peer.label,
      result: absent === '' && runs[0] ? { ...runs[0], ...medianOf(runs) } : { absent },
    }));
    const own = { ...medianOf(ours), answer: prepared.answer?.() ?? '' };
    return { work, ours: own, peers, ...(prepared.least ? { least: prepared.least } : {}) };
  } finally {
    await prepared.end?.();
  }
}

/** Ours alone: median of `turns` turns, fewer where they are long. */
export async function measureAlone(prepared: PreparedWork, turns: number): Promise<Timing> {
  await warmUp(prepared);
  const runs: Timing[] = [];
  for (let turn = 0, spent = 0; turn < turns && spent < LONGEST_ALONE_SECONDS; turn++) {
    const taken = await runTurn(prepared);
    spent += taken.reduce((sum, { wallSeconds }) => sum + wallSeconds, 0);
    runs.push(...taken);
  }
  await prepared.end?.();
  return medianOf(runs);
}

async function turnOfPeer(entry: { peer: Peer; runs: MeasuredPeer[]; absent: string }, checkouts: string | undefined) {
  const run = await runPeer(entry.peer, checkouts);
  if ('absent' in run) entry.absent = run.absent;
  else entry.runs.push(run);
}

async function warmUp(prepared: PreparedWork): Promise<void> {
  const runs = prepared.warmUpRuns ?? MOST_RUNS_A_TURN;
  for (let run = 0, spent = 0; run < runs && spent < LONGEST_WARM_UP_SECONDS; run++)
    spent += (await timeOnce(prepared)).wallSeconds;
}

async function runTurn(prepared: PreparedWork): Promise<Timing[]> {
  const runs: Timing[] = [];
  for (let spent = 0; spent < TURN_SECONDS && runs.length < MOST_RUNS_A_TURN; ) {
    const timing = await timeOnce(prepared);
    runs.push(timing);
    spent += timing.wallSeconds;
  }
  return runs;
}

async function timeOnce(prepared: PreparedWork): Promise<Timing> {
  const cpuBefore = process.cpuUsage();
  const startedAt = performance.now();
  await prepared.run();
  const wallSeconds = (performance.now() - startedAt) / 1000;
  const { user, system } = process.cpuUsage(cpuBefore);
  return prepared.timing?.() ?? { cpuSeconds: (user + system) / 1e6, wallSeconds };
}

function medianOf(runs: readonly Timing[]): Timing {
  return {
    cpuSeconds: median(runs.map(({ cpuSeconds }) => cpuSeconds)),
    wallSeconds: median(runs.map(({ wallSeconds }) => wallSeconds)),
  };
}
