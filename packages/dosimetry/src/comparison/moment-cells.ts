import { CellLattice3 } from './cell-lattice.ts';
import type { Crossings } from './crossings.ts';
import { GrowingInt32 } from './growing-array.ts';
import { addPoint, MOMENT_ORDER, MOMENTS, shiftMoments } from './quadric-moments.ts';

/** Crossings of a surface, summed up by cell; numbers and sums are indexed by the cell's number in `lattice`. */
export interface MomentCells {
  readonly lattice: CellLattice3;
  /** Weighted moments about the cell's centre, in edges of the cell, shape (cells * MOMENTS). */
  readonly moments: Float64Array;
  /** Area vector of the surface [node distances squared], shape (cells * 3). */
  readonly area: Float64Array;
  /** Number of crossings that count, shape (cells). */
  readonly count: Float64Array;
}

/** Crossings by cell: those of cell n are `order[start[n]]` up to `order[start[n + 1]]`. */
export interface CellOrder {
  readonly start: Int32Array;
  readonly order: Int32Array;
}

/** A known crossing is trusted to this much [node distances]; what rounds off inside a cell is below it. */
const FINEST = 0.06;

/** Sorts crossings into cells of `edge` nodes. */
export function sortIntoCells({ x, y, z, size }: Crossings, edge: number): { lattice: CellLattice3; cells: CellOrder } {
  const lattice = new CellLattice3(edge, size, new GrowingInt32());
  const { columns, rows } = lattice;
  const count = x.length;
  const cell = new Int32Array(count);
  const scale = 1 / edge;
  for (let n = 0; n < count; n++) {
    const i = (x[n]! * scale) | 0;
    const j = (y[n]! * scale) | 0;
    const k = (z[n]! * scale) | 0;
    cell[n] = lattice.number((k * rows + j) * columns + i);
  }
  const start = new Int32Array(lattice.count + 1);
  for (let n = 0; n < count; n++) start[cell[n]! + 1]!++;
  for (let n = 0; n < lattice.count; n++) start[n + 1]! += start[n]!;
  const next = start.slice();
  const order = new Int32Array(count);
  for (let n = 0; n < count; n++) order[next[cell[n]!]!++] = n;
  return { lattice, cells: { start, order } };
}

/**
 * Moments of the crossings. Each is as good as its stretch is short across the surface: a stretch that lies in the surface tells its
 * place exactly, one along the normal only to within its length (variance of a uniform distribution).
 */
export function momentCells(c: Crossings, lattice: CellLattice3, cells: CellOrder): MomentCells {
  const count = new Float64Array(lattice.count);
  const area = areaVectors(c, lattice, cells, count);
  const normals = sumAtCorners(lattice, area, 3);
  const moments = new Float64Array(lattice.count * MOMENTS);
  const { edge } = lattice;
  const corner = new Float64Array(24);
  for (let cell = 0; cell < lattice.count; cell++) {
    const place = lattice.place.values[cell]!;
    const i = lattice.columnOf(place);
    const j = lattice.rowOf(place);
    const k = lattice.layerOf(place);
    const lowest = lattice.lowestCorner(place);
    for (let n = 0; n < 8; n++)
      for (let a = 0; a < 3; a++) corner[3 * n + a] = normals[3 * (lowest + lattice.cornerStep[n]!) + a]!;
    for (let m = cells.start[cell]!; m < cells.start[cell + 1]!; m++) {
      const e = cells.order[m]!;
      if (c.counts[e] === 0) continue;
      const u = c.x[e]! / edge - i;
      const v = c.y[e]! / edge - j;
      const w = c.z[e]! / edge - k;
      const share = shareAlong(corner, c.axis[e]!, u, v, w);
      const half = c.half[e]!;
      const weight = (edge * edge) / ((share * half * half) / 3 + FINEST * FINEST);
      addPoint(moments, cell * MOMENTS, u - 0.5, v - 0.5, w - 0.5, weight);
    }
  }
  return { lattice, moments, area, count };
}

function areaVectors(c: Crossings, lattice: CellLattice3, cells: CellOrder, count: Float64Array): Float64Array {
  const area = new Float64Array(3 * lattice.count);
  for (let cell = 0; cell < lattice.count; cell++)
    for (let m = cells.start[cell]!; m < cells.start[cell + 1]!; m++) {
      const e = cells.order[m]!;
      if (c.counts[e] === 0) continue;
      area[3 * cell + c.axis[e]!]! += c.sign[e]!;
      count[cell]!++;
    }
  return area;
}

/** Square of the component along `axis` of the unit normal at (u, v, w) in a cell, between those of its corners. */
function shareAlong(corner: Float64Array, axis: number, u: number, v: number, w: number): number {
  let x = 0;
  let y = 0;
  let z = 0;
  for (let n = 0; n < 8; n++) {
    const h = ((n & 1) === 0 ? 1 - u : u) * ((n & 2) === 0 ? 1 - v : v) * ((n & 4) === 0 ? 1 - w : w);
    x += h * corner[3 * n]!;
    y += h * corner[3 * n + 1]!;
    z += h * corner[3 * n + 2]!;
  }
  const along = axis === 0 ? x : axis === 1 ? y : z;
  return (along * along) / (x * x + y * y + z * z + 1e-12);
}

/** Sums over the cells around each corner, shape (corners * width). */
function sumAtCorners(lattice: CellLattice3, values: Float64Array, width: number): Float64Array {
  const sums = new Float64Array(lattice.corners * width);
  for (let cell = 0; cell < lattice.count; cell++) {
    const lowest = lattice.lowestCorner(lattice.place.values[cell]!);
    for (let n = 0; n < 8; n++) {
      const at = width * (lowest + lattice.cornerStep[n]!);
      for (let a = 0; a < width; a++) sums[at + a]! += values[width * cell + a]!;
    }
  }
  return sums;
}

/** Moments in edges of twice the length; weights are per squared edge. */
const HALVED = Float64Array.from(MOMENT_ORDER, (order) => 4 * 0.5 ** order);

/** The same crossings in cells of twice the edge. */
export function largerCells(cells: MomentCells, size: readonly [number, number, number]): MomentCells {
  const { lattice: small } = cells;
  const lattice = new CellLattice3(2 * small.edge, size, new GrowingInt32());
  const target = Int32Array.from({ length: small.count }, (_, cell) =>
    lattice.number(placeInLarger(small, lattice, cell)),
  );
  const moments = new Float64Array(lattice.count * MOMENTS);
  const area = new Float64Array(3 * lattice.count);
  const count = new Float64Array(lattice.count);
  const one = new Float64Array(MOMENTS);
  for (let cell = 0; cell < small.count; cell++) {
    const to = target[cell]!;
    const place = small.place.values[cell]!;
    const octant = (small.columnOf(place) & 1) | ((small.rowOf(place) & 1) << 1) | ((small.layerOf(place) & 1) << 2);
    for (let m = 0; m < MOMENTS; m++) one[m] = cells.moments[cell * MOMENTS + m]! * HALVED[m]!;
    shiftMoments(one, 0, (octant & 1) / 2 - 0.25);
    shiftMoments(one, 1, ((octant >> 1) & 1) / 2 - 0.25);
    shiftMoments(one, 2, (octant >> 2) / 2 - 0.25);
    for (let m = 0; m < MOMENTS; m++) moments[to * MOMENTS + m]! += one[m]!;
    for (let a = 0; a < 3; a++) area[3 * to + a]! += cells.area[3 * cell + a]!;
    count[to]! += cells.count[cell]!;
  }
  return { lattice, moments, area, count };
}

/** Place of the larger cell that holds a cell. */
export function placeInLarger(small: CellLattice3, larger: CellLattice3, cell: number): number {
  const place = small.place.values[cell]!;
  return (
    ((small.layerOf(place) >> 1) * larger.rows + (small.rowOf(place) >> 1)) * larger.columns +
    (small.columnOf(place) >> 1)
  );
}
