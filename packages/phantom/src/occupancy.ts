import type { VoxelGrid } from '@isocenter/dicom-rt';
import type { Solid } from './solid.ts';

/** Share of each voxel of an axial grid that lies in a solid, 0..1, from the distance of its centre to the outline. */
export function occupancy(solid: Solid, grid: VoxelGrid, growthMm = 0): Float32Array {
  const [columns, rows, slices] = grid.size;
  const [dx, dy, dz] = grid.spacingMm;
  const [x0, y0, z0] = grid.originMm;
  const share = new Float32Array(columns * rows * slices);
  for (let k = 0; k < slices; k++)
    for (const { bounds, distanceMm } of solid.sections(z0 + k * dz, growthMm)) {
      const firstJ = Math.max(0, Math.floor((bounds.from[1] - y0) / dy));
      const lastJ = Math.min(rows - 1, Math.ceil((bounds.to[1] - y0) / dy));
      const firstI = Math.max(0, Math.floor((bounds.from[0] - x0) / dx));
      const lastI = Math.min(columns - 1, Math.ceil((bounds.to[0] - x0) / dx));
      for (let j = firstJ; j <= lastJ; j++)
        for (let i = firstI; i <= lastI; i++) {
          const at = (k * rows + j) * columns + i;
          const inside = 0.5 - distanceMm(x0 + i * dx, y0 + j * dy) / dx;
          share[at] = Math.min(1, Math.max(share[at] ?? 0, inside));
        }
    }
  return share;
}
