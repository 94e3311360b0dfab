import type { ContourStack } from '../contours/contour-stack.ts';
import type { DoseField } from '../inputs.ts';
import { planeToGrid } from './plane-to-grid.ts';
import { extent } from './sampling-lattice.ts';

/** Voxels along one axis of the dose grid, first and last. */
export interface VoxelRange {
  readonly from: number;
  readonly to: number;
}

/** The voxels around the box that holds a structure under either end cap; the grid's nearest where it lies elsewhere. */
export function reachOf(stack: ContourStack, field: DoseField): readonly [i: VoxelRange, j: VoxelRange, k: VoxelRange] {
  const [minU, maxU] = extent(stack, 0);
  const [minV, maxV] = extent(stack, 1);
  const [first, last] = [stack.planes[0]!, stack.planes.at(-1)!];
  const [minW, maxW] = [Math.min(first.fromMm, first.otherFromMm), Math.max(last.toMm, last.otherToMm)];
  const [i, j, k] = planeToGrid(stack, field).map((t, axis) => {
    const corners = [minU, maxU].flatMap((u) =>
      [minV, maxV].flatMap((v) => [minW, maxW].map((w) => t.u * u + t.v * v + t.w * w + t.origin)),
    );
    const end = field.grid.size[axis]! - 1;
    return {
      from: Math.min(end, Math.max(0, Math.floor(Math.min(...corners)))),
      to: Math.min(end, Math.max(0, Math.ceil(Math.max(...corners)))),
    };
  });
  return [i!, j!, k!];
}

/** Greatest dose of the voxels around a structure [Gy]: no dose inside it is greater. */
export function maximumInReach(stack: ContourStack, field: DoseField): number {
  const { doseGy, grid } = field;
  const [columns, rows] = grid.size;
  const [i, j, k] = reachOf(stack, field);
  let maximum = 0;
  for (let slice = k.from; slice <= k.to; slice++)
    for (let row = j.from; row <= j.to; row++)
      for (let column = i.from; column <= i.to; column++) {
        const value = doseGy[(slice * rows + row) * columns + column]!;
        if (value > maximum) maximum = value;
      }
  return maximum;
}
