import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';

/**
 * A new folder in `incoming` that this process alone uses. Those of processes that no longer run on this machine are removed.
 * @returns its path
 */
export async function makeOwnFolder(incoming: string): Promise<string> {
  await mkdir(incoming, { recursive: true });
  await removeLeftovers(incoming);
  const own = path.join(incoming, `${thisProcess()}-${randomBytes(6).toString('hex')}`);
  await mkdir(own);
  return own;
}

/** Its id, and the instant of its start: in a container every process has the id of the one before. */
const thisProcess = () => `${process.pid}-${Math.round(performance.timeOrigin)}`;

/** Folders in `incoming` of processes that no longer run on this machine. A reused process id keeps its folder until that one ends, too. */
async function removeLeftovers(incoming: string): Promise<void> {
  for (const name of await readdir(incoming)) {
    const pid = Number.parseInt(name, 10);
    const ours = name.startsWith(`${thisProcess()}-`);
    if (ours || (pid !== process.pid && isRunning(pid))) continue;
    await rm(path.join(incoming, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
