import { readFile } from 'node:fs/promises';
import { parseStructureSet, readInstance, type Structure, type StructureSet } from '@isocenter/dicom-rt';
import { type ContourComparison, compareContours, type EndCap, PRODUCT_SOLID } from '@isocenter/dosimetry';
import { DomainError, type Language, type Notice, notice, say } from '@isocenter/messages';
import { pathUnreadable } from '../platform/path-unreadable.ts';
import type { CompareFilesOptions, NamePair } from './compare.ts';
import { comparisonText } from './comparison-text.ts';
import { languageOfTerminal } from './language-of-terminal.ts';
import { printError, withError } from './print-error.ts';
import { widthOfTerminal } from './width-of-terminal.ts';

/** One structure, or why it could not be compared. */
export type ComparedStructure = { readonly names: NamePair } & (
  | { readonly comparison: ContourComparison; readonly notices: readonly Notice[] }
  | { readonly refused: DomainError }
);

/** What was compared, and how long it took. */
export interface ComparedSets {
  readonly structures: readonly ComparedStructure[];
  readonly toleranceMm: number | undefined;
  readonly endCap: EndCap;
  readonly seconds: { readonly read: number; readonly compute: number };
}

/** Compares the structures of two files and prints the figures. @returns the exit code */
export async function compareFiles(pathA: string, pathB: string, options: CompareFilesOptions): Promise<number> {
  const language: Language = options.lang ?? languageOfTerminal();
  try {
    const started = performance.now();
    const [a, b] = [await structuresOf(pathA), await structuresOf(pathB)];
    const read = performance.now();
    const pairs = options.structure.length > 0 ? options.structure : namesInBoth(a, b);
    const asked = { toleranceMm: options.toleranceMm, endCap: options.endCap ?? PRODUCT_SOLID.endCap };
    const structures = pairs.map((names) => compareStructure(a, b, names, asked));
    const seconds = { read: (read - started) / 1000, compute: (performance.now() - read) / 1000 };
    const compared = { structures, ...asked, seconds };
    const failure = failureOf(structures);
    if (options.json) console.log(JSON.stringify(withError(comparisonDocument(compared, language), failure, language)));
    else console.log(comparisonText(compared, language, widthOfTerminal(process.stdout)));
    return failure ? printError(failure, language) : 0;
  } catch (error) {
    return printError(error, language, options);
  }
}

async function structuresOf(file: string): Promise<StructureSet> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw pathUnreadable(file, error);
  });
  return parseStructureSet(readInstance(bytes));
}

/** @throws DomainError `comparison/no-common-name` if there is none */
function namesInBoth(a: StructureSet, b: StructureSet): readonly NamePair[] {
  const pairs = a.structures.flatMap(({ name }) => {
    const other = b.structures.find((structure) => isCalled(structure, name));
    return other ? [{ a: name, b: other.name }] : [];
  });
  if (pairs.length === 0) throw new DomainError('comparison/no-common-name');
  return pairs;
}

function isCalled({ name }: Structure, wanted: string): boolean {
  return name.trim().toLowerCase() === wanted.trim().toLowerCase();
}

/** @throws DomainError for what concerns the whole command: an unknown name, other frames of reference */
function compareStructure(
  setA: StructureSet,
  setB: StructureSet,
  names: NamePair,
  { toleranceMm, endCap }: Pick<ComparedSets, 'toleranceMm' | 'endCap'>,
): ComparedStructure {
  const [a, b] = [structureOf(setA, names.a), structureOf(setB, names.b)];
  requireSameFrame([setA, a], [setB, b]);
  const [contoursA, contoursB] = [closedContours(a), closedContours(b)];
  try {
    const comparison = compareContours(contoursA, contoursB, { toleranceMm, endCap, nameA: a.name, nameB: b.name });
    const notices = [...openContours(a), ...openContours(b), ...comparison.notices];
    return { names, comparison, notices };
  } catch (error) {
    if (error instanceof DomainError) return { names, refused: error };
    throw error;
  }
}

function structureOf({ structures }: StructureSet, name: string): Structure {
  const found = structures.find((structure) => isCalled(structure, name));
  if (found) return found;
  throw new DomainError('physics/structure-unknown', { name, known: structures.map((known) => known.name).join(', ') });
}

function requireSameFrame(
  [setA, a]: readonly [StructureSet, Structure],
  [setB, b]: readonly [StructureSet, Structure],
) {
  const [uidA, uidB] = [frameOf(setA, a), frameOf(setB, b)];
  if (uidA !== undefined && uidB !== undefined && uidA !== uidB)
    throw new DomainError('comparison/frame-of-reference', { nameA: a.name, nameB: b.name, uidA, uidB });
}

function frameOf({ frameOfReferenceUids }: StructureSet, { frameOfReferenceUid }: Structure): string | undefined {
  return frameOfReferenceUid ?? (frameOfReferenceUids.length === 1 ? frameOfReferenceUids[0] : undefined);
}

function closedContours({ contours }: Structure) {
  return contours.filter(({ geometricType }) => geometricType.startsWith('CLOSED')).map(({ pointsMm }) => pointsMm);
}

function openContours({ name, contours }: Structure): readonly Notice[] {
  const count = contours.filter(({ geometricType }) => !geometricType.startsWith('CLOSED')).length;
  return count > 0 ? [notice('notice/comparison/open-contours', { structure: name, count })] : [];
}

function failureOf(structures: readonly ComparedStructure[]): DomainError | undefined {
  const refusals = structures.flatMap((one) => ('refused' in one ? [one.refused] : []));
  return refusals.length === structures.length ? refusals[0] : undefined;
}

/** What `--json` prints. */
function comparisonDocument({ structures, toleranceMm, endCap, seconds }: ComparedSets, language: Language) {
  const told = ({ code, values }: Notice) => ({ code, message: say(language, code, values) });
  return {
    structures: structures.map((one) =>
      'refused' in one
        ? {
            ...nameOf(one.names),
            refused: { code: one.refused.code, message: say(language, one.refused.code, one.refused.values) },
          }
        : {
            ...nameOf(one.names),
            ...figuresOf(one.comparison),
            notMeasured: one.comparison.notMeasured.map(({ measure, reason }) => ({ measure, ...told(reason) })),
            warnings: one.notices.map(told),
          },
    ),
    method: {
      from: 'contours',
      endCap,
      toleranceMm: toleranceMm ?? null,
      overlap: 'exact area of each plane, even-odd',
      distances: 'closed surfaces, exact point to triangle, weighed by area',
    },
    seconds: { read: Number(seconds.read.toFixed(3)), compute: Number(seconds.compute.toFixed(3)) },
  };
}

function nameOf({ a, b }: NamePair) {
  return { name: a, ...(b !== a && { nameInB: b }) };
}

/** Seven digits, without the tail of a binary fraction; an absent figure stays absent. */
function figuresOf(found: ContourComparison) {
  const plain = (value: number) => Number(value.toPrecision(7));
  const { volumeCc, directed, slices } = found;
  return {
    volumeCc: { a: plain(volumeCc.a), b: plain(volumeCc.b), common: plain(volumeCc.common) },
    volumeDifferenceCc: plain(found.volumeDifferenceCc),
    centroidDifferenceMm: found.centroidDifferenceMm.map(plain),
    centroidDistanceMm: plain(found.centroidDistanceMm),
    dice: plain(found.dice),
    jaccard: plain(found.jaccard),
    hausdorffMm: plain(found.hausdorffMm),
    hd95Mm: plain(found.hd95Mm),
    meanSurfaceDistanceMm: plain(found.meanSurfaceDistanceMm),
    ...(found.surfaceDice !== undefined && { surfaceDice: plain(found.surfaceDice) }),
    ...(found.addedPathLengthMm !== undefined && { addedPathLengthMm: plain(found.addedPathLengthMm) }),
    directed: Object.fromEntries(
      Object.entries(directed).map(([direction, of]) => [
        direction,
        { meanMm: plain(of.meanMm), p95Mm: plain(of.p95Mm), maximumMm: plain(of.maximumMm) },
      ]),
    ),
    slices: slices?.map(({ areaMm2, ...figures }) => ({
      ...Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, plain(value)])),
      areaMm2: { a: plain(areaMm2.a), b: plain(areaMm2.b), common: plain(areaMm2.common) },
    })),
  };
}
