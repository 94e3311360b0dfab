import type { SliceComparison } from '@isocenter/dosimetry';

/** What can be followed from slice to slice. */
export const SLICE_VIEWS = ['overlap', 'distance', 'area'] as const;
export type SliceView = (typeof SLICE_VIEWS)[number];

/** One line of the profile; a slice that one of the outlines does not reach has no distance, and the line a gap there. */
export interface SliceLine {
  readonly key: 'dice' | 'contourDice' | 'hausdorff' | 'hd95' | 'meanDistance' | 'areaA' | 'areaB';
  readonly values: readonly (number | null)[];
}

export function sliceLines(slices: readonly SliceComparison[], view: SliceView): readonly SliceLine[] {
  const line = (key: SliceLine['key'], of: (slice: SliceComparison) => number | undefined): SliceLine => ({
    key,
    values: slices.map((slice) => of(slice) ?? null),
  });
  switch (view) {
    case 'overlap':
      return [line('dice', ({ dice }) => dice), line('contourDice', ({ contourDice }) => contourDice)];
    case 'distance':
      return [
        line('hausdorff', ({ hausdorffMm }) => hausdorffMm),
        line('hd95', ({ hd95Mm }) => hd95Mm),
        line('meanDistance', ({ meanDistanceMm }) => meanDistanceMm),
      ];
    case 'area':
      return [line('areaA', ({ areaMm2 }) => areaMm2.a / 100), line('areaB', ({ areaMm2 }) => areaMm2.b / 100)];
  }
}
