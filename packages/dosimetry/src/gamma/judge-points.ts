import type { DoseField, Vec3 } from '../inputs.ts';
import { add, scale } from '../vec3.ts';
import { type EvaluatedLattice, evaluatedLattice, latticeDose } from './evaluated-lattice.ts';
import { GAMMA_STATE, type GammaMap, type GammaMethod } from './gamma-map.ts';
import { GammaSearch } from './gamma-search.ts';
import { type GridMapping, keepsFraction, mapGrid, ON_CENTRE, reachedIndices, snap } from './grid-mapping.ts';
import type { VoxelBox } from './mark-points.ts';

interface Judgement {
  /** Filled in: `gamma`, and `signedGamma` and `vectorMm` where they are there; `state` of points that cannot be judged. */
  readonly map: Omit<GammaMap, 'counts'>;
  /** The voxels among which the points are. */
  readonly box: VoxelBox;
  readonly onProgress: ((share: number) => void) | undefined;
}

/** Progress is told in steps of this share. */
const PROGRESS_STEP = 0.01;

/** Gives every voxel that is marked as judged its gamma, or the reason why it has none. */
export function judgePoints(reference: DoseField, evaluated: DoseField, { map, box, onProgress }: Judgement): void {
  const { first, last } = box;
  const size: Vec3 = [last[0] - first[0] + 1, last[1] - first[1] + 1, last[2] - first[2] + 1];
  const mapping = from(mapGrid(reference.grid, evaluated.grid), first);
  const reached = reachedIndices(mapping, size);
  const lattice = evaluatedLattice(evaluated, reached);
  const whole = keepsFraction(mapping);
  const fraction = whole ? fractionOf(mapping) : undefined;
  const search = searchOf(lattice, evaluated, { reached, fraction, method: map.method });
  const judge = pointJudge(reference, evaluated, { lattice, search, map });
  const { start, step } = mapping;
  const [stepI, stepJ, stepK] = step;
  const [columns, rows] = reference.grid.size;
  let told = 0;
  for (let k = 0, line = 0; k < size[2]; k++)
    for (let j = 0; j < size[1]; j++, line++) {
      const a = start[0] + j * stepJ[0] + k * stepK[0] + lattice.padding[0];
      const b = start[1] + j * stepJ[1] + k * stepK[1] + lattice.padding[1];
      const c = start[2] + j * stepJ[2] + k * stepK[2] + lattice.padding[2];
      const row = ((first[2] + k) * rows + first[1] + j) * columns + first[0];
      for (let i = 0; i < size[0]; i++) {
        if (map.state[row + i] !== GAMMA_STATE.judged) continue;
        const [x, y, z] = [a + i * stepI[0], b + i * stepI[1], c + i * stepI[2]];
        if (whole) judge(row + i, x, y, z);
        else judge(row + i, snap(x, ON_CENTRE), snap(y, ON_CENTRE), snap(z, ON_CENTRE));
      }
      const share = (line + 1) / (size[1] * size[2]);
      if (!onProgress || share < told + PROGRESS_STEP) continue;
      told = share;
      onProgress(share);
    }
}

/** The mapping for indices that are counted from `first`. */
function from({ start, step }: GridMapping, first: Vec3): GridMapping {
  return { start: step.reduce((at, along, axis) => add(at, scale(along, first[axis]!)), start), step };
}

/** The place within its cell that all points share. */
function fractionOf({ start }: GridMapping): Vec3 {
  return [start[0] - Math.floor(start[0]), start[1] - Math.floor(start[1]), start[2] - Math.floor(start[2])];
}

interface SearchInputs {
  /** Lowest and highest index of the evaluated grid among the points. */
  readonly reached: { readonly lowest: Vec3; readonly highest: Vec3 };
  /** Where all points lie alike within their cells: that fraction of a voxel. */
  readonly fraction: Vec3 | undefined;
  readonly method: GammaMethod;
}

export function searchOf(
  { size, extent, padding, ...lattice }: EvaluatedLattice,
  { grid }: Pick<DoseField, 'grid'>,
  { reached, fraction, method }: SearchInputs,
): GammaSearch {
  const dtaMm = method.distanceToAgreementMm;
  const inside = (index: Vec3): Vec3 => [
    Math.max(0, Math.min(size[0] - 1, index[0] + padding[0])),
    Math.max(0, Math.min(size[1] - 1, index[1] + padding[1])),
    Math.max(0, Math.min(size[2] - 1, index[2] + padding[2])),
  ];
  return new GammaSearch(
    { size, extent, padding, ...lattice },
    {
      spacing: [grid.spacingMm[0] / dtaMm, grid.spacingMm[1] / dtaMm, grid.spacingMm[2] / dtaMm],
      maximumGamma: method.maximumGamma,
      lowest: inside(reached.lowest),
      highest: inside(reached.highest),
      fraction,
    },
  );
}

interface JudgeParts {
  readonly lattice: EvaluatedLattice;
  readonly search: GammaSearch;
  readonly map: Omit<GammaMap, 'counts' | 'grid'>;
}

/** Judges one point of the reference at (i, j, k) of the evaluated lattice. */
export function pointJudge(
  reference: Pick<DoseField, 'doseGy'>,
  { grid }: Pick<DoseField, 'grid'>,
  { lattice, search, map }: JudgeParts,
) {
  const { gamma, state, signedGamma, vectorMm, method } = map;
  const { doseGy } = reference;
  const share = method.doseDifferencePercent / 100;
  const globalGy = method.normalisation === 'global' ? share * method.normalisationGy : undefined;
  // Scaling the evaluated dose up is scaling the reference dose and the criterion down.
  const perScale = 1 / method.evaluatedScale;
  return (voxel: number, i: number, j: number, k: number): void => {
    if (!isInside(lattice, i, j, k)) {
      state[voxel] = GAMMA_STATE.outsideEvaluated;
      return;
    }
    const referenceGy = doseGy[voxel]! * perScale;
    const evaluatedGy = latticeDose(lattice, i, j, k);
    const criterionGy = globalGy === undefined ? share * Math.abs(referenceGy) : globalGy * perScale;
    if (Number.isNaN(evaluatedGy) || criterionGy === 0) {
      state[voxel] = GAMMA_STATE.withoutDose;
      return;
    }
    const difference = (evaluatedGy - referenceGy) / criterionGy;
    const value = search.gamma(i, j, k, referenceGy, difference, 1 / criterionGy);
    gamma[voxel] = value;
    if (signedGamma) signedGamma[voxel] = difference < 0 ? -value : value;
    if (!vectorMm) return;
    const { best } = search.minimum;
    for (let axis = 0; axis < 3; axis++)
      vectorMm[3 * voxel + axis] =
        best[0]! * grid.spacingMm[0] * grid.axes[0][axis]! +
        best[1]! * grid.spacingMm[1] * grid.axes[1][axis]! +
        best[2]! * grid.spacingMm[2] * grid.axes[2][axis]!;
  };
}

/** The outer half of an outermost voxel belongs to the grid. */
function isInside({ size, padding }: EvaluatedLattice, i: number, j: number, k: number): boolean {
  return (
    i >= padding[0] - 0.5 &&
    j >= padding[1] - 0.5 &&
    k >= padding[2] - 0.5 &&
    i <= size[0] - padding[0] - 0.5 &&
    j <= size[1] - padding[1] - 0.5 &&
    k <= size[2] - padding[2] - 0.5
  );
}
