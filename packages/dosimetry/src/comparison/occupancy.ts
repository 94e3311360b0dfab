import type { Mask } from './mask.ts';

/** Voxels cut out of a mask, with empty ones on every side; the number of columns is a multiple of 4. */
export interface Occupancy {
  readonly columns: number;
  readonly rows: number;
  readonly slices: number;
  /** 0 or 1, i fastest, shape (slices * rows * columns). */
  readonly inside: Uint8Array;
  /** Voxel of the mask that became (0, 0, 0); may be negative. */
  readonly first: readonly [number, number, number];
}

/** First and last voxel along each axis; of an empty mask the last ones lie before the first. */
interface Box {
  readonly from: readonly [number, number, number];
  readonly to: readonly [number, number, number];
}

/** The part of a mask that holds its structure. */
export function occupancyOf(mask: Mask): Occupancy {
  return occupanciesOf([mask, mask])[0];
}

/** The part of two masks of one grid that holds both structures, cut out of each. */
export function occupanciesOf([a, b]: readonly [Mask, Mask]): readonly [Occupancy, Occupancy] {
  const boxes = [boxOf(a), boxOf(b)];
  const from = (n: 0 | 1 | 2) => Math.min(...boxes.map((box) => box.from[n])) - 1;
  const to = (n: 0 | 1 | 2) => Math.max(...boxes.map((box) => box.to[n])) + 1;
  const both = { from: [from(0), from(1), from(2)], to: [to(0), to(1), to(2)] } as const;
  return [cut(a, both), cut(b, both)];
}

function cut({ grid: { size }, inside: voxels }: Mask, { from, to }: Box): Occupancy {
  const [ni, nj, nk] = size;
  const columns = 4 * Math.ceil((to[0] - from[0] + 1) / 4);
  const rows = to[1] - from[1] + 1;
  const slices = to[2] - from[2] + 1;
  const inside = new Uint8Array(columns * rows * slices);
  const [first, end] = [Math.max(0, from[0]), Math.min(ni, to[0] + 1)];
  for (let k = Math.max(0, from[2]); k <= Math.min(nk - 1, to[2]); k++)
    for (let j = Math.max(0, from[1]); j <= Math.min(nj - 1, to[1]); j++) {
      const row = (k * nj + j) * ni;
      const target = ((k - from[2]) * rows + j - from[1]) * columns;
      inside.set(voxels.subarray(row + first, row + end), target + first - from[0]);
    }
  makeOnes(inside);
  return { columns, rows, slices, inside, first: from };
}

/** Makes 1 of whatever is not 0; most masks hold nothing else. */
function makeOnes(inside: Uint8Array): void {
  const words = new Int32Array(inside.buffer);
  let bits = 0;
  for (let n = 0; n < words.length; n++) bits |= words[n]!;
  if ((bits & 0xfefefefe) === 0) return;
  for (let n = 0; n < inside.length; n++) if (inside[n] !== 0) inside[n] = 1;
}

/** Looks at each row only where it could widen the box. */
function boxOf({ grid: { size }, inside }: Mask): Box {
  const [ni, nj, nk] = size;
  const rows = new VoxelRun(inside);
  let [i0, i1, j0, j1, k0, k1] = [ni, -1, nj, -1, nk, -1];
  for (let k = 0, row = 0; k < nk; k++)
    for (let j = 0; j < nj; j++, row += ni) {
      i0 = rows.firstFilled(row, row + i0) - row;
      i1 = rows.lastFilled(row + i1 + 1, row + ni) - row;
      const widens = j < j0 || j > j1 || k > k1;
      if (!widens || rows.firstFilled(row + i0, row + i1 + 1) > row + i1) continue;
      if (j < j0) j0 = j;
      if (j > j1) j1 = j;
      if (k < k0) k0 = k;
      k1 = k;
    }
  return { from: [i0, j0, k0], to: [i1, j1, k1] };
}

/** Voxels in a row, of which empty ones are passed over by fours. */
class VoxelRun {
  private readonly voxels: Uint8Array;
  private readonly words: Int32Array;

  constructor(inside: Uint8Array) {
    this.voxels = inside.byteOffset % 4 === 0 ? inside : inside.slice();
    this.words = new Int32Array(this.voxels.buffer, this.voxels.byteOffset, inside.length >> 2);
  }

  /** The first that is not empty, `to` where all are. */
  firstFilled(from: number, to: number): number {
    const { voxels, words } = this;
    let n = from;
    while (n < to && (n & 3) !== 0 && voxels[n] === 0) n++;
    if ((n & 3) === 0) while (n + 3 < to && words[n >> 2] === 0) n += 4;
    while (n < to && voxels[n] === 0) n++;
    return n;
  }

  /** The last that is not empty, `from - 1` where all are. */
  lastFilled(from: number, to: number): number {
    const { voxels, words } = this;
    let n = to;
    while (n > from && (n & 3) !== 0 && voxels[n - 1] === 0) n--;
    if ((n & 3) === 0) while (n - 4 >= from && words[(n >> 2) - 1] === 0) n -= 4;
    while (n > from && voxels[n - 1] === 0) n--;
    return n - 1;
  }
}
