import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type ClosedContour,
  type ContourComparison,
  compareContours,
  compareMasks,
  type Mask,
} from '@isocenter/dosimetry';
import { writeMaskPair } from './mask-files.ts';
import { rasterise } from './rasterise.ts';
import { readClosedStructures } from './read-case.ts';
import { absentUnless, reference } from './shared.ts';
import type { Growth, LeastWork, Peer, PeerLine, PreparedWork, Work } from './work.ts';

const STRUCTURES = reference('cases/EclipseProstate/rtss.dcm');
const MASKS = reference('masks.json');
const TOLERANCE_MM = 2;
const absent = () => absentUnless(STRUCTURES, MASKS);

export const compareWorks: readonly Work[] = [
  {
    group: 'compare',
    name: 'Dice, HD95, surface Dice from masks',
    input: 'whole body, moved; 8.4 M voxels',
    judgedBy: 'cpu',
    toReach: { seconds: 0.3 },
    prepare: async () => {
      const missing = absent();
      if (missing) return missing;
      const { a, b } = await bodyMasks(1);
      const folder = await mkdtemp(join(tmpdir(), 'isocenter-bench-'));
      await writeMaskPair(folder, { a, b });
      const end = () => rm(folder, { recursive: true });
      return { ...comparingMasks(a, b), peers: peersOn(folder), least: leastWork(a, b), end };
    },
  },
  {
    group: 'compare',
    name: 'the same from contours, with every slice',
    input: 'whole body, moved',
    judgedBy: 'cpu',
    prepare: async () => {
      const missing = absent();
      if (missing) return missing;
      const { a, b } = await bodyContours();
      let found: ContourComparison | undefined;
      return {
        run: () => {
          found = compareContours(a, b, { toleranceMm: TOLERANCE_MM, endCap: 'slab' });
        },
        answer: () => answerOf(found),
      };
    },
  },
];

export const compareGrowths: readonly Growth[] = [
  {
    group: 'compare',
    name: 'comparison of whole-body masks',
    along: 'voxels',
    judgedBy: 'cpu',
    prepare: async (times) => {
      const missing = absent();
      if (missing) return missing;
      const { a, b } = await bodyMasks(Math.sqrt(times));
      return comparingMasks(a, b);
    },
  },
  {
    group: 'compare',
    name: 'comparison of contours, one organ after another',
    along: 'structures',
    judgedBy: 'cpu',
    prepare: async (times) => {
      const missing = absent();
      if (missing) return missing;
      const pairs = await organs(times);
      let found: ContourComparison | undefined;
      return {
        run: () => {
          for (const { a, b } of pairs) found = compareContours(a, b, { toleranceMm: TOLERANCE_MM, endCap: 'slab' });
        },
        answer: () => `${pairs.length} structures; the last: ${answerOf(found)}`,
      };
    },
  },
];

function comparingMasks(a: Mask, b: Mask): PreparedWork {
  let found: ContourComparison | undefined;
  return {
    run: () => {
      found = compareMasks(a, b, { toleranceMm: TOLERANCE_MM });
    },
    answer: () => answerOf(found),
  };
}

function peersOn(folder: string): readonly Peer[] {
  return [
    {
      label: 'surface-distance',
      script: 'overlap_surface_distance.py',
      args: [folder, '--tol', `${TOLERANCE_MM}`, '--runs', '1'],
      pythonPath: 'surface-distance',
      answer: ({ results }) => figuresText(results?.['dice'], results?.['hd95_mm'], results?.['surface_dsc']),
    },
    {
      label: 'plastimatch, no surface Dice',
      script: 'overlap_plastimatch.py',
      args: [folder, '--runs', '1'],
      answer: ({ results }: PeerLine) => figuresText(results?.['dice'], results?.['hd95_boundary_mm'], undefined),
    },
  ];
}

function answerOf(found: ContourComparison | undefined): string {
  return figuresText(found?.dice, found?.hd95Mm, found?.surfaceDice);
}

function figuresText(dice: unknown, hd95Mm: unknown, surfaceDice: unknown): string {
  const text = (value: unknown, digits: number) => (typeof value === 'number' ? value.toFixed(digits) : '–');
  return `${text(dice, 4)}, ${text(hd95Mm, 2)} mm, ${text(surfaceDice, 3)}`;
}

interface ContourPair {
  readonly a: readonly ClosedContour[];
  readonly b: readonly ClosedContour[];
}

/** The body and the body moved, as the peers' harness moves it. */
async function bodyContours(): Promise<ContourPair> {
  const body = (await readClosedStructures(STRUCTURES)).find(({ name }) => name === 'BODY')?.contours ?? [];
  return { a: body, b: moved(body, await movedMm()) };
}

/** Organs and the organs moved, `times` times: each time they lie a tenth of a millimetre further, so that no two are alike. */
async function organs(times: number): Promise<readonly ContourPair[]> {
  const all = (await readClosedStructures(STRUCTURES)).filter(({ name }) => name !== 'BODY');
  const byMm = await movedMm();
  const copies = Array.from({ length: times }, (_, n) =>
    all.map(({ contours }) => moved(contours, [n / 10, n / 10, 0])),
  );
  return copies.flat().map((a) => ({ a, b: moved(a, byMm) }));
}

function moved(contours: readonly ClosedContour[], byMm: readonly number[]): readonly ClosedContour[] {
  return contours.map((contour) => contour.map((value, n) => value + (byMm[n % 3] ?? 0)));
}

async function movedMm(): Promise<readonly number[]> {
  return (await definition()).b_moved_mm.split(',').map(Number);
}

/** Both on the harness's grid, its voxels `finer` times finer in the plane. */
async function bodyMasks(finer: number): Promise<{ readonly a: Mask; readonly b: Mask }> {
  const { size, origin_mm, spacing_mm } = await definition();
  const grid: Mask['grid'] = {
    size: [size[0] * finer, size[1] * finer, size[2]],
    spacingMm: [spacing_mm[0] / finer, spacing_mm[1] / finer, spacing_mm[2]],
    originMm: origin_mm,
    axes: [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ],
  };
  const { a, b } = await bodyContours();
  return { a: rasterise(a, grid), b: rasterise(b, grid) };
}

type Triple = readonly [number, number, number];

async function definition(): Promise<{
  readonly size: Triple;
  readonly origin_mm: Triple;
  readonly spacing_mm: Triple;
  readonly b_moved_mm: string;
}> {
  return JSON.parse(await readFile(MASKS, 'utf8')).prostate_body_shift;
}

/** Each voxel of both read once; from each voxel of the surfaces the distance to one piece of the other surface. */
function leastWork(a: Mask, b: Mask): LeastWork {
  return {
    bytes: a.inside.byteLength + b.inside.byteLength,
    multiplyAdds: 30 * (borderVoxels(a) + borderVoxels(b)),
    countedAs: '30 a border voxel',
  };
}

function borderVoxels({ inside, grid: { size } }: Mask): number {
  const steps = [1, size[0], size[0] * size[1]];
  let count = 0;
  for (let voxel = 0; voxel < inside.length; voxel++)
    if (inside[voxel] && steps.some((step) => !inside[voxel - step] || !inside[voxel + step])) count++;
  return count;
}
