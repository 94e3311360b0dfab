import type { VoxelGrid } from '@isocenter/dicom-rt';
import { type BathBeam, beamBath } from './beam-bath.ts';
import { blur } from './blur.ts';
import { occupancy } from './occupancy.ts';
import type { Solid } from './solid.ts';
import type { Noise } from './texture.ts';

/** Lateral penumbra, and the slower fall beyond it: standard deviations [mm]. */
const PENUMBRA_MM = 3.4;
const FALL_OFF_MM = 11;
const SCATTER_MM = 30;
/** How gradually the dose falls into a spared organ. */
const ORGAN_EDGE_MM = 4;
/** Dose at the skin, as a share of the dose without build-up, and the depth over which it builds up [mm]. */
const SKIN_SHARE = 0.42;
const BUILD_UP_MM = 3.5;

export interface DoseModel {
  readonly body: Solid;
  /** From the lowest dose up; each lies inside the one before. */
  readonly targets: readonly { readonly solid: Solid; readonly doseGy: number }[];
  readonly beams: readonly BathBeam[];
  /** Share of the dose outside the target that the modulation keeps out of an organ. */
  readonly spared: readonly { readonly solid: Solid; readonly share: number }[];
  /** Share by which all dose is lowered in an organ, even where it overlaps the target. */
  readonly compromised: readonly { readonly solid: Solid; readonly share: number }[];
  /** How far the high dose reaches beyond the target, so that the target's edge lies inside the penumbra. */
  readonly apertureMarginMm: number;
  /** Dose outside the target as a share of the prescription where all beams overlap. */
  readonly bathShare: number;
  readonly fallOffShare: number;
  readonly hotSpot: {
    readonly centreMm: readonly [number, number, number];
    readonly share: number;
    readonly sigmaMm: number;
  };
  /** Mean dose of the innermost target over its prescription. */
  readonly meanShare: number;
  readonly ripple: Noise;
}

/**
 * A dose that looks like a good plan, made by formula and not by a calculation: the targets' own dose with a penumbra, around it
 * what the beams carry in and out, less where organs are spared, build-up below the skin and a hot spot.
 *
 * @returns dose [Gy] of each voxel of `grid`, none outside the body
 */
export function modelDose(model: DoseModel, grid: VoxelGrid): Float32Array {
  const { targets, body } = model;
  const highestGy = targets.at(-1)?.doseGy ?? 0;
  const whole = occupancy(targets[0]?.solid ?? body, grid);
  const inner = occupancy(targets.at(-1)?.solid ?? body, grid);
  const prescribed = new Float32Array(whole.length);
  const covered = new Float32Array(whole.length);
  let belowGy = 0;
  for (const { solid, doseGy } of targets) {
    const field = blur(occupancy(solid, grid, model.apertureMarginMm), grid, PENUMBRA_MM);
    if (belowGy === 0) covered.set(field);
    for (let at = 0; at < field.length; at++)
      prescribed[at] = (prescribed[at] ?? 0) + (doseGy - belowGy) * (field[at] ?? 0);
    belowGy = doseGy;
  }
  const fallOff = blur(prescribed, grid, FALL_OFF_MM);
  const scatter = blur(prescribed, grid, SCATTER_MM);
  const bath = beamBath(whole, grid, { beams: model.beams, body });
  const spare = sparing(model.spared, grid);
  const compromise = sparing(model.compromised, grid);
  const dose = prescribed.map((target, at) => {
    const outside =
      (model.bathShare * highestGy * (bath[at] ?? 0) + model.fallOffShare * (fallOff[at] ?? 0)) * (spare[at] ?? 1) +
      0.05 * (scatter[at] ?? 0);
    return (target + (1 - (covered[at] ?? 0)) * outside) * (compromise[at] ?? 1);
  });
  return finish(dose, { model, grid, inner, highestGy });
}

/** What is left of the dose of each voxel, soft at the organs' edges. */
function sparing(organs: DoseModel['spared'], grid: VoxelGrid): Float32Array {
  const [columns, rows, slices] = grid.size;
  const left = new Float32Array(columns * rows * slices).fill(1);
  for (const { solid, share } of organs) {
    const inside = occupancy(solid, grid);
    for (let at = 0; at < left.length; at++) left[at] = (left[at] ?? 1) * (1 - share * (inside[at] ?? 0));
  }
  return blur(
    left.map((value) => 1 - value),
    grid,
    ORGAN_EDGE_MM,
  ).map((taken) => 1 - taken);
}

/** Ripple, hot spot, build-up, normalisation. */
function finish(
  dose: Float32Array,
  { model, grid, inner, highestGy }: { model: DoseModel; grid: VoxelGrid; inner: Float32Array; highestGy: number },
): Float32Array {
  const [columns, rows, slices] = grid.size;
  const [dx, dy, dz] = grid.spacingMm;
  const [x0, y0, z0] = grid.originMm;
  const { centreMm, share, sigmaMm } = model.hotSpot;
  let [sum, weight] = [0, 0];
  for (let k = 0; k < slices; k++) {
    const z = z0 + k * dz;
    const [outline] = model.body.sections(z);
    for (let j = 0; j < rows; j++)
      for (let i = 0; i < columns; i++) {
        const at = (k * rows + j) * columns + i;
        const [x, y] = [x0 + i * dx, y0 + j * dy];
        const below = -(outline?.distanceMm(x, y) ?? 1);
        const buildUp = below <= 0 ? 0 : 1 - (1 - SKIN_SHARE) * Math.exp(-below / BUILD_UP_MM);
        const far = ((x - centreMm[0]) ** 2 + (y - centreMm[1]) ** 2 + (z - centreMm[2]) ** 2) / (2 * sigmaMm ** 2);
        const uneven = 1 + 0.009 * model.ripple(i, j, k) + share * Math.exp(-far);
        dose[at] = (dose[at] ?? 0) * buildUp * uneven;
        sum += (inner[at] ?? 0) * (dose[at] ?? 0);
        weight += inner[at] ?? 0;
      }
  }
  const scale = (model.meanShare * highestGy * weight) / sum;
  return dose.map((gy) => gy * scale);
}
