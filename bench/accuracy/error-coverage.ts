import { significant } from '../figure-text.ts';
import { median } from '../median.ts';
import type { Table } from '../table.ts';
import type { ClinicDeviation } from './clinic.ts';
import type { Deviation } from './deviation.ts';
import { OUR_METHODS } from './our-methods.ts';
import type { SolidDeviation } from './solids.ts';

/** A figure right to this counts as held whatever its error: the truths are written with 9 digits. */
const ROUNDING = 1e-6;
/** Below this a deviation is that of the digits, and no error is measured by it. */
const SMALL = 0.0001;
const TO_REACH = { heldPercent: 95, timesDeviation: 3 };

type Found = Deviation & { readonly program: string };

/** What a stated error speaks of: the solid that the convention makes, the true one if it ends as read, the true one however it ends. */
const SCOPES = ['method', 'error', 'with ends'] as const;
type Scope = (typeof SCOPES)[number];

/** How often a stated error holds the truth that it speaks of, and how wide it is beside the deviation. */
export function coverageTable(solids: readonly SolidDeviation[], clinic: readonly ClinicDeviation[]): Table {
  const truths: readonly { readonly truth: Truth; readonly name: string; readonly found: readonly Found[] }[] = [
    { truth: 'stack', name: 'stack of prisms', found: solids.filter(({ truth }) => truth === 'stack') },
    { truth: 'solid', name: 'solids', found: solids.filter(({ truth }) => truth === 'solid') },
    { truth: 'solid', name: 'clinic phantom', found: clinic },
  ];
  const right = (heading: string) => ({ heading, align: 'right' as const });
  return {
    title: 'Does value ± error hold the truth?',
    note:
      `To reach: at least ${TO_REACH.heldPercent} % held, and a median error within ${TO_REACH.timesDeviation} × the median deviation (or both below ${SMALL}). Of each figure three things are stated: its \`methodError\` ` +
      'speaks of the very solid that the convention makes of the contours, its `error` of the true one if it ends as it was read, `error` + `endCapEffect` of the true one however it ends. ' +
      'Each row asks the one that speaks of its truth; how often the others hold it stands beside.',
    headings: [
      { heading: 'truth' },
      { heading: 'read as' },
      { heading: 'asked' },
      right('figures'),
      right('held'),
      right('median error'),
      right('median deviation'),
      right('error / deviation'),
      { heading: 'reached' },
      ...SCOPES.map((scope) => right(`held: ${NAMES[scope]}`)),
    ],
    rows: truths.flatMap((truth) => rowsOf(truth)),
  };
}

type Truth = SolidDeviation['truth'];

const NAMES: Readonly<Record<Scope, string>> = {
  method: '`methodError`',
  error: '`error`',
  'with ends': '`error` + `endCapEffect`',
};

/** Of the truth that a way of reading means the method speaks, or the error; of any other only with the effect of the ends. */
function scopeOf(truth: Truth, program: string): Scope {
  const means = OUR_METHODS.find((method) => method.program === program)?.means;
  if (means !== truth) return 'with ends';
  return truth === 'stack' ? 'method' : 'error';
}

interface StatedFigure {
  readonly by: number;
  readonly errors: Readonly<Record<Scope, number>>;
}

function statedOf({ by, error, methodError, endCapEffect = 0 }: Found): StatedFigure[] {
  if (error === undefined || methodError === undefined) return [];
  return [{ by: Math.abs(by), errors: { method: methodError, error, 'with ends': error + endCapEffect } }];
}

function rowsOf(of: { readonly truth: Truth; readonly name: string; readonly found: readonly Found[] }): string[][] {
  return OUR_METHODS.map(({ program }) => {
    const own = of.found.filter((figure) => figure.program === program).flatMap(statedOf);
    const scope = scopeOf(of.truth, program);
    const heldPercent = (asked: Scope) =>
      (100 * own.filter(({ by, errors }) => by <= errors[asked] + ROUNDING).length) / own.length;
    const deviation = median(own.map(({ by }) => by));
    const error = median(own.map(({ errors }) => errors[scope]));
    const isDigits = error < SMALL && deviation < SMALL;
    const isReached =
      heldPercent(scope) >= TO_REACH.heldPercent && (isDigits || error <= TO_REACH.timesDeviation * deviation);
    const plain = (figure: number) => (figure < SMALL ? `< ${SMALL}` : significant(figure, 2));
    return [
      of.name,
      program.replace('Isocenter, ', ''),
      NAMES[scope],
      `${own.length}`,
      `${heldPercent(scope).toFixed(1)} %`,
      plain(error),
      plain(deviation),
      deviation < SMALL ? 'rounding' : significant(error / deviation, 2),
      isReached ? 'yes' : 'no',
      ...SCOPES.map((asked) => `${heldPercent(asked).toFixed(1)} %`),
    ];
  });
}
