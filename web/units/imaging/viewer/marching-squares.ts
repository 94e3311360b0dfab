/** Values on a right-angled lattice: `values[row * columns + column]` stands at (`columnMm[column]`, `rowMm[row]`). */
export interface Lattice {
  /** Ascending, shape (columns). */
  readonly columnMm: Float64Array;
  /** Ascending, shape (rows). */
  readonly rowMm: Float64Array;
  readonly values: Float32Array;
}

/** A line of x, y pairs [mm], flat, shape (2n); a closed one ends where it begins. */
export type Polyline = Float32Array;

/**
 * The lines on which the bilinear lattice crosses `level`, joined end to end. Nodes at or above `level` count as inside; a
 * saddle is settled by the mean of its four corners. Lines that leave the lattice stay open.
 *
 * @see Lorensen and Cline 1987, Marching cubes, Computer Graphics 21(4):163-169 (here in two dimensions)
 */
export function marchingSquares(lattice: Lattice, level: number): Polyline[] {
  const { columnMm, rowMm, values } = lattice;
  const columns = columnMm.length;
  const rows = rowMm.length;
  const joiner = new SegmentJoiner();
  // An edge is named by its lower node: 2 * node for the one along the row, 2 * node + 1 for the one along the column.
  for (let row = 0; row < rows - 1; row++) {
    let node = row * columns;
    let upperLeft = values[node]! >= level;
    let lowerLeft = values[node + columns]! >= level;
    for (let column = 0; column < columns - 1; column++, node++) {
      const upperRight = values[node + 1]! >= level;
      const lowerRight = values[node + columns + 1]! >= level;
      const code = (upperLeft ? 1 : 0) | (upperRight ? 2 : 0) | (lowerRight ? 4 : 0) | (lowerLeft ? 8 : 0);
      upperLeft = upperRight;
      lowerLeft = lowerRight;
      if (code === 0 || code === 15) continue;
      const top = 2 * node;
      const right = 2 * (node + 1) + 1;
      const bottom = 2 * (node + columns);
      const left = 2 * node + 1;
      switch (code) {
        case 1:
        case 14:
          joiner.add(left, top);
          break;
        case 2:
        case 13:
          joiner.add(top, right);
          break;
        case 4:
        case 11:
          joiner.add(right, bottom);
          break;
        case 8:
        case 7:
          joiner.add(bottom, left);
          break;
        case 3:
        case 12:
          joiner.add(left, right);
          break;
        case 6:
        case 9:
          joiner.add(top, bottom);
          break;
        default: {
          const mean =
            (values[node]! + values[node + 1]! + values[node + columns]! + values[node + columns + 1]!) / 4 >= level;
          if ((code === 5) === mean) {
            joiner.add(top, right);
            joiner.add(bottom, left);
          } else {
            joiner.add(left, top);
            joiner.add(right, bottom);
          }
        }
      }
    }
  }
  const crossing = (edge: number, out: Float32Array, at: number) => {
    const node = edge >> 1;
    const row = Math.floor(node / columns);
    const column = node - row * columns;
    const alongRow = (edge & 1) === 0;
    const from = values[node]!;
    const to = values[alongRow ? node + 1 : node + columns]!;
    const share = (level - from) / (to - from);
    const x = columnMm[column]!;
    const y = rowMm[row]!;
    out[at] = alongRow ? x + share * (columnMm[column + 1]! - x) : x;
    out[at + 1] = alongRow ? y : y + share * (rowMm[row + 1]! - y);
  };
  return joiner.lines().map((edges) => {
    const line = new Float32Array(2 * edges.length);
    edges.forEach((edge, at) => {
      crossing(edge, line, 2 * at);
    });
    return line;
  });
}

/** Joins segments whose ends carry the same number; each number ends at most two segments. */
class SegmentJoiner {
  private readonly neighbours = new Map<number, [number, number]>();

  add(a: number, b: number): void {
    this.link(a, b);
    this.link(b, a);
  }

  private link(from: number, to: number): void {
    const known = this.neighbours.get(from);
    if (known) known[1] = to;
    else this.neighbours.set(from, [to, NONE]);
  }

  lines(): number[][] {
    const lines: number[][] = [];
    const walk = (start: number) => {
      const line = [start];
      let previous = NONE;
      let current = start;
      for (;;) {
        const next = this.neighbours.get(current);
        if (!next) break;
        this.neighbours.delete(current);
        const step = next[0] !== previous && next[0] !== NONE ? next[0] : next[1];
        if (step === NONE) break;
        line.push(step);
        if (step === start) break;
        previous = current;
        current = step;
      }
      lines.push(line);
    };
    for (const [end, next] of this.neighbours) if (next[1] === NONE) walk(end);
    for (const start of this.neighbours.keys()) walk(start);
    return lines;
  }
}

const NONE = -1;
