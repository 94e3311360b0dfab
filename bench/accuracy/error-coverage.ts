import { significant } from '../figure-text.ts';
import { median } from '../median.ts';
import type { Table } from '../table.ts';
import type { ClinicDeviation } from './clinic.ts';
import type { Deviation } from './deviation.ts';
import type { SolidDeviation } from './solids.ts';

/** A figure right to this counts as held whatever its error: the truths are written with 9 digits. */
const ROUNDING = 1e-6;
/** Below this a deviation is that of the digits, and no error is measured by it. */
const SMALL = 0.0001;
const TO_REACH = { heldPercent: 95, timesDeviation: 3 };

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
    note:
      `To reach: at least ${TO_REACH.heldPercent} % held, and a median error within ${TO_REACH.timesDeviation} × the median deviation. The error speaks of the other end caps too, which contours ` +
      'leave open; the last two columns are of the error without that part, for a reader who knows how the structure ends.',
    headings: [
      { heading: 'truth' },
      { heading: 'read as' },
      { heading: 'figures', align: 'right' },
      { heading: 'held', align: 'right' },
      { heading: 'median error', align: 'right' },
      { heading: 'median deviation', align: 'right' },
      { heading: 'error / deviation', align: 'right' },
      { heading: 'reached' },
      { heading: 'held, end cap known', align: 'right' },
      { heading: 'error / deviation, end cap known', align: 'right' },
    ],
    rows: truths.flatMap(({ name, found }) => rowsOf(name, found)),
  };
}

interface StatedFigure {
  readonly program: string;
  readonly by: number;
  /** With what the other end caps change. */
  readonly error: number;
  readonly ownError: number;
}

function rowsOf(truth: string, found: readonly Found[]): string[][] {
  const stated = found.flatMap(({ program, by, error, endCapEffect = 0 }): StatedFigure[] =>
    error === undefined ? [] : [{ program, by: Math.abs(by), error: error + endCapEffect, ownError: error }],
  );
  return [...new Set(stated.map(({ program }) => program))].map((program) => {
    const own = stated.filter((figure) => figure.program === program);
    const deviation = median(own.map(({ by }) => by));
    const heldPercent = (error: 'error' | 'ownError') =>
      (100 * own.filter((figure) => figure.by <= figure[error] + ROUNDING).length) / own.length;
    const held = (error: 'error' | 'ownError') => `${heldPercent(error).toFixed(1)} %`;
    const times = (error: 'error' | 'ownError') => median(own.map((figure) => figure[error])) / deviation;
    const ratio = (error: 'error' | 'ownError') => (deviation < SMALL ? 'rounding' : significant(times(error), 2));
    const isReached = heldPercent('error') >= TO_REACH.heldPercent && times('error') <= TO_REACH.timesDeviation;
    return [
      truth,
      program.replace('Isocenter, ', ''),
      `${own.length}`,
      held('error'),
      significant(median(own.map(({ error }) => error)), 2),
      deviation < SMALL ? `< ${SMALL}` : significant(deviation, 2),
      ratio('error'),
      isReached ? 'yes' : 'no',
      held('ownError'),
      ratio('ownError'),
    ];
  });
}
