import type { EndCap } from '../inputs.ts';

/** Part of the normal that a plane of contours stands for [mm]; and the part it would stand for under the other end cap. */
export interface Reach {
  readonly fromMm: number;
  readonly toMm: number;
  readonly otherFromMm: number;
  readonly otherToMm: number;
}

/** Share of a plane distance that the end caps add beyond an outermost plane. */
const CAP_SHARE: Record<EndCap, number> = { slab: 0.5, trapezoid: 0 };
/** A plane distance beyond this many regular ones separates two parts of a structure: the slices between hold no contour. */
const GAP_IN_SPACINGS = 1.5;
/** Two such distances in a row, alike and below this many regular ones, are a coarser part of the image instead. */
const COARSER_IN_SPACINGS = 2.2;
/** No image is cut more coarsely than this [mm]. */
const COARSEST_SLICES_MM = 12;

export function otherEndCap(endCap: EndCap): EndCap {
  return endCap === 'slab' ? 'trapezoid' : 'slab';
}

/**
 * Gives each plane the space to half-way to its neighbours, and the end cap where it has none. A plane without any neighbour is a slab
 * whatever the end cap: it would have no volume otherwise. `levels` ascend.
 *
 * @returns the regular distance of the planes, and the distances that are gaps between parts of the structure
 */
export function prisms<Level extends { readonly wMm: number }>(
  levels: readonly Level[],
  { endCap, lonePlaneThicknessMm }: { readonly endCap: EndCap; readonly lonePlaneThicknessMm: number },
): { readonly planes: readonly (Level & Reach)[]; readonly spacingMm: number; readonly gapsMm: readonly number[] } {
  const distances = levels.slice(1).map((level, i) => level.wMm - levels[i]!.wMm);
  const spacingMm = regularSpacing(distances) ?? lonePlaneThicknessMm;
  const gap = distances.map((distance, i) => isGap(distance, [distances[i - 1], distances[i + 1]], spacingMm));
  const bridged = (i: number): number | undefined => (gap[i] ? undefined : distances[i]);
  const reach = (cap: EndCap, towards: number, away: number): number => {
    const [distance, behind] = [bridged(towards), bridged(away)];
    if (distance !== undefined) return distance / 2;
    return behind === undefined ? spacingMm / 2 : CAP_SHARE[cap] * behind;
  };
  const otherCap = otherEndCap(endCap);
  const planes = levels.map((level, i) => ({
    ...level,
    fromMm: level.wMm - reach(endCap, i - 1, i),
    toMm: level.wMm + reach(endCap, i, i - 1),
    otherFromMm: level.wMm - reach(otherCap, i - 1, i),
    otherToMm: level.wMm + reach(otherCap, i, i - 1),
  }));
  return { planes, spacingMm, gapsMm: distances.filter((_, i) => gap[i]) };
}

/**
 * Distance of neighbouring slices: the smallest, where the others are multiples of it (slices left out), else the median. `undefined`
 * where the contours are too far apart to be neighbours.
 */
function regularSpacing(distances: readonly number[]): number | undefined {
  const smallest = Math.min(...distances);
  if (!(smallest <= COARSEST_SLICES_MM)) return undefined;
  const multiples = distances.every((d) => Math.abs(d / smallest - Math.round(d / smallest)) < 0.05);
  return multiples ? smallest : distances.toSorted((a, b) => a - b)[Math.floor(distances.length / 2)];
}

function isGap(distance: number, beside: readonly (number | undefined)[], spacingMm: number): boolean {
  if (distance <= GAP_IN_SPACINGS * spacingMm) return false;
  const alike = beside.some((other) => other !== undefined && Math.abs(other - distance) < 0.05 * distance);
  return !(alike && distance <= COARSER_IN_SPACINGS * spacingMm);
}
