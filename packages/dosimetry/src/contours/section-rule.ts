import type { OutlineBox } from './outline-box.ts';
import type { Part } from './parts.ts';
import type { Side } from './plane-curve.ts';

/** One way to follow cross-sections along the normal. */
export interface SectionRule {
  /** Volume between plane p and p + 1, from `t0` to `t1` of the way, 0..1 [mm3]. */
  between(p: number, t0: number, t1: number): number;
  /** Volume from `fromMm` to `toMm` beyond a part's outermost plane, where it ends rounded [mm3]. */
  beyond(part: Part, side: Side, fromMm: number, toMm: number): number;
  /** By how much the rule misses the area of a plane that it tells from the three before it, at worst, from plane `first` to `last` [mm2]. */
  missedBy(first: number, last: number): number;
  /** By how much the rule misses the area of plane p that it tells from the two planes on either side [mm2]. */
  missedAt(p: number): number;
  /** Rectangle around the cross-section, where the rule tells it. */
  boxBetween?(p: number, t: number): OutlineBox;
  boxBeyond?(part: Part, side: Side, mm: number): OutlineBox;
}

/** No end grows beyond this many times the outermost area. */
export const MOST_GROWN = 1.5;
