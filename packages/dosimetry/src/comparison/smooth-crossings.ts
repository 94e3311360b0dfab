import { type CornerQuadrics, cornerQuadrics } from './corner-quadrics.ts';
import type { Crossings } from './crossings.ts';
import { COEFFICIENTS } from './fit-quadric.ts';
import { type CellOrder, largerCells, momentCells, placeInLarger, sortIntoCells } from './moment-cells.ts';

/** Edge of the smallest cells, and how many times it doubles [nodes]: quadrics see crossings up to 4, 8, 16, 32 nodes away. */
const SMALLEST = 4;
const DOUBLINGS = 3;

/**
 * Places crossings that are known only to lie on a stretch of a lattice edge. Around the corners of cubic cells quadrics are fitted to
 * all crossings near, each weighed by how well it tells the surface's place; the largest cells whose quadrics agree with every crossing,
 * as far as their stretches allow, decide, blended from corner to corner. Where none agrees the crossing stays in the middle.
 * No crossing leaves its stretch, so no node changes sides.
 *
 * @returns how far along its edge each crossing lies from the middle of its stretch [nodes], shape (crossings)
 * @see Ohtake et al. 2003, Multi-level partition of unity implicits, ACM Trans Graph 22(3):463-470
 */
export function smoothCrossings(crossings: Crossings): Float64Array {
  const { lattice, cells } = sortIntoCells(crossings, SMALLEST);
  const pyramid = [momentCells(crossings, lattice, cells)];
  for (let n = 0; n < DOUBLINGS; n++) pyramid.push(largerCells(pyramid[n]!, crossings.size));
  const levels: CornerQuadrics[] = [];
  for (const level of pyramid.toReversed()) levels.push(cornerQuadrics(level, levels.at(-1)));
  return place(crossings, cells, levels);
}

/** @param levels from the largest cells to the smallest */
function place(crossings: Crossings, cells: CellOrder, levels: readonly CornerQuadrics[]): Float64Array {
  const along = new Float64Array(crossings.x.length);
  const blends = levels.map((level) => new Blend(level));
  const smallest = levels.at(-1)!.cells.lattice;
  for (let cell = 0; cell < smallest.count; cell++) {
    let within = cell;
    for (let n = levels.length - 1; n >= 0; n--) {
      blends[n]!.enter(within);
      if (n > 0) {
        const larger = levels[n - 1]!.cells.lattice;
        within = larger.numberOf[placeInLarger(levels[n]!.cells.lattice, larger, within)]!;
      }
    }
    for (let m = cells.start[cell]!; m < cells.start[cell + 1]!; m++) {
      const e = cells.order[m]!;
      if (crossings.half[e]! > 0) along[e] = placeOne(crossings, e, blends);
    }
  }
  return along;
}

function placeOne(c: Crossings, e: number, blends: readonly Blend[]): number {
  let left = 1;
  let along = 0;
  for (const blend of blends) {
    if (blend.corners === 0) continue;
    blend.meet(c, e);
    const { quality } = blend;
    if (quality < 1e-6) continue;
    const half = c.half[e]!;
    along += left * quality * Math.min(half, Math.max(-half, blend.along));
    left *= 1 - quality;
    if (left < 1e-3) break;
  }
  return along;
}

/** The quadrics at the corners of one cell, blended by nearness and quality. */
class Blend {
  /** How many corners of the cell have a quadric that agrees. */
  corners = 0;
  /** Of the last crossing that was met: the blended quality there and, where it is above 0, the step to the surface along the edge [nodes]. */
  quality = 0;
  along = 0;
  private readonly level: CornerQuadrics;
  /** Those corners, and the number of each one's quadric. */
  private readonly which = new Uint8Array(8);
  private readonly corner = new Int32Array(8);
  private cell = -1;
  private i = 0;
  private j = 0;
  private k = 0;

  constructor(level: CornerQuadrics) {
    this.level = level;
  }

  enter(cell: number): void {
    if (cell === this.cell) return;
    this.cell = cell;
    const { cells, numberOf, quality } = this.level;
    const { lattice } = cells;
    const place = lattice.place.values[cell]!;
    this.i = lattice.columnOf(place);
    this.j = lattice.rowOf(place);
    this.k = lattice.layerOf(place);
    this.corners = 0;
    const lowest = lattice.lowestCorner(place);
    for (let n = 0; n < 8; n++) {
      const number = numberOf[lowest + lattice.cornerStep[n]!]!;
      if (number < 0 || quality[number] === 0) continue;
      this.which[this.corners] = n;
      this.corner[this.corners++] = number;
    }
  }

  meet({ x, y, z, axis: axes }: Crossings, e: number): void {
    const { quadric: q, quality, cells } = this.level;
    const edge = cells.lattice.edge;
    const axis = axes[e]!;
    const u = x[e]! / edge - this.i;
    const v = y[e]! / edge - this.j;
    const w = z[e]! / edge - this.k;
    let total = 0;
    let value = 0;
    let slope = 0;
    let bend = 0;
    for (let m = 0; m < this.corners; m++) {
      const n = this.which[m]!;
      const number = this.corner[m]!;
      const a = u - (n & 1);
      const b = v - ((n >> 1) & 1);
      const c = w - (n >> 2);
      const h = (1 - Math.abs(a)) * (1 - Math.abs(b)) * (1 - Math.abs(c)) * quality[number]!;
      const o = number * COEFFICIENTS;
      // Halves of the gradient's quadratic part, so that value = constant + (linear + half) . point.
      const gx = a * q[o + 4]! + 0.5 * (b * q[o + 5]! + c * q[o + 6]!);
      const gy = b * q[o + 7]! + 0.5 * (a * q[o + 5]! + c * q[o + 8]!);
      const gz = c * q[o + 9]! + 0.5 * (a * q[o + 6]! + b * q[o + 8]!);
      total += h;
      value += h * (q[o]! + a * (q[o + 1]! + gx) + b * (q[o + 2]! + gy) + c * (q[o + 3]! + gz));
      if (axis === 0) {
        slope += h * (q[o + 1]! + 2 * gx);
        bend += h * q[o + 4]!;
      } else if (axis === 1) {
        slope += h * (q[o + 2]! + 2 * gy);
        bend += h * q[o + 7]!;
      } else {
        slope += h * (q[o + 3]! + 2 * gz);
        bend += h * q[o + 9]!;
      }
    }
    this.quality = total;
    if (total > 0) this.along = edge * nearestRoot(value, slope, bend);
  }
}

/** The root of value + slope t + bend t² nearest to 0, or of its tangent where it has none. */
function nearestRoot(value: number, slope: number, bend: number): number {
  const discriminant = slope * slope - 4 * bend * value;
  if (discriminant < 0) return -value / slope;
  const root = Math.sqrt(discriminant);
  return (-2 * value) / (slope + (slope < 0 ? -root : root) || 1e-12);
}
