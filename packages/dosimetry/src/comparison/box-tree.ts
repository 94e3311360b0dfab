/** Boxes in a binary tree: children of node n are 2n and 2n + 1, the root is 1, leaf m is node `firstLeaf + m`. */
export class BoxTree {
  readonly firstLeaf: number;
  /** Low and high corner of each node's box, shape (6 * nodes); of an empty one they are turned round. */
  readonly boxes: Float64Array;

  constructor(leaves: number) {
    this.firstLeaf = 2 ** Math.ceil(Math.log2(Math.max(1, leaves)));
    this.boxes = new Float64Array(12 * this.firstLeaf);
    for (let n = 0; n < this.boxes.length; n += 6) {
      this.boxes.fill(Infinity, n, n + 3);
      this.boxes.fill(-Infinity, n + 3, n + 6);
    }
  }

  /** Widens a leaf to hold the points of which `numbers`, `from` to `to`, are the numbers. */
  include(leaf: number, positions: Float64Array, numbers: Int32Array, from: number, to: number): void {
    const { boxes } = this;
    const n = 6 * (this.firstLeaf + leaf);
    let x0 = boxes[n]!;
    let y0 = boxes[n + 1]!;
    let z0 = boxes[n + 2]!;
    let x1 = boxes[n + 3]!;
    let y1 = boxes[n + 4]!;
    let z1 = boxes[n + 5]!;
    for (let c = from; c < to; c++) {
      const p = 3 * numbers[c]!;
      const x = positions[p]!;
      const y = positions[p + 1]!;
      const z = positions[p + 2]!;
      if (x < x0) x0 = x;
      if (y < y0) y0 = y;
      if (z < z0) z0 = z;
      if (x > x1) x1 = x;
      if (y > y1) y1 = y;
      if (z > z1) z1 = z;
    }
    boxes[n] = x0;
    boxes[n + 1] = y0;
    boxes[n + 2] = z0;
    boxes[n + 3] = x1;
    boxes[n + 4] = y1;
    boxes[n + 5] = z1;
  }

  /** After the last leaf has its box: those of all other nodes. */
  close(): void {
    const { boxes } = this;
    for (let node = this.firstLeaf - 1; node >= 1; node--)
      for (let axis = 0; axis < 3; axis++) {
        const a = 12 * node + axis;
        const b = a + 6;
        boxes[6 * node + axis] = boxes[a]! < boxes[b]! ? boxes[a]! : boxes[b]!;
        boxes[6 * node + 3 + axis] = boxes[a + 3]! > boxes[b + 3]! ? boxes[a + 3]! : boxes[b + 3]!;
      }
  }

  /** Square of the distance of a point from the box of a node. */
  square(node: number, x: number, y: number, z: number): number {
    const { boxes } = this;
    const n = 6 * node;
    const dx = Math.max(boxes[n]! - x, x - boxes[n + 3]!, 0);
    const dy = Math.max(boxes[n + 1]! - y, y - boxes[n + 4]!, 0);
    const dz = Math.max(boxes[n + 2]! - z, z - boxes[n + 5]!, 0);
    return dx * dx + dy * dy + dz * dz;
  }
}
