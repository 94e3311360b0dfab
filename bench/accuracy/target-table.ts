import { PRODUCT_SOLID } from '@isocenter/dosimetry';
import type { Table } from '../table.ts';
import { OUR_METHODS } from './our-methods.ts';
import { largestText } from './solid-tables.ts';
import type { SolidDeviation } from './solids.ts';

interface Target {
  readonly figure: string;
  readonly keys: readonly string[];
  readonly truth: SolidDeviation['truth'];
  readonly limit: number;
  readonly unit: string;
  readonly of: string;
  isPartOf(found: SolidDeviation): boolean;
}

const isFineGrid = ({ gridMm, dose }: SolidDeviation) => gridMm <= 2 && dose !== 'gauss';
const isLinear = ({ dose }: SolidDeviation) => dose !== 'gauss';
const STEEP = ['d99_gy', 'd95_gy', 'd5_gy', 'd1_gy'];

const TARGETS: readonly Target[] = [
  { figure: 'volume', keys: ['volume_cc'], truth: 'stack', limit: 0.1, unit: '%', of: 'all', isPartOf: () => true },
  {
    figure: 'volume',
    keys: ['volume_cc'],
    truth: 'solid',
    limit: 0.5,
    unit: '%',
    of: 'slices of 1 mm',
    isPartOf: ({ slicesMm }) => slicesMm === 1,
  },
  { figure: 'mean', keys: ['dmean_gy'], truth: 'stack', limit: 0.02, unit: 'Gy', of: '1 Gy/mm', isPartOf: isLinear },
  { figure: 'mean', keys: ['dmean_gy'], truth: 'solid', limit: 0.02, unit: 'Gy', of: '1 Gy/mm', isPartOf: isLinear },
  {
    figure: 'mean',
    keys: ['dmean_gy'],
    truth: 'solid',
    limit: 0.02,
    unit: 'Gy',
    of: 'the same, slices of 1 mm',
    isPartOf: (found) => isLinear(found) && found.slicesMm === 1,
  },
  {
    figure: 'D99%, D95%, D5%, D1%',
    keys: STEEP,
    truth: 'stack',
    limit: 0.1,
    unit: 'Gy',
    of: '1 Gy/mm, dose grid 1 and 2 mm',
    isPartOf: isFineGrid,
  },
  {
    figure: 'D99%, D95%, D5%, D1%',
    keys: STEEP,
    truth: 'solid',
    limit: 0.1,
    unit: 'Gy',
    of: '1 Gy/mm, dose grid 1 and 2 mm',
    isPartOf: isFineGrid,
  },
  {
    figure: 'D99%, D95%, D5%, D1%',
    keys: STEEP,
    truth: 'solid',
    limit: 0.1,
    unit: 'Gy',
    of: 'the same, slices of 1 mm',
    isPartOf: (found) => isFineGrid(found) && found.slicesMm === 1,
  },
];

/** As the product reads contours where nobody asks otherwise. */
const UNASKED = OUR_METHODS.find(
  ({ options }) => options.endCap === PRODUCT_SOLID.endCap && options.between === PRODUCT_SOLID.between,
);

/**
 * What is to be reached, the largest deviation of ours, read as that truth means it, and on the same cases that of ours as the product reads
 * contours unasked, and of the best peer.
 */
export function targetTable(solids: readonly SolidDeviation[]): Table {
  return {
    title: 'Targets',
    note: `Largest deviation over the cases named, read as the truth means it. Ours unasked: as the product reads contours by default, ${UNASKED?.program.replace('Isocenter, ', '')}. Best peer: the one whose largest deviation is the least.`,
    headings: [
      { heading: 'figure' },
      { heading: 'against' },
      { heading: 'cases' },
      { heading: 'to reach', align: 'right' },
      { heading: 'ours', align: 'right' },
      { heading: 'reached' },
      { heading: 'ours unasked', align: 'right' },
      { heading: 'best peer', align: 'right' },
    ],
    rows: TARGETS.map((target) => {
      const part = solids
        .filter((found) => found.truth === target.truth && target.keys.includes(found.key) && target.isPartOf(found))
        .map((found) => ({ ...found, key: 'any' }));
      const meant = OUR_METHODS.find(({ means }) => means === target.truth)?.program;
      const ours = part.filter(({ program }) => program === meant);
      return [
        target.figure,
        target.truth === 'stack' ? 'stack of prisms' : 'solid',
        target.of,
        `${target.limit} ${target.unit}`,
        largestText(ours, 'any'),
        reachedText(ours, target.limit),
        largestText(
          part.filter(({ program }) => program === UNASKED?.program),
          'any',
        ),
        bestPeer(part),
      ];
    }),
  };
}

/** Met or not by all cases; a dash where none was measured. */
function reachedText(ours: readonly SolidDeviation[], limit: number): string {
  if (ours.length === 0) return '–';
  return ours.every(({ by }) => Math.abs(by) <= limit) ? 'yes' : 'no';
}

function bestPeer(part: readonly SolidDeviation[]): string {
  const peers = [...new Set(part.map(({ program }) => program))].filter((program) => !program.startsWith('Isocenter'));
  if (peers.length === 0) return '–';
  const largest = (program: string) =>
    Math.max(...part.filter((found) => found.program === program).map(({ by }) => Math.abs(by)));
  const best = peers.reduce((least, program) => (largest(program) < largest(least) ? program : least));
  const text = largestText(
    part.filter(({ program }) => program === best),
    'any',
  );
  return `${text} (${best})`;
}
