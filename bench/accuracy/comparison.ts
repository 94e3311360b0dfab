import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { type ContourComparison, compareContours, compareMasks, type Mask } from '@isocenter/dosimetry';
import { type Ball, ballContours, ballMask, type Triple } from '../../packages/dosimetry/src/comparison/balls.ts';
import { reference } from '../shared.ts';
import type { Table } from '../table.ts';
import { readReference } from './reference-files.ts';

interface BallOfReference {
  readonly centre_mm: Triple;
  readonly radius_mm: number;
}

interface ExactFigures {
  readonly dice: number;
  readonly mean_surface_distance_mm: number;
  readonly hd95_mm: number;
  readonly hd_mm: number;
  readonly surface_dsc_2mm: number;
}

/** `masks.json`: balls with their exact figures, and real structures without. */
interface MaskCase {
  readonly size: Triple;
  readonly spacing_mm: Triple;
  readonly a: BallOfReference;
  readonly b: BallOfReference;
  readonly exact?: ExactFigures;
}

type PeersOfPair = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The measures shown; undefined where a program has none. */
interface Figures {
  readonly dice?: number;
  readonly meanMm?: number;
  readonly hd95Mm?: number;
  readonly hausdorffMm?: number;
  readonly surfaceDice?: number;
}

const TOLERANCE_MM = 2;
const BALLS: Readonly<Record<string, string>> = {
  spheres_shift3_small: 'radius 30 mm, moved 3 mm, voxels of 1 mm',
  spheres_shift3_large: 'radius 80 mm, moved 3 mm, slices of 2 mm',
  'spheres_shift1.3': 'radius 40 mm, moved 1.3 mm, slices of 2 mm',
  spheres_concentric_30_33: 'radius 30 in 33 mm, voxels of 1 mm',
  'spheres_concentric_30_31.5': 'radius 30 in 31.5 mm, voxels of 1 mm',
};
const STRUCTURES: Readonly<Record<string, string>> = {
  ent_ctv_ptv: 'CTV and PTV, head and neck',
  ent_gtv_ctv: 'GTV and CTV, head and neck',
  prostate_bladder_shift: 'bladder, moved 2, 1, 2.5 mm',
};
const HEADINGS = [
  { heading: 'pair' },
  { heading: 'program' },
  { heading: 'Dice', align: 'right' },
  { heading: 'mean distance, mm', align: 'right' },
  { heading: 'HD95, mm', align: 'right' },
  { heading: 'Hausdorff, mm', align: 'right' },
  { heading: 'surface Dice, 2 mm', align: 'right' },
] as const;

/** Ours from masks and from contours, and the peers' from the same masks, beside the exact figures of balls. */
export async function ballTable(): Promise<Table> {
  const cases = await readReference<Readonly<Record<string, MaskCase>>>('masks.json');
  const peers = await readReference<Readonly<Record<string, PeersOfPair>>>('overlap_peers.json');
  return {
    title: 'Balls',
    note: `To reach: surface Dice within 0.02, distances within 0.05 mm of the exact values.`,
    headings: HEADINGS,
    rows: Object.entries(BALLS).flatMap(([name, words]) => {
      const found = cases[name];
      if (found?.exact === undefined) return [];
      const { a, b } = found;
      const [ballA, ballB] = [ballOf(a), ballOf(b)];
      const planeMm = found.spacing_mm[2];
      return rowsOf(words, [
        { program: '**exact**', figures: exactFigures(found.exact) },
        {
          program: 'Isocenter, masks',
          figures: ourFigures(
            compareMasks(ballMask(ballA, found.size, found.spacing_mm), ballMask(ballB, found.size, found.spacing_mm), {
              toleranceMm: TOLERANCE_MM,
            }),
          ),
        },
        {
          program: 'Isocenter, contours',
          figures: ourFigures(
            compareContours(ballContours(ballA, planeMm), ballContours(ballB, planeMm), {
              toleranceMm: TOLERANCE_MM,
              endCap: 'rounded',
              perSlice: false,
            }),
          ),
        },
        ...peerFigures(peers[name] ?? {}),
      ]);
    }),
  };
}

/** Real structures, for which nothing exact is known: how far the programs lie apart. */
export async function structureTable(): Promise<Table> {
  const peers = await readReference<Readonly<Record<string, PeersOfPair>>>('overlap_peers.json');
  const rows: string[][] = [];
  for (const [name, words] of Object.entries(STRUCTURES)) {
    const [a, b] = [await readMask(`${name}/a`), await readMask(`${name}/b`)];
    const ours = ourFigures(compareMasks(a, b, { toleranceMm: TOLERANCE_MM }));
    rows.push(...rowsOf(words, [{ program: 'Isocenter, masks', figures: ours }, ...peerFigures(peers[name] ?? {})]));
  }
  return { title: 'Structures, voxels of 1 × 1 × 2.5 mm', note: 'No exact values.', headings: HEADINGS, rows };
}

function rowsOf(
  pair: string,
  programs: readonly { readonly program: string; readonly figures: Figures }[],
): string[][] {
  return programs.map(({ program, figures }, row) => [
    row === 0 ? pair : '',
    program,
    figureText(figures.dice, 4),
    figureText(figures.meanMm, 3),
    figureText(figures.hd95Mm, 3),
    figureText(figures.hausdorffMm, 3),
    figureText(figures.surfaceDice, 3),
  ]);
}

function figureText(value: number | undefined, digits: number): string {
  return value === undefined ? '–' : value.toFixed(digits);
}

function ballOf({ centre_mm, radius_mm }: BallOfReference): Ball {
  return { centreMm: centre_mm, radiusMm: radius_mm };
}

function exactFigures(exact: ExactFigures): Figures {
  return {
    dice: exact.dice,
    meanMm: exact.mean_surface_distance_mm,
    hd95Mm: exact.hd95_mm,
    hausdorffMm: exact.hd_mm,
    surfaceDice: exact.surface_dsc_2mm,
  };
}

function ourFigures(found: ContourComparison): Figures {
  return {
    dice: found.dice,
    meanMm: found.meanSurfaceDistanceMm,
    hd95Mm: found.hd95Mm,
    hausdorffMm: found.hausdorffMm,
    ...(found.surfaceDice === undefined ? {} : { surfaceDice: found.surfaceDice }),
  };
}

/** surface-distance over its lattice of surface elements, plastimatch over boundary voxels; it has no surface Dice. */
function peerFigures(peers: PeersOfPair): { readonly program: string; readonly figures: Figures }[] {
  return Object.entries(peers).flatMap(([program, found]) => {
    if (program.startsWith('surface-distance'))
      return [
        {
          program: 'surface-distance',
          figures: {
            dice: found['dice']!,
            meanMm: (found['mean_surface_distance_ab_mm']! + found['mean_surface_distance_ba_mm']!) / 2,
            hd95Mm: found['hd95_mm']!,
            hausdorffMm: found['hd_mm']!,
            surfaceDice: found['surface_dsc']!,
          },
        },
      ];
    if (program.startsWith('plastimatch'))
      return [
        {
          program: 'plastimatch',
          figures: {
            dice: found['dice']!,
            meanMm: found['mean_boundary_distance_mm']!,
            hd95Mm: found['hd95_boundary_mm']!,
            hausdorffMm: found['hd_boundary_mm']!,
          },
        },
      ];
    return [];
  });
}

async function readMask(path: string): Promise<Mask> {
  const header: { readonly size: Triple; readonly originMm: Triple; readonly spacingMm: Triple } = JSON.parse(
    await readFile(reference(`cases/masks/${path}.json`), 'utf8'),
  );
  const inside = new Uint8Array(gunzipSync(await readFile(reference(`cases/masks/${path}.raw.gz`))));
  const axes = [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ] as const;
  return { grid: { size: header.size, spacingMm: header.spacingMm, originMm: header.originMm, axes }, inside };
}
