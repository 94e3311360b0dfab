import { type Command, InvalidArgumentError, Option } from 'commander';

/** `isocenter serve`: what `npm start` runs. */
export function registerServe(program: Command): void {
  program
    .command('serve')
    .description('serve the department on this machine: pages, DICOMweb and a DICOM C-STORE SCP')
    .option('--port <port>', 'HTTP port', port, 8080)
    .option('--host <host>', 'loopback address to listen on', '127.0.0.1')
    .option('--data <folder>', 'folder of the data (default: $ISOCENTER_DATA, else data/ beside the program)')
    .addOption(
      new Option(
        '--demo [extent]',
        'serve a demonstration department in a folder of its own: people of every role, forty made-up patients; small: two',
      ).choices(['whole', 'small']),
    )
    .option('--dicom-port <port>', 'port of the C-STORE SCP, which answers to any called AE title', port, 11112)
    .option(
      '--jobs <number>',
      'jobs that run here at one time (default: 2; with DATABASE_URL 0, workers run them)',
      jobsAtOnce,
    )
    .action(async (options: ServeOptions) => {
      const { serve } = await import('../serve.ts');
      await serve(options);
    });
}

export interface ServeOptions {
  readonly port: number;
  readonly host: string;
  readonly data?: string;
  readonly dicomPort: number;
  readonly demo?: true | 'whole' | 'small';
  readonly jobs?: number;
}

export function jobsAtOnce(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 64) throw new InvalidArgumentError('Use a number from 0 to 64.');
  return value;
}

function port(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 65535)
    throw new InvalidArgumentError('Use a number from 0 (any free port) to 65535.');
  return value;
}
