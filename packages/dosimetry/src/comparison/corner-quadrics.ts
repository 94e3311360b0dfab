import { COEFFICIENTS, QuadricFit } from './fit-quadric.ts';
import { type MomentCells, placeInLarger } from './moment-cells.ts';
import { MOMENTS, shiftMoments } from './quadric-moments.ts';

/** A quadric for each corner that is needed, fitted to the crossings of the eight cells around it. */
export interface CornerQuadrics {
  readonly cells: MomentCells;
  /** Number of each corner of the lattice, -1 where none was fitted. */
  readonly numberOf: Int32Array;
  /** About the corner, in edges of the cell, shape (fitted * COEFFICIENTS). */
  readonly quadric: Float64Array;
  /** 1 where the quadric agrees with its crossings, 0 where it does not, in between where that is not clear; shape (fitted). */
  readonly quality: Float64Array;
  /** Per cell: 1 where all its corners have quality 1. */
  readonly settled: Uint8Array;
}

/** Fewer crossings than this around a corner do not carry a quadric of nine free coefficients. */
const FEWEST = 14;
const FREE = 9;
/** Below this share of the area around a corner in one direction, it bends too much to have a side. */
const ONE_SIDED = 0.3;
/**
 * Variance of the crossings about the quadric over what their stretches explain. Up to `GOOD` the quadric holds (a ball on a lattice
 * has 0.9), beyond `BAD` the surface has more shape than a quadric.
 */
const GOOD = 1.2;
const BAD = 1.6;

/**
 * Fits corners of the cells that larger cells have left open.
 *
 * @param larger the same surface in cells of twice the edge, already fitted; absent for the largest
 */
export function cornerQuadrics(cells: MomentCells, larger?: CornerQuadrics): CornerQuadrics {
  const { lattice } = cells;
  const open = openCells(cells, larger);
  const numberOf = new Int32Array(lattice.corners).fill(-1);
  let fitted = 0;
  for (let cell = 0; cell < lattice.count; cell++) {
    if (open[cell] === 0) continue;
    const lowest = lattice.lowestCorner(lattice.place.values[cell]!);
    for (let n = 0; n < 8; n++) {
      const corner = lowest + lattice.cornerStep[n]!;
      if (numberOf[corner] === -1) numberOf[corner] = fitted++;
    }
  }
  const sums = sumAround(cells, numberOf, fitted);
  const quadric = new Float64Array(fitted * COEFFICIENTS);
  const quality = new Float64Array(fitted);
  const fit = new QuadricFit();
  for (let n = 0; n < fitted; n++) {
    quality[n] = fitCorner(fit, sums, n);
    if (quality[n]! > 0) quadric.set(fit.coefficients, n * COEFFICIENTS);
  }
  return { cells, numberOf, quadric, quality, settled: settledCells(cells, open, numberOf, quality) };
}

function openCells({ lattice }: MomentCells, larger: CornerQuadrics | undefined): Uint8Array {
  const open = new Uint8Array(lattice.count).fill(1);
  if (!larger) return open;
  const around = larger.cells.lattice;
  for (let cell = 0; cell < lattice.count; cell++)
    if (larger.settled[around.numberOf[placeInLarger(lattice, around, cell)]!] === 1) open[cell] = 0;
  return open;
}

interface Sums {
  readonly moments: Float64Array;
  readonly area: Float64Array;
  readonly count: Float64Array;
}

function sumAround({ lattice, moments, area, count }: MomentCells, numberOf: Int32Array, fitted: number): Sums {
  const sums = {
    moments: new Float64Array(fitted * MOMENTS),
    area: new Float64Array(3 * fitted),
    count: new Float64Array(fitted),
  };
  const [inX, inY, inZ] = [new Float64Array(MOMENTS), new Float64Array(MOMENTS), new Float64Array(MOMENTS)];
  const to = new Int32Array(8);
  for (let cell = 0; cell < lattice.count; cell++) {
    if (count[cell] === 0) continue;
    const lowest = lattice.lowestCorner(lattice.place.values[cell]!);
    for (let n = 0; n < 8; n++) to[n] = numberOf[lowest + lattice.cornerStep[n]!]!;
    // Along x to both faces, from each along y to both edges, from each along z to both corners.
    for (let x = 0; x < 2; x++) {
      if (to[x]! < 0 && to[x + 2]! < 0 && to[x + 4]! < 0 && to[x + 6]! < 0) continue;
      for (let m = 0; m < MOMENTS; m++) inX[m] = moments[cell * MOMENTS + m]!;
      shiftMoments(inX, 0, 0.5 - x);
      for (let y = x; y < 4; y += 2) {
        if (to[y]! < 0 && to[y + 4]! < 0) continue;
        inY.set(inX);
        shiftMoments(inY, 1, 0.5 - (y >> 1));
        for (let n = y; n < 8; n += 4) {
          const corner = to[n]!;
          if (corner < 0) continue;
          inZ.set(inY);
          shiftMoments(inZ, 2, 0.5 - (n >> 2));
          for (let m = 0; m < MOMENTS; m++) sums.moments[corner * MOMENTS + m]! += inZ[m]!;
          for (let a = 0; a < 3; a++) sums.area[3 * corner + a]! += area[3 * cell + a]!;
          sums.count[corner]! += count[cell]!;
        }
      }
    }
  }
  return sums;
}

/** @returns the quality of the quadric that `fit` then holds */
function fitCorner(fit: QuadricFit, { moments, area, count }: Sums, n: number): number {
  const points = count[n]!;
  if (points < FEWEST) return 0;
  const x = area[3 * n]!;
  const y = area[3 * n + 1]!;
  const z = area[3 * n + 2]!;
  const length = Math.sqrt(x * x + y * y + z * z);
  if (length < ONE_SIDED * points) return 0;
  if (!fit.solve(moments, n * MOMENTS, x / length, y / length, z / length)) return 0;
  return Math.min(1, Math.max(0, (BAD - fit.residual / (points - FREE)) / (BAD - GOOD)));
}

function settledCells(
  { lattice }: MomentCells,
  open: Uint8Array,
  numberOf: Int32Array,
  quality: Float64Array,
): Uint8Array {
  const settled = new Uint8Array(lattice.count);
  for (let cell = 0; cell < lattice.count; cell++) {
    let all = 1;
    const lowest = lattice.lowestCorner(lattice.place.values[cell]!);
    if (open[cell] === 1)
      for (let n = 0; n < 8; n++) if (quality[numberOf[lowest + lattice.cornerStep[n]!]!]! < 1) all = 0;
    settled[cell] = all;
  }
  return settled;
}
