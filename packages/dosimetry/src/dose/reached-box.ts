import type { VoxelRange } from '../dvh/dose-above.ts';

type Box = [i: VoxelRange, j: VoxelRange, k: VoxelRange];
const AXES = [0, 1, 2] as const;

/**
 * The part of a grid in which every voxel is reached. Reached voxels of two grids along the same axes are a box, and this is it; of oblique
 * ones, the face that is reached least is taken off until no voxel is left that is not. Undefined where nothing is left.
 *
 * @param reached 0 or 1 of each voxel, i fastest
 */
export function reachedBox(reached: Uint8Array, size: readonly [number, number, number]): Readonly<Box> | undefined {
  const box: Box = [
    { from: 0, to: size[0] - 1 },
    { from: 0, to: size[1] - 1 },
    { from: 0, to: size[2] - 1 },
  ];
  while (AXES.every((axis) => box[axis].from <= box[axis].to)) {
    const worst = AXES.flatMap((axis) => {
      const { from, to } = box[axis];
      return [
        { axis, less: { from: from + 1, to }, missed: missedShare(reached, size, faceOf(box, axis, from)) },
        { axis, less: { from, to: to - 1 }, missed: missedShare(reached, size, faceOf(box, axis, to)) },
      ];
    }).reduce((a, b) => (b.missed > a.missed ? b : a));
    if (worst.missed === 0) return missedShare(reached, size, box) === 0 ? box : undefined;
    box[worst.axis] = worst.less;
  }
  return undefined;
}

function faceOf(box: Readonly<Box>, axis: 0 | 1 | 2, at: number): Readonly<Box> {
  const face: Box = [...box];
  face[axis] = { from: at, to: at };
  return face;
}

/** Share of the voxels of a box that are not reached, 0..1. */
function missedShare(reached: Uint8Array, [columns, rows]: readonly number[], [i, j, k]: Readonly<Box>): number {
  let missed = 0;
  for (let slice = k.from; slice <= k.to; slice++)
    for (let row = j.from; row <= j.to; row++)
      for (let column = i.from; column <= i.to; column++)
        if (reached[(slice * rows! + row) * columns! + column] === 0) missed++;
  return missed / ((i.to - i.from + 1) * (j.to - j.from + 1) * (k.to - k.from + 1));
}
