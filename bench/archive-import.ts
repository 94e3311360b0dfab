import { spawnSync } from 'node:child_process';
import { type ArchiveProcess, startArchiveProcess } from './archive-process.ts';
import { dcmsend, rest, type Sender, stow } from './archive-senders.ts';
import { type CtFiles, writeCtFiles } from './ct-files.ts';
import { getJson } from './get-json.ts';
import type { Absent, Peer, PreparedWork, Timing, Work } from './work.ts';

const SLICES = 1000;
/** Sent before the clock starts: a department's server has run since the morning, and its code is compiled. After 300 V8 still compiles. */
const WARM_UP_SLICES = 1000;

interface Way {
  readonly name: string;
  readonly send: Sender;
  readonly needsDcmtk?: true;
  /** Modes of `ingest_orthanc.py`, by the name that the table shows. */
  readonly peers: Readonly<Record<string, string>>;
  readonly timesFaster: number;
}

const WAYS: readonly Way[] = [
  {
    name: 'import by C-STORE, 4 associations',
    send: dcmsend(4),
    needsDcmtk: true,
    peers: { 'Orthanc, C-STORE': 'cstore4' },
    timesFaster: 2,
  },
  {
    // storescp keeps no index and does not wait for the disk: not to be more than a third slower is the aim.
    name: 'import by C-STORE, 1 association',
    send: dcmsend(1),
    needsDcmtk: true,
    peers: { 'storescp, bare files': 'storescp', 'Orthanc, C-STORE': 'cstore' },
    timesFaster: 2 / 3,
  },
  { name: 'import by HTTP, 4 connections', send: rest(4), peers: { 'Orthanc, REST': 'rest4' }, timesFaster: 2 },
  { name: 'import by STOW-RS, 1 connection', send: stow(50), peers: { 'Orthanc, STOW-RS': 'stow' }, timesFaster: 2 },
];

/**
 * The archive's ways in, server and sender in processes of their own, every instance durable when acknowledged (file, name
 * and row on disk). Each run has a fresh data folder, as each of Orthanc's.
 */
export const importWorks: readonly Work[] = WAYS.map(({ name, send, needsDcmtk, peers, timesFaster }) => ({
  group: 'archive',
  name,
  input: `${SLICES} CT slices of 526 kB`,
  judgedBy: 'wall',
  instances: SLICES,
  toReach: { timesFaster },
  prepare: async (): Promise<PreparedWork | Absent> => {
    if (needsDcmtk && spawnSync('dcmsend', ['--version']).error) return { absent: 'dcmtk is not installed' };
    const files = await writeCtFiles({ count: SLICES, seed: 'BENCH' });
    const warmUp = await writeCtFiles({ count: WARM_UP_SLICES, seed: 'WARM' });
    return {
      ...sendingTo(send, { files, warmUp }),
      peers: Object.entries(peers).map(([label, mode]) => orthanc(label, files.folder, mode)),
    };
  },
}));

function sendingTo(
  send: Sender,
  { files, warmUp }: { readonly files: CtFiles; readonly warmUp: CtFiles },
): PreparedWork {
  let timing: Timing = { cpuSeconds: Number.NaN, wallSeconds: Number.NaN };
  let stored = 0;
  return {
    warmUpRuns: 0,
    run: async () => {
      const archive = await startArchiveProcess();
      try {
        await send(archive, warmUp.paths);
        const startedAt = performance.now();
        await send(archive, files.paths);
        timing = { cpuSeconds: Number.NaN, wallSeconds: (performance.now() - startedAt) / 1000 };
        stored = (await storedInstances(archive)) - WARM_UP_SLICES;
      } finally {
        await archive.end();
      }
    },
    timing: () => timing,
    answer: () => `${stored} stored`,
    end: async () => {
      await files.remove();
      await warmUp.remove();
    },
  };
}

async function storedInstances({ url, token }: ArchiveProcess): Promise<number> {
  const { rows } = await getJson<{ rows: readonly { readonly instances: number }[] }>(
    `${url}/api/imaging/patients`,
    token,
  );
  return rows.reduce((sum, { instances }) => sum + instances, 0);
}

function orthanc(label: string, folder: string, mode: string): Peer {
  return {
    label,
    script: 'ingest_orthanc.py',
    args: [folder, '--nodelay', '--sync', 'true', '--what', mode],
    answer: ({ instances }) => `${instances} stored`,
  };
}
