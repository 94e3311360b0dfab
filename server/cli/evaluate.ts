import { LANGUAGES, type Language } from '@isocenter/messages';
import { type Command, InvalidArgumentError, Option } from 'commander';

/** `isocenter evaluate PATH` */
export function registerEvaluate(program: Command): void {
  program
    .command('evaluate')
    .description('judge a plan by dose goals; no server, no database')
    .argument('<path>', 'folder that a planning system exported: one plan, with structures and dose')
    .option('--goals <set>', 'goal set by id, several joined by + (default: by fractionation and site where certain)')
    .option('--fractions <n>', 'number of fractions, where the plan does not state it', wholeNumber)
    .option('--prescription <gy>', 'prescribed dose in Gy, or NAME=GY for one target; may be repeated', collect, [])
    .addOption(new Option('--lang <lang>', "language (default: the terminal's)").choices(LANGUAGES))
    .option('--pdf <file>', 'write the one-page report there, too')
    .option('--json', 'print one JSON document instead of text')
    .addHelpText(
      'after',
      '\nExit code 0: the plan was measured and judged, whatever the verdicts; where no goal set is certain to hold, none is judged' +
        '\n(the text says why, and goalSet is null in JSON): give one with --goals.' +
        '\n1: it could not be read, or no structure has a dose (dose or structures missing, refused, or not of this patient), or the report' +
        '\ncould not be written. The reason is on stderr, and in JSON under "error". A file that was refused is named on stderr.' +
        '\n2: the command line cannot be understood.' +
        '\nThe highest dose level that names propose, given with --prescription, confirms all of them.' +
        '\n\nExamples:\n  isocenter evaluate export/ --goals quantec-conventional+target-any --json' +
        '\n  isocenter evaluate export/ --prescription PTV_High=70 --prescription PTV_Low=56 --lang zh',
    )
    .action(async (path: string, options: EvaluateOptions) => {
      const { evaluateFolder } = await import('./evaluate-folder.ts');
      process.exitCode = await evaluateFolder(path, options);
    });
}

export interface EvaluateOptions {
  readonly goals?: string;
  readonly fractions?: number;
  readonly prescription: readonly string[];
  readonly lang?: Language;
  readonly pdf?: string;
  readonly json?: true;
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 200)
    throw new InvalidArgumentError('Use a whole number from 1.');
  return value;
}

function collect(text: string, before: readonly string[]): readonly string[] {
  return [...before, text];
}
