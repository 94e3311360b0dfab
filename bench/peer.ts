import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { HARNESS } from './shared.ts';
import type { Peer, PeerLine, Timing } from './work.ts';

/** The Python that the peers' Debian packages belong to. */
const PYTHON = process.env['ISOCENTER_PEERS_PYTHON'] ?? '/usr/bin/python3';
const LONGEST_RUN_MS = 600_000;

/** One measurement of a peer, or why there is none. */
export type PeerRun = (Timing & { readonly answer: string; readonly version: string }) | { readonly absent: string };

/** Runs a peer once on its input. `checkouts`: the folder that `ISOCENTER_PEERS` names. */
export async function runPeer(peer: Peer, checkouts: string | undefined): Promise<PeerRun> {
  if (checkouts === undefined) return { absent: 'ISOCENTER_PEERS is not set' };
  const script = join(HARNESS, peer.script);
  if (!existsSync(script)) return { absent: "the peers' harness, ../shared/bench/peers, is not beside the checkout" };
  const imported = peer.pythonPath === undefined ? undefined : join(checkouts, peer.pythonPath);
  if (imported !== undefined && !existsSync(imported)) return { absent: `no ${peer.pythonPath} in ISOCENTER_PEERS` };
  const { code, stdout, stderr } = await runScript([script, ...peer.args], imported);
  if (code !== 0) return { absent: `ended with ${code}: ${stderr.trim().split('\n').at(-1) ?? ''}` };
  for (const text of stdout.split('\n').filter((line) => line.startsWith('{'))) {
    const line: PeerLine = JSON.parse(text);
    const timing = (peer.timing ?? timingOf)(line);
    if (timing) return { ...timing, answer: peer.answer?.(line) ?? '', version: line.peer ?? peer.label };
  }
  return { absent: 'it printed no measurement' };
}

function timingOf({ seconds, cpu_seconds }: PeerLine): Timing | undefined {
  return seconds === undefined ? undefined : { wallSeconds: seconds, cpuSeconds: cpu_seconds ?? Number.NaN };
}

async function runScript(args: readonly string[], pythonPath: string | undefined) {
  const environment = { ...process.env, ...(pythonPath === undefined ? {} : { PYTHONPATH: pythonPath }) };
  const child = spawn(PYTHON, args, { env: environment, timeout: LONGEST_RUN_MS });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (text) => (stdout += text));
  child.stderr.on('data', (text) => (stderr += text));
  const code = await new Promise<number | string | null>((resolve) => {
    child.once('error', ({ message }) => resolve(message));
    child.once('close', (status, signal) => resolve(status ?? signal));
  });
  return { code, stdout, stderr };
}
