import { CELL_POLYGONS } from './cell-polygons.ts';
import { GrowingInt32 } from './growing-array.ts';
import type { Occupancy } from './occupancy.ts';

/**
 * Where and how the border of an occupancy runs, without saying yet where on each edge: one vertex on every lattice edge between a node
 * inside and one outside, one facet per closed polygon of a cell, cut into triangles as a fan. Normals point outwards.
 */
export interface LatticeFacets {
  /** Lower node of each vertex's edge, linear index into `inside`, shape (vertices). */
  readonly node: Int32Array;
  /** Axis along which the edge runs: 0, 1, 2 for i, j, k; shape (vertices). */
  readonly axis: Uint8Array;
  /** Vertices of each triangle, shape (3 * triangles). */
  readonly triangles: Int32Array;
  /** First triangle of each facet, and the number of triangles at the end; shape (facets + 1). */
  readonly facetStart: Int32Array;
}

/** Each case of {@link CELL_POLYGONS} as a list: per polygon the number of its edges, then the edges; 0 ends the case. */
const CASES = CELL_POLYGONS.map((polygons) => [...polygons.flatMap((polygon) => [polygon.length, ...polygon]), 0]);
const POLYGON_LIST = Uint8Array.from(CASES.flat());
const POLYGON_START = startOfEach(CASES);

/** Where each list starts when they stand one after another. */
function startOfEach(lists: readonly (readonly number[])[]): Uint16Array {
  const starts = new Uint16Array(lists.length);
  for (let n = 1; n < lists.length; n++) starts[n] = starts[n - 1]! + lists[n - 1]!.length;
  return starts;
}

/** Four voxels inside, read as one word. */
const ALL_INSIDE = 0x01010101;

/**
 * Walks the cells slice by slice; four cells in a row whose corners are alike are passed over in one step.
 *
 * @param occupancy with empty nodes on every side and columns in fours
 * @see Lorensen and Cline 1987, Marching cubes, Computer Graphics 21(4):163-169
 */
export function latticeFacets(occupancy: Occupancy): LatticeFacets {
  const { columns, rows, slices, inside } = occupancy;
  const words = new Int32Array(inside.buffer, inside.byteOffset, inside.length >> 2);
  const walker = new FacetWalker(occupancy);
  const rowWords = columns >> 2;
  const sliceWords = rowWords * rows;
  for (let k = 0; k + 1 < slices; k++)
    for (let j = 0; j + 1 < rows; j++) {
      let word = k * sliceWords + j * rowWords;
      for (let i = 0; i < columns; i += 4, word++) {
        const first = words[word]!;
        if (
          first === words[word + rowWords]! &&
          first === words[word + sliceWords]! &&
          first === words[word + sliceWords + rowWords]! &&
          (first === 0 || first === ALL_INSIDE) &&
          (i + 4 === columns || walker.sameCorners(4 * word + 4, first & 1))
        )
          continue;
        for (let n = 0; n < 4 && i + n + 1 < columns; n++) walker.visit(i + n, j, k);
      }
    }
  return walker.finish();
}

/** Gives each crossed edge its vertex when the first cell around it is met, and lists the facets of each cell. */
class FacetWalker {
  private readonly inside: Uint8Array;
  private readonly columns: number;
  private readonly layer: number;
  private readonly node: GrowingInt32;
  private readonly axis: GrowingInt32;
  private readonly triangles: GrowingInt32;
  private readonly facetStart: GrowingInt32;
  /** Vertex on each edge of the two slices around the cells at hand, along i and j, and between them along k; valid where crossed. */
  private readonly alongI: readonly [Int32Array, Int32Array];
  private readonly alongJ: readonly [Int32Array, Int32Array];
  private readonly alongK: Int32Array;
  private readonly polygon = new Int32Array(12);

  constructor({ inside, columns, rows, slices }: Occupancy) {
    // A body has about as many facets as the box around it has faces of cells, and twice as many triangles.
    const faces = 2 * (columns * rows + columns * slices + rows * slices);
    this.node = new GrowingInt32(faces);
    this.axis = new GrowingInt32(faces);
    this.triangles = new GrowingInt32(6 * faces);
    this.facetStart = new GrowingInt32(faces);
    this.inside = inside;
    this.columns = columns;
    this.layer = columns * rows;
    this.alongI = [new Int32Array(this.layer), new Int32Array(this.layer)];
    this.alongJ = [new Int32Array(this.layer), new Int32Array(this.layer)];
    this.alongK = new Int32Array(this.layer);
  }

  /** Do the four nodes around `node` that a cell to its left would have in common with it all have the value `value`? */
  sameCorners(node: number, value: number): boolean {
    const { inside, columns, layer } = this;
    return (
      inside[node] === value &&
      inside[node + columns] === value &&
      inside[node + layer] === value &&
      inside[node + layer + columns] === value
    );
  }

  visit(i: number, j: number, k: number): void {
    const { inside, columns, layer } = this;
    const place = j * columns + i;
    const n = k * layer + place;
    const m = n + layer;
    const far = inside[m + columns + 1]!;
    const corners =
      inside[n]! |
      (inside[n + 1]! << 1) |
      (inside[n + columns]! << 2) |
      (inside[n + columns + 1]! << 3) |
      (inside[m]! << 4) |
      (inside[m + 1]! << 5) |
      (inside[m + columns]! << 6) |
      (far << 7);
    if (corners === 0 || corners === 255) return;
    // The three edges that meet in the far corner are new; all others belonged to an earlier cell.
    const upper = (k + 1) & 1;
    if (inside[m + columns] !== far) this.alongI[upper]![place + columns] = this.add(m + columns, 0);
    if (inside[m + 1] !== far) this.alongJ[upper]![place + 1] = this.add(m + 1, 1);
    if (inside[n + columns + 1] !== far) this.alongK[place + columns + 1] = this.add(n + columns + 1, 2);
    this.addFacets(corners, place, k);
  }

  private add(node: number, axis: number): number {
    this.node.push(node);
    this.axis.push(axis);
    return this.node.length - 1;
  }

  private addFacets(corners: number, place: number, k: number): void {
    const { polygon, triangles } = this;
    let at = POLYGON_START[corners]!;
    for (let size = POLYGON_LIST[at++]!; size > 0; size = POLYGON_LIST[at++]!) {
      for (let n = 0; n < size; n++) polygon[n] = this.vertexOn(POLYGON_LIST[at++]!, place, k);
      this.facetStart.push(triangles.length / 3);
      for (let n = 2; n < size; n++) {
        triangles.push(polygon[0]!);
        triangles.push(polygon[n - 1]!);
        triangles.push(polygon[n]!);
      }
    }
  }

  private vertexOn(edge: number, place: number, k: number): number {
    const [b, c] = [edge & 1, (edge >> 1) & 1];
    if (edge < 4) return this.alongI[(k + c) & 1]![place + b * this.columns]!;
    if (edge < 8) return this.alongJ[(k + b) & 1]![place + c]!;
    return this.alongK[place + c * this.columns + b]!;
  }

  finish(): LatticeFacets {
    this.facetStart.push(this.triangles.length / 3);
    return {
      node: this.node.whole(),
      axis: new Uint8Array(this.axis.whole()),
      triangles: this.triangles.whole(),
      facetStart: this.facetStart.whole(),
    };
  }
}
