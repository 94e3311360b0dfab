import { DomainError } from '@isocenter/messages';
import type { DoseField } from '../inputs.ts';

/** A structure as voxels of a regular right-angled grid in patient coordinates. */
export interface Mask {
  /** As the grid of a dose: `originMm` is the centre of voxel (0, 0, 0), `axes` are unit directions of growing i, j, k. */
  readonly grid: DoseField['grid'];
  /** One byte per voxel, i fastest, shape (k * j * i); what is not 0 is inside. */
  readonly inside: Uint8Array;
}

/**
 * A mask of one bit per voxel, the lowest bit of each byte first: pixel data of a binary DICOM segmentation (PS3.5 section 8.1.1).
 *
 * @param bits shape (ceil(voxels / 8)); frames follow one another without padding
 * @throws DomainError `comparison/mask-size` if the bits are not those of the grid
 */
export function maskFromBits(bits: Uint8Array, grid: Mask['grid']): Mask {
  const voxels = grid.size[0] * grid.size[1] * grid.size[2];
  if (bits.length !== Math.ceil(voxels / 8))
    throw new DomainError('comparison/mask-size', { found: bits.length * 8, expected: voxels });
  const inside = new Uint8Array(voxels);
  for (let n = 0; n < voxels; n++) inside[n] = (bits[n >> 3]! >> (n & 7)) & 1;
  return { grid, inside };
}

/** Voxels cut out of a mask, with at least one plane of empty voxels on every side, and rows whose length is a multiple of 4. */
export interface Occupancy {
  readonly columns: number;
  readonly rows: number;
  readonly slices: number;
  /** 0 or 1, i fastest, shape (slices * rows * columns). */
  readonly inside: Uint8Array;
  /** Voxel of the mask that became (0, 0, 0); may be negative. */
  readonly first: readonly [number, number, number];
}

/** The part of a mask that holds its structure; `undefined` where no voxel is inside. */
export function occupancyOf(mask: Mask): Occupancy | undefined {
  const [ni, nj] = mask.grid.size;
  const box = boxOf(mask);
  if (!box) return undefined;
  const { from, to } = box;
  const columns = Math.ceil((to[0] - from[0] + 3) / 4) * 4;
  const rows = to[1] - from[1] + 3;
  const slices = to[2] - from[2] + 3;
  const inside = new Uint8Array(columns * rows * slices);
  for (let k = from[2]; k <= to[2]; k++)
    for (let j = from[1]; j <= to[1]; j++) {
      const source = (k * nj + j) * ni;
      const target = ((k - from[2] + 1) * rows + j - from[1] + 1) * columns + 1 - from[0];
      for (let i = from[0]; i <= to[0]; i++) inside[target + i] = mask.inside[source + i] === 0 ? 0 : 1;
    }
  return { columns, rows, slices, inside, first: [from[0] - 1, from[1] - 1, from[2] - 1] };
}

interface Box {
  readonly from: readonly [number, number, number];
  readonly to: readonly [number, number, number];
}

/** First and last voxel inside along each axis. */
function boxOf({ grid: { size }, inside }: Mask): Box | undefined {
  const [ni, nj, nk] = size;
  let [i0, i1, j0, j1, k0, k1] = [ni, -1, nj, -1, nk, -1];
  for (let k = 0, row = 0; k < nk; k++)
    for (let j = 0; j < nj; j++, row += ni) {
      const end = row + ni;
      let first = row;
      while (first < end && inside[first] === 0) first++;
      if (first === end) continue;
      let last = end - 1;
      while (inside[last] === 0) last--;
      if (first - row < i0) i0 = first - row;
      if (last - row > i1) i1 = last - row;
      if (j < j0) j0 = j;
      if (j > j1) j1 = j;
      if (k < k0) k0 = k;
      k1 = k;
    }
  return k1 < 0 ? undefined : { from: [i0, j0, k0], to: [i1, j1, k1] };
}
