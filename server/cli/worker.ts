import type { Command } from 'commander';
import { jobsAtOnce } from './serve.ts';

/** `isocenter worker`: runs jobs, and nothing else. */
export function registerWorker(program: Command): void {
  program
    .command('worker')
    .description('run the jobs that servers start, without serving pages; as many workers as there is work for')
    .option('--jobs <number>', 'jobs that run at one time', jobsAtOnce, 2)
    .option('--data <folder>', 'folder of the data (default: $ISOCENTER_DATA, else data/ beside the program)')
    .addHelpText(
      'after',
      '\nA worker shares the database (DATABASE_URL) and the objects with its servers. One that is stopped gives its jobs back; those of one' +
        '\nthat dies are taken over by another within seconds. SIGINT or SIGTERM ends it.',
    )
    .action(async (options: WorkerCommandOptions) => {
      const { work } = await import('../work.ts');
      await work(options);
    });
}

export interface WorkerCommandOptions {
  readonly jobs: number;
  readonly data?: string;
}
