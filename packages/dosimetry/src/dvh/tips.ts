import type { ContourStack } from '../contours/contour-stack.ts';
import type { profileOf } from '../contours/contour-volume.ts';
import type { Outline } from '../contours/outline.ts';
import { TrilinearDose } from '../dose/trilinear.ts';
import type { DoseField } from '../inputs.ts';
import { planeToGrid } from './plane-to-grid.ts';

/** What a tip that may lie between two planes would receive, from its foot upwards [Gy], and how much of it [cc], shapes (n). */
export interface Tip {
  readonly doseGy: Float64Array;
  readonly volumeCc: Float64Array;
}

/** A tip is looked at in so many places. */
const STEPS = 8;
/** What outlines miss by less than this is no tip [mm]. */
const HAIR_MM = 0.01;
/** Plane distances that differ by less than this share are one. */
const SAME_DISTANCE = 0.01;

/**
 * Tips that may lie between two planes and are not in the contours. A side of a structure that runs straight towards the gap from either
 * direction, and turns back in it, goes on as straight at least: a cone's does, a ball's bends everywhere.
 *
 * @returns of each its volume as far as the planes do not tell that of the gap, closing in to a point
 */
export function tipsBetween(
  stack: ContourStack,
  { unsureBetween }: Pick<ReturnType<typeof profileOf>, 'unsureBetween'>,
  field: DoseField,
): readonly Tip[] {
  const { planes, parts } = stack;
  const trilinear = new TrilinearDose(field);
  const [i, j, k] = planeToGrid(stack, field);
  const doseAt = (u: number, v: number, w: number) =>
    trilinear.at(
      i.u * u + i.v * v + i.w * w + i.origin,
      j.u * u + j.v * v + j.w * w + j.origin,
      k.u * u + k.v * v + k.w * w + k.origin,
    );
  return parts.flatMap(({ first, last }) => {
    const tips: Tip[] = [];
    for (let p = first + 2; p + 3 <= last; p++) {
      const around = planes.slice(p - 2, p + 4);
      if (around.some(({ outline }) => outline.loops.length !== 1) || !isEven(around.map(({ wMm }) => wMm))) continue;
      const [lower, upper] = [planes[p]!, planes[p + 1]!];
      const w = (lower.wMm + upper.wMm) / 2;
      const unsureCc = (unsureBetween(p) * (upper.wMm - lower.wMm)) / 1000;
      for (const side of SIDES) {
        const heightMm = tipMm(around.map(({ outline }) => side.reach(outline)));
        if (heightMm < HAIR_MM) continue;
        const [a, b] = [farthest(lower.outline, side), farthest(upper.outline, side)];
        const [u, v] = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
        const tip: Tip = { doseGy: new Float64Array(STEPS + 1), volumeCc: new Float64Array(STEPS + 1) };
        for (let n = 0; n <= STEPS; n++) {
          const mm = (n / STEPS) * heightMm;
          tip.doseGy[n] = doseAt(u + side.u * mm, v + side.v * mm, w);
          tip.volumeCc[n] = unsureCc * (beyond((n - 0.5) / STEPS) - beyond((n + 0.5) / STEPS));
        }
        tips.push(tip);
      }
    }
    return tips;
  });
}

interface Side {
  readonly u: number;
  readonly v: number;
  /** How far an outline reaches to that side [mm]. */
  reach(outline: Outline): number;
}

const SIDES: readonly Side[] = [
  { u: 1, v: 0, reach: ({ box }) => box.u[1] },
  { u: -1, v: 0, reach: ({ box }) => -box.u[0] },
  { u: 0, v: 1, reach: ({ box }) => box.v[1] },
  { u: 0, v: -1, reach: ({ box }) => -box.v[0] },
];

/**
 * How far a tip may reach beyond both outlines of the middle gap, from how far six planes reach [mm]: the lines from both directions meet
 * half of the second difference higher, as far as that is not how the side bends further out, too.
 */
function tipMm([a, b, c, d, e, f]: readonly number[]): number {
  const bent = (x: number, y: number, z: number) => Math.max(0, 2 * y - x - z);
  const below = bent(b!, c!, d!) - bent(a!, b!, c!);
  const above = bent(c!, d!, e!) - bent(d!, e!, f!);
  return Math.max(0, Math.min(below, above)) / 2;
}

/** Share of a cone's volume beyond a share of its height. */
function beyond(share: number): number {
  return (1 - Math.min(1, Math.max(0, share))) ** 3;
}

function farthest({ loops: [loop] }: Outline, side: Side): readonly [number, number] {
  let [u, v, reach] = [0, 0, -Infinity];
  for (let n = 0; n < loop!.length; n += 2) {
    const mm = side.u * loop![n]! + side.v * loop![n + 1]!;
    if (mm > reach) [u, v, reach] = [loop![n]!, loop![n + 1]!, mm];
  }
  return [u, v];
}

function isEven(levelsMm: readonly number[]): boolean {
  const step = levelsMm[1]! - levelsMm[0]!;
  return levelsMm.every((mm, n) => n === 0 || Math.abs(mm - levelsMm[n - 1]! - step) < SAME_DISTANCE * step);
}
