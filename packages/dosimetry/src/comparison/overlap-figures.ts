import { type Notice, notice } from '@isocenter/messages';
import type { Vec3 } from '../inputs.ts';
import { length } from '../vec3.ts';
import type { ContourComparison } from './comparison.ts';

type OverlapFigures = Pick<
  ContourComparison,
  'volumeCc' | 'volumeDifferenceCc' | 'centroidMm' | 'centroidDifferenceMm' | 'centroidDistanceMm' | 'dice' | 'jaccard'
>;

/** @param volumeMm3 neither `a` nor `b` is 0 */
export function overlapFigures(
  volumeMm3: { readonly a: number; readonly b: number; readonly common: number },
  centroidMm: { readonly a: Vec3; readonly b: Vec3 },
): OverlapFigures {
  const { a, b, common } = volumeMm3;
  const [p, q] = [centroidMm.a, centroidMm.b];
  const centroidDifferenceMm: Vec3 = [q[0] - p[0], q[1] - p[1], q[2] - p[2]];
  return {
    volumeCc: { a: a / 1000, b: b / 1000, common: common / 1000 },
    volumeDifferenceCc: (b - a) / 1000,
    centroidMm,
    centroidDifferenceMm,
    centroidDistanceMm: length(centroidDifferenceMm),
    ...overlapShares(volumeMm3),
  };
}

/** Dice and Jaccard of two areas or volumes and what they have in common. */
export function overlapShares({ a, b, common }: { readonly a: number; readonly b: number; readonly common: number }) {
  return { dice: (2 * common) / (a + b), jaccard: common / (a + b - common) };
}

/** Says so where two structures have nothing in common: an overlap of 0 is then no mistake of reading. */
export function overlapNotices(common: number, nameA: string, nameB: string): readonly Notice[] {
  return common > 0 ? [] : [notice('notice/comparison/no-overlap', { nameA, nameB })];
}
