import { LANGUAGES, type Language } from '@isocenter/messages';
import { type Command, InvalidArgumentError, Option } from 'commander';

/** `isocenter gamma REFERENCE EVALUATED` */
export function registerGamma(program: Command): void {
  program
    .command('gamma')
    .description(
      'gamma index of one dose against another, or of a measured plane against a plan; no server, no database',
    )
    .argument(
      '<reference>',
      'RTDOSE whose voxels are judged, or the file of a measured plane (MapCHECK, ArcCHECK, PTW, IBA)',
    )
    .argument(
      '<evaluated>',
      'RTDOSE that is searched; a measured plane may also stand here, it is the reference all the same',
    )
    .requiredOption('--dose-difference <percent>', 'dose criterion, in percent of the normalisation dose', number)
    .requiredOption('--distance <mm>', 'distance to agreement', number)
    .requiredOption('--cutoff <percent>', 'points below this share of the normalisation dose are left out', number)
    .option(
      '--local',
      'the dose criterion is a share of the reference dose at each point, not of the normalisation dose',
    )
    .option('--normalisation <gy>', 'dose of 100 % in Gy (default: the highest reference dose)', number)
    .option(
      '--relative <to>',
      'compare relative doses, both 100 % at: "maximum", a point "X,Y,Z" in mm, or two doses "GY:GY"' +
        ' (default: absolute doses); of a measured plane: "maximum" for the scale that fits best',
      relative,
    )
    .option('--maximum-gamma <n>', 'search and count gamma up to this', number, 2)
    .option('--structures <file>', 'RT Structure Set: also tell the figures of each structure')
    .option('--out <file>', 'write the gamma map there, as RTDOSE')
    .addOption(
      new Option('--plan <file>', 'RT Plan at whose isocentre the centre of a measured plane lay').conflicts('centre'),
    )
    .addOption(
      new Option('--centre <x,y,z>', 'where the centre of a measured plane lay in the patient [mm]').argParser(point),
    )
    .addOption(
      new Option(
        '--register [mm]',
        'search for the shift of a measured plane, up to this each way (10 without a value)',
      )
        .preset('10')
        .argParser(upTo(50)),
    )
    .option('--turn <degrees>', 'search for a turn of it, too, up to this each way', upTo(10))
    .option('--apply', 'move the measured plane by what --register finds; without it the shift is only told')
    .option('--report <file>', 'write the one-page report of a measured plane there (PDF)')
    .addOption(new Option('--lang <lang>', "language (default: the terminal's)").choices(LANGUAGES))
    .option('--json', 'print one JSON document instead of text')
    .addHelpText(
      'after',
      '\nGamma is the minimum over the trilinear evaluated dose, to 0.00001. Points that the evaluated dose does not reach are counted as not' +
        '\njudged; they are not in the pass rate. Figures without points are null in JSON.' +
        '\nIn the map of --out, 0 is a voxel below the cut-off, a judged one is at least 0.0001, and the highest gamma + 1 was not judged.' +
        '\n\nExit code 0: compared, whatever the pass rate. 1: refused or failed, or no point could be judged; the reason is on stderr, and in' +
        '\nJSON under "error". 2: the command line cannot be understood.' +
        '\n\nExamples:\n  isocenter gamma plan.dcm check.dcm --dose-difference 3 --distance 2 --cutoff 10 --structures rs.dcm --out gamma.dcm' +
        '\n  isocenter gamma dose.dcm array.mcc --plan plan.dcm --dose-difference 3 --distance 2 --cutoff 10 --register --report verification.pdf',
    )
    .action(async (reference: string, evaluated: string, options: GammaOfFilesOptions) => {
      const { gammaOfFiles } = await import('./gamma-of-files.ts');
      process.exitCode = await gammaOfFiles(reference, evaluated, options);
    });
}

export interface GammaOfFilesOptions {
  readonly doseDifference: number;
  readonly distance: number;
  readonly cutoff: number;
  readonly local?: true;
  readonly normalisation?: number;
  readonly relative?: RelativeTo;
  readonly maximumGamma: number;
  readonly structures?: string;
  readonly out?: string;
  readonly plan?: string;
  readonly centre?: Point;
  readonly register?: number;
  readonly turn?: number;
  readonly apply?: true;
  readonly report?: string;
  readonly lang?: Language;
  readonly json?: true;
}

type Point = readonly [x: number, y: number, z: number];
/** What is 100 % of relative doses. */
export type RelativeTo =
  | 'own-maximum'
  | { readonly atMm: Point }
  | { readonly referenceGy: number; readonly evaluatedGy: number };

function number(text: string): number {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (!Number.isFinite(value)) throw new InvalidArgumentError('Use a number.');
  return value;
}

/** A range that a search can walk. */
function upTo(most: number) {
  return (text: string): number => {
    const value = number(text);
    if (!(value > 0 && value <= most)) throw new InvalidArgumentError(`Use a number above 0, up to ${most}.`);
    return value;
  };
}

function point(text: string): Point {
  const [x, y, z, ...more] = text.split(',').map(number);
  if (x === undefined || y === undefined || z === undefined || more.length > 0)
    throw new InvalidArgumentError('Use three numbers with commas between, in mm.');
  return [x, y, z];
}

function relative(text: string): RelativeTo {
  if (text === 'maximum') return 'own-maximum';
  if (text.includes(',')) return { atMm: point(text) };
  const [referenceGy, evaluatedGy, ...more] = text.split(':').map(number);
  if (referenceGy === undefined || evaluatedGy === undefined || more.length > 0)
    throw new InvalidArgumentError('Use "maximum", "X,Y,Z" in mm, or "GY:GY".');
  return { referenceGy, evaluatedGy };
}
