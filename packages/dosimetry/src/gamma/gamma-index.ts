import type { DoseField } from '../inputs.ts';
import { SEARCH_TOLERANCE } from './cell-minimum.ts';
import { evaluatedScale, normalisationDose } from './dose-comparison.ts';
import { countStates, type GammaMap, type GammaMethod } from './gamma-map.ts';
import { checkGammaOptions, type GammaOptions } from './gamma-options.ts';
import { judgePoints } from './judge-points.ts';
import { markPoints } from './mark-points.ts';

/**
 * Gamma index of every voxel of `reference` whose dose reaches the cut-off: the least of √(distance²/DTA² + (dose difference)²/DD²) over all
 * places of the *trilinear* evaluated dose, to within `method.searchTolerance`. Grids may differ in place, spacing and direction, and have
 * one voxel along one or two axes: a reference plane in an evaluated volume is searched in three dimensions, two planes in two. The evaluated
 * dose ends half a voxel beyond its outermost centres; points outside it are counted as not judged.
 *
 * @throws DomainError `dosimetry/gamma-criterion` or `dosimetry/gamma-cap` for a criterion or cap out of range, `dosimetry/gamma-reach` if distance times
 *   cap reaches over more than four million voxels, `dosimetry/gamma-no-dose` where a dose that is to be 100 % is
 *   not positive
 * @see Low et al. 1998, Med Phys 25(5):656-661, doi:10.1118/1.598248
 */
export function gammaIndex(reference: DoseField, evaluated: DoseField, options: GammaOptions): GammaMap {
  const method = methodOf(reference, evaluated, options);
  const voxels = reference.doseGy.length;
  const empty = (length: number) => new Float32Array(length).fill(Number.NaN);
  const map = {
    grid: reference.grid,
    gamma: empty(voxels),
    state: new Uint8Array(voxels),
    ...(options.signed ? { signedGamma: empty(voxels) } : {}),
    ...(options.vectors ? { vectorMm: empty(3 * voxels) } : {}),
    method,
  };
  const box = markPoints(reference, (method.lowDoseCutoffPercent / 100) * method.normalisationGy, map.state);
  if (box) judgePoints(reference, evaluated, { map, box, onProgress: options.onProgress });
  options.onProgress?.(1);
  return { ...map, counts: countStates(map.state) };
}

function methodOf(reference: DoseField, evaluated: DoseField, options: GammaOptions): GammaMethod {
  const { maximumGamma = 2 } = options;
  checkGammaOptions(options, maximumGamma);
  return {
    doseDifferencePercent: options.doseDifferencePercent,
    distanceToAgreementMm: options.distanceToAgreementMm,
    lowDoseCutoffPercent: options.lowDoseCutoffPercent,
    normalisation: options.normalisation,
    normalisationGy: normalisationDose(reference, options.normalisationGy),
    dose: options.dose,
    evaluatedScale: evaluatedScale(reference, evaluated, options.dose),
    maximumGamma,
    interpolation: 'trilinear',
    searchTolerance: SEARCH_TOLERANCE,
  };
}
