import { evenOddArea, type PlaneArea } from '../contours/even-odd-area.ts';
import { Outline } from '../contours/outline.ts';
import type { SliceComparison } from './comparison.ts';
import { summarise, weightWithin } from './directed-distances.ts';
import { lineDistances } from './line-distances.ts';
import { overlapShares } from './overlap-figures.ts';

type Loops = readonly Float64Array[];

/** Area that two outlines have in common: the loops of both together, even-odd, enclose what only one of them holds. */
export function commonArea(a: Loops, b: Loops, areaA: PlaneArea, areaB: PlaneArea): number {
  if (a.length === 0 || b.length === 0) return 0;
  return Math.max(0, (areaA.areaMm2 + areaB.areaMm2 - evenOddArea(new Outline([...a, ...b])).areaMm2) / 2);
}

/** Areas of two outlines in one plane and of what they have in common [mm2]. */
type Areas = SliceComparison['areaMm2'];

function areasOf(a: Loops, b: Loops): Areas {
  const [areaA, areaB] = [evenOddArea(new Outline(a)), evenOddArea(new Outline(b))];
  return { a: areaA.areaMm2, b: areaB.areaMm2, common: commonArea(a, b, areaA, areaB) };
}

/**
 * Compares two outlines in one plane; one of them may be empty there, not both.
 *
 * @param areaMm2 where it is known otherwise than from the loops: of voxels, counted
 */
export function compareSlice(
  positionMm: number,
  { a, b }: { readonly a: Loops; readonly b: Loops },
  toleranceMm: number | undefined,
  areaMm2: Areas = areasOf(a, b),
): SliceComparison {
  const shares = { positionMm, areaMm2, ...overlapShares(areaMm2) };
  if (a.length === 0 || b.length === 0)
    return { ...shares, ...(toleranceMm !== undefined && { addedPathLengthMm: perimeterMm(a) }) };
  const ab = lineDistances(a, b);
  const ba = lineDistances(b, a);
  const [aToB, bToA] = [summarise(ab), summarise(ba)];
  const lengthMm = aToB.areaMm2 + bToA.areaMm2;
  return {
    ...shares,
    hausdorffMm: Math.max(aToB.maximumMm, bToA.maximumMm),
    hd95Mm: Math.max(aToB.p95Mm, bToA.p95Mm),
    meanDistanceMm: (aToB.meanMm + bToA.meanMm) / 2,
    ...(toleranceMm !== undefined && {
      contourDice: (weightWithin(ab, toleranceMm) + weightWithin(ba, toleranceMm)) / lengthMm,
      addedPathLengthMm: aToB.areaMm2 - weightWithin(ab, toleranceMm),
    }),
  };
}

function perimeterMm(loops: Loops): number {
  let length = 0;
  for (const loop of loops)
    for (let a = loop.length - 2, b = 0; b < loop.length; a = b, b += 2)
      length += Math.hypot(loop[b]! - loop[a]!, loop[b + 1]! - loop[a + 1]!);
  return length;
}

/** Sum over all planes [mm]. */
export function addedPathLength(slices: readonly SliceComparison[]): number {
  return slices.reduce((sum, slice) => sum + (slice.addedPathLengthMm ?? 0), 0);
}
