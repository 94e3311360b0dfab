import { DomainError } from '@isocenter/messages';
import type { DoseField, Vec3 } from './inputs.ts';
import { TrilinearDose, toIndex } from './trilinear.ts';
import { add, dot, scale } from './vec3.ts';

/** A sum or difference on the grid of the first dose. */
export interface CombinedDose extends DoseField {
  /** Share of the voxels (0..1) that another grid does not reach; there it counts as 0 Gy. */
  readonly outsideFraction: number;
}

/**
 * Sum of doses of one frame of reference, resampled trilinearly on the grid of `reference`.
 *
 * @throws DomainError `dosimetry/no-common-place` if one of them lies wholly elsewhere
 */
export function addDoses(reference: DoseField, others: readonly DoseField[]): CombinedDose {
  return combine(reference, others, 1);
}

/** `a` minus `b` on the grid of `a`; negative where `b` is the higher. @throws DomainError as {@link addDoses} */
export function subtractDoses(a: DoseField, b: DoseField): CombinedDose {
  return combine(a, [b], -1);
}

function combine(reference: DoseField, others: readonly DoseField[], factor: 1 | -1): CombinedDose {
  const sum = Float64Array.from(reference.doseGy);
  const reached = new Uint8Array(sum.length).fill(1);
  for (const other of others) addResampled(reference, other, factor, { sum, reached });
  const outside = reached.reduce((count, r) => count + (r === 0 ? 1 : 0), 0);
  return {
    grid: reference.grid,
    doseGy: Float32Array.from(sum),
    quantumGy: others.reduce((total, { quantumGy }) => total + quantumGy, reference.quantumGy),
    outsideFraction: outside / reached.length,
  };
}

function addResampled(
  { grid }: DoseField,
  other: DoseField,
  factor: number,
  onto: { readonly sum: Float64Array; readonly reached: Uint8Array },
): void {
  const rows = toIndex(other);
  const step = grid.axes.map((axis, a) => indexOf(rows, scale(axis, grid.spacingMm[a]!)));
  const start = indexOf(rows, grid.originMm);
  const first: Vec3 = [start[0] - rows.origin[0], start[1] - rows.origin[1], start[2] - rows.origin[2]];
  const trilinear = new TrilinearDose(other);
  let met = false;
  for (let k = 0, n = 0; k < grid.size[2]; k++)
    for (let j = 0; j < grid.size[1]; j++) {
      const line = add(add(first, scale(step[2]!, k)), scale(step[1]!, j));
      for (let i = 0; i < grid.size[0]; i++, n++) {
        const [x, y, z] = [line[0] + i * step[0]![0], line[1] + i * step[0]![1], line[2] + i * step[0]![2]];
        if (trilinear.contains(x, y, z)) {
          onto.sum[n]! += factor * trilinear.at(x, y, z);
          met = true;
        } else onto.reached[n] = 0;
      }
    }
  if (!met) throw new DomainError('dosimetry/no-common-place');
}

function indexOf(rows: { readonly i: Vec3; readonly j: Vec3; readonly k: Vec3 }, v: Vec3): Vec3 {
  return [dot(rows.i, v), dot(rows.j, v), dot(rows.k, v)];
}
