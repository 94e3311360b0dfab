import { areaCoverage } from './area-coverage.ts';
import type { MonotoneChains } from './monotone-chains.ts';
import type { Outline } from './outline.ts';

/** What loops enclose in a plane: its area and the first moments about the origin of u and v. */
export interface PlaneArea {
  readonly areaMm2: number;
  readonly momentUMm3: number;
  readonly momentVMm3: number;
}

const NO_AREA: PlaneArea = { areaMm2: 0, momentUMm3: 0, momentVMm3: 0 };

/** Exact even-odd area of an outline: from its chains, or where they cross the coverage of one cell that holds it all. */
export function evenOddArea(outline: Outline): PlaneArea {
  const {
    u: [minU, maxU],
    v: [minV, maxV],
  } = outline.box;
  if (!(maxU > minU && maxV > minV)) return NO_AREA;
  if (outline.signs) return areaOfChains(outline.chains, outline.signs, [minU, minV]);
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

/** What lies to the right of the chains that enter, less what lies to the right of those that leave: of each edge all but its own u and v cancels. */
function areaOfChains(
  { points, starts }: MonotoneChains,
  signs: Int8Array,
  [u0, v0]: readonly [number, number],
): PlaneArea {
  let area = 0;
  let momentU = 0;
  let momentV = 0;
  for (let chain = 0; chain < signs.length; chain++) {
    const sign = signs[chain]!;
    for (let i = 2 * starts[chain]!; i + 3 < 2 * starts[chain + 1]!; i += 2) {
      const ua = points[i]! - u0;
      const va = points[i + 1]! - v0;
      const ub = points[i + 2]! - u0;
      const vb = points[i + 3]! - v0;
      const height = sign * (va - vb);
      area += (height * (ua + ub)) / 2;
      momentU += (height * (ua * ua + ua * ub + ub * ub)) / 6;
      momentV += (height * (2 * (ua * va + ub * vb) + ua * vb + ub * va)) / 6;
    }
  }
  return { areaMm2: area, momentUMm3: momentU + area * u0, momentVMm3: momentV + area * v0 };
}
