import type { BetweenPlanes } from '../contours/between-planes.ts';
import type { ContourStack } from '../contours/contour-stack.ts';
import type { profileOf } from '../contours/contour-volume.ts';
import type { Outline } from '../contours/outline.ts';
import type { OutlineBox } from '../contours/outline-box.ts';
import type { Part } from '../contours/parts.ts';
import type { Side } from '../contours/plane-curve.ts';
import { standingPlanes } from '../contours/standing-planes.ts';
import type { Between, DoseField, EndCap } from '../inputs.ts';
import { type DoseExtremes, doseExtremes, type Prism } from './dose-extremes.ts';
import type { TallyScale } from './tally.ts';

/** What comes to a point is taken as an outline of this share of the last one's width, which lines can still meet. */
const POINT = 0.01;
/** Of outlines whose areas differ by less than this share neither lies inside the other. */
const SAME_AREA = 0.02;
/** A bulge of less counts as none [mm]. */
const HAIR_MM = 1e-3;

/** How extremes are looked for: `stepVoxels` as in {@link doseExtremes}; rounded ends only where `endCap` asks for them. */
interface ExtremesOptions {
  readonly endCap: EndCap;
  readonly stepVoxels: number;
}

interface RegionOptions extends ExtremesOptions {
  readonly between: Between;
  /** {@link bulges}, where one outline passes into the other. */
  readonly wider: readonly Prism[];
}

/** Least and greatest dose of each region of a structure. */
export function regionExtremes(
  stack: ContourStack,
  profile: ReturnType<typeof profileOf>,
  field: DoseField,
  options: RegionOptions,
): TallyScale['extremes'] {
  const core = doseExtremes(stack, field, {
    prisms: [...corePrisms(stack, options.between, profile.areasMm2), ...options.wider],
    stepVoxels: options.stepVoxels,
  });
  return { core, ...endExtremes(stack, profile, field, options) };
}

/** What lies between planes and wider than both their outlines, where one passes into the other. */
export function bulges(
  { planes, parts }: ContourStack,
  profile: ReturnType<typeof profileOf>,
  betweenPlanes: BetweenPlanes,
): readonly Prism[] {
  return parts.flatMap(({ first, last }) =>
    planes.slice(first, last).flatMap(({ wMm, outline: { rectangle: lower } }, n): Prism[] => {
      const p = first + n;
      const box = profile.boxBetween(p, 0.5);
      if (!box || !(isBeyond(box, lower) && isBeyond(box, planes[p + 1]!.outline.rectangle))) return [];
      const thicknessMm = planes[p + 1]!.wMm - wMm;
      const mm = wMm + thicknessMm / 2;
      const outline = betweenPlanes.outlines(p)?.inBox(box, 0.5).outline;
      return outline ? [{ outline, fromMm: mm, toMm: mm, below: undefined, above: undefined }] : [];
    }),
  );
}

function isBeyond(a: OutlineBox, b: OutlineBox): boolean {
  return Math.abs(a.u - b.u) + a.halfU > b.halfU + HAIR_MM || Math.abs(a.v - b.v) + a.halfV > b.halfV + HAIR_MM;
}

/** Those of both kinds of end. */
export function endExtremes(
  stack: ContourStack,
  profile: ReturnType<typeof profileOf>,
  field: DoseField,
  { endCap, stepVoxels }: ExtremesOptions,
): Omit<TallyScale['extremes'], 'core'> {
  const ends = stack.parts.filter(({ first, last }) => first < last);
  const both = (prismsOf: (part: Part, side: Side) => readonly Prism[]) =>
    ends.flatMap((part) => [...prismsOf(part, 'below'), ...prismsOf(part, 'above')]);
  const of = (prisms: readonly Prism[]): DoseExtremes => doseExtremes(stack, field, { prisms, stepVoxels });
  return {
    slab: of(both((part, side) => [slabEnd(stack, part, side)])),
    rounded: of(endCap === 'rounded' ? both((part, side) => roundedEnd(stack, profile, part, side)) : []),
  };
}

/**
 * Each outline reaches half-way to its neighbours, and no further than itself at an end. Where one outline passes into the other, the smaller
 * of two lies inside all the way and the larger in its own plane only.
 */
export function corePrisms(stack: ContourStack, between: Between, areasMm2: readonly number[]): Prism[] {
  const standing = standingPlanes(stack, 'trapezoid');
  const levelAt = (p: number, other: number) => {
    const [own, next] = [areasMm2[p]!, areasMm2[other]!];
    const [here, there] = [stack.planes[p]!.wMm, stack.planes[other]!.wMm];
    if (Math.abs(own - next) < SAME_AREA * Math.max(own, next)) return (here + there) / 2;
    return own < next ? there : here;
  };
  return stack.parts.flatMap(({ first, last }) =>
    standing.slice(first, last + 1).map(({ outline, fromMm, toMm }, n) => ({
      outline,
      fromMm: between === 'interpolated' && n > 0 ? levelAt(first + n, first + n - 1) : fromMm,
      toMm: between === 'interpolated' && first + n < last ? levelAt(first + n, first + n + 1) : toMm,
      below: n > 0 ? standing[first + n - 1]!.outline : undefined,
      above: first + n < last ? standing[first + n + 1]!.outline : undefined,
    })),
  );
}

function slabEnd({ planes }: ContourStack, { first, last, belowMm, aboveMm }: Part, side: Side): Prism {
  const { outline, wMm } = planes[side === 'below' ? first : last]!;
  const [fromMm, toMm] = side === 'below' ? [wMm - belowMm, wMm] : [wMm, wMm + aboveMm];
  return { outline, fromMm, toMm, below: undefined, above: undefined };
}

/** The outermost outline and what a rounded end comes to: the dose between is hardly beyond both. */
function roundedEnd(
  { planes }: ContourStack,
  profile: ReturnType<typeof profileOf>,
  part: Part,
  side: Side,
): readonly Prism[] {
  const end = side === 'below' ? part.first : part.last;
  const { outline, wMm } = planes[end]!;
  const reachMm = side === 'below' ? part.belowMm : part.aboveMm;
  const tipMm = side === 'below' ? wMm - reachMm : wMm + reachMm;
  const hair = reachMm / 1000;
  const share = profile.beyond(part, side, reachMm - hair, reachMm) / (profile.areasMm2[end]! * hair);
  const box = profile.boxBeyond(part, side, reachMm);
  const isOpen = box !== undefined && Math.min(box.halfU, box.halfV) > HAIR_MM;
  const tip = isOpen
    ? outline.stretched(outline.rectangle, box)
    : outline.scaled(Math.max(POINT, Math.sqrt(Math.max(0, share))));
  const flat = (level: Outline, mm: number): Prism => ({
    outline: level,
    fromMm: mm,
    toMm: mm,
    below: undefined,
    above: undefined,
  });
  return [flat(outline, wMm), flat(tip, tipMm)];
}
