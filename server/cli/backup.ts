import { LANGUAGES, type Language } from '@isocenter/messages';
import { type Command, Option } from 'commander';

const DATA = [
  '--data <folder>',
  'folder of the data (default: $ISOCENTER_DATA, else data/ beside the program)',
] as const;
const language = () => new Option('--lang <lang>', "language (default: the terminal's)").choices(LANGUAGES);

/** `isocenter backup FILE` and `isocenter restore FILE` */
export function registerBackup(program: Command): void {
  program
    .command('backup')
    .description('copy the whole department into one file; works beside a running server')
    .argument('<file>', 'the file to make; one that is there is not replaced')
    .option(...DATA)
    .addOption(language())
    .addHelpText(
      'after',
      '\nThe rows of one moment and every object that they name. The file is a tar archive that only its owner may read; it holds the data of patients' +
        '\nand is not encrypted. It has its name only when it is whole and on disk.' +
        '\n\nExit code 0: all is in the file. 1: nothing was made, and the reason is on stderr; or objects were missing from the archive already, and are named.',
    )
    .action(async (file: string, options: BackupOptions) => {
      const { backUp } = await import('./backup-department.ts');
      process.exitCode = await backUp(file, options);
    });
  program
    .command('restore')
    .description('bring a backup back into an empty data folder or database, and prove its record')
    .argument('<file>', 'what "isocenter backup" made')
    .option(...DATA)
    .addOption(language())
    .addHelpText(
      'after',
      '\nNothing is brought back of a file that is cut off or altered. A backup of an earlier version is brought up to date.' +
        '\n\nExit code 0: all is back, and the record holds. 1: nothing was brought back, or something does not hold; the reason is told.',
    )
    .action(async (file: string, options: BackupOptions) => {
      const { restore } = await import('./restore-department.ts');
      process.exitCode = await restore(file, options);
    });
}

export interface BackupOptions {
  readonly data?: string;
  readonly lang?: Language;
}
