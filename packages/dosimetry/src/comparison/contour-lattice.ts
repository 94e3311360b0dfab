import { type LineCrossings, lineCrossings } from '../contours/line-crossings.ts';
import type { Occupancy } from './occupancy.ts';
import type { LoopPlane, LoopStack } from './stacked-loops.ts';

/** A plane of the lattice: one of contours, or an empty one beyond the ends of a part. */
export interface LatticeLevel {
  readonly wMm: number;
  readonly plane?: LoopPlane;
  /** Repeats its neighbour to make an end flat; says nothing of its own. */
  readonly repeated?: true;
}

/** Contours on a lattice whose slices are their planes, with the exact places where they cross its lines. */
export interface ContourLattice {
  readonly occupancy: Occupancy;
  readonly levels: readonly LatticeLevel[];
  readonly originU: number;
  readonly originV: number;
  readonly pixelMm: number;
  /** Per level: crossings with the rows (along u) and with the columns (along v). */
  readonly alongU: readonly LineCrossings[];
  readonly alongV: readonly LineCrossings[];
}

/** In the plane the lattice is no coarser than this, and finer for structures below `FEWEST` pixels across [mm]. */
const COARSEST_MM = 1;
const FEWEST = 40;
/** Nodes are never more than this: the pixel grows instead. */
const MOST_NODES = 64e6;
/** An end that lies on a plane, or at the end of what it stands for, follows it by this much [mm]. */
const THIN_MM = 1e-3;

export function contourLattice(stack: LoopStack): ContourLattice {
  const [minU, minV, maxU, maxV] = extent(stack.planes);
  const levels = levelsOf(stack);
  const [width, height] = [maxU - minU, maxV - minV];
  const pixelMm = Math.max(
    Math.min(COARSEST_MM, Math.min(width, height) / FEWEST),
    Math.sqrt((width * height * levels.length) / MOST_NODES),
  );
  const [originU, originV] = [minU - 1.37 * pixelMm, minV - 1.41 * pixelMm];
  const perMm = 1 / pixelMm;
  const columns = Math.ceil((width / pixelMm + 3) / 4) * 4;
  const rows = Math.ceil(height / pixelMm) + 3;
  const inside = new Uint8Array(columns * rows * levels.length);
  const alongU: LineCrossings[] = [];
  const alongV: LineCrossings[] = [];
  levels.forEach(({ plane }, k) => {
    const loops = plane?.loops ?? [];
    const ofRows = lineCrossings(loops, { across: 1, perMm, origin: -originV * perMm });
    alongU.push(ofRows);
    alongV.push(lineCrossings(loops, { across: 0, perMm, origin: -originU * perMm }));
    for (let line = 0; line < ofRows.lines; line++) {
      const row = (k * rows + ofRows.first + line) * columns;
      for (let n = ofRows.starts[line]!; n < ofRows.starts[line + 1]!; n += 2) {
        const from = Math.ceil((ofRows.at[n]! - originU) / pixelMm);
        const to = Math.ceil((ofRows.at[n + 1]! - originU) / pixelMm);
        inside.fill(1, row + from, row + to);
      }
    }
  });
  const occupancy = { columns, rows, slices: levels.length, inside, first: [0, 0, 0] as const };
  return { occupancy, levels, originU, originV, pixelMm, alongU, alongV };
}

/**
 * Planes in order, with empty ones around each part. A rounded end leaves the place where the structure closes open, up to the next
 * plane distance; a flat one repeats its last contours where it ends and closes right there.
 */
function levelsOf({ planes, spacingMm, endCap }: LoopStack): LatticeLevel[] {
  const levels: LatticeLevel[] = [];
  planes.forEach((plane, p) => {
    const [before, after] = [planes[p - 1], planes[p + 1]];
    const begins = !before || before.toMm < plane.fromMm - THIN_MM;
    const ends = !after || after.fromMm > plane.toMm + THIN_MM;
    if (begins) levels.push(...endLevels(plane, -1, spacingMm, endCap).reverse());
    levels.push({ wMm: plane.wMm, plane });
    if (ends) levels.push(...endLevels(plane, 1, spacingMm, endCap));
  });
  return levels;
}

function endLevels(plane: LoopPlane, side: 1 | -1, spacingMm: number, endCap: LoopStack['endCap']): LatticeLevel[] {
  if (endCap === 'rounded') return [{ wMm: plane.wMm + side * spacingMm }];
  const end = side === 1 ? plane.toMm : plane.fromMm;
  const repeated: LatticeLevel[] = Math.abs(end - plane.wMm) > THIN_MM ? [{ wMm: end, plane, repeated: true }] : [];
  return [...repeated, { wMm: end + side * THIN_MM, repeated: true }];
}

function extent(planes: readonly LoopPlane[]): [number, number, number, number] {
  let [minU, minV, maxU, maxV] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { loops } of planes)
    for (const loop of loops)
      for (let n = 0; n < loop.length; n += 2) {
        minU = Math.min(minU, loop[n]!);
        maxU = Math.max(maxU, loop[n]!);
        minV = Math.min(minV, loop[n + 1]!);
        maxV = Math.max(maxV, loop[n + 1]!);
      }
  return [minU, minV, maxU, maxV];
}
