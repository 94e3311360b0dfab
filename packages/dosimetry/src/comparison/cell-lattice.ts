import type { GrowingInt32 } from './growing-array.ts';

/**
 * Cubes of `edge` nodes that hold crossings, numbered in the order in which they were met. Their corners are a lattice of one more along
 * each axis; corner `n` of a cell (bit 0 x, bit 1 y, bit 2 z) stands `cornerStep[n]` further than its lowest one.
 */
export class CellLattice3 {
  readonly edge: number;
  readonly columns: number;
  readonly rows: number;
  readonly layers: number;
  readonly cornerStep: Int32Array;
  /** Number of each cell of the lattice, -1 where it holds nothing. */
  readonly numberOf: Int32Array;
  /** Place in the lattice of each numbered cell. */
  readonly place: GrowingInt32;

  constructor(edge: number, size: readonly [number, number, number], place: GrowingInt32) {
    this.edge = edge;
    this.columns = Math.floor(size[0] / edge) + 1;
    this.rows = Math.floor(size[1] / edge) + 1;
    this.layers = Math.floor(size[2] / edge) + 1;
    this.numberOf = new Int32Array(this.columns * this.rows * this.layers).fill(-1);
    this.place = place;
    const [row, layer] = [this.columns + 1, (this.columns + 1) * (this.rows + 1)];
    this.cornerStep = Int32Array.from({ length: 8 }, (_, n) => (n & 1) + ((n >> 1) & 1) * row + (n >> 2) * layer);
  }

  get count(): number {
    return this.place.length;
  }

  get corners(): number {
    return (this.columns + 1) * (this.rows + 1) * (this.layers + 1);
  }

  number(place: number): number {
    const known = this.numberOf[place]!;
    if (known >= 0) return known;
    this.place.push(place);
    this.numberOf[place] = this.place.length - 1;
    return this.place.length - 1;
  }

  layerOf(place: number): number {
    return (place / (this.columns * this.rows)) | 0;
  }

  rowOf(place: number): number {
    return ((place / this.columns) | 0) % this.rows;
  }

  columnOf(place: number): number {
    return place % this.columns;
  }

  /** Its lowest corner in the lattice of corners. */
  lowestCorner(place: number): number {
    return (this.layerOf(place) * (this.rows + 1) + this.rowOf(place)) * (this.columns + 1) + this.columnOf(place);
  }
}
