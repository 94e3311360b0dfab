import { type Estimate, estimate } from '../dvh/dvh.ts';
import type { ClosedContour, EndCap } from '../inputs.ts';
import { areaCoverage } from './area-coverage.ts';
import { type ContourStack, contourStack } from './contour-stack.ts';

/**
 * Volume of closed contours [cc]: exact even-odd area of each plane times the thickness that it stands for.
 *
 * @throws DomainError as {@link contourStack}
 */
export function contourVolumeCc(
  contours: readonly ClosedContour[],
  options: { readonly endCap: EndCap; readonly name?: string; readonly lonePlaneThicknessMm?: number },
): number {
  const stack = contourStack(contours, {
    endCap: options.endCap,
    name: options.name ?? '',
    axes: [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ],
    lonePlaneThicknessMm: options.lonePlaneThicknessMm ?? 1,
  });
  return stackVolumeCc(stack).value;
}

/** What the trapezoidal rule and the rule of midpoints miss, in plane distances times the change of area at an end (Euler, Maclaurin). */
const MISSED: Record<EndCap, number> = { trapezoid: 1 / 12, slab: 1 / 24 };

/**
 * Volume of a stack [cc]. How a structure ends beyond its last contour is a convention, not a measurement: the error holds the volume
 * under the other end cap, `otherCc`, and what the rule misses of a structure that widens from its ends.
 */
export function stackVolumeCc({ planes, endCap }: ContourStack): Estimate & { readonly otherCc: number } {
  const areas = planes.map(({ loops }) => planeAreaMm2(loops));
  let [volumeMm3, otherMm3, missedMm3] = [0, 0, 0];
  planes.forEach(({ fromMm, toMm, otherFromMm, otherToMm }, p) => {
    const area = areas[p]!;
    volumeMm3 += area * (toMm - fromMm);
    otherMm3 += area * (otherToMm - otherFromMm);
    const missed = (endMm: number, next: number | undefined) =>
      MISSED[endCap] * 2 * endMm * Math.abs((next ?? area) - area);
    missedMm3 +=
      missed(Math.abs(otherFromMm - fromMm), areas[p + 1]) + missed(Math.abs(otherToMm - toMm), areas[p - 1]);
  });
  const otherCc = otherMm3 / 1000;
  return { ...estimate({ value: volumeMm3 / 1000, error: missedMm3 / 1000, other: otherCc }), otherCc };
}

/** Exact even-odd area of loops given as u, v pairs [mm2]: the coverage of one cell that holds them all. */
function planeAreaMm2(loops: readonly Float64Array[]): number {
  let [minU, minV, maxU, maxV] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const loop of loops)
    for (let n = 0; n < loop.length; n += 2) {
      minU = Math.min(minU, loop[n]!);
      maxU = Math.max(maxU, loop[n]!);
      minV = Math.min(minV, loop[n + 1]!);
      maxV = Math.max(maxV, loop[n + 1]!);
    }
  const [cellU, cellV] = [maxU - minU + 2, maxV - minV + 2];
  const lattice = { originU: minU - 1, originV: minV - 1, cellU, cellV, columns: 1, rows: 1 };
  return areaCoverage(loops, lattice).share[0]! * cellU * cellV;
}
