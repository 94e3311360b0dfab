import type { ContourStack } from './contour-stack.ts';
import type { DoseField } from './inputs.ts';
import { planeToGrid } from './plane-to-grid.ts';
import { extent } from './sampling-lattice.ts';

/** Greatest dose of the voxels in the box around a structure [Gy]: no dose inside it is greater. 0 where the grid lies elsewhere. */
export function maximumInReach(stack: ContourStack, field: DoseField): number {
  const [size, dose] = [field.grid.size, field.doseGy];
  const [minU, maxU] = extent(stack, 0);
  const [minV, maxV] = extent(stack, 1);
  const [minW, maxW] = [stack.planes[0]!.fromMm, stack.planes.at(-1)!.toMm];
  const range = planeToGrid(stack, field).map((t, axis) => {
    const corners = [minU, maxU].flatMap((u) =>
      [minV, maxV].flatMap((v) => [minW, maxW].map((w) => t.u * u + t.v * v + t.w * w + t.origin)),
    );
    const last = size[axis]! - 1;
    return {
      from: Math.min(last, Math.max(0, Math.floor(Math.min(...corners)))),
      to: Math.min(last, Math.max(0, Math.ceil(Math.max(...corners)))),
    };
  });
  const [i, j, k] = [range[0]!, range[1]!, range[2]!];
  let maximum = 0;
  for (let slice = k.from; slice <= k.to; slice++)
    for (let row = j.from; row <= j.to; row++)
      for (let column = i.from; column <= i.to; column++) {
        const value = dose[(slice * size[1] + row) * size[0] + column]!;
        if (value > maximum) maximum = value;
      }
  return maximum;
}
