import { say } from '@isocenter/messages';
import { languageOfTerminal } from './cli/language-of-terminal.ts';
import type { WorkerCommandOptions } from './cli/worker.ts';
import { closeOnSignal } from './close-on-signal.ts';
import { openDepartment } from './department.ts';
import { defaultDataFolder, makeDataFolder } from './platform/data-folder.ts';

/** Runs jobs until the process is asked to stop. Prints one line when it is ready. */
export async function work({ jobs, data }: WorkerCommandOptions): Promise<void> {
  const dataFolder = await makeDataFolder(data ?? defaultDataFolder());
  const department = await openDepartment(dataFolder, (line) => console.log(line));
  const worker = department.runJobs(jobs);
  const awake = setInterval(() => undefined, 2 ** 30); // nothing else keeps a worker without work alive
  console.log(say(languageOfTerminal(), 'cli.worker.ready', { jobs }));
  closeOnSignal(async () => {
    clearInterval(awake);
    await worker.stop();
    await department.close();
  });
}
