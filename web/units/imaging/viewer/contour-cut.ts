import type { ContourPlane, ContourStack } from './contour-stack.ts';
import { marchingSquares, type Polyline } from './marching-squares.ts';

/**
 * The outline of a structure on a sagittal plane (`across` 0, at x) or a coronal one (`across` 1, at y), as lines of
 * (y or x, z) [mm].
 *
 * On each contour plane the cut is exact: the intervals between crossings of its loops, even-odd. Between neighbouring
 * planes the signed distance to the nearest crossing is interpolated, so the outline runs straight from crossing to
 * crossing; beyond the outermost planes, and at a gap of missing planes, it ends at half the plane spacing.
 */
export function cutContours(
  stack: ContourStack,
  cut: { readonly across: 0 | 1; readonly positionMm: number },
): Polyline[] {
  const rows = stack.planes.map((plane) => ({ zMm: plane.zMm, crossings: planeCrossings(plane, cut) }));
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const { crossings } of rows) {
    low = Math.min(low, crossings[0] ?? low);
    high = Math.max(high, crossings.at(-1) ?? high);
  }
  if (low > high) return [];
  const stepMm = Math.min(2, Math.max(0.25, (high - low) / 256));
  const columns = Math.ceil((high - low) / stepMm) + 3;
  const columnMm = Float64Array.from({ length: columns }, (_, n) => low + (n - 1) * stepMm);
  const half = stack.spacingMm / 2;
  const rowMm: number[] = [];
  const values: Float32Array[] = [];
  const push = (zMm: number, line: Float32Array) => {
    rowMm.push(zMm);
    values.push(line);
  };
  const nothing = new Float32Array(columns).fill(-half);
  rows.forEach(({ zMm, crossings }, n) => {
    const line = signedDistance(crossings, columnMm, half);
    const below = rows[n - 1]?.zMm ?? Number.NEGATIVE_INFINITY;
    const above = rows[n + 1]?.zMm ?? Number.POSITIVE_INFINITY;
    if (zMm - below > 1.5 * stack.spacingMm) {
      push(zMm - half - EDGE_MM, nothing);
      push(zMm - half, line);
    }
    push(zMm, line);
    if (above - zMm > 1.5 * stack.spacingMm) {
      push(zMm + half, line);
      push(zMm + half + EDGE_MM, nothing);
    }
  });
  const flat = new Float32Array(columns * values.length);
  values.forEach((line, row) => {
    flat.set(line, row * columns);
  });
  return marchingSquares({ columnMm, rowMm: Float64Array.from(rowMm), values: flat }, 0);
}

/** The end of a structure is drawn as an edge of this height. */
const EDGE_MM = 0.01;

/** Where the loops of a plane cross the line `across` = position, ascending; inside lies between the first and second, and so on. */
function planeCrossings(plane: ContourPlane, cut: { readonly across: 0 | 1; readonly positionMm: number }): number[] {
  const crossings: number[] = [];
  const along = 1 - cut.across;
  for (const loop of plane.loops) {
    let previous = loop.length - 2;
    let wasBelow = loop[previous + cut.across]! < cut.positionMm;
    for (let at = 0; at < loop.length; at += 2) {
      const isBelow = loop[at + cut.across]! < cut.positionMm;
      if (isBelow !== wasBelow) {
        const from = loop[previous + cut.across]!;
        const share = (cut.positionMm - from) / (loop[at + cut.across]! - from);
        crossings.push(loop[previous + along]! + share * (loop[at + along]! - loop[previous + along]!));
      }
      wasBelow = isBelow;
      previous = at;
    }
  }
  return crossings.sort((a, b) => a - b);
}

/** Distance [mm] of each column to the nearest crossing, positive inside; `-nothingMm` throughout where there is none. */
function signedDistance(crossings: readonly number[], columnMm: Float64Array, nothingMm: number): Float32Array {
  const line = new Float32Array(columnMm.length).fill(-nothingMm);
  if (crossings.length === 0) return line;
  let passed = 0;
  for (let column = 0; column < line.length; column++) {
    const place = columnMm[column]!;
    while (passed < crossings.length && crossings[passed]! <= place) passed++;
    const before = passed > 0 ? place - crossings[passed - 1]! : Number.POSITIVE_INFINITY;
    const after = passed < crossings.length ? crossings[passed]! - place : Number.POSITIVE_INFINITY;
    line[column] = (passed % 2 === 1 ? 1 : -1) * Math.min(before, after);
  }
  return line;
}
