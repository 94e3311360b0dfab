import { type Notice, notice } from '@isocenter/messages';
import type { ContourComparison, OptionalMeasure } from './comparison.ts';
import { summarise, weightWithin } from './directed-distances.ts';
import type { Surface } from './surface.ts';
import { distancesTo } from './surface-distances.ts';

type SurfaceFigures = Pick<
  ContourComparison,
  'hausdorffMm' | 'hd95Mm' | 'meanSurfaceDistanceMm' | 'directed' | 'surfaceDice'
>;

/** Distances between two surfaces in both directions, and the share of both within the tolerance. */
export function surfaceFigures(a: Surface, b: Surface, toleranceMm: number | undefined): SurfaceFigures {
  const ab = distancesTo(b, a);
  const ba = distancesTo(a, b);
  const [aToB, bToA] = [summarise(ab), summarise(ba)];
  return {
    hausdorffMm: Math.max(aToB.maximumMm, bToA.maximumMm),
    hd95Mm: Math.max(aToB.p95Mm, bToA.p95Mm),
    meanSurfaceDistanceMm: (aToB.meanMm + bToA.meanMm) / 2,
    directed: { aToB, bToA },
    ...(toleranceMm !== undefined && {
      surfaceDice: (weightWithin(ab, toleranceMm) + weightWithin(ba, toleranceMm)) / (aToB.areaMm2 + bToA.areaMm2),
    }),
  };
}

/** What these options leave unmeasured, and why. */
export function leftOut(toleranceMm: number | undefined, perSlice: boolean): ContourComparison['notMeasured'] {
  const because = (measure: OptionalMeasure, reason: Notice) => ({ measure, reason });
  const noTolerance = notice('notice/comparison/no-tolerance');
  const noSlices = notice('notice/comparison/no-slices');
  return [
    ...(toleranceMm === undefined
      ? [because('surfaceDice', noTolerance), because('addedPathLengthMm', noTolerance)]
      : []),
    ...(toleranceMm !== undefined && !perSlice ? [because('addedPathLengthMm', noSlices)] : []),
    ...(perSlice ? [] : [because('slices', noSlices)]),
  ];
}
