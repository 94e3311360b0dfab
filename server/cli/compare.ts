import type { SolidConvention } from '@isocenter/dosimetry';
import { LANGUAGES, type Language } from '@isocenter/messages';
import { type Command, InvalidArgumentError, Option } from 'commander';

/** `isocenter compare A.dcm B.dcm` */
export function registerCompare(program: Command): void {
  program
    .command('compare')
    .description('how far two outlines of the same structures agree; no server, no database')
    .argument('<a>', 'RT Structure Set with the outlines that count (the reference)')
    .argument('<b>', 'RT Structure Set with the outlines that are judged')
    .option(
      '--structure <name[=name-in-b]>',
      'a structure, by its name in each file; may be repeated (default: every name that stands in both)',
      pair,
      [],
    )
    .option(
      '--tolerance-mm <mm>',
      'distance that counts as agreement, for surface Dice and added path length',
      positive,
    )
    .addOption(
      new Option(
        '--end-cap <how>',
        'how a structure ends beyond its outermost contours (default: as in dvh and evaluate)',
      ).choices(['rounded', 'slab', 'trapezoid']),
    )
    .addOption(new Option('--lang <lang>', "language (default: the terminal's)").choices(LANGUAGES))
    .option('--json', 'print one JSON document instead of text')
    .addHelpText(
      'after',
      '\nDistances are those of the closed surfaces through the contours, weighed by area. HD95 is the larger of the two directed 95th' +
        '\npercentiles, the mean that of both directions. Added path length is the length of the outlines of <a> further than the tolerance' +
        '\nfrom those of <b>. What could not be measured is absent in JSON and – in text, with its reason.' +
        '\nA structure ends as in dvh, evaluate and on the pages, on its outermost contours, unless --end-cap says otherwise.' +
        '\n\nExit code 0: compared. 1: refused, or no structure could be compared; the reason is on stderr, and in JSON under "error".' +
        '\n2: the command line cannot be understood.' +
        '\n\nExample:\n  isocenter compare expert.dcm model.dcm --structure Bladder --structure "Rectum=rectum_auto" --tolerance-mm 2',
    )
    .action(async (a: string, b: string, options: CompareFilesOptions) => {
      const { compareFiles } = await import('./compare-files.ts');
      process.exitCode = await compareFiles(a, b, options);
    });
}

/** A structure's name in each of the two files. */
export interface NamePair {
  readonly a: string;
  readonly b: string;
}

export interface CompareFilesOptions {
  readonly structure: readonly NamePair[];
  readonly toleranceMm?: number;
  readonly endCap?: SolidConvention['endCap'];
  readonly lang?: Language;
  readonly json?: true;
}

function pair(text: string, before: readonly NamePair[]): readonly NamePair[] {
  const [a = '', ...rest] = text.split('=');
  const b = rest.length === 0 ? a : rest.join('=');
  if (a.trim() === '' || b.trim() === '') throw new InvalidArgumentError('Use NAME, or NAME=NAME_IN_B.');
  return [...before, { a: a.trim(), b: b.trim() }];
}

function positive(text: string): number {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (!(value > 0 && Number.isFinite(value))) throw new InvalidArgumentError('Use a length above 0, in mm.');
  return value;
}
