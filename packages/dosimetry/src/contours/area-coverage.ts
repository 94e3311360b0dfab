import { CoverageAccumulator } from './coverage-accumulator.ts';
import type { MonotoneChains } from './monotone-chains.ts';
import type { Outline } from './outline.ts';

/** A lattice of equal cells in a plane: cell (0, 0) begins at `originU`, `originV` [mm]. */
export interface CellLattice {
  readonly originU: number;
  readonly originV: number;
  readonly cellU: number;
  readonly cellV: number;
  readonly columns: number;
  readonly rows: number;
}

/**
 * Per cell, shape (rows * columns), u fastest: `share` (0..1) of its area inside the loops, and the first moments of that part about the
 * cell's centre, in cells; `momentU / share` is where the centre of the covered part lies.
 */
export interface Coverage {
  /** Covered area [cells]. */
  readonly cells: number;
  /** Per row the first column that is covered and the first beyond the last one, shape (rows). */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Per row the same of its longest run of cells that lie wholly inside; equal where there is none, shape (rows). */
  readonly fullFrom: Int32Array;
  readonly fullTo: Int32Array;
  readonly share: Float64Array;
  readonly momentU: Float64Array;
  readonly momentV: Float64Array;
}

/** Edge of a loop with y ascending, in cell units; `bottom` and `top` are its x at the borders of the strip at hand. */
class Edge {
  readonly y0: number;
  readonly y1: number;
  readonly slope: number;
  bottom: number;
  top = Number.NaN;
  private readonly x0: number;

  constructor(x0: number, y0: number, x1: number, y1: number) {
    this.x0 = x0;
    this.y0 = y0;
    this.y1 = y1;
    this.slope = (x1 - x0) / (y1 - y0);
    this.bottom = x0;
  }

  cut(bottom: number, top: number): void {
    this.bottom = this.x0 + (bottom - this.y0) * this.slope;
    this.top = this.x0 + (top - this.y0) * this.slope;
  }
}

/** Edges that cross by less than this are taken as touching [cells]. */
const TOUCH = 1e-9;

/**
 * Exact area of polygons per cell, even-odd: nested loops are holes, overlapping ones cancel, a keyhole's bridge has no area.
 * Where no outlines cross, each of their rising chains enters or leaves the structure as a whole. Where they do, the plane is cut
 * into strips between vertices, in which edges do not cross; sorted along u they enter and leave in turn.
 *
 * @param accumulator of the same lattice, handed in where many planes follow one another
 */
export function areaCoverage(
  { loops, chains, signs }: Outline,
  lattice: CellLattice,
  accumulator: CoverageAccumulator = new CoverageAccumulator(lattice),
): Coverage {
  if (signs) addChains(chains, signs, accumulator);
  else addStrips(loops, accumulator);
  return accumulator.finish();
}

function addChains({ points, starts }: MonotoneChains, signs: Int8Array, accumulator: CoverageAccumulator): void {
  for (let chain = 0; chain < signs.length; chain++)
    accumulator.addChain(points, starts[chain]!, starts[chain + 1]!, signs[chain]!);
}

function addStrips(loops: readonly Float64Array[], accumulator: CoverageAccumulator): void {
  const edges = edgesOf(loops, accumulator.lattice).sort((a, b) => a.y0 - b.y0);
  const levels = new Float64Array(2 * edges.length);
  edges.forEach((edge, n) => {
    levels[2 * n] = edge.y0;
    levels[2 * n + 1] = edge.y1;
  });
  levels.sort();
  const active: Edge[] = [];
  let next = 0;
  for (let n = 0; n + 1 < levels.length; n++) {
    const bottom = levels[n]!;
    const top = levels[n + 1]!;
    if (top === bottom) continue;
    let kept = 0;
    for (const edge of active) if (edge.y1 > bottom) active[kept++] = edge;
    active.length = kept;
    while (next < edges.length && edges[next]!.y0 <= bottom) active.push(edges[next++]!);
    addStrip(active, bottom, top, accumulator);
  }
}

function edgesOf(loops: readonly Float64Array[], lattice: CellLattice): Edge[] {
  const edges: Edge[] = [];
  for (const loop of loops) {
    let xa = (loop[loop.length - 2]! - lattice.originU) / lattice.cellU;
    let ya = (loop[loop.length - 1]! - lattice.originV) / lattice.cellV;
    for (let i = 0; i < loop.length; i += 2) {
      const xb = (loop[i]! - lattice.originU) / lattice.cellU;
      const yb = (loop[i + 1]! - lattice.originV) / lattice.cellV;
      if (ya < yb) edges.push(new Edge(xa, ya, xb, yb));
      if (ya > yb) edges.push(new Edge(xb, yb, xa, ya));
      xa = xb;
      ya = yb;
    }
  }
  return edges;
}

function addStrip(active: Edge[], bottom: number, top: number, accumulator: CoverageAccumulator): void {
  for (const edge of active) edge.cut(bottom, top);
  sortByMiddle(active);
  const crossing = firstCrossing(active, bottom, top);
  if (crossing !== undefined) {
    addStrip(active, bottom, crossing, accumulator);
    addStrip(active, crossing, top, accumulator);
    return;
  }
  for (let i = 0; i < active.length; i++) {
    const edge = active[i]!;
    accumulator.addEdge(edge.bottom, bottom, edge.top, top, i % 2 === 0 ? 1 : -1);
  }
}

/** By insertion: few edges cross a strip, and from one strip to the next their order hardly changes. */
function sortByMiddle(edges: Edge[]): void {
  for (let n = 1; n < edges.length; n++) {
    const edge = edges[n]!;
    const middle = edge.bottom + edge.top;
    let place = n;
    for (; place > 0 && edges[place - 1]!.bottom + edges[place - 1]!.top > middle; place--)
      edges[place] = edges[place - 1]!;
    edges[place] = edge;
  }
}

/** Height at which two neighbours of the strip change places, well inside it; `undefined` where none do. */
function firstCrossing(sorted: readonly Edge[], bottom: number, top: number): number | undefined {
  for (let i = 0; i + 1 < sorted.length; i++) {
    const a = sorted[i]!;
    const b = sorted[i + 1]!;
    if (a.bottom <= b.bottom + TOUCH && a.top <= b.top + TOUCH) continue;
    const y = bottom + (b.bottom - a.bottom) / (a.slope - b.slope);
    if (y > bottom + TOUCH && y < top - TOUCH) return y;
  }
  return undefined;
}
