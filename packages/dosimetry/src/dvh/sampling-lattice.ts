import type { CellLattice } from '../contours/area-coverage.ts';
import type { ContourStack } from '../contours/contour-stack.ts';
import type { PlaneBox } from '../contours/outline.ts';
import type { DoseField, Vec3 } from '../inputs.ts';
import { dot } from '../vec3.ts';

/** Edges of a sampling cell along u, v and w of the stack [mm]. */
export interface CellSize {
  readonly u: number;
  readonly v: number;
  readonly w: number;
}

/** The voxel edge cut into `subdivision` parts; along a direction that is no axis of the dose grid, its smallest edge is cut. */
export function cellSize(stack: ContourStack, { grid }: DoseField, subdivision: number): CellSize {
  const edge = (direction: Vec3): number => {
    const along = grid.axes.findIndex((axis) => Math.abs(dot(axis, direction)) > 0.999);
    return (grid.spacingMm[along] ?? Math.min(...grid.spacingMm)) / subdivision;
  };
  return { u: edge(stack.frame.u), v: edge(stack.frame.v), w: edge(stack.frame.w) };
}

/** The rectangle around all outlines; with `growth`, around such that are so much wider [share of their width]. */
export function boxOf(stack: ContourStack, growth = 0): PlaneBox {
  const wider = ([from, to]: readonly [number, number]): readonly [number, number] => {
    const more = ((to - from) * growth) / 2;
    return [from - more, to + more];
  };
  const { u, v } = extent(stack);
  return { u: wider(u), v: wider(v) };
}

/** Lattice over a rectangle, its cell borders on the dose grid's centres where their directions agree; the last column and row stay empty. */
export function latticeOver(stack: ContourStack, { grid }: DoseField, cell: CellSize, box: PlaneBox): CellLattice {
  const [minU, maxU] = box.u;
  const [minV, maxV] = box.v;
  // A hair before the outermost point, so that rounding never puts it before the first cell.
  const start = (minimum: number, size: number, node: number) =>
    node + Math.floor((minimum - node) / size - 1e-6) * size;
  const originU = start(minU, cell.u, dot(grid.originMm, stack.frame.u));
  const originV = start(minV, cell.v, dot(grid.originMm, stack.frame.v));
  return {
    originU,
    originV,
    cellU: cell.u,
    cellV: cell.v,
    columns: Math.floor((maxU - originU) / cell.u) + 2,
    rows: Math.floor((maxV - originV) / cell.v) + 2,
  };
}

/** The rectangle around all outlines. */
export function extent({ planes }: ContourStack): PlaneBox {
  let [minU, maxU, minV, maxV] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { outline } of planes) {
    const { u, v } = outline.box;
    minU = Math.min(minU, u[0]);
    maxU = Math.max(maxU, u[1]);
    minV = Math.min(minV, v[0]);
    maxV = Math.max(maxV, v[1]);
  }
  return { u: [minU, maxU], v: [minV, maxV] };
}
