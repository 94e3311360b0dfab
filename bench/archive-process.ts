import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { removeDataFolder } from '../server/platform/database/remove-data-folder.ts';

/** A department in a process of its own, on a fresh data folder, as a sender or a viewer meets it. */
export interface ArchiveProcess {
  readonly url: string;
  readonly dicomPort: number;
  /** What its requests carry. */
  readonly token: string;
  end(): Promise<void>;
}

export async function startArchiveProcess(): Promise<ArchiveProcess> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'isocenter-bench-'));
  const program = fileURLToPath(new URL('./archive-server.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', program, dataFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  let said = '';
  for await (const text of child.stdout) {
    said += text;
    if (said.includes('\n')) break;
  }
  const { url, dicomPort, token }: { url: string; dicomPort: number; token: string } = JSON.parse(said);
  const end = async () => {
    child.kill('SIGTERM');
    await exited;
    await removeDataFolder(dataFolder);
  };
  return { url, dicomPort, token, end };
}
