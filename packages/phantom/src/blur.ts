import type { VoxelGrid } from '@isocenter/dicom-rt';

/**
 * A field on a grid, smoothed by a Gaussian of standard deviation `sigmaMm` in all directions; zero is assumed beyond the
 * grid, and an axis of infinite spacing is left alone.
 * Each pass of the three along an axis is the exact kernel cut off at three standard deviations.
 */
export function blur(field: Float32Array, grid: Pick<VoxelGrid, 'size' | 'spacingMm'>, sigmaMm: number): Float32Array {
  const [columns, rows, slices] = grid.size;
  const strides = [1, columns, columns * rows] as const;
  let smooth = field;
  for (const axis of [0, 1, 2] as const) {
    const kernel = gaussian(sigmaMm / grid.spacingMm[axis]);
    smooth = convolve(smooth, kernel, { stride: strides[axis], size: [columns, rows, slices][axis] ?? 1 });
  }
  return smooth;
}

/** One half of a normalised kernel: weight of the centre, then of the neighbours at 1, 2, … steps. */
function gaussian(sigmaSteps: number): Float32Array {
  if (sigmaSteps === 0) return Float32Array.of(1);
  const half = Float32Array.from({ length: Math.ceil(3 * sigmaSteps) + 1 }, (_, n) =>
    Math.exp(-0.5 * (n / sigmaSteps) ** 2),
  );
  const sum = half.reduce((total, weight, n) => total + (n === 0 ? weight : 2 * weight), 0);
  return half.map((weight) => weight / sum);
}

function convolve(field: Float32Array, kernel: Float32Array, axis: { stride: number; size: number }): Float32Array {
  const { stride, size } = axis;
  const out = new Float32Array(field.length);
  const block = stride * size;
  const reach = Math.min(kernel.length, size) - 1;
  for (let start = 0; start < field.length; start += block)
    for (let steps = -reach; steps <= reach; steps++) {
      // Over the whole block at once: loops of one step, as along x, would cost more than the arithmetic.
      const weight = kernel[Math.abs(steps)]!;
      const shift = steps * stride;
      const end = start + block - Math.max(0, shift);
      for (let at = start + Math.max(0, -shift); at < end; at++) out[at] = out[at]! + weight * field[at + shift]!;
    }
  return out;
}
