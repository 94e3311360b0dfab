const LEAF = 4;

/** Nearest point of a mesh, by a tree of boxes over triangles that are neighbours in space. */
export class TriangleTree {
  /** Corners of each triangle, in the order of the leaves, shape (9 * triangles). */
  private readonly corners: Float64Array;
  /** Low and high corner of each node's box, shape (6 * nodes); children of n are 2n and 2n + 1, the root is 1. */
  private readonly boxes: Float64Array;
  private readonly firstLeaf: number;
  private readonly triangles: number;
  private readonly stack = new Int32Array(64);
  /** Triangle that was nearest last time: a good first guess for a neighbour. */
  private last = 0;

  /** @param corners of the triangles [mm], shape (9 * triangles), neighbours in space near each other in the list */
  constructor(corners: Float64Array) {
    this.corners = corners;
    this.triangles = this.corners.length / 9;
    const leaves = Math.max(1, Math.ceil(this.triangles / LEAF));
    this.firstLeaf = 2 ** Math.ceil(Math.log2(leaves));
    this.boxes = this.boxesOf(leaves);
  }

  private boxesOf(leaves: number): Float64Array {
    const { corners, firstLeaf } = this;
    const boxes = new Float64Array(12 * firstLeaf);
    for (let n = 0; n < boxes.length; n += 6) {
      boxes.fill(Infinity, n, n + 3);
      boxes.fill(-Infinity, n + 3, n + 6);
    }
    for (let leaf = 0; leaf < leaves; leaf++) {
      const box = 6 * (firstLeaf + leaf);
      const to = Math.min(corners.length, 9 * LEAF * (leaf + 1));
      for (let c = 9 * LEAF * leaf; c < to; c++) {
        const axis = c % 3;
        const value = corners[c]!;
        if (value < boxes[box + axis]!) boxes[box + axis] = value;
        if (value > boxes[box + 3 + axis]!) boxes[box + 3 + axis] = value;
      }
    }
    for (let node = firstLeaf - 1; node >= 1; node--)
      for (let axis = 0; axis < 3; axis++) {
        const [a, b] = [12 * node + axis, 12 * node + 6 + axis];
        boxes[6 * node + axis] = Math.min(boxes[a]!, boxes[b]!);
        boxes[6 * node + 3 + axis] = Math.max(boxes[a + 3]!, boxes[b + 3]!);
      }
    return boxes;
  }

  private boxDistance(node: number, x: number, y: number, z: number): number {
    const { boxes } = this;
    const n = 6 * node;
    const dx = Math.max(boxes[n]! - x, x - boxes[n + 3]!, 0);
    const dy = Math.max(boxes[n + 1]! - y, y - boxes[n + 4]!, 0);
    const dz = Math.max(boxes[n + 2]! - z, z - boxes[n + 5]!, 0);
    return dx * dx + dy * dy + dz * dz;
  }

  /** Distance of a point from the surface [mm]. */
  distanceMm(x: number, y: number, z: number): number {
    const { stack, firstLeaf } = this;
    let best = this.triangleDistance(this.last, x, y, z);
    let depth = 0;
    stack[depth++] = 1;
    while (depth > 0) {
      const node = stack[--depth]!;
      if (this.boxDistance(node, x, y, z) >= best) continue;
      if (node >= firstLeaf) {
        const from = (node - firstLeaf) * LEAF;
        const to = Math.min(this.triangles, from + LEAF);
        for (let t = from; t < to; t++) {
          const square = this.triangleDistance(t, x, y, z);
          if (square < best) {
            best = square;
            this.last = t;
          }
        }
        continue;
      }
      const [near, far] =
        this.boxDistance(2 * node, x, y, z) <= this.boxDistance(2 * node + 1, x, y, z)
          ? [2 * node, 2 * node + 1]
          : [2 * node + 1, 2 * node];
      stack[depth++] = far;
      stack[depth++] = near;
    }
    return Math.sqrt(best);
  }

  /**
   * Square of the distance of a point from a triangle.
   * @see Ericson 2005, Real-Time Collision Detection, section 5.1.5
   */
  private triangleDistance(t: number, x: number, y: number, z: number): number {
    const c = this.corners;
    const n = 9 * t;
    const [ax, ay, az] = [c[n]!, c[n + 1]!, c[n + 2]!];
    const [ux, uy, uz] = [c[n + 3]! - ax, c[n + 4]! - ay, c[n + 5]! - az];
    const [vx, vy, vz] = [c[n + 6]! - ax, c[n + 7]! - ay, c[n + 8]! - az];
    const [px, py, pz] = [x - ax, y - ay, z - az];
    const d1 = ux * px + uy * py + uz * pz;
    const d2 = vx * px + vy * py + vz * pz;
    if (d1 <= 0 && d2 <= 0) return px * px + py * py + pz * pz;
    const uu = ux * ux + uy * uy + uz * uz;
    const uv = ux * vx + uy * vy + uz * vz;
    const vv = vx * vx + vy * vy + vz * vz;
    const [d3, d4] = [d1 - uu, d2 - uv];
    let s: number;
    let q: number;
    if (d3 >= 0 && d4 <= d3) [s, q] = [1, 0];
    else {
      const [d5, d6] = [d1 - uv, d2 - vv];
      const vc = d1 * d4 - d3 * d2;
      const vb = d5 * d2 - d1 * d6;
      const va = d3 * d6 - d5 * d4;
      if (vc <= 0 && d1 >= 0 && d3 <= 0) [s, q] = [d1 / (d1 - d3), 0];
      else if (d6 >= 0 && d5 <= d6) [s, q] = [0, 1];
      else if (vb <= 0 && d2 >= 0 && d6 <= 0) [s, q] = [0, d2 / (d2 - d6)];
      else if (va <= 0 && d4 - d3 >= 0 && d5 - d6 >= 0) {
        q = (d4 - d3) / (d4 - d3 + (d5 - d6));
        s = 1 - q;
      } else {
        const inverse = 1 / (va + vb + vc);
        s = vb * inverse;
        q = vc * inverse;
      }
    }
    const [dx, dy, dz] = [px - s * ux - q * vx, py - s * uy - q * vy, pz - s * uz - q * vz];
    return dx * dx + dy * dy + dz * dz;
  }
}
