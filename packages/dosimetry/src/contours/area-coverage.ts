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

/** A cell covered by less than this share is empty. */
export const NOTHING = 1e-9;
/** Edges that cross by less than this are taken as touching [cells]. */
const TOUCH = 1e-9;

/**
 * Exact area of polygons per cell, even-odd: nested loops are holes, overlapping ones cancel, a keyhole's bridge has no area.
 * The plane is cut into strips between vertices, in which edges do not cross; sorted along u they enter and leave the structure in turn.
 *
 * @param accumulator of the same lattice, handed in where many planes follow one another
 */
export function areaCoverage(
  loops: readonly Float64Array[],
  lattice: CellLattice,
  accumulator: CoverageAccumulator = new CoverageAccumulator(lattice),
): Coverage {
  const edges = edgesOf(loops, lattice).sort((a, b) => a.y0 - b.y0);
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

/** Sums, cell by cell, what lies to the right of each edge; entering edges count up, leaving ones down. Empty again after {@link finish}. */
export class CoverageAccumulator {
  private readonly lattice: CellLattice;
  private share: Float64Array;
  private momentU: Float64Array;
  private momentV: Float64Array;
  /** What an edge adds to every cell further right in its row, kept at the first of them. */
  private readonly rightShare: Float64Array;
  private readonly rightMomentV: Float64Array;
  private readonly spare: Float64Array[] = [];
  private firstRow = Infinity;
  private lastRow = -1;

  constructor(lattice: CellLattice) {
    this.lattice = lattice;
    this.rightShare = new Float64Array(lattice.rows * lattice.columns + 1);
    this.rightMomentV = new Float64Array(lattice.rows * lattice.columns + 1);
    this.share = this.blank();
    this.momentU = this.blank();
    this.momentV = this.blank();
  }

  /** Takes back a coverage that nobody reads any more. */
  recycle({ share, momentU, momentV }: Coverage): void {
    this.spare.push(share, momentU, momentV);
  }

  private blank(): Float64Array {
    return this.spare.pop()?.fill(0) ?? new Float64Array(this.lattice.rows * this.lattice.columns);
  }

  addEdge(xa: number, ya: number, xb: number, yb: number, sign: number): void {
    const slope = (xb - xa) / (yb - ya);
    const firstRow = Math.floor(ya);
    const lastRow = Math.min(this.lattice.rows - 1, Math.ceil(yb) - 1);
    if (firstRow < this.firstRow) this.firstRow = firstRow;
    if (lastRow > this.lastRow) this.lastRow = lastRow;
    for (let row = firstRow; row <= lastRow; row++) {
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
      const from = xa < xb ? left : right;
      const to = xa < xb ? right : left;
      const rise = (yb - ya) / (xb - xa);
      this.addInCell(row, column, from - column, ya + (from - xa) * rise, to - column, ya + (to - xa) * rise, sign);
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
    const { share, momentU, momentV } = this;
    const from = new Int32Array(rows);
    const to = new Int32Array(rows);
    let cells = 0;
    for (let row = this.firstRow; row <= this.lastRow; row++) {
      let right = 0;
      let rightV = 0;
      for (let column = 0, cell = row * columns; column < columns; column++, cell++) {
        right += this.rightShare[cell]!;
        rightV += this.rightMomentV[cell]!;
        share[cell]! += right;
        momentV[cell]! += rightV;
        if (share[cell]! < NOTHING) continue;
        cells += share[cell]!;
        if (to[row] === 0) from[row] = column;
        to[row] = column + 1;
      }
    }
    this.empty();
    return { cells, from, to, share, momentU, momentV };
  }

  private empty(): void {
    const [start, end] = [this.firstRow * this.lattice.columns, (this.lastRow + 1) * this.lattice.columns + 1];
    this.rightShare.fill(0, start, end);
    this.rightMomentV.fill(0, start, end);
    this.firstRow = Infinity;
    this.lastRow = -1;
    this.share = this.blank();
    this.momentU = this.blank();
    this.momentV = this.blank();
  }
}
