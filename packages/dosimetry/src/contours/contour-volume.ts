import type { ClosedContour, EndCap, SolidConvention } from '../inputs.ts';
import { type AreaProfile, areaProfile } from './area-profile.ts';
import { type ContourStack, contourStack } from './contour-stack.ts';
import { evenOddArea } from './even-odd-area.ts';

/**
 * Volume of closed contours [cc] under a convention, from the exact even-odd areas of their planes.
 *
 * @throws DomainError as {@link contourStack}
 */
export function contourVolumeCc(
  contours: readonly ClosedContour[],
  options: SolidConvention & { readonly name?: string; readonly lonePlaneThicknessMm?: number },
): number {
  const stack = contourStack(contours, {
    name: options.name ?? '',
    axes: [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ],
    lonePlaneThicknessMm: options.lonePlaneThicknessMm ?? 1,
  });
  return stackVolumes(stack, profileOf(stack)).under(options);
}

/** The areas of a stack along its normal; those of its planes, where they are known. */
export function profileOf(
  { planes, parts }: ContourStack,
  known?: readonly number[],
): AreaProfile & { readonly areasMm2: readonly number[] } {
  const areasMm2 = known ?? planes.map(({ outline }) => evenOddArea(outline).areaMm2);
  const levelsMm = planes.map(({ wMm }) => wMm);
  const boxes = planes.map(({ outline }) => (outline.loops.length === 1 ? outline.rectangle : undefined));
  return { ...areaProfile(levelsMm, { areasMm2, boxes }, parts), areasMm2 };
}

/** Volumes of one stack. */
export interface StackVolumes {
  /** [cc] */
  under(convention: SolidConvention): number;
  /** What the trapezoidal rule misses between the planes of a structure whose area bends, and straight lines between the points drawn [cc]. */
  readonly bendCc: number;
  /** What the planes do not tell of rounded ends and of the space between, and their points of the line drawn [cc]. */
  readonly unsureCc: number;
}

export function stackVolumes(
  { planes, parts }: ContourStack,
  { areasMm2, between, beyond, unsureBetween, unsureEnd }: ReturnType<typeof profileOf>,
): StackVolumes {
  let [extruded, interpolated, slab, rounded, bend, unsure, chords] = [0, 0, 0, 0, 0, 0, 0];
  for (const part of parts) {
    const { first, last, belowMm, aboveMm } = part;
    const chordsOf = (p: number) => planes[p]!.outline.beyondChordsMm2;
    chords += belowMm * chordsOf(first) + aboveMm * chordsOf(last);
    const ends = belowMm * areasMm2[first]! + aboveMm * areasMm2[last]!;
    if (first === last) {
      extruded += ends;
      interpolated += ends;
      continue;
    }
    slab += ends;
    rounded += beyond(part, 'below', 0, belowMm) + beyond(part, 'above', 0, aboveMm);
    unsure += unsureEnd(part, 'below') + unsureEnd(part, 'above');
    for (let p = first; p < last; p++) {
      chords += ((planes[p + 1]!.wMm - planes[p]!.wMm) * (chordsOf(p) + chordsOf(p + 1))) / 2;
      unsure += unsureBetween(p) * (planes[p + 1]!.wMm - planes[p]!.wMm);
      const trapezoid = ((planes[p + 1]!.wMm - planes[p]!.wMm) * (areasMm2[p]! + areasMm2[p + 1]!)) / 2;
      const smooth = between(p, 0, 1);
      extruded += trapezoid;
      interpolated += smooth;
      bend += Math.abs(smooth - trapezoid);
    }
  }
  const endsOf: Record<EndCap, number> = { slab, trapezoid: 0, rounded };
  return {
    under: ({ endCap, between: shape }) => ((shape === 'extruded' ? extruded : interpolated) + endsOf[endCap]) / 1000,
    bendCc: (bend + chords) / 1000,
    unsureCc: (unsure + chords) / 1000,
  };
}
