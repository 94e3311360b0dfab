import { LANGUAGES, type Language } from '@isocenter/messages';
import { type Command, Option } from 'commander';

export interface DowntimeOptions {
  readonly out?: string;
  readonly data?: string;
  readonly lang?: Language;
}

/** `isocenter downtime` */
export function registerDowntime(program: Command): void {
  program
    .command('downtime')
    .description('write today’s and tomorrow’s lists as PDF, to treat by without the server')
    .option('--out <folder>', 'where to write them (default: downtime/ in the folder of the data)')
    .option('--data <folder>', 'folder of the data (default: $ISOCENTER_DATA, else data/ beside the program)')
    .addOption(new Option('--lang <lang>', "language of the lists (default: the terminal's)").choices(LANGUAGES))
    .addHelpText(
      'after',
      '\nA running server writes them by itself every hour, in both languages. Print them, or copy the folder to another machine: they name patients.' +
        '\n\nExit code 0: written. 1: not written; the reason is on stderr.',
    )
    .action(async (options: DowntimeOptions) => {
      const { printDowntimeLists } = await import('./downtime-lists.ts');
      process.exitCode = await printDowntimeLists(options);
    });
}
