import type { Occupancy } from './occupancy.ts';

/** Every second node in the slices of an occupancy; node (i, j, k) stands where (2i, 2j, k) stood. */
export function coarserOccupancy(fine: Occupancy): Occupancy {
  // One more than the half, so that the last node of each row and column is empty.
  const columns = 4 * Math.ceil((fine.columns / 2 + 1) / 4);
  const rows = Math.ceil(fine.rows / 2) + 1;
  const coarse = { ...fine, columns, rows, inside: new Uint8Array(columns * rows * fine.slices) };
  const words = new Int32Array(fine.inside.buffer, fine.inside.byteOffset, fine.inside.length >> 2);
  const pairs = new Uint16Array(coarse.inside.buffer);
  const rowWords = fine.columns >> 2;
  for (let k = 0; k < fine.slices; k++)
    for (let j = 0; j < fine.rows; j += 2) {
      let from = (k * fine.rows + j) * rowWords;
      const end = from + rowWords;
      for (let to = ((k * rows + j / 2) * columns) >> 1; from < end; from++, to++) {
        const word = words[from]!;
        if (word !== 0) pairs[to] = (word & 1) | ((word >>> 8) & 0x100);
      }
    }
  keepDetails(fine, coarse);
  return coarse;
}

const ALL_INSIDE = 0x01010101;

/** Moves details that fell between the nodes that stay onto the nearest of them; where four voxels in three rows are alike there are none. */
function keepDetails(fine: Occupancy, coarse: Occupancy): void {
  const { columns, rows, slices, inside } = fine;
  const words = new Int32Array(inside.buffer, inside.byteOffset, inside.length >> 2);
  const rowWords = columns >> 2;
  for (let k = 0; k < slices; k++)
    for (let j = 0; j + 2 < rows; j += 2) {
      let word = (k * rows + j) * rowWords;
      for (let i = 0; i < columns; i += 4, word++) {
        const first = words[word]!;
        if (
          (first === 0 || first === ALL_INSIDE) &&
          first === words[word + rowWords]! &&
          first === words[word + 2 * rowWords]! &&
          inside[4 * word + 4] === (first & 1)
        )
          continue;
        for (let n = 0; n < 4; n++) {
          if (n % 2 === 1) keepNode(fine, coarse, i + n, j, k);
          keepNode(fine, coarse, i + n, j + 1, k);
        }
      }
    }
}

/** Sets the next node that stays to what a node between has, if no node that stays within two steps along i and j has it. */
function keepNode(fine: Occupancy, coarse: Occupancy, i: number, j: number, k: number): void {
  const { columns, inside } = fine;
  const node = (k * fine.rows + j) * columns + i;
  const value = inside[node]!;
  const [stepI, stepJ] = [2 - (i & 1), 2 - (j & 1)];
  for (let b = -stepJ; b <= stepJ; b += 2)
    for (let a = -stepI; a <= stepI; a += 2) if (inside[node + b * columns + a] === value) return;
  coarse.inside[(k * coarse.rows + ((j + 1) >> 1)) * coarse.columns + ((i + 1) >> 1)] = value;
}
