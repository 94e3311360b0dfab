import { significant } from '../figure-text.ts';
import type { Table } from '../table.ts';
import type { SolidDeviation } from './solids.ts';

const COLUMNS = [
  { heading: 'volume %', key: 'volume_cc' },
  { heading: 'mean Gy', key: 'dmean_gy' },
  { heading: 'D99% Gy', key: 'd99_gy' },
  { heading: 'D95% Gy', key: 'd95_gy' },
  { heading: 'D50% Gy', key: 'd50_gy' },
  { heading: 'D5% Gy', key: 'd5_gy' },
  { heading: 'D1% Gy', key: 'd1_gy' },
  { heading: 'min Gy', key: 'dmin_gy' },
  { heading: 'max Gy', key: 'dmax_gy' },
] as const;

/** Largest deviation of each figure, by program and dose grid: one table for each truth and kind of dose. */
export function solidTables(found: readonly SolidDeviation[]): Table[] {
  const linear = found.filter(({ dose }) => dose !== 'gauss');
  return [
    largestTable('Solids, 1 Gy/mm along and across the planes', linear.filter(isOf('solid'))),
    largestTable(
      'The same, slices of 1 mm alone',
      linear.filter(isOf('solid')).filter(({ slicesMm }) => slicesMm === 1),
      'all solids',
    ),
    largestTable(
      'Sphere in a Gaussian dose of 15 mm',
      found.filter(isOf('solid')).filter(({ dose }) => dose === 'gauss'),
      'all slice distances',
    ),
    largestTable('Stack of prisms that the contours describe, 1 Gy/mm', linear.filter(isOf('stack'))),
  ];
}

const isOf =
  (truth: SolidDeviation['truth']) =>
  (found: SolidDeviation): boolean =>
    found.truth === truth;

/** @param of the cases, in words */
function largestTable(title: string, found: readonly SolidDeviation[], of = 'all solids and slice distances'): Table {
  const programs = [...new Set(found.map(({ program }) => program))];
  return {
    title,
    note: `Largest deviation, ${of}.`,
    headings: [
      { heading: 'program' },
      { heading: 'dose grid' },
      ...COLUMNS.map(({ heading }) => ({ heading, align: 'right' as const })),
    ],
    rows: programs.flatMap((program) =>
      [1, 2, 3].map((gridMm) => {
        const own = found.filter((figure) => figure.program === program && figure.gridMm === gridMm);
        return [program, `${gridMm} mm`, ...COLUMNS.map(({ key }) => largestText(own, key))];
      }),
    ),
  };
}

/** Largest |deviation| of one figure: `0.046`. */
export function largestText(found: readonly { readonly key: string; readonly by: number }[], key: string): string {
  const largest = Math.max(...found.filter((figure) => figure.key === key).map(({ by }) => Math.abs(by)));
  if (!Number.isFinite(largest)) return '–';
  return largest < 0.0005 ? '< 0.0005' : significant(largest, 2);
}
