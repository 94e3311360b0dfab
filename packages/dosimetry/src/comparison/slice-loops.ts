import type { LatticeFacets } from './lattice-facets.ts';
import type { Occupancy } from './occupancy.ts';

/** Corners of a cell in one slice, counter-clockwise, as steps along i and j. */
const AROUND = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
] as const;

/**
 * The surface cut by the slices of its lattice: closed loops of its vertices, per slice. Where two voxels touch at a corner only, each
 * is enclosed by itself.
 */
export function sliceLoops({ columns, rows, slices, inside }: Occupancy, { node, axis }: LatticeFacets): number[][][] {
  const vertexOn = new Map<number, number>();
  for (let n = 0; n < node.length; n++) if (axis[n] !== 2) vertexOn.set(2 * node[n]! + axis[n]!, n);
  /** Edge of the cell at `place` between its corners c and c + 1, as a vertex. */
  const onEdge = (place: number, c: number) =>
    vertexOn.get(2 * (place + (c === 1 ? 1 : c === 2 ? columns : 0)) + (c & 1))!;
  const loops: number[][][] = [];
  for (let k = 0; k < slices; k++) {
    const next = new Map<number, number>();
    for (let j = 0; j + 1 < rows; j++)
      for (let i = 0; i + 1 < columns; i++) {
        const place = (k * rows + j) * columns + i;
        const isInside = (c: number) => {
          const [di, dj] = AROUND[c & 3]!;
          return inside[place + dj * columns + di] === 1;
        };
        const filled = Number(isInside(0)) + Number(isInside(1)) + Number(isInside(2)) + Number(isInside(3));
        if (filled === 0 || filled === 4) continue;
        for (let c = 0; c < 4; c++) {
          if (isInside(c) || !isInside(c + 1)) continue;
          let leaves = c + 1;
          while (isInside(leaves + 1)) leaves++;
          next.set(onEdge(place, leaves & 3), onEdge(place, c));
        }
      }
    loops.push(closed(next));
  }
  return loops;
}

function closed(next: Map<number, number>): number[][] {
  const loops: number[][] = [];
  for (const start of next.keys()) {
    const loop: number[] = [];
    for (let vertex: number | undefined = start; vertex !== undefined; ) {
      loop.push(vertex);
      const following: number | undefined = next.get(vertex);
      next.delete(vertex);
      vertex = following === start ? undefined : following;
    }
    loops.push(loop);
  }
  return loops;
}
