import type { ContourComparison } from '@isocenter/dosimetry';
import type { QuantityUnit } from '../../../platform/format/quantity.ts';

/** One figure of a comparison: `comparison.measure.<key>` names it with its unit, `comparison.measure.<key>.is` defines it. */
export interface Measure {
  readonly key: keyof typeof OF;
  readonly unit: QuantityUnit;
  readonly value: number | undefined;
}

const OF = {
  dice: ['1', (c) => c.dice],
  jaccard: ['1', (c) => c.jaccard],
  surfaceDice: ['1', (c) => c.surfaceDice],
  hausdorff: ['mm', (c) => c.hausdorffMm],
  hd95: ['mm', (c) => c.hd95Mm],
  meanDistance: ['mm', (c) => c.meanSurfaceDistanceMm],
  addedPath: ['mm', (c) => c.addedPathLengthMm],
  volumeA: ['cc', (c) => c.volumeCc.a],
  volumeB: ['cc', (c) => c.volumeCc.b],
  volumeDifference: ['cc', (c) => c.volumeDifferenceCc],
  centroidDistance: ['mm', (c) => c.centroidDistanceMm],
  centroidLeft: ['mm', (c) => c.centroidDifferenceMm[0]],
  centroidBack: ['mm', (c) => c.centroidDifferenceMm[1]],
  centroidHead: ['mm', (c) => c.centroidDifferenceMm[2]],
} as const satisfies Record<string, readonly [QuantityUnit, (comparison: ContourComparison) => number | undefined]>;

/** The figures by what they speak of: how much is common, how far apart the surfaces lie, how large each is, and where. */
const GROUPS = {
  overlap: ['dice', 'jaccard', 'surfaceDice'],
  distance: ['hausdorff', 'hd95', 'meanDistance', 'addedPath'],
  volume: ['volumeA', 'volumeB', 'volumeDifference'],
  centroid: ['centroidDistance', 'centroidLeft', 'centroidBack', 'centroidHead'],
} as const;

export function measuresOf(
  comparison: ContourComparison,
): readonly { readonly group: keyof typeof GROUPS; readonly measures: readonly Measure[] }[] {
  return (['overlap', 'distance', 'volume', 'centroid'] as const).map((group) => ({
    group,
    measures: GROUPS[group].map((key) => ({ key, unit: OF[key][0], value: OF[key][1](comparison) })),
  }));
}
