import type { ContourComparison } from '@isocenter/dosimetry';
import { formatFraction, formatQuantity, type Language, MISSING, say, type Values } from '@isocenter/messages';
import type { ComparedSets, ComparedStructure } from './compare-files.ts';
import { textTable } from './text-table.ts';
import { wrapText } from './wrap-text.ts';

/** The comparison of two files for a person at a terminal: a line for each structure, what is odd, how it was measured. */
export function comparisonText(
  { structures, toleranceMm, endCap, seconds }: ComparedSets,
  language: Language,
  width: number,
): string {
  const word = (code: Parameters<typeof say>[1], values: Values = {}) => say(language, code, values);
  const right = (heading: string) => ({ heading, align: 'right' as const });
  const table = textTable(
    [
      { heading: word('cli.evaluate.structure'), most: 24 },
      right(word('cli.compare.volume-a')),
      right(word('cli.compare.volume-b')),
      right('Dice'),
      right('HD (mm)'),
      right('HD95 (mm)'),
      right(word('cli.compare.mean')),
      right(word('cli.compare.surface-dice')),
      right(word('cli.compare.added-path')),
      right(word('cli.compare.centroid')),
    ],
    structures.map(({ names, ...one }) => [
      names.a === names.b ? names.a : `${names.a} = ${names.b}`,
      ...('comparison' in one ? cellsOf(one.comparison) : Array.from({ length: 9 }, () => MISSING)),
    ]),
  );
  const remarks = [...new Set(structures.flatMap((one) => remarksOf(one, word)))];
  return [
    table,
    ...remarks.map((line) => wrapText(`! ${line}`, width, '  ')),
    wrapText(
      toleranceMm === undefined
        ? word('cli.compare.method-without', { endCap })
        : word('cli.compare.method', { endCap, tolerance: toleranceMm }),
      width,
      '  ',
    ),
    word('cli.evaluate.seconds', { read: seconds.read.toFixed(2), compute: seconds.compute.toFixed(2) }),
  ].join('\n');
}

function cellsOf(found: ContourComparison): readonly string[] {
  return [
    formatQuantity(found.volumeCc.a, 'cc'),
    formatQuantity(found.volumeCc.b, 'cc'),
    found.dice.toFixed(3),
    formatQuantity(found.hausdorffMm, 'mm'),
    formatQuantity(found.hd95Mm, 'mm'),
    formatQuantity(found.meanSurfaceDistanceMm, 'mm'),
    formatFraction(found.surfaceDice),
    formatQuantity(found.addedPathLengthMm, 'mm'),
    formatQuantity(found.centroidDistanceMm, 'mm'),
  ];
}

type Word = (code: Parameters<typeof say>[1], values?: Values) => string;

function remarksOf(one: ComparedStructure, word: Word): readonly string[] {
  return 'refused' in one
    ? [word(one.refused.code, one.refused.values)]
    : one.notices.map(({ code, values }) => word(code, values));
}
