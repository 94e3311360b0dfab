import { AreaRule } from './area-rule.ts';
import type { OutlineBox } from './outline-box.ts';
import type { Part } from './parts.ts';
import type { Side } from './plane-curve.ts';
import type { SectionRule } from './section-rule.ts';
import { WidthRule } from './width-rule.ts';

/** Cross-sections of a structure along its normal, between the planes of its contours and beyond them. */
export interface AreaProfile {
  /** As in {@link SectionRule}. */
  between(p: number, t0: number, t1: number): number;
  beyond(part: Part, side: Side, fromMm: number, toMm: number): number;
  /** Rectangle around the cross-section; `undefined` where the planes tell the area alone. */
  boxBetween(p: number, t: number): OutlineBox | undefined;
  boxBeyond(part: Part, side: Side, mm: number): OutlineBox | undefined;
  /** How far the area between plane p and p + 1 is off what the planes around tell of it [mm2]. */
  unsureBetween(p: number): number;
  /** How far the volume of a rounded end is off what the planes before it tell [mm3]. */
  unsureEnd(part: Part, side: Side): number;
}

/**
 * Cross-sections follow one of two rules, each where it tells the planes around better from each other: the area is a parabola along the
 * normal, or the squares of both widths are ({@link AreaRule}, {@link WidthRule}); the latter only where outlines are one loop. What the
 * planes do not tell of an area is as large as the rule misses the next plane's.
 *
 * @param levelsMm of the planes, ascending, shape (n)
 * @param planes areas of their outlines, and the rectangles around those that are one loop, shapes (n)
 */
export function areaProfile(
  levelsMm: readonly number[],
  planes: { readonly areasMm2: readonly number[]; readonly boxes: readonly (OutlineBox | undefined)[] },
  parts: readonly Part[],
): AreaProfile {
  const byArea = new AreaRule(levelsMm, planes.areasMm2, parts);
  const boxes = planes.boxes.map((box) => box ?? NO_BOX);
  const byWidth = new WidthRule(levelsMm, { areasMm2: planes.areasMm2, boxes }, parts);
  const ruleOver = (first: number, last: number): { readonly rule: SectionRule; readonly missedMm2: number } => {
    const [area, width] = [byArea.missedBy(first, last), byWidth.missedBy(first, last)];
    const areBoxes = planes.boxes.slice(first, last + 1).every((box) => box !== undefined);
    const alikeMm2 = ALIKE * Math.max(...planes.areasMm2.slice(first, last + 1));
    return areBoxes && width <= area + alikeMm2
      ? { rule: byWidth, missedMm2: width }
      : { rule: byArea, missedMm2: area };
  };
  const known = new Map<string, ReturnType<typeof ruleOver>>();
  const choice = (first: number, last: number) => {
    const key = `${first} ${last}`;
    const found = known.get(key) ?? ruleOver(first, last);
    known.set(key, found);
    return found;
  };
  const around = (p: number) => {
    const part = parts.find(({ first, last }) => p >= first && p < last)!;
    return choice(Math.max(part.first, p - 2), Math.min(part.last, p + 3));
  };
  const atEnd = ({ first, last }: Part, side: Side) =>
    side === 'below' ? choice(first, Math.min(last, first + 3)) : choice(Math.max(first, last - 3), last);
  return {
    between: (p, t0, t1) => around(p).rule.between(p, t0, t1),
    beyond: (part, side, fromMm, toMm) => atEnd(part, side).rule.beyond(part, side, fromMm, toMm),
    boxBetween: (p, t) => around(p).rule.boxBetween?.(p, t),
    boxBeyond: (part, side, mm) => atEnd(part, side).rule.boxBeyond?.(part, side, mm),
    unsureBetween: (p) => {
      const { first, last } = parts.find((part) => p >= part.first && p < part.last)!;
      const { rule, missedMm2 } = around(p);
      // Of the planes next to an end, those beyond tell nothing.
      const isAtEnd = p === first || p === last - 1;
      if (last - first < PLANES_BESIDE || isAtEnd) return missedMm2 / UNSURE_BETWEEN;
      const missedAt = (q: number) => rule.missedAt(Math.min(last - 2, Math.max(first + 2, q)));
      return (missedAt(p) + missedAt(p + 1)) / 2;
    },
    unsureEnd: (part, side) => {
      const reachMm = side === 'below' ? part.belowMm : part.aboveMm;
      const { rule, missedMm2 } = atEnd(part, side);
      const areaMm2 = planes.areasMm2[side === 'below' ? part.first : part.last]!;
      return UNSURE_END * reachMm * missedMm2 + leftOut(rule, { part, side, reachMm, areaMm2 });
    },
  };
}

interface RoundedEnd {
  readonly part: Part;
  readonly side: Side;
  /** Half a plane distance: how far the end goes on. */
  readonly reachMm: number;
  readonly areaMm2: number;
}

/**
 * What a rounded end leaves out that goes on to where the next plane, which has no contour, would be [mm3]: a ball's tip may lie anywhere
 * before that. All of it where the rule has closed the area by then, none of what goes on like a cylinder and may end as well before.
 */
function leftOut(rule: SectionRule, { part, side, reachMm, areaMm2 }: RoundedEnd): number {
  const hairMm = reachMm / 1000;
  const nextMm = 2 * reachMm;
  const open = rule.beyond(part, side, nextMm - hairMm, nextMm) / hairMm / areaMm2;
  const closed = Math.min(1, Math.max(0, 1 - open));
  return closed * closed * rule.beyond(part, side, reachMm, nextMm);
}

/** Rules that tell areas to this share of one another tell them as well; widths tell more. */
const ALIKE = 1e-6;
/** Planes that tell the one between them, two on either side. */
const PLANES_BESIDE = 4;
const NO_BOX: OutlineBox = { u: 0, v: 0, halfU: 1, halfV: 1 };
/** Between two planes a rule errs by this part of what it misses at the next one, and at an end, where areas may close in steeply, by more. */
const UNSURE_BETWEEN = 3;
const UNSURE_END = 1.6;
