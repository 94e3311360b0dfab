import { uniform } from './seeded-random.ts';

/** Edge of the repeating block of {@link noiseBlock}; a power of two, so that an index wraps by its low bits. */
const SIZE = 128;
const DEPTH = 32;

/** Noise of mean 0 and standard deviation 1 that looks the same on every machine, by voxel index. */
export type Noise = (i: number, j: number, k: number) => number;

/**
 * A repeating block of normal noise, smoothed to grains of about `grainVoxels`.
 *
 * @param seed another number, another pattern
 */
export function noiseBlock(seed: number, grainVoxels: number): Noise {
  const random = uniform(seed);
  let block: Float32Array = Float32Array.from(
    { length: SIZE * SIZE * DEPTH },
    () => random() + random() + random() - 1.5,
  );
  for (const [stride, size] of [
    [1, SIZE],
    [SIZE, SIZE],
    [SIZE * SIZE, DEPTH],
  ] as const)
    for (let pass = 0; pass < 2; pass++) block = boxMean(block, { stride, size, reach: Math.floor(grainVoxels / 2) });
  const deviation = Math.sqrt(block.reduce((sum, value) => sum + value * value, 0) / block.length);
  return (i, j, k) =>
    (block[(((k & (DEPTH - 1)) * SIZE + (j & (SIZE - 1))) * SIZE + (i & (SIZE - 1))) | 0] ?? 0) / deviation;
}

/** Mean over `2 reach + 1` neighbours along one axis, wrapping round. */
function boxMean(block: Float32Array, axis: { stride: number; size: number; reach: number }): Float32Array {
  const { stride, size, reach } = axis;
  if (reach === 0) return block;
  const out = new Float32Array(block.length);
  for (let start = 0; start < block.length; start++) {
    if (Math.floor(start / stride) % size !== 0) continue;
    let sum = 0;
    for (let n = -reach; n <= reach; n++) sum += block[start + ((n + size) % size) * stride] ?? 0;
    for (let n = 0; n < size; n++) {
      out[start + n * stride] = sum;
      sum += block[start + ((n + reach + 1) % size) * stride] ?? 0;
      sum -= block[start + ((n - reach + size) % size) * stride] ?? 0;
    }
  }
  return out;
}
