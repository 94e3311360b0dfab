import type { VoxelGrid } from '@isocenter/dicom-rt';
import { blur } from './blur.ts';
import { depthBelowSkin, skinEllipse, type ToSource, toSource } from './depth-below-skin.ts';
import type { Solid } from './solid.ts';

/** Fall of a 6 to 10 MV beam in water per mm, without build-up. */
const ATTENUATION_PER_MM = 0.0042;
const BIN_MM = 2;
/** Standard deviation of an aperture's edge. */
const PENUMBRA_MM = 4;

export interface BathBeam {
  /** Gantry angle of IEC 61217 for a patient head first supine. */
  readonly gantryAngleDeg: number;
  readonly weight: number;
}

/**
 * What the apertures of all beams together let through before any modulation: each beam sees the target's outline, falls off with
 * depth below the skin, and has a penumbra. Relative to its mean in the target.
 *
 * @param target share of each voxel in the target, 0..1
 */
export function beamBath(
  target: Float32Array,
  grid: VoxelGrid,
  options: { readonly beams: readonly BathBeam[]; readonly body: Solid },
): Float32Array {
  const bath = new Float32Array(target.length);
  for (const beam of options.beams) addBeam(bath, { target, grid, beam, body: options.body });
  let [sum, weight] = [0, 0];
  for (let at = 0; at < target.length; at++) {
    sum += (target[at] ?? 0) * (bath[at] ?? 0);
    weight += target[at] ?? 0;
  }
  return bath.map((value) => (value * weight) / sum);
}

interface OneBeam {
  readonly target: Float32Array;
  readonly grid: VoxelGrid;
  readonly beam: BathBeam;
  readonly body: Solid;
}

function addBeam(bath: Float32Array, { target, grid, beam, body }: OneBeam): void {
  const [columns, rows, slices] = grid.size;
  const [dx, dy, dz] = grid.spacingMm;
  const [x0, y0, z0] = grid.originMm;
  const ray = toSource(beam.gantryAngleDeg);
  const apertures = aperturesOf(target, grid, ray);
  for (let k = 0; k < slices; k++) {
    const aperture = apertures.plane(k);
    const outline = body.sections(z0 + k * dz)[0];
    if (!outline || !aperture.some((open) => open > 0.001)) continue;
    const where = { skin: skinEllipse(outline), ray };
    for (let j = 0; j < rows; j++) {
      const y = y0 + j * dy;
      for (let i = 0; i < columns; i++) {
        const x = x0 + i * dx;
        const bin = (x * ray.cos + y * ray.sin - apertures.fromMm) / BIN_MM;
        const low = Math.floor(bin);
        const open = (aperture[low] ?? 0) * (1 - bin + low) + (aperture[low + 1] ?? 0) * (bin - low);
        if (open < 0.001) continue;
        const depth = depthBelowSkin(x, y, where);
        if (depth <= 0) continue;
        const at = (k * rows + j) * columns + i;
        bath[at] = (bath[at] ?? 0) + beam.weight * open * Math.exp(-ATTENUATION_PER_MM * depth);
      }
    }
  }
}

/**
 * How open each plane is across the beam, 0..1 by bins from `fromMm`, with the penumbra across and along the patient: a bin is open
 * where the beam must reach a voxel of the target.
 */
function aperturesOf(target: Float32Array, grid: VoxelGrid, { sin, cos }: ToSource) {
  const [columns, rows, slices] = grid.size;
  const [dx, dy, dz] = grid.spacingMm;
  const [x0, y0] = grid.originMm;
  const [x1, y1] = [x0 + columns * dx, y0 + rows * dy];
  const reach = Math.hypot(Math.max(Math.abs(x0), Math.abs(x1)), Math.max(Math.abs(y0), Math.abs(y1)));
  const bins = Math.ceil((2 * reach) / BIN_MM);
  const open = new Float32Array(bins * slices);
  for (let at = 0; at < target.length; at++) {
    if ((target[at] ?? 0) <= 0.5) continue;
    const [x, y] = [x0 + (at % columns) * dx, y0 + (Math.floor(at / columns) % rows) * dy];
    const bin = Math.floor(at / (columns * rows)) * bins + Math.round((x * cos + y * sin + reach) / BIN_MM);
    open.fill(1, bin - 1, bin + 2);
  }
  // One row of bins per plane: there is no second direction to smooth in.
  const lines = { size: [bins, 1, slices], spacingMm: [BIN_MM, Number.POSITIVE_INFINITY, dz] } as const;
  const soft = blur(open, lines, PENUMBRA_MM);
  return { fromMm: -reach, plane: (k: number) => soft.subarray(k * bins, (k + 1) * bins) };
}
