import { areaCoverage } from './area-coverage.ts';
import type { Outline } from './outline.ts';

/** What loops enclose in a plane: its area and the first moments about the origin of u and v. */
export interface PlaneArea {
  readonly areaMm2: number;
  readonly momentUMm3: number;
  readonly momentVMm3: number;
}

const NO_AREA: PlaneArea = { areaMm2: 0, momentUMm3: 0, momentVMm3: 0 };

/** Exact even-odd area of an outline: the coverage of one cell that holds it all. */
export function evenOddArea(outline: Outline): PlaneArea {
  const { loops } = outline;
  let [minU, minV, maxU, maxV] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const loop of loops)
    for (let n = 0; n < loop.length; n += 2) {
      minU = Math.min(minU, loop[n]!);
      maxU = Math.max(maxU, loop[n]!);
      minV = Math.min(minV, loop[n + 1]!);
      maxV = Math.max(maxV, loop[n + 1]!);
    }
  if (!(maxU > minU && maxV > minV)) return NO_AREA;
  const [cellU, cellV] = [maxU - minU + 2, maxV - minV + 2];
  const lattice = { originU: minU - 1, originV: minV - 1, cellU, cellV, columns: 2, rows: 1 };
  const { share, momentU, momentV } = areaCoverage(outline, lattice);
  const areaMm2 = share[0]! * cellU * cellV;
  return {
    areaMm2,
    momentUMm3: areaMm2 * (minU - 1 + cellU / 2) + momentU[0]! * cellU * cellU * cellV,
    momentVMm3: areaMm2 * (minV - 1 + cellV / 2) + momentV[0]! * cellU * cellV * cellV,
  };
}
