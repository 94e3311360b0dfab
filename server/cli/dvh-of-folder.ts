import type { TreatmentCase } from '@isocenter/dicom-rt';
import {
  DomainError,
  formatEstimate,
  formatFraction,
  type Language,
  type Notice,
  notice,
  say,
} from '@isocenter/messages';
import Papa from 'papaparse';
import type { StructureResult } from '../units/physics/contract.ts';
import {
  type CaseFolder,
  courseDose,
  inFrameOfStructures,
  measureStructure,
  nameMatches,
  prescriptionOfPlan,
  readCaseFolder,
} from '../units/physics/offline.ts';
import type { DvhOptions } from './dvh.ts';
import { figureTables } from './figure-tables.ts';
import { findFiles } from './find-files.ts';
import { languageOfTerminal } from './language-of-terminal.ts';
import { nothingMeasured } from './nothing-measured.ts';
import { printError, withError } from './print-error.ts';
import { printRefused } from './print-refused.ts';
import { widthOfTerminal } from './width-of-terminal.ts';
import { wrapText } from './wrap-text.ts';

/** The figures of the document, in the order of its columns. */
const FIGURES = ['volumeCc', 'minGy', 'meanGy', 'maxGy', 'd98Gy', 'd95Gy', 'd50Gy', 'd2Gy', 'd0_03ccGy'] as const;

interface Measured {
  readonly structures: readonly StructureResult[];
  readonly notices: readonly Notice[];
  readonly refused: CaseFolder['refused'];
  readonly seconds: { readonly read: number; readonly compute: number };
}

/** @returns the exit code */
export async function dvhOfFolder(path: string, options: DvhOptions): Promise<number> {
  const language: Language = options.lang ?? languageOfTerminal();
  try {
    const measured = await measureFolder(path, options);
    printRefused(measured.refused, language);
    const failure = nothingMeasured(measured, { language, volumesAlone: true });
    if (options.json) console.log(JSON.stringify(withError(dvhDocument(measured, language), failure, language)));
    else if (options.csv) console.log(dvhCsv(measured));
    else console.log(dvhText(measured, language));
    return failure ? printError(failure, language) : 0;
  } catch (error) {
    return printError(error, language, options);
  }
}

async function measureFolder(path: string, options: DvhOptions): Promise<Measured> {
  const started = performance.now();
  const { files, closed } = await findFiles([path]);
  const { treatment, notices, refused } = await readCaseFolder(path, files, closed);
  const read = performance.now();
  const { structures, notices: ofDose } = measure(treatment, options);
  const computed = performance.now();
  const seconds = { read: (read - started) / 1000, compute: (computed - read) / 1000 };
  return { structures, notices: [...treatment.notices, ...ofDose, ...notices], refused, seconds };
}

function measure({ plan, structureSet, doses }: TreatmentCase, { structure: wanted, endCap, between }: DvhOptions) {
  const solid = { ...(endCap && { endCap }), ...(between && { between }) };
  const all = structureSet?.structures ?? [];
  const names = new Map(nameMatches(all, new Map()).map((match) => [match.roiNumber, match]));
  for (const name of wanted)
    if (!all.some((structure) => isCalled(name, structure.name, names.get(structure.roiNumber)?.standardName)))
      throw new DomainError('physics/structure-unknown', { name, known: all.map((known) => known.name).join(', ') });
  const chosen = all.filter(
    ({ name, roiNumber }) =>
      wanted.length === 0 || wanted.some((one) => isCalled(one, name, names.get(roiNumber)?.standardName)),
  );
  const dose = inFrameOfStructures(courseDose(doses, plan, prescriptionOfPlan(plan, all).prescription), structureSet);
  return {
    structures: chosen.map(
      (structure) => measureStructure(structure, { field: dose.field, objects: dose.objects }, solid).result,
    ),
    notices: [
      ...(dose.blocked ? [dose.blocked] : []),
      ...dose.notices,
      ...(structureSet?.notices ?? []),
      ...(all.length === 0 ? [notice('notice/physics/no-structures')] : []),
    ],
  };
}

function isCalled(wanted: string, name: string, standardName: string | null | undefined): boolean {
  return [name, standardName].some((known) => known?.toLowerCase() === wanted.trim().toLowerCase());
}

/** What `--json` prints. */
function dvhDocument({ structures, notices, seconds }: Measured, language: Language) {
  const [method] = structures.flatMap((structure) => structure.method ?? []);
  const told = (n: Notice) => ({ ...n, message: say(language, n.code, n.values) });
  return {
    structures: structures.map((structure) => ({
      roiNumber: structure.roiNumber,
      name: structure.name,
      ...Object.fromEntries(FIGURES.map((figure) => [figure, plain(structure[figure]?.value) ?? null])),
      outsideDoseGridFraction: structure.outsideDoseGridFraction,
      error: Object.fromEntries(FIGURES.map((figure) => [figure, plain(structure[figure]?.error) ?? null])),
      endCapEffect: Object.fromEntries(
        FIGURES.map((figure) => [figure, plain(structure[figure]?.endCapEffect) ?? null]),
      ),
      method: structure.method,
      warnings: structure.notices.map(told),
    })),
    method: {
      interpolation: 'trilinear',
      endCap: method?.endCap ?? null,
      between: method?.between ?? null,
      volume: 'exact area of each plane, even-odd',
    },
    warnings: notices.map(told),
    seconds: { read: Number(seconds.read.toFixed(3)), compute: Number(seconds.compute.toFixed(3)) },
  };
}

/** Seven digits: what a single-precision dose holds, without the tail of a binary fraction. */
function plain(figure: number | undefined): number | undefined {
  return figure === undefined ? undefined : Number(figure.toPrecision(7));
}

function dvhCsv({ structures }: Measured): string {
  const header = [
    'roiNumber',
    'name',
    ...FIGURES.flatMap((figure) => [figure, `${figure}Error`, `${figure}EndCapEffect`]),
    'outsideDoseGridFraction',
  ];
  const rows = structures.map((structure) => [
    structure.roiNumber,
    structure.name,
    ...FIGURES.flatMap((figure) => {
      const { value, error, endCapEffect } = structure[figure] ?? {};
      return [value, error, endCapEffect].map((number) => plain(number) ?? '');
    }),
    structure.outsideDoseGridFraction ?? '',
  ]);
  return Papa.unparse([header, ...rows], { newline: '\n', escapeFormulae: true });
}

const SHOWN = [...FIGURES.slice(0, 4), 'outside', ...FIGURES.slice(4)] as const;

function dvhText({ structures, notices, seconds }: Measured, language: Language): string {
  const heading = {
    volumeCc: say(language, 'cli.evaluate.volume'),
    minGy: 'Min (Gy)',
    meanGy: say(language, 'report.mean-gy'),
    maxGy: say(language, 'report.max-gy'),
    d98Gy: 'D98% (Gy)',
    d95Gy: 'D95% (Gy)',
    d50Gy: 'D50% (Gy)',
    d2Gy: 'D2% (Gy)',
    d0_03ccGy: 'D0.03cc (Gy)',
    outside: say(language, 'cli.dvh.outside'),
  };
  const width = widthOfTerminal(process.stdout);
  const table = figureTables(
    structures.map((structure) => ({
      names: [String(structure.roiNumber), structure.name],
      figures: SHOWN.map((figure) =>
        figure === 'outside'
          ? formatFraction(structure.outsideDoseGridFraction)
          : formatEstimate(structure[figure], figure === 'volumeCc' ? 'cc' : 'Gy'),
      ),
    })),
    {
      names: [
        { heading: 'ROI', align: 'right' },
        { heading: say(language, 'cli.evaluate.structure'), most: 22 },
      ],
      figures: SHOWN.map((figure) => ({ heading: heading[figure], align: 'right' })),
    },
    width,
  );
  const remarks = structures.flatMap((structure) => structure.notices);
  return [
    ...notices.map(({ code, values }) => wrapText(`! ${say(language, code, values)}`, width, '  ')),
    table,
    ...remarks.map(({ code, values }) => wrapText(`  ${say(language, code, values)}`, width, '    ')),
    say(language, 'cli.evaluate.seconds', { read: seconds.read.toFixed(2), compute: seconds.compute.toFixed(2) }),
  ].join('\n');
}
