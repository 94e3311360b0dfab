/**
 * A run of neighbouring planes, by number. What lies beyond the outermost ones is a convention; `belowMm` and `aboveMm`, half a plane distance,
 * is how far it may reach. A plane without any neighbour is a slab of that half thickness whatever the convention: it would have no volume.
 */
export interface Part {
  readonly first: number;
  readonly last: number;
  readonly belowMm: number;
  readonly aboveMm: number;
}

/** A plane distance beyond this many regular ones separates two parts of a structure: the slices between hold no contour. */
const GAP_IN_SPACINGS = 1.5;
/** Two such distances in a row, alike and below this many regular ones, are a coarser part of the image instead. */
const COARSER_IN_SPACINGS = 2.2;
/** No image is cut more coarsely than this [mm]. */
const COARSEST_SLICES_MM = 12;

/**
 * The parts of a stack, whose planes lie at ascending `levelsMm`.
 *
 * @returns with the regular distance of the planes, and the distances that are gaps between parts
 */
export function partsOf(
  levelsMm: readonly number[],
  lonePlaneThicknessMm: number,
): { readonly parts: readonly Part[]; readonly spacingMm: number; readonly gapsMm: readonly number[] } {
  const distances = levelsMm.slice(1).map((level, i) => level - levelsMm[i]!);
  const spacingMm = regularSpacing(distances) ?? lonePlaneThicknessMm;
  const isGapAt = (i: number) => isGap(distances[i]!, [distances[i - 1], distances[i + 1]], spacingMm);
  const parts: Part[] = [];
  let first = 0;
  for (let last = 0; last < levelsMm.length; last++) {
    if (last < distances.length && !isGapAt(last)) continue;
    const isLone = first === last;
    const belowMm = (isLone ? spacingMm : distances[first]!) / 2;
    const aboveMm = (isLone ? spacingMm : distances[last - 1]!) / 2;
    parts.push({ first, last, belowMm, aboveMm });
    first = last + 1;
  }
  return { parts, spacingMm, gapsMm: parts.slice(0, -1).map(({ last }) => distances[last]!) };
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
