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
  readonly share: Float64Array;
  readonly momentU: Float64Array;
  readonly momentV: Float64Array;
}

/** Edge of a loop with y ascending, in cell units. */
interface Edge {
  readonly y0: number;
  readonly y1: number;
  readonly x0: number;
  readonly slope: number;
}

/** A cell covered by less than this share is empty. */
export const NOTHING = 1e-9;
/** Edges that cross by less than this are taken as touching [cells]. */
const TOUCH = 1e-9;

/**
 * Exact area of polygons per cell, even-odd: nested loops are holes, overlapping ones cancel, a keyhole's bridge has no area.
 * The plane is cut into strips between vertices, in which edges do not cross; sorted along u they enter and leave the structure in turn.
 */
export function areaCoverage(loops: readonly Float64Array[], lattice: CellLattice): Coverage {
  const accumulator = new CoverageAccumulator(lattice);
  const edges = edgesOf(loops, lattice).sort((a, b) => a.y0 - b.y0);
  const levels = [...new Set(edges.flatMap((e) => [e.y0, e.y1]))].sort((a, b) => a - b);
  let active: Edge[] = [];
  let next = 0;
  for (let i = 0; i + 1 < levels.length; i++) {
    const bottom = levels[i]!;
    const top = levels[i + 1]!;
    active = active.filter((e) => e.y1 > bottom);
    while (next < edges.length && edges[next]!.y0 <= bottom) active.push(edges[next++]!);
    addStrip(active, bottom, top, accumulator);
  }
  return accumulator.finish();
}

function edgesOf(loops: readonly Float64Array[], lattice: CellLattice): Edge[] {
  const edges: Edge[] = [];
  for (const loop of loops) {
    let xa = (loop[loop.length - 2]! - lattice.originU) / lattice.cellU;
    let ya = (loop[loop.length - 1]! - lattice.originV) / lattice.cellV;
    for (let i = 0; i < loop.length; i += 2) {
      const xb = (loop[i]! - lattice.originU) / lattice.cellU;
      const yb = (loop[i + 1]! - lattice.originV) / lattice.cellV;
      if (ya < yb) edges.push({ y0: ya, y1: yb, x0: xa, slope: (xb - xa) / (yb - ya) });
      if (ya > yb) edges.push({ y0: yb, y1: ya, x0: xb, slope: (xa - xb) / (ya - yb) });
      xa = xb;
      ya = yb;
    }
  }
  return edges;
}

const at = (e: Edge, y: number): number => e.x0 + (y - e.y0) * e.slope;

function addStrip(active: Edge[], bottom: number, top: number, accumulator: CoverageAccumulator): void {
  const middle = (bottom + top) / 2;
  active.sort((a, b) => at(a, middle) - at(b, middle));
  const crossing = firstCrossing(active, bottom, top);
  if (crossing !== undefined) {
    addStrip(active, bottom, crossing, accumulator);
    addStrip(active, crossing, top, accumulator);
    return;
  }
  for (let i = 0; i < active.length; i++) {
    const e = active[i]!;
    accumulator.addEdge(at(e, bottom), bottom, at(e, top), top, i % 2 === 0 ? 1 : -1);
  }
}

/** Height at which two neighbours of the strip change places, well inside it; `undefined` where none do. */
function firstCrossing(sorted: readonly Edge[], bottom: number, top: number): number | undefined {
  for (let i = 0; i + 1 < sorted.length; i++) {
    const a = sorted[i]!;
    const b = sorted[i + 1]!;
    if (at(a, bottom) <= at(b, bottom) + TOUCH && at(a, top) <= at(b, top) + TOUCH) continue;
    const y = bottom + (at(b, bottom) - at(a, bottom)) / (a.slope - b.slope);
    if (y > bottom + TOUCH && y < top - TOUCH) return y;
  }
  return undefined;
}

/** Sums, cell by cell, what lies to the right of each edge; entering edges count up, leaving ones down. */
class CoverageAccumulator {
  private readonly lattice: CellLattice;
  private readonly share: Float64Array;
  private readonly momentU: Float64Array;
  private readonly momentV: Float64Array;
  /** What an edge adds to every cell further right in its row, kept at the first of them. */
  private readonly rightShare: Float64Array;
  private readonly rightMomentV: Float64Array;

  constructor(lattice: CellLattice) {
    this.lattice = lattice;
    const cells = lattice.rows * lattice.columns;
    this.share = new Float64Array(cells);
    this.momentU = new Float64Array(cells);
    this.momentV = new Float64Array(cells);
    this.rightShare = new Float64Array(cells + 1);
    this.rightMomentV = new Float64Array(cells + 1);
  }

  addEdge(xa: number, ya: number, xb: number, yb: number, sign: number): void {
    const slope = (xb - xa) / (yb - ya);
    const lastRow = Math.min(this.lattice.rows - 1, Math.ceil(yb) - 1);
    for (let row = Math.floor(ya); row <= lastRow; row++) {
      const y0 = Math.max(ya, row);
      const y1 = Math.min(yb, row + 1);
      if (y1 > y0) this.addInRow(row, xa + (y0 - ya) * slope, y0 - row, xa + (y1 - ya) * slope, y1 - row, sign);
    }
  }

  private addInRow(row: number, xa: number, ya: number, xb: number, yb: number, sign: number): void {
    const [x0, x1] = xa < xb ? [xa, xb] : [xb, xa];
    const first = Math.floor(x0);
    const last = Math.max(first, Math.ceil(x1) - 1);
    for (let column = first; column <= last; column++) {
      if (first === last) {
        this.addInCell(row, column, xa - column, ya, xb - column, yb, sign);
        continue;
      }
      const left = Math.max(x0, column);
      const right = Math.min(x1, column + 1);
      const yAt = (x: number) => ya + ((x - xa) / (xb - xa)) * (yb - ya);
      const [from, to] = xa < xb ? [left, right] : [right, left];
      this.addInCell(row, column, from - column, yAt(from), to - column, yAt(to), sign);
    }
  }

  /** A piece of edge within one cell, in coordinates 0..1 of the cell. */
  private addInCell(row: number, column: number, xa: number, ya: number, xb: number, yb: number, sign: number): void {
    const height = sign * (yb - ya);
    const cell = row * this.lattice.columns + column;
    const [a, b] = [xa - 0.5, xb - 0.5];
    const [pa, pb] = [1 - xa, 1 - xb];
    const [qa, qb] = [ya - 0.5, yb - 0.5];
    this.share[cell]! += height * (pa + pb) * 0.5;
    this.momentU[cell]! += height * (0.125 - (a * a + a * b + b * b) / 6);
    this.momentV[cell]! += (height * (2 * (pa * qa + pb * qb) + pa * qb + pb * qa)) / 6;
    this.rightShare[cell + 1]! += height;
    this.rightMomentV[cell + 1]! += height * (qa + qb) * 0.5;
  }

  finish(): Coverage {
    const { rows, columns } = this.lattice;
    const from = new Int32Array(rows);
    const to = new Int32Array(rows);
    let cells = 0;
    for (let row = 0; row < rows; row++) {
      let share = 0;
      let momentV = 0;
      for (let column = 0, cell = row * columns; column < columns; column++, cell++) {
        share += this.rightShare[cell]!;
        momentV += this.rightMomentV[cell]!;
        this.share[cell]! += share;
        this.momentV[cell]! += momentV;
        if (this.share[cell]! < NOTHING) continue;
        cells += this.share[cell]!;
        if (to[row] === 0) from[row] = column;
        to[row] = column + 1;
      }
    }
    return { cells, from, to, share: this.share, momentU: this.momentU, momentV: this.momentV };
  }
}
