import type { SolidConvention } from '@isocenter/dosimetry';
import { LANGUAGES, type Language } from '@isocenter/messages';
import { type Command, Option } from 'commander';

/** `isocenter dvh PATH` */
export function registerDvh(program: Command): void {
  program
    .command('dvh')
    .description('volume and dose of structures, each figure with its error; no server, no database')
    .argument('<path>', 'folder that a planning system exported: one plan or dose, with structures')
    .option(
      '--structure <name>',
      'only this structure, by its name in the file or by TG-263; may be repeated',
      collect,
      [],
    )
    .addOption(
      new Option(
        '--end-cap <how>',
        'how a structure ends beyond its outermost contours (default: as in evaluate)',
      ).choices(['rounded', 'slab', 'trapezoid']),
    )
    .addOption(
      new Option('--between <how>', 'what lies between two planes of contours (default: as in evaluate)').choices([
        'extruded',
        'interpolated',
      ]),
    )
    .addOption(new Option('--json', 'print one JSON document instead of text').conflicts('csv'))
    .option('--csv', 'print comma-separated values instead of text')
    .addOption(new Option('--lang <lang>', "language (default: the terminal's)").choices(LANGUAGES))
    .addHelpText(
      'after',
      '\nExit code 0: measured. 1: it could not be read, or no structure has a dose although there is one, or a volume; the' +
        '\nreason is on stderr, and in JSON under "error". 2: the command line cannot be understood.' +
        '\nA figure that could not be had is null in JSON, empty in CSV and – in text, with its reason among the warnings.',
    )
    .action(async (path: string, options: DvhOptions) => {
      const { dvhOfFolder } = await import('./dvh-of-folder.ts');
      process.exitCode = await dvhOfFolder(path, options);
    });
}

export interface DvhOptions {
  readonly structure: readonly string[];
  readonly endCap?: SolidConvention['endCap'];
  readonly between?: SolidConvention['between'];
  readonly json?: true;
  readonly csv?: true;
  readonly lang?: Language;
}

function collect(text: string, before: readonly string[]): readonly string[] {
  return [...before, text];
}
