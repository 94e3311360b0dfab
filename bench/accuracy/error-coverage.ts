import { significant } from '../figure-text.ts';
import { median } from '../median.ts';
import type { Table } from '../table.ts';
import type { ClinicDeviation } from './clinic.ts';
import type { Deviation } from './deviation.ts';
import type { SolidDeviation } from './solids.ts';

/** A figure right to this counts as held whatever its error: the truths are written with 9 digits. */
const ROUNDING = 1e-6;

type Found = Deviation & { readonly program: string };

/** How often value ± error holds the truth, and how wide the error is beside what it speaks of. */
export function coverageTable(solids: readonly SolidDeviation[], clinic: readonly ClinicDeviation[]): Table {
  const truths: readonly { readonly name: string; readonly found: readonly Found[] }[] = [
    { name: 'stack of prisms', found: solids.filter(({ truth }) => truth === 'stack') },
    { name: 'solids', found: solids.filter(({ truth }) => truth === 'solid') },
    { name: 'clinic phantom', found: clinic },
  ];
  return {
    title: 'Does value ± error hold the truth?',
    note: 'To reach: at least 95 % held, and a median error within 3 × the median deviation.',
    headings: [
      { heading: 'truth' },
      { heading: 'read as' },
      { heading: 'figures', align: 'right' },
      { heading: 'held', align: 'right' },
      { heading: 'median error', align: 'right' },
      { heading: 'median deviation', align: 'right' },
      { heading: 'error / deviation', align: 'right' },
    ],
    rows: truths.flatMap(({ name, found }) => rowsOf(name, found)),
  };
}

function rowsOf(truth: string, found: readonly Found[]): string[][] {
  const withError = found.flatMap(({ program, by, error }) =>
    error === undefined ? [] : [{ program, by: Math.abs(by), error }],
  );
  return [...new Set(withError.map(({ program }) => program))].map((program) => {
    const own = withError.filter((figure) => figure.program === program);
    const held = own.filter(({ by, error }) => by <= error + ROUNDING).length / own.length;
    const error = median(own.map((figure) => figure.error));
    const deviation = median(own.map(({ by }) => by));
    return [
      truth,
      program.replace('Isocenter, ', ''),
      `${own.length}`,
      `${(100 * held).toFixed(1)} %`,
      significant(error, 2),
      deviation < 1e-4 ? '< 0.0001' : significant(deviation, 2),
      deviation < 1e-4 ? 'rounding' : significant(error / deviation, 2),
    ];
  });
}
