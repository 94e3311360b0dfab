import { evenOddArea, type PlaneArea } from '../contours/even-odd-area.ts';
import { Outline } from '../contours/outline.ts';
import type { Vec3 } from '../inputs.ts';
import { add, scale } from '../vec3.ts';
import { commonArea } from './slice-comparison.ts';
import type { LoopStack } from './stacked-loops.ts';

/** Volumes of two stacks of prisms and of what they have in common [mm3], exact; and their centroids [mm]. */
export interface StackOverlap {
  readonly volumeMm3: { readonly a: number; readonly b: number; readonly common: number };
  readonly centroidMm: { readonly a: Vec3; readonly b: Vec3 };
}

/** Both stacks have one frame; their planes may differ: each plane counts over the part of the normal for which it stands. */
export function stackOverlap(a: LoopStack, b: LoopStack): StackOverlap {
  const [areasA, areasB] = [a, b].map(({ planes }) => planes.map(({ loops }) => evenOddArea(new Outline(loops)))) as [
    PlaneArea[],
    PlaneArea[],
  ];
  let common = 0;
  for (let p = 0, q = 0; p < a.planes.length && q < b.planes.length; ) {
    const [one, other] = [a.planes[p]!, b.planes[q]!];
    const heightMm = Math.min(one.toMm, other.toMm) - Math.max(one.fromMm, other.fromMm);
    if (heightMm > 0) common += heightMm * commonArea(one.loops, other.loops, areasA[p]!, areasB[q]!);
    if (one.toMm < other.toMm) p++;
    else q++;
  }
  const [ofA, ofB] = [solidOf(a, areasA), solidOf(b, areasB)];
  return {
    volumeMm3: { a: ofA.volumeMm3, b: ofB.volumeMm3, common },
    centroidMm: { a: ofA.centroidMm, b: ofB.centroidMm },
  };
}

function solidOf({ planes, frame }: LoopStack, areas: readonly PlaneArea[]) {
  let [volumeMm3, u, v, w] = [0, 0, 0, 0];
  planes.forEach(({ fromMm, toMm }, p) => {
    const heightMm = toMm - fromMm;
    const { areaMm2, momentUMm3, momentVMm3 } = areas[p]!;
    volumeMm3 += areaMm2 * heightMm;
    u += momentUMm3 * heightMm;
    v += momentVMm3 * heightMm;
    w += (areaMm2 * heightMm * (fromMm + toMm)) / 2;
  });
  const along = (axis: Vec3, moment: number) => scale(axis, moment / volumeMm3);
  return { volumeMm3, centroidMm: add(add(along(frame.u, u), along(frame.v, v)), along(frame.w, w)) };
}
