import { structureDvh } from '@isocenter/dosimetry';
import { significant } from '../figure-text.ts';
import { median } from '../median.ts';
import { readClosedStructures, readDoseField } from '../read-case.ts';
import { reference, sharedData } from '../shared.ts';
import type { Table } from '../table.ts';
import { type Deviation, ourDeviations, peerDeviations, type ReferenceFigures } from './deviation.ts';
import { OUR_METHODS } from './our-methods.ts';
import { type PeerFigures, readReference } from './reference-files.ts';

const CASES = [
  { name: 'EclipseProstate', structures: 'rtss.dcm', dose: 'rtdose.dcm', folder: reference('cases/EclipseProstate') },
  { name: 'EclipseEnt', structures: 'rtss.dcm', dose: 'rtdose.dcm', folder: reference('cases/EclipseEnt') },
  { name: 'breast-imrt-dvh', structures: 'RS.dcm', dose: 'RD.dcm', folder: sharedData('breast-imrt-dvh') },
];
const PLANNING_SYSTEM = 'planning system (from its exported DVH curve)';
const FIGURES = [
  { heading: 'volume %', key: 'volume_cc' },
  { heading: 'mean Gy', key: 'dmean_gy' },
  { heading: 'D95% Gy', key: 'd95_gy' },
  { heading: 'D50% Gy', key: 'd50_gy' },
  { heading: 'D5% Gy', key: 'd5_gy' },
  { heading: 'D2cc Gy', key: 'd2cc_gy' },
] as const;
/** Smaller ones are told by the planning system to 0.1 cc only, and the body's outline is not always what its curve was made of. */
const SMALLEST_CC = 2;

/** Median and largest difference from the planning system's own DVH. */
export async function planningSystemTable(): Promise<Table> {
  const peers = await readReference<PeerFigures>('dvh_peers.json');
  const rows: string[][] = [];
  for (const found of CASES) rows.push(...(await rowsOfCase(found, peers[found.name] ?? {})));
  return {
    title: "Planning systems' own DVHs",
    note: `Structures over ${SMALLEST_CC} cc without the body: median / largest difference.`,
    headings: [
      { heading: 'case' },
      { heading: 'program' },
      ...FIGURES.map(({ heading }) => ({ heading, align: 'right' as const })),
    ],
    rows,
  };
}

async function rowsOfCase(
  { name, folder, dose, structures }: (typeof CASES)[number],
  programs: PeerFigures[string],
): Promise<string[][]> {
  const truths = Object.fromEntries(
    Object.entries(programs[PLANNING_SYSTEM] ?? {})
      .filter(([structure, figures]) => (figures['volume_cc'] ?? 0) > SMALLEST_CC && !/body/i.test(structure))
      .map(([structure, figures]) => [key(structure), figures]),
  );
  const field = await readDoseField(`${folder}/${dose}`);
  const closed = await readClosedStructures(`${folder}/${structures}`);
  const ours = OUR_METHODS.map(({ program, options }) => ({
    program,
    found: closed.flatMap((structure) => {
      const truth = truths[key(structure.name)];
      if (truth === undefined) return [];
      return ourDeviations(structureDvh(structure.contours, field, { ...options, name: structure.name }), truth);
    }),
  }));
  const theirs = Object.entries(programs)
    .filter(([program]) => program !== PLANNING_SYSTEM && !program.includes('extents')) // = default, faster
    .map(([program, figures]) => ({ program, found: differences(figures, truths) }));
  return [...ours, ...theirs].map(({ program, found }) => [
    `${name} (${Object.keys(truths).length})`,
    program,
    ...FIGURES.map((figure) => medianAndLargest(found, figure.key)),
  ]);
}

function differences(figures: PeerFigures[string][string], truths: Readonly<Record<string, ReferenceFigures>>) {
  return Object.entries(figures).flatMap(([structure, theirs]) => {
    const truth = truths[key(structure)];
    return truth === undefined ? [] : peerDeviations(theirs, truth);
  });
}

function medianAndLargest(found: readonly Deviation[], figure: string): string {
  const sizes = found.filter(({ key }) => key === figure).map(({ by }) => Math.abs(by));
  return sizes.length === 0 ? '–' : `${significant(median(sizes), 2)} / ${significant(Math.max(...sizes), 2)}`;
}

/** Names differ in case and punctuation between a file and the curves of its planning system. */
function key(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}
