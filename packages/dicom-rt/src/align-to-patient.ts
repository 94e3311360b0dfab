import { notice } from '@isocenter/messages';
import type { ImageVolume } from './image-volume.ts';
import { addScaled, dot } from './vec3.ts';
import type { Vec3, VoxelGrid } from './voxel-grid.ts';

/** How far an axis of a grid may point away from an axis of the patient and still count as along it [rad]. */
const ALONG_AXIS_RAD = 1e-4;

const PATIENT_AXES: readonly [Vec3, Vec3, Vec3] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

interface Aligned<V> {
  /** Its i, j, k run along the patient's +x (left), +y (back), +z (head). */
  readonly grid: VoxelGrid;
  readonly values: V;
  /** False where voxels were only put in another order. */
  readonly resampled: boolean;
}

/**
 * The same values on a grid along the patient's axes, for display. Voxels of a grid that is merely turned (feet first,
 * prone, decubitus, sagittal slices) are put in another order and keep their values; an oblique one is resampled
 * trilinearly onto the box around it, where `outside` stands for what it does not reach; of a thin plane, whose box would be mostly empty and huge, with
 * larger voxels.
 *
 * @param values shape (k, j, i) of `grid`, flat, i fastest
 */
export function alignToPatient<V extends Int16Array | Float32Array>(
  { grid, values }: { readonly grid: VoxelGrid; readonly values: V },
  options: { readonly outside: number },
): Aligned<V> {
  const order = axisOrder(grid);
  const isAlong = order.every(
    ({ axis, sign }, p) => sign * dot(grid.axes[axis], PATIENT_AXES[p]!) > Math.cos(ALONG_AXIS_RAD),
  );
  if (!isAlong) return { ...resampleOblique({ grid, values }, order, options.outside), resampled: true };
  const untouched = order.every(({ axis, sign }, p) => axis === p && sign === 1);
  const aligned = alignedGrid(grid, order);
  return { grid: aligned, values: untouched ? values : reordered(values, grid, order), resampled: false };
}

/** An image volume on the patient's axes; what is known of single slices is kept where they remain planes of k. */
export function alignVolumeToPatient(volume: ImageVolume): ImageVolume {
  const outside = volume.modality === 'CT' ? -1024 : 0;
  const { grid, values, resampled } = alignToPatient(volume, { outside });
  const k = axisOrder(volume.grid)[2];
  const keepsSlices = !resampled && k.axis === 2;
  const flip = <T>(list: readonly T[]) => (k.sign < 0 ? list.toReversed() : list);
  const last = volume.grid.size[2] - 1;
  return {
    ...volume,
    grid,
    values,
    sliceUids: keepsSlices ? flip(volume.sliceUids) : Array.from({ length: grid.size[2] }, () => undefined),
    interpolatedSlices: keepsSlices
      ? flip(volume.interpolatedSlices.map((slice) => (k.sign < 0 ? last - slice : slice)))
      : [],
    notices: resampled ? [...volume.notices, notice('notice/dicom/image-oblique')] : volume.notices,
  };
}

interface GridAxis {
  readonly axis: 0 | 1 | 2;
  readonly sign: 1 | -1;
}

/** For each axis of the patient the grid axis that runs most along it, each grid axis once. */
function axisOrder({ axes }: VoxelGrid): readonly [GridAxis, GridAxis, GridAxis] {
  const permutations = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ] as const;
  const along = (permutation: readonly (0 | 1 | 2)[]) =>
    permutation.reduce<number>((sum, axis, p) => sum + Math.abs(axes[axis][p]!), 0);
  const best = permutations.reduce((a, b) => (along(b) > along(a) + 1e-9 ? b : a));
  const signed = (p: 0 | 1 | 2): GridAxis => ({ axis: best[p], sign: axes[best[p]][p] < 0 ? -1 : 1 });
  return [signed(0), signed(1), signed(2)];
}

function alignedGrid(grid: VoxelGrid, order: readonly [GridAxis, GridAxis, GridAxis]): VoxelGrid {
  let originMm = grid.originMm;
  for (const { axis, sign } of order)
    if (sign < 0) originMm = addScaled(originMm, grid.axes[axis], (grid.size[axis] - 1) * grid.spacingMm[axis]);
  const [i, j, k] = order;
  return {
    size: [grid.size[i.axis], grid.size[j.axis], grid.size[k.axis]],
    spacingMm: [grid.spacingMm[i.axis], grid.spacingMm[j.axis], grid.spacingMm[k.axis]],
    originMm,
    axes: PATIENT_AXES,
  };
}

function reordered<V extends Int16Array | Float32Array>(values: V, grid: VoxelGrid, order: readonly GridAxis[]): V {
  const strides = [1, grid.size[0], grid.size[0] * grid.size[1]];
  const [di, dj, dk] = order.map(({ axis, sign }) => sign * strides[axis]!);
  const [ni, nj, nk] = order.map(({ axis }) => grid.size[axis]);
  const start = order.reduce((at, { axis, sign }) => (sign < 0 ? at + (grid.size[axis] - 1) * strides[axis]! : at), 0);
  const result = emptyLike(values, values.length);
  let to = 0;
  for (let k = 0; k < nk!; k++)
    for (let j = 0; j < nj!; j++) {
      let from = start + k * dk! + j * dj!;
      for (let i = 0; i < ni!; i++, from += di!) result[to++] = values[from]!;
    }
  return result;
}

function emptyLike<V extends Int16Array | Float32Array>(values: V, length: number): V;
function emptyLike(values: Int16Array | Float32Array, length: number): Int16Array | Float32Array {
  return values instanceof Int16Array ? new Int16Array(length) : new Float32Array(length);
}

/** A thin plane across the patient's axes fills next to nothing of the box around it. */
const MOST_BOX_VOXELS = 2 ** 26;

/**
 * The box around an oblique grid, at the spacing of the grid axis that runs most along each axis of the patient; wider where the box would
 * have more than {@link MOST_BOX_VOXELS}.
 */
function boxAround(grid: VoxelGrid, order: readonly [GridAxis, GridAxis, GridAxis]): VoxelGrid {
  const low = [...grid.originMm];
  const high = [...grid.originMm];
  for (const axis of [0, 1, 2] as const) {
    const reach = (grid.size[axis] - 1) * grid.spacingMm[axis];
    for (const p of [0, 1, 2] as const) {
      const step = reach * grid.axes[axis][p];
      if (step < 0) low[p]! += step;
      else high[p]! += step;
    }
  }
  const sizeAt = (mm: readonly number[]) => mm.map((step, p) => Math.ceil((high[p]! - low[p]!) / step - 1e-6) + 1);
  let spacingMm = order.map(({ axis }) => grid.spacingMm[axis]);
  let size = sizeAt(spacingMm);
  const voxels = () => size[0]! * size[1]! * size[2]!;
  while (voxels() > Math.max(MOST_BOX_VOXELS, grid.size[0] * grid.size[1] * grid.size[2] * 8)) {
    const wider = Math.cbrt(voxels() / MOST_BOX_VOXELS) * 1.01;
    spacingMm = spacingMm.map((mm) => mm * wider);
    size = sizeAt(spacingMm);
  }
  return {
    size: [size[0]!, size[1]!, size[2]!],
    spacingMm: [spacingMm[0]!, spacingMm[1]!, spacingMm[2]!],
    originMm: [low[0]!, low[1]!, low[2]!],
    axes: PATIENT_AXES,
  };
}

function resampleOblique<V extends Int16Array | Float32Array>(
  { grid, values }: { readonly grid: VoxelGrid; readonly values: V },
  order: readonly [GridAxis, GridAxis, GridAxis],
  outside: number,
): { grid: VoxelGrid; values: V } {
  const box = boxAround(grid, order);
  const [ni, nj, nk] = box.size;
  const result = emptyLike(values, ni * nj * nk);
  // Grid index of a box voxel is linear in the box index: start + x * stepX + y * stepY + z * stepZ.
  const toIndex = (mm: Vec3): Vec3 => [
    dot(mm, grid.axes[0]) / grid.spacingMm[0],
    dot(mm, grid.axes[1]) / grid.spacingMm[1],
    dot(mm, grid.axes[2]) / grid.spacingMm[2],
  ];
  const start = toIndex(addScaled(box.originMm, grid.originMm, -1));
  const steps = [0, 1, 2].map((p) => toIndex(addScaled([0, 0, 0], PATIENT_AXES[p]!, box.spacingMm[p]!)));
  const [alongX, alongY, alongZ] = [steps[0]!, steps[1]!, steps[2]!];
  result.fill(outside);
  for (let z = 0; z < nk; z++)
    for (let y = 0; y < nj; y++) {
      const first = addScaled(addScaled(start, alongY, y), alongZ, z);
      const at = (z * nj + y) * ni;
      sampleLine({ grid, values }, { first, step: alongX }, result.subarray(at, at + ni));
    }
  return { grid: box, values: result };
}

/** Rounding of positions must not push a voxel on the rim outside [voxels]. */
const RIM = 1e-4;

/** Samples a grid at `first + x * step` [voxels] for each x of `target`, trilinearly; what lies outside is left alone. */
function sampleLine<V extends Int16Array | Float32Array>(
  { grid, values }: { readonly grid: VoxelGrid; readonly values: V },
  { first, step }: { readonly first: Vec3; readonly step: Vec3 },
  target: V,
): void {
  const [ni, nj, nk] = grid.size;
  const [topI, topJ, topK] = [ni - 1, nj - 1, nk - 1];
  const di = ni > 1 ? 1 : 0;
  const dj = nj > 1 ? ni : 0;
  const dk = nk > 1 ? ni * nj : 0;
  const isWhole = values instanceof Int16Array;
  const [from, to] = insideRange(first, step, { size: grid.size, count: target.length });
  for (let x = from; x < to; x++) {
    const i = clamp(first[0] + x * step[0], topI);
    const j = clamp(first[1] + x * step[1], topJ);
    const k = clamp(first[2] + x * step[2], topK);
    // On the last voxel the cell below it is taken, at its upper end.
    const i0 = i < topI || di === 0 ? Math.floor(i) : topI - 1;
    const j0 = j < topJ || dj === 0 ? Math.floor(j) : topJ - 1;
    const k0 = k < topK || dk === 0 ? Math.floor(k) : topK - 1;
    const u = i - i0;
    const v = j - j0;
    const w = k - k0;
    const a = (k0 * nj + j0) * ni + i0;
    const b = a + dj;
    const c = a + dk;
    const d = c + dj;
    const low =
      (1 - v) * ((1 - u) * values[a]! + u * values[a + di]!) + v * ((1 - u) * values[b]! + u * values[b + di]!);
    const high =
      (1 - v) * ((1 - u) * values[c]! + u * values[c + di]!) + v * ((1 - u) * values[d]! + u * values[d + di]!);
    const value = (1 - w) * low + w * high;
    target[x] = isWhole ? Math.round(value) : value;
  }
}

function clamp(index: number, top: number): number {
  return index < 0 ? 0 : index > top ? top : index;
}

/** The x for which `first + x * step` lies inside the grid: from the first return value up to before the second. */
function insideRange(first: Vec3, step: Vec3, { size, count }: { size: VoxelGrid['size']; count: number }) {
  let from = 0;
  let to = count - 1;
  for (const axis of [0, 1, 2] as const) {
    const low = -RIM - first[axis];
    const high = size[axis] - 1 + RIM - first[axis];
    const slope = step[axis];
    if (Math.abs(slope) < 1e-12) {
      if (low > 0 || high < 0) return [0, 0] as const;
      continue;
    }
    from = Math.max(from, Math.ceil(Math.min(low / slope, high / slope)));
    to = Math.min(to, Math.floor(Math.max(low / slope, high / slope)));
  }
  return [from, to + 1] as const;
}
