import type { Vec3 } from '../inputs.ts';
import type { Occupancy } from './occupancy.ts';

/** Voxels of a mask, counted, and their sum of coordinates in voxels of the mask, shape (i, j, k). */
export interface VoxelCount {
  readonly count: number;
  readonly moment: Vec3;
}

const ALL_INSIDE = 0x01010101;

/** Counts four voxels at a time: the bytes of a word are 0 or 1, and a product sums them, weighted, in its highest byte. */
export function countVoxels({ columns, rows, slices, inside, first }: Occupancy): VoxelCount {
  const words = wordsOf(inside);
  let [count, i, j, k] = [0, 0, 0, 0];
  for (let slice = 0, n = 0; slice < slices; slice++)
    for (let row = 0; row < rows; row++) {
      let inRow = 0;
      let alongRow = 0;
      for (let column = 0; column < columns; column += 4, n++) {
        const word = words[n]!;
        if (word === 0) continue;
        if (word === ALL_INSIDE) {
          inRow += 4;
          alongRow += 4 * column + 6;
          continue;
        }
        const four = Math.imul(word, 0x01010101) >>> 24;
        inRow += four;
        alongRow += column * four + (Math.imul(word, 0x00010203) >>> 24);
      }
      count += inRow;
      i += alongRow;
      j += inRow * row;
      k += inRow * slice;
    }
  return { count, moment: [i + first[0] * count, j + first[1] * count, k + first[2] * count] };
}

/** Voxels inside both of two masks cut out alike. */
export function countCommon(a: Occupancy, b: Occupancy): number {
  const [p, q] = [wordsOf(a.inside), wordsOf(b.inside)];
  let count = 0;
  for (let n = 0; n < p.length; n++) {
    const word = p[n]! & q[n]!;
    if (word === ALL_INSIDE) count += 4;
    else if (word !== 0) count += Math.imul(word, 0x01010101) >>> 24;
  }
  return count;
}

/** Voxels of two masks cut out alike, counted in each slice, shape (slices). */
export function countBySlice(a: Occupancy, b: Occupancy): { a: Float64Array; b: Float64Array; common: Float64Array } {
  const counts = {
    a: new Float64Array(a.slices),
    b: new Float64Array(a.slices),
    common: new Float64Array(a.slices),
  };
  const layer = a.columns * a.rows;
  for (let n = 0; n < a.inside.length; n++) {
    const slice = Math.floor(n / layer);
    counts.a[slice]! += a.inside[n]!;
    counts.b[slice]! += b.inside[n]!;
    counts.common[slice]! += a.inside[n]! & b.inside[n]!;
  }
  return counts;
}

function wordsOf(inside: Uint8Array): Int32Array {
  return new Int32Array(inside.buffer, inside.byteOffset, inside.length >> 2);
}
