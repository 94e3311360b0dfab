import type { EndCap } from '../inputs.ts';
import type { ContourStack, StackPlane } from './contour-stack.ts';

/** A plane of contours and the part of the normal for which it stands [mm]. */
export interface StandingPlane extends StackPlane {
  readonly fromMm: number;
  readonly toMm: number;
}

/**
 * A stack of contours as a stack of prisms: each plane stands for the space to half-way to its neighbours, and for what its end cap gives it
 * where it has none; a rounded end reaches as far as a slab.
 */
export function standingPlanes({ planes, parts }: ContourStack, endCap: EndCap): StandingPlane[] {
  return parts.flatMap(({ first, last, belowMm, aboveMm }) => {
    const share = endCap === 'trapezoid' && first < last ? 0 : 1;
    return planes.slice(first, last + 1).map((plane, n) => {
      const p = first + n;
      const half = (other: number) => Math.abs(planes[other]!.wMm - plane.wMm) / 2;
      const fromMm = plane.wMm - (p > first ? half(p - 1) : share * belowMm);
      const toMm = plane.wMm + (p < last ? half(p + 1) : share * aboveMm);
      return { ...plane, fromMm, toMm };
    });
  });
}
