import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../server/platform/project-root.ts';

/** A server or worker of the department, as a process of its own. */
export interface DepartmentProcess {
  /** What the pattern's group found. */
  readonly printed: string;
  /** As a power cut does it. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

export const ISOCENTER = join(PROJECT_ROOT, 'bin/isocenter.js');

/** `isocenter` with these arguments; waits until it has printed what the pattern finds. */
export async function startProcess(args: readonly string[], until: RegExp): Promise<DepartmentProcess> {
  const child = spawn(process.execPath, [ISOCENTER, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, LANG: 'C' },
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await exited;
  };
  const printed = await printedBy(child, until);
  return { printed, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}

function printedBy(child: ChildProcess, until: RegExp): Promise<string> {
  let text = '';
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (piece) => {
      text += piece;
      const found = until.exec(text);
      if (found) resolve(found[1] ?? found[0]);
    });
    child.once('exit', (code) => reject(new Error(`the process ended with ${code}:\n${text}`)));
  });
}
