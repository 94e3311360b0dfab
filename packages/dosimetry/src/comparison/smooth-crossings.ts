import { COEFFICIENTS, QuadricFit } from './fit-quadric.ts';
import { addPoint, addShifted, MOMENTS, shiftFactors } from './quadric-moments.ts';

/** Where a surface crosses the edges of a lattice, as far as it is known. Coordinates are in nodes; all lists have shape (crossings). */
export interface Crossings {
  /** Middle of the stretch in which the crossing lies. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly z: Float64Array;
  /** Axis along which its edge runs: 0, 1, 2. */
  readonly axis: Uint8Array;
  /** +1 where the upper end of the edge is outside, -1 where it is inside. */
  readonly sign: Int8Array;
  /** Half the length of the stretch; 0 where the crossing is known. */
  readonly half: Float64Array;
  /** 0 where the crossing says nothing of the surface around (an end cut by convention), else 1. */
  readonly counts: Uint8Array;
  /** All coordinates lie in 0..size. */
  readonly size: readonly [number, number, number];
}

const BASE = 4;
const LEVELS = 4;
const EPS2 = 0.06 ** 2;

class Cells {
  readonly size: number;
  readonly dims: readonly [number, number, number];
  readonly slotOf: Int32Array;
  slots = 0;
  place: number[] = [];
  moments = new Float64Array(0);
  area = new Float64Array(0);
  count = new Float64Array(0);
  constructor(size: number, extent: readonly [number, number, number]) {
    this.size = size;
    this.dims = [Math.ceil(extent[0] / size), Math.ceil(extent[1] / size), Math.ceil(extent[2] / size)];
    this.slotOf = new Int32Array(this.dims[0] * this.dims[1] * this.dims[2]).fill(-1);
  }
  slot(cell: number): number {
    let s = this.slotOf[cell]!;
    if (s < 0) {
      s = this.slotOf[cell] = this.slots++;
      this.place.push(cell);
    }
    return s;
  }
  allocate(): void {
    this.moments = new Float64Array(this.slots * MOMENTS);
    this.area = new Float64Array(this.slots * 3);
    this.count = new Float64Array(this.slots);
  }
}

const CORNER_SHIFT = Array.from({ length: 8 }, (_, c) =>
  // node at the lower corner of cell offset (bits): cell centre lies at +-0.5 from node
  shiftFactors((c & 1) - 0.5, ((c >> 1) & 1) - 0.5, ((c >> 2) & 1) - 0.5),
);
const CHILD_SHIFT = Array.from({ length: 8 }, (_, c) =>
  shiftFactors((c & 1) / 2 - 0.25, ((c >> 1) & 1) / 2 - 0.25, ((c >> 2) & 1) / 2 - 0.25, 0.5),
);

class Nodes {
  readonly dims: readonly [number, number, number];
  readonly slotOf: Int32Array;
  readonly place: number[] = [];
  quadric = new Float64Array(0);
  quality = new Float64Array(0);
  normal = new Float64Array(0);
  chi = new Float64Array(0);
  readonly cells: Cells;
  constructor(cells: Cells) {
    this.cells = cells;
    const [a, b, c] = cells.dims;
    this.dims = [a + 1, b + 1, c + 1];
    this.slotOf = new Int32Array((a + 1) * (b + 1) * (c + 1)).fill(-1);
    for (const cell of cells.place) {
      const i = cell % a;
      const j = Math.floor(cell / a) % b;
      const k = Math.floor(cell / (a * b));
      for (let n = 0; n < 8; n++) {
        const node = ((k + (n >> 2)) * (b + 1) + j + ((n >> 1) & 1)) * (a + 1) + i + (n & 1);
        if (this.slotOf[node]! < 0) {
          this.slotOf[node] = this.place.length;
          this.place.push(node);
        }
      }
    }
  }
  normals(): void {
    const { dims, cells } = this;
    this.normal = new Float64Array(this.place.length * 3);
    this.forCells((slot, cellSlot) => {
      for (let a = 0; a < 3; a++) this.normal[3 * slot + a]! += cells.area[3 * cellSlot + a]!;
    });
    void dims;
  }
  forCells(visit: (slot: number, cellSlot: number, corner: number) => void): void {
    const [ca, cb, cc] = this.cells.dims;
    const [a, b] = this.dims;
    this.place.forEach((node, slot) => {
      const i = node % a;
      const j = Math.floor(node / a) % b;
      const k = Math.floor(node / (a * b));
      for (let n = 0; n < 8; n++) {
        const [ci, cj, ck] = [i - 1 + (n & 1), j - 1 + ((n >> 1) & 1), k - 1 + (n >> 2)];
        if (ci < 0 || cj < 0 || ck < 0 || ci >= ca || cj >= cb || ck >= cc) continue;
        const s = this.cells.slotOf[(ck * cb + cj) * ca + ci]!;
        if (s >= 0) visit(slot, s, n);
      }
    });
  }
  fit(): void {
    const { cells } = this;
    const n = this.place.length;
    const moments = new Float64Array(n * MOMENTS);
    const count = new Float64Array(n);
    this.forCells((slot, cellSlot, corner) => {
      addShifted(moments, slot * MOMENTS, {
        of: cells.moments,
        from: cellSlot * MOMENTS,
        factors: CORNER_SHIFT[corner]!,
      });
      count[slot]! += cells.count[cellSlot]!;
    });
    this.normals();
    this.quadric = new Float64Array(n * COEFFICIENTS);
    this.quality = new Float64Array(n);
    this.chi = new Float64Array(n).fill(99);
    const fit = new QuadricFit();
    for (let s = 0; s < n; s++) {
      if (count[s]! < 14) continue;
      const [nx, ny, nz] = [this.normal[3 * s]!, this.normal[3 * s + 1]!, this.normal[3 * s + 2]!];
      const area = Math.hypot(nx, ny, nz);
      if (area < 0.3 * count[s]!) continue;
      if (!fit.solve(moments, s * MOMENTS, nx / area, ny / area, nz / area)) continue;
      // weights carry size^2
      const chi = fit.residual / (count[s]! - 9);
      this.chi[s] = chi;
      this.quality[s] = Math.min(1, Math.max(0, (CHI_BAD - chi) / (CHI_BAD - CHI_GOOD)));
      for (let m = 0; m < COEFFICIENTS; m++) this.quadric[s * COEFFICIENTS + m] = fit.coefficients[m]!;
    }
  }
}
const CHI_GOOD = 1.2;
const CHI_BAD = 1.6;

/** @returns how far along its edge each crossing lies from the middle of its stretch, shape (crossings) */
export function smoothCrossings(c: Crossings): Float64Array {
  const n = c.x.length;
  const base = new Cells(BASE, c.size);
  const slot = new Int32Array(n);
  const [da, db] = base.dims;
  for (let e = 0; e < n; e++) {
    const cell = (Math.floor(c.z[e]! / BASE) * db + Math.floor(c.y[e]! / BASE)) * da + Math.floor(c.x[e]! / BASE);
    slot[e] = base.slot(cell);
  }
  base.allocate();
  for (let e = 0; e < n; e++) if (c.counts[e] === 1) base.area[3 * slot[e]! + c.axis[e]!]! += c.sign[e]!;
  const fine = new Nodes(base);
  fine.normals();
  const { axis } = c;
  for (let e = 0; e < n; e++) {
    if (c.counts[e] === 0) continue;
    const [u, v, w] = [c.x[e]! / BASE, c.y[e]! / BASE, c.z[e]! / BASE];
    const [i, j, k] = [Math.floor(u), Math.floor(v), Math.floor(w)];
    const [fu, fv, fw] = [u - i, v - j, w - k];
    let [nx, ny, nz] = [0, 0, 0];
    for (let q = 0; q < 8; q++) {
      const s = fine.slotOf[((k + (q >> 2)) * fine.dims[1] + j + ((q >> 1) & 1)) * fine.dims[0] + i + (q & 1)]!;
      const h = (q & 1 ? fu : 1 - fu) * (q & 2 ? fv : 1 - fv) * (q & 4 ? fw : 1 - fw);
      nx += h * fine.normal[3 * s]!;
      ny += h * fine.normal[3 * s + 1]!;
      nz += h * fine.normal[3 * s + 2]!;
    }
    const na2 = (axis[e] === 0 ? nx * nx : axis[e] === 1 ? ny * ny : nz * nz) / (nx * nx + ny * ny + nz * nz + 1e-12);
    const weight = (BASE * BASE) / ((na2 * c.half[e]! * c.half[e]!) / 3 + EPS2);
    base.count[slot[e]!]! += 1;
    addPoint(base.moments, slot[e]! * MOMENTS, fu - 0.5, fv - 0.5, fw - 0.5, weight);
  }
  const levels = [fine];
  for (let l = 1; l < LEVELS; l++) {
    const child = levels[l - 1]!.cells;
    const parent = new Cells(child.size * 2, c.size);
    const [a, b] = child.dims;
    const to = child.place.map((cell) => {
      const i = cell % a;
      const j = Math.floor(cell / a) % b;
      const k = Math.floor(cell / (a * b));
      return {
        s: parent.slot(((k >> 1) * parent.dims[1] + (j >> 1)) * parent.dims[0] + (i >> 1)),
        corner: (i & 1) | ((j & 1) << 1) | ((k & 1) << 2),
      };
    });
    parent.allocate();
    to.forEach(({ s, corner }, from) => {
      addShifted(parent.moments, s * MOMENTS, {
        of: child.moments,
        from: from * MOMENTS,
        factors: CHILD_SHIFT[corner]!,
      });
      for (let x = 0; x < 3; x++) parent.area[3 * s + x]! += child.area[3 * from + x]!;
      parent.count[s]! += child.count[from]!;
    });
    // size^2 in weights
    for (let m = 0; m < parent.moments.length; m++) parent.moments[m]! *= 4;
    levels.push(new Nodes(parent));
  }
  for (const level of levels) level.fit();
  const t = new Float64Array(n);
  for (let e = 0; e < n; e++) {
    if (c.half[e] === 0) continue;
    let left = 1;
    let value = 0;
    for (let l = LEVELS - 1; l >= 0 && left > 1e-3; l--) {
      const level = levels[l]!;
      const size = level.cells.size;
      const a = axis[e]!;
      const [u, v, w] = [c.x[e]! / size, c.y[e]! / size, c.z[e]! / size];
      const [i, j, k] = [Math.floor(u), Math.floor(v), Math.floor(w)];
      const [fu, fv, fw] = [u - i, v - j, w - k];
      let [f, f1, f2, q8] = [0, 0, 0, 0];
      for (let q = 0; q < 8; q++) {
        const s = level.slotOf[((k + (q >> 2)) * level.dims[1] + j + ((q >> 1) & 1)) * level.dims[0] + i + (q & 1)]!;
        const [px, py, pz] = [fu - (q & 1), fv - ((q >> 1) & 1), fw - (q >> 2)];
        const h = (1 - Math.abs(px)) * (1 - Math.abs(py)) * (1 - Math.abs(pz)) * level.quality[s]!;
        if (h === 0) continue;
        const o = s * COEFFICIENTS;
        const Q = level.quadric;
        q8 += h;
        f +=
          h *
          (Q[o]! +
            px * (Q[o + 1]! + px * Q[o + 4]! + py * Q[o + 5]! + pz * Q[o + 6]!) +
            py * (Q[o + 2]! + py * Q[o + 7]! + pz * Q[o + 8]!) +
            pz * (Q[o + 3]! + pz * Q[o + 9]!));
        if (a === 0) {
          f1 += h * (Q[o + 1]! + 2 * px * Q[o + 4]! + py * Q[o + 5]! + pz * Q[o + 6]!);
          f2 += h * Q[o + 4]!;
        } else if (a === 1) {
          f1 += h * (Q[o + 2]! + px * Q[o + 5]! + 2 * py * Q[o + 7]! + pz * Q[o + 8]!);
          f2 += h * Q[o + 7]!;
        } else {
          f1 += h * (Q[o + 3]! + px * Q[o + 6]! + py * Q[o + 8]! + 2 * pz * Q[o + 9]!);
          f2 += h * Q[o + 9]!;
        }
      }
      if (q8 < 1e-9) continue;
      // g in units of size: step u solves f + f1 u + f2 u^2 = 0
      const disc = f1 * f1 - 4 * f2 * f;
      let step = disc > 0 ? (-2 * f) / (f1 + Math.sign(f1) * Math.sqrt(disc)) : -f / f1;
      step *= size;
      const half = c.half[e]!;
      if (!(step > -half)) step = -half;
      if (step > half) step = half;
      value += left * q8 * step;
      left *= 1 - q8;
    }
    t[e] = value;
  }
  return t;
}
