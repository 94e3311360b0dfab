import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PROJECT_ROOT } from '../server/platform/project-root.ts';

/** One run of a command as a whole process: start-up, loading and work. */
export interface CommandRun {
  readonly wallSeconds: number;
  readonly cpuSeconds: number;
  readonly peakMemoryMb: number;
  readonly stdout: string;
}

/** Runs `isocenter …` once. @throws Error with what it said, if it fails */
export async function runIsocenter(args: readonly string[]): Promise<CommandRun> {
  const usage = fileURLToPath(new URL('./process-usage.js', import.meta.url));
  const startedAt = performance.now();
  const child = spawn(process.execPath, ['--import', usage, join(PROJECT_ROOT, 'bin/isocenter.js'), ...args]);
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (text) => (stdout += text));
  child.stderr.on('data', (text) => (stderr += text));
  const code = await new Promise((resolve) => child.once('close', resolve));
  const wallSeconds = (performance.now() - startedAt) / 1000;
  if (code !== 0) throw new Error(`isocenter ${args.join(' ')} ended with ${code}: ${stderr}`);
  const told = (name: string) => Number(new RegExp(`${name} ([\\d.]+)`).exec(stderr)?.[1]);
  return { wallSeconds, cpuSeconds: told('cpu-seconds'), peakMemoryMb: told('peak-memory-mb'), stdout };
}
