import { DomainError } from '@isocenter/messages';
import type { DoseField, Vec3 } from '../inputs.ts';
import { add, dot, scale } from '../vec3.ts';
import { reachedBox } from './reached-box.ts';
import { TrilinearDose, toIndex } from './trilinear.ts';

/** A sum or difference on the voxels of the first dose that every other one reaches: elsewhere it is not known, and not 0 Gy. */
export interface CombinedDose extends DoseField {
  /** Share of the voxels of the first dose (0..1) that were left out. */
  readonly outsideFraction: number;
}

/**
 * Sum of doses of one frame of reference, resampled trilinearly on the grid of `reference`.
 *
 * @throws DomainError `dosimetry/no-common-place` if they have none
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
  const box = reachedBox(reached, reference.grid.size);
  if (!box) throw new DomainError('dosimetry/no-common-place');
  const common = cutOut(reference.grid, sum, box);
  return {
    ...common,
    quantumGy: others.reduce((total, { quantumGy }) => total + quantumGy, reference.quantumGy),
    outsideFraction: 1 - common.doseGy.length / sum.length,
  };
}

/** The voxels of a box as a grid of their own. */
function cutOut(
  grid: DoseField['grid'],
  values: Float64Array,
  [i, j, k]: NonNullable<ReturnType<typeof reachedBox>>,
): Pick<DoseField, 'grid' | 'doseGy'> {
  const size = [i.to - i.from + 1, j.to - j.from + 1, k.to - k.from + 1] as const;
  const [columns, rows] = grid.size;
  const doseGy = new Float32Array(size[0] * size[1] * size[2]);
  for (let slice = 0, n = 0; slice < size[2]; slice++)
    for (let row = 0; row < size[1]; row++, n += size[0]) {
      const first = ((k.from + slice) * rows + j.from + row) * columns + i.from;
      doseGy.set(values.subarray(first, first + size[0]), n);
    }
  const originMm = [i.from, j.from, k.from].reduce<Vec3>(
    (at, voxels, axis) => add(at, scale(grid.axes[axis]!, voxels * grid.spacingMm[axis]!)),
    grid.originMm,
  );
  return { grid: { ...grid, size, originMm }, doseGy };
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
  for (let k = 0, n = 0; k < grid.size[2]; k++)
    for (let j = 0; j < grid.size[1]; j++) {
      const line = add(add(first, scale(step[2]!, k)), scale(step[1]!, j));
      for (let i = 0; i < grid.size[0]; i++, n++) {
        const [x, y, z] = [line[0] + i * step[0]![0], line[1] + i * step[0]![1], line[2] + i * step[0]![2]];
        if (trilinear.contains(x, y, z)) {
          onto.sum[n]! += factor * trilinear.at(x, y, z);
        } else onto.reached[n] = 0;
      }
    }
}

function indexOf(rows: { readonly i: Vec3; readonly j: Vec3; readonly k: Vec3 }, v: Vec3): Vec3 {
  return [dot(rows.i, v), dot(rows.j, v), dot(rows.k, v)];
}
