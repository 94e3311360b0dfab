import type { BlockLattice } from './block-lattice.ts';
import { BoxTree } from './box-tree.ts';
import { triangleDistanceSquare } from './triangle-distance.ts';
import type { TriangleMesh } from './triangle-mesh.ts';

/** Facets of a mesh in blocks; blocks that follow one another are near each other in space. */
export interface FacetBlocks {
  readonly mesh: TriangleMesh;
  /** Facet of the mesh at each place in the order of the blocks. */
  readonly facet: Int32Array;
  readonly middleMm: Float64Array;
  readonly radiusMm: Float64Array;
  readonly blockStart: Int32Array;
  /** Where the blocks lie, if they are those of a lattice. */
  readonly lattice?: BlockLattice;
}

/** In a lattice no more places than this are looked up; beyond, the tree is faster. */
const MOST_PLACES = 100;

/**
 * Exact distance of points from a surface. Near points look into the blocks of the lattice around them, far ones walk down a tree of
 * boxes; in a block a sphere around each facet tells whether its triangles can be nearer than what is known.
 */
export class FacetSearch {
  private readonly blocks: FacetBlocks;
  private readonly tree: BoxTree;
  /** A facet reaches no further than this from the middle that decided its block, in any direction [mm]. */
  private readonly overhangMm: number;
  private readonly stack = new Int32Array(64);
  private readonly stackSquare = new Float64Array(64);
  /** Facet that was nearest last time: a good first guess for a neighbour. */
  private last = 0;
  private best = Infinity;
  /** The point asked for; kept here, since numbers handed from method to method are allocated. */
  private x = 0;
  private y = 0;
  private z = 0;

  constructor(blocks: FacetBlocks) {
    this.blocks = blocks;
    const { mesh, facet, blockStart, radiusMm } = blocks;
    const { positionsMm: p, triangles, facetStart } = mesh;
    this.tree = new BoxTree(blockStart.length - 1);
    let overhang = 0;
    for (let block = 0; block + 1 < blockStart.length; block++)
      for (let n = blockStart[block]!; n < blockStart[block + 1]!; n++) {
        this.tree.include(block, p, triangles, 3 * facetStart[facet[n]!]!, 3 * facetStart[facet[n]! + 1]!);
        overhang = Math.max(overhang, radiusMm[n]!);
      }
    this.tree.close();
    // Any point of the facet that decides its block lies within a radius of its middle, and so does every corner.
    this.overhangMm = 2 * overhang;
  }

  /** Distance of (x, y, z) from the surface [mm]. */
  distanceMm(x: number, y: number, z: number): number {
    this.x = x;
    this.y = y;
    this.z = z;
    this.best = Infinity;
    this.meetFacet(this.last);
    this.meetHome();
    if (!this.searchLattice()) this.searchTree();
    return Math.sqrt(this.best);
  }

  /** The block in which the point lies, if there is one: most often it holds what is nearest, or nearly so. */
  private meetHome(): void {
    const { x, y, z } = this;
    const { lattice } = this.blocks;
    if (!lattice) return;
    const { lowMm, edgeMm, size, numberAt } = lattice;
    const i = Math.floor((x - lowMm[0]) / edgeMm);
    const j = Math.floor((y - lowMm[1]) / edgeMm);
    const k = Math.floor((z - lowMm[2]) / edgeMm);
    if (i < 0 || j < 0 || k < 0 || i >= size[0] || j >= size[1] || k >= size[2]) return;
    const block = numberAt[(k * size[1] + j) * size[0] + i]!;
    if (block >= 0) this.meetBlock(block);
  }

  /** @returns false where the blocks that may hold something nearer are too many to look at */
  private searchLattice(): boolean {
    const { x, y, z } = this;
    const { lattice } = this.blocks;
    if (!lattice) return false;
    const { lowMm, edgeMm, size, numberAt } = lattice;
    const { firstLeaf } = this.tree;
    const reach = Math.sqrt(this.best) + this.overhangMm;
    const i0 = Math.max(0, Math.floor((x - reach - lowMm[0]) / edgeMm));
    const i1 = Math.min(size[0] - 1, Math.floor((x + reach - lowMm[0]) / edgeMm));
    const j0 = Math.max(0, Math.floor((y - reach - lowMm[1]) / edgeMm));
    const j1 = Math.min(size[1] - 1, Math.floor((y + reach - lowMm[1]) / edgeMm));
    const k0 = Math.max(0, Math.floor((z - reach - lowMm[2]) / edgeMm));
    const k1 = Math.min(size[2] - 1, Math.floor((z + reach - lowMm[2]) / edgeMm));
    if ((i1 - i0 + 1) * (j1 - j0 + 1) * (k1 - k0 + 1) > MOST_PLACES) return false;
    for (let k = k0; k <= k1; k++)
      for (let j = j0; j <= j1; j++) {
        const row = (k * size[1] + j) * size[0];
        for (let i = i0; i <= i1; i++) {
          const block = numberAt[row + i]!;
          if (block >= 0 && this.tree.square(firstLeaf + block, x, y, z) < this.best) this.meetBlock(block);
        }
      }
    return true;
  }

  private searchTree(): void {
    const { x, y, z } = this;
    const { stack, stackSquare, tree } = this;
    let depth = 1;
    stack[0] = 1;
    stackSquare[0] = 0;
    while (depth > 0) {
      depth--;
      if (stackSquare[depth]! >= this.best) continue;
      let node = stack[depth]!;
      let square = stackSquare[depth]!;
      while (node < tree.firstLeaf && square < this.best) {
        const left = tree.square(2 * node, x, y, z);
        const right = tree.square(2 * node + 1, x, y, z);
        node = left <= right ? 2 * node : 2 * node + 1;
        square = left <= right ? left : right;
        stack[depth] = node ^ 1;
        stackSquare[depth++] = left <= right ? right : left;
      }
      if (square < this.best) this.meetBlock(node - tree.firstLeaf);
    }
  }

  private meetBlock(block: number): void {
    const { x, y, z } = this;
    const { blockStart, middleMm, radiusMm } = this.blocks;
    let reach = Math.sqrt(this.best);
    for (let n = blockStart[block]!; n < blockStart[block + 1]!; n++) {
      const dx = middleMm[3 * n]! - x;
      const dy = middleMm[3 * n + 1]! - y;
      const dz = middleMm[3 * n + 2]! - z;
      const far = reach + radiusMm[n]!;
      if (dx * dx + dy * dy + dz * dz >= far * far) continue;
      this.meetFacet(n);
      reach = Math.sqrt(this.best);
    }
  }

  private meetFacet(n: number): void {
    const { x, y, z } = this;
    const { mesh, facet } = this.blocks;
    const { positionsMm, triangles, facetStart } = mesh;
    const end = 3 * facetStart[facet[n]! + 1]!;
    for (let t = 3 * facetStart[facet[n]!]!; t < end; t += 3) {
      const square = triangleDistanceSquare(
        positionsMm,
        3 * triangles[t]!,
        3 * triangles[t + 1]!,
        3 * triangles[t + 2]!,
        x,
        y,
        z,
      );
      // Not true of a triangle without area, which has no inside to be near to.
      if (!(square < this.best)) continue;
      this.best = square;
      this.last = n;
    }
  }
}
