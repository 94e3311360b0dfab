import type { VoxelGrid } from '@isocenter/dicom-rt';
import type { Section } from './section.ts';
import type { Solid } from './solid.ts';
import type { Noise } from './texture.ts';

/** What fills a solid: mean CT number, and how far its grain strays from it [HU]. */
export interface Tissue {
  readonly hu: number;
  readonly grainHu?: number;
}

/** A later layer covers an earlier one. */
export interface Layer {
  readonly solid: Solid;
  readonly tissue: Tissue;
}

/** A layer of one tissue for each solid. */
export function filled(tissue: Tissue, ...solids: readonly Solid[]): Layer[] {
  return solids.map((solid) => ({ solid, tissue }));
}

const AIR_HU = -1000;
const LOWEST_HU = -1024;

/**
 * The CT number of each voxel of an axial grid, with an edge one voxel wide (partial volume), the tissues' grain and the scanner's noise.
 *
 * @param options.noiseHu standard deviation of the scanner's noise
 */
export function paintCt(
  layers: readonly Layer[],
  grid: VoxelGrid,
  options: { readonly noiseHu: number; readonly noise: Noise; readonly grain: Noise },
): Int16Array {
  const [columns, rows, slices] = grid.size;
  const values = new Int16Array(columns * rows * slices);
  const plane = new Float32Array(columns * rows);
  for (let k = 0; k < slices; k++) {
    plane.fill(AIR_HU);
    const z = grid.originMm[2] + k * grid.spacingMm[2];
    for (const { solid, tissue } of layers)
      for (const section of solid.sections(z)) paintSection(plane, section, { grid, tissue, grain: options.grain, k });
    for (let j = 0; j < rows; j++)
      for (let i = 0; i < columns; i++) {
        const at = j * columns + i;
        const hu = (plane[at] ?? AIR_HU) + options.noiseHu * options.noise(i, j, k);
        values[k * columns * rows + at] = Math.max(LOWEST_HU, Math.round(hu));
      }
  }
  return values;
}

function paintSection(
  plane: Float32Array,
  section: Section,
  { grid, tissue, grain, k }: { grid: VoxelGrid; tissue: Tissue; grain: Noise; k: number },
): void {
  const [columns, rows] = grid.size;
  const [dx, dy] = grid.spacingMm;
  const [x0, y0] = grid.originMm;
  const { from, to } = section.bounds;
  const firstJ = Math.max(0, Math.floor((from[1] - y0) / dy));
  const lastJ = Math.min(rows - 1, Math.ceil((to[1] - y0) / dy));
  const firstI = Math.max(0, Math.floor((from[0] - x0) / dx));
  const lastI = Math.min(columns - 1, Math.ceil((to[0] - x0) / dx));
  const grainHu = tissue.grainHu ?? 0;
  for (let j = firstJ; j <= lastJ; j++)
    for (let i = firstI; i <= lastI; i++) {
      const share = 0.5 - section.distanceMm(x0 + i * dx, y0 + j * dy) / dx;
      if (share <= 0) continue;
      const hu = tissue.hu + grainHu * grain(i, j, k);
      const at = j * columns + i;
      plane[at] = share >= 1 ? hu : (plane[at] ?? AIR_HU) * (1 - share) + hu * share;
    }
}
