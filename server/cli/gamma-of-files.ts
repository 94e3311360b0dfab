import { readFile } from 'node:fs/promises';
import { type DoseGrid, parseDoseGrid, parseStructureSet, readInstance, writeDose } from '@isocenter/dicom-rt';
import type { GammaStatistics } from '@isocenter/dosimetry';
import { DomainError, type Language, say } from '@isocenter/messages';
import { pathUnreadable } from '../platform/path-unreadable.ts';
import { VERSION } from '../platform/version.ts';
import { compareDoses, type DoseGamma, gammaMapDose, isDicom } from '../units/physics/offline.ts';
import type { GammaOfFilesOptions } from './gamma.ts';
import { gammaText } from './gamma-text.ts';
import { languageOfTerminal } from './language-of-terminal.ts';
import { planeGammaOfFiles } from './plane-gamma-of-files.ts';
import { printError, withError } from './print-error.ts';
import { printRefused } from './print-refused.ts';
import { widthOfTerminal } from './width-of-terminal.ts';
import { checkWritable, writeWholeFile } from './write-whole-file.ts';

/** What was compared, and how long it took. */
export interface ComparedFiles {
  readonly gamma: DoseGamma;
  readonly reference: DoseGrid;
  readonly evaluated: DoseGrid;
  readonly seconds: { readonly read: number; readonly compute: number };
}

/**
 * Compares two files, prints the figures and writes the map. A file that is no DICOM, and what only a measured plane has (a centre, a
 * registration, a report), makes it the comparison of a measured plane.
 *
 * @returns the exit code
 */
export async function gammaOfFiles(
  referencePath: string,
  evaluatedPath: string,
  options: GammaOfFilesOptions,
): Promise<number> {
  const language: Language = options.lang ?? languageOfTerminal();
  try {
    const started = performance.now();
    const files = [await bytesOf(referencePath), await bytesOf(evaluatedPath)] as const;
    if (isOfPlane(options) || !files.every(isDicom)) return await gammaOfPlane([referencePath, evaluatedPath], options);
    if (options.out !== undefined) await checkWritable(options.out).catch(mapNotWritten(options.out));
    const compared = await compareFiles(files, { ...options, started });
    const map = await writeMap(compared, options.out);
    printRefused(
      compared.gamma.refused.map(({ name, error }) => ({ file: name, error })),
      language,
    );
    const failure = compared.gamma.statistics.points === 0 ? new DomainError('physics/gamma-no-points') : undefined;
    if (options.json) console.log(JSON.stringify(withError(gammaDocument(compared, language), failure, language)));
    else if (!failure) console.log(gammaText(compared, { language, width: widthOfTerminal(process.stdout), map }));
    return failure ? printError(failure, language) : 0;
  } catch (error) {
    return printError(error, language, options);
  }
}

function bytesOf(file: string): Promise<Uint8Array> {
  return readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw pathUnreadable(file, error);
  });
}

function isOfPlane({ plan, centre, register, turn, apply, report }: GammaOfFilesOptions): boolean {
  return [plan, centre, register, turn, apply, report].some((given) => given !== undefined);
}

function criteriaOf(options: GammaOfFilesOptions) {
  return {
    doseDifferencePercent: options.doseDifference,
    distanceToAgreementMm: options.distance,
    lowDoseCutoffPercent: options.cutoff,
    normalisation: options.local ? 'local' : 'global',
    ...(options.normalisation === undefined ? {} : { normalisationGy: options.normalisation }),
    maximumGamma: options.maximumGamma,
  } as const;
}

/** @throws DomainError `physics/gamma-not-of-plane` for what only two RTDOSE files can be asked */
function gammaOfPlane(files: readonly [string, string], options: GammaOfFilesOptions): Promise<number> {
  const { relative, structures, out, centre, register, turn, apply, ...printing } = options;
  const unfit = structures !== undefined ? '--structures' : out !== undefined ? '--out' : undefined;
  const scale = relative !== undefined && relative !== 'own-maximum' ? '--relative' : undefined;
  const alone = register !== undefined ? undefined : apply ? '--apply' : turn !== undefined ? '--turn' : undefined;
  const option = unfit ?? scale ?? alone;
  if (option !== undefined) throw new DomainError('physics/gamma-not-of-plane', { option });
  return planeGammaOfFiles(
    files,
    {
      criteria: criteriaOf(options),
      comparison: relative === undefined ? 'absolute' : 'relative',
      centreMm: centre ?? null,
      registration:
        register === undefined
          ? null
          : { search: { searchRangeMm: register, rotationRangeDeg: turn ?? 0 }, apply: apply ?? false },
    },
    printing,
  );
}

async function compareFiles(
  [reference, evaluated]: readonly [Uint8Array, Uint8Array],
  options: GammaOfFilesOptions & { readonly started: number },
): Promise<ComparedFiles> {
  const doses = [await parseDoseGrid(readInstance(reference)), await parseDoseGrid(readInstance(evaluated))] as const;
  const structureSet =
    options.structures === undefined ? undefined : parseStructureSet(readInstance(await bytesOf(options.structures)));
  const read = performance.now();
  const gamma = compareDoses(...doses, {
    ...criteriaOf(options),
    dose: options.relative ?? 'absolute',
    ...(structureSet ? { structureSet } : {}),
  });
  const computed = performance.now();
  const seconds = { read: (read - options.started) / 1000, compute: (computed - read) / 1000 };
  return { gamma, reference: doses[0], evaluated: doses[1], seconds };
}

/** Sixteen bits hold gamma in steps of 0.0001 up to 6.5. */
const HIGHEST_IN_16_BITS = 6.5;

async function writeMap({ gamma: { map }, reference, evaluated }: ComparedFiles, file: string | undefined) {
  if (file === undefined) return undefined;
  const dose = gammaMapDose(map, reference, evaluated);
  const bitsAllocated = map.method.maximumGamma + 1 <= HIGHEST_IN_16_BITS ? 16 : 32;
  await writeWholeFile(file, writeDose(dose, { bitsAllocated, softwareVersion: VERSION })).catch(mapNotWritten(file));
  return { file, label: dose.header.label ?? '' };
}

/** For a map that the disk did not take. @throws DomainError `physics/gamma-map-not-written` */
const mapNotWritten = (file: string) => (cause: NodeJS.ErrnoException) => {
  throw new DomainError('physics/gamma-map-not-written', { file, why: cause.code ?? cause.message }, { cause });
};

/** What `--json` prints. */
function gammaDocument({ gamma, reference, evaluated, seconds }: ComparedFiles, language: Language) {
  return {
    ...figuresOf(gamma.statistics),
    belowCutoff: gamma.map.counts.belowCutoff,
    structures: gamma.structures.map(({ roiNumber, name, ...statistics }) => ({
      roiNumber,
      name,
      ...figuresOf(statistics),
    })),
    reference: { sopInstanceUid: reference.header.sopInstanceUid },
    evaluated: { sopInstanceUid: evaluated.header.sopInstanceUid },
    method: gamma.map.method,
    warnings: gamma.notices.map((n) => ({ ...n, message: say(language, n.code, n.values) })),
    seconds: { read: Number(seconds.read.toFixed(3)), compute: Number(seconds.compute.toFixed(3)) },
  };
}

/** Absent figures as null; of others seven digits, what single precision holds. */
function figuresOf({ points, passed, notJudged, passRate, meanGamma, maxGamma, histogram }: GammaStatistics) {
  const plain = (figure: number | undefined) => (figure === undefined ? null : Number(figure.toPrecision(7)));
  return {
    points,
    passed,
    passRate: plain(passRate),
    meanGamma: plain(meanGamma),
    maxGamma: plain(maxGamma),
    notJudged,
    histogram,
  };
}
