import { volumeAtLeast } from '../dvh/curve-lookup.ts';
import { DoseHistogram } from '../dvh/dose-histogram.ts';
import type { DoseField } from '../inputs.ts';
import { TrilinearDose } from './trilinear.ts';

/** Parts of the space between eight voxel centres, per edge. */
const PARTS = 2;

/**
 * Volume of the whole grid, to the outer faces of its voxels, that receives at least `thresholdGy` [cc]. The space between the voxel
 * centres is cut into parts over which the dose is taken as linear, so that an isodose passes through them, not along their borders.
 */
export function isodoseVolumeCc(dose: DoseField, thresholdGy: number): number {
  const { size, spacingMm } = dose.grid;
  const maximumGy = dose.doseGy.reduce((a, b) => (b > a ? b : a), 0);
  if (!(thresholdGy > 0) || thresholdGy > maximumGy) return thresholdGy > 0 ? 0 : gridVolumeCc(dose);
  const histogram = new DoseHistogram(maximumGy, maximumGy / 20_000, { minGy: 0, maxGy: maximumGy });
  const trilinear = new TrilinearDose(dose);
  const partCc = (spacingMm[0] * spacingMm[1] * spacingMm[2]) / PARTS ** 3 / 1000;
  const centre = (part: number) => (part + 0.5) / PARTS - 0.5;
  for (let k = 0; k < size[2] * PARTS; k++)
    for (let j = 0; j < size[1] * PARTS; j++)
      for (let i = 0; i < size[0] * PARTS; i++) {
        const gy = trilinear.at(centre(i), centre(j), centre(k));
        const range = Math.hypot(...trilinear.gradient) / (2 * PARTS);
        if (gy + range < thresholdGy) continue;
        histogram.add(gy, range, partCc);
      }
  return volumeAtLeast(histogram.curve(), thresholdGy);
}

function gridVolumeCc({ grid: { size, spacingMm } }: DoseField): number {
  return size.reduce((volume, count, axis) => volume * count * spacingMm[axis]!, 1) / 1000;
}
