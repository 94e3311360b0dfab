import { areaCoverage } from './area-coverage.ts';
import { type ContourStack, contourStack } from './contour-stack.ts';
import type { Estimate } from './dvh.ts';
import type { ClosedContour, EndCap } from './inputs.ts';

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

/**
 * Volume of a stack [cc]. How a structure ends beyond its last contour is a convention, not a measurement: the error is half of what
 * lies between the two end caps, a quarter of a plane distance at each end.
 */
export function stackVolumeCc({ planes, planeSpacingMm }: ContourStack): Estimate {
  let volumeMm3 = 0;
  let endsMm3 = 0;
  planes.forEach(({ loops, fromMm, toMm }, p) => {
    const areaMm2 = planeAreaMm2(loops);
    volumeMm3 += areaMm2 * (toMm - fromMm);
    const endsBelow = p === 0 || planes[p - 1]!.toMm < fromMm - 1e-6;
    const endsAbove = p === planes.length - 1 || planes[p + 1]!.fromMm > toMm + 1e-6;
    endsMm3 += areaMm2 * planeSpacingMm * ((endsBelow ? 0.25 : 0) + (endsAbove ? 0.25 : 0));
  });
  return { value: volumeMm3 / 1000, error: endsMm3 / 1000 };
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
