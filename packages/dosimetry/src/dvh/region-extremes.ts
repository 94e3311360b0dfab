import type { Side } from '../contours/area-profile.ts';
import type { ContourStack } from '../contours/contour-stack.ts';
import type { profileOf } from '../contours/contour-volume.ts';
import type { Outline } from '../contours/outline.ts';
import type { Part } from '../contours/parts.ts';
import { standingPlanes } from '../contours/standing-planes.ts';
import type { DoseField, EndCap } from '../inputs.ts';
import { type DoseExtremes, doseExtremes, type Prism } from './dose-extremes.ts';
import type { TallyScale } from './tally.ts';

/** How extremes are looked for: `stepVoxels` as in {@link doseExtremes}; rounded ends only where `endCap` asks for them. */
interface ExtremesOptions {
  readonly endCap: EndCap;
  readonly stepVoxels: number;
}

/** Least and greatest dose of each region of a structure. */
export function regionExtremes(
  stack: ContourStack,
  profile: ReturnType<typeof profileOf>,
  field: DoseField,
  options: ExtremesOptions,
): TallyScale['extremes'] {
  const core = doseExtremes(stack, field, { prisms: corePrisms(stack), stepVoxels: options.stepVoxels });
  return { core, ...endExtremes(stack, profile, field, options) };
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

/** Each outline reaches half-way to its neighbours, and no further than itself at an end. */
export function corePrisms(stack: ContourStack): Prism[] {
  const standing = standingPlanes(stack, 'trapezoid');
  return stack.parts.flatMap(({ first, last }) =>
    standing.slice(first, last + 1).map(({ outline, fromMm, toMm }, n) => ({
      outline,
      fromMm,
      toMm,
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
  const scale = Math.sqrt(Math.max(1e-6, share));
  const flat = (level: Outline, mm: number): Prism => ({
    outline: level,
    fromMm: mm,
    toMm: mm,
    below: undefined,
    above: undefined,
  });
  return [flat(outline, wMm), flat(outline.scaled(scale), tipMm)];
}
