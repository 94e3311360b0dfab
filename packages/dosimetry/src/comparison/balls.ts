/** Balls as masks and as contours, for tests. The masks are those of ../shared/bench/peers/make_masks.py. */
import type { Vec3 } from '../inputs.ts';
import type { Mask } from './mask.ts';

export interface Ball {
  readonly centreMm: Vec3;
  readonly radiusMm: number;
}

export type Triple = readonly [number, number, number];

/** Voxels whose centre lies in the ball, on a grid around the origin. */
export function ballMask({ centreMm: c, radiusMm }: Ball, size: Triple, spacingMm: Triple): Mask {
  const originMm: Vec3 = [0, 1, 2].map((n) => (-(size[n]! - 1) * spacingMm[n]!) / 2) as unknown as Vec3;
  const inside = new Uint8Array(size[0] * size[1] * size[2]);
  let n = 0;
  for (let k = 0; k < size[2]; k++)
    for (let j = 0; j < size[1]; j++)
      for (let i = 0; i < size[0]; i++, n++) {
        const x = originMm[0] + i * spacingMm[0] - c[0];
        const y = originMm[1] + j * spacingMm[1] - c[1];
        const z = originMm[2] + k * spacingMm[2] - c[2];
        inside[n] = x * x + y * y + z * z <= radiusMm * radiusMm ? 1 : 0;
      }
  const axes = [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ] as const;
  return { grid: { size, spacingMm, originMm, axes }, inside };
}

/** Circles cut from the ball by planes at multiples of the distance, moved by `offsetMm`; 360 points each. */
export function ballContours({ centreMm: c, radiusMm }: Ball, planeDistanceMm: number, offsetMm = 0): Float64Array[] {
  const contours: Float64Array[] = [];
  const first = Math.ceil((c[2] - radiusMm - offsetMm) / planeDistanceMm);
  for (let p = first; p * planeDistanceMm + offsetMm < c[2] + radiusMm; p++) {
    const z = p * planeDistanceMm + offsetMm;
    const r = Math.sqrt(radiusMm ** 2 - (z - c[2]) ** 2);
    const points = Array.from({ length: 360 }, (_, n) => {
      const angle = (n * Math.PI) / 180;
      return [c[0] + r * Math.cos(angle), c[1] + r * Math.sin(angle), z];
    });
    contours.push(Float64Array.from(points.flat()));
  }
  return contours;
}
