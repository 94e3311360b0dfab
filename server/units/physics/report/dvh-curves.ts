import { externalAmong } from '@isocenter/knowledge';
import type { GoalResult, StructureResult } from '../contract.ts';

/** One curve of the picture, as share of the structure's volume. */
export interface DrawnCurve {
  readonly name: string;
  readonly colour: string;
  readonly doseGy: readonly number[];
  readonly volumeFraction: readonly number[];
  readonly structure: StructureResult;
  /** Stored by the planning system: it stands where ours lacks the part outside the dose grid. */
  readonly theirs: boolean;
}

/** A share of the volume that cannot be seen on paper: it is the width of a line. A curve that lacks more is not drawn as if it were whole. */
export const OUTSIDE_NOT_SEEN = 0.005;

/** Structures without meaning for the plan's judgement only hide the others. */
const LEAST_DRAWN = 6;

/**
 * Which structures the picture shows: targets, then those that goals judge, then those whose name is understood; others only where
 * there are few. The outline of the body is left out.
 *
 * @returns the curves, the highest median dose first; how many structures with a curve were left out; and those without, because the
 *   dose grid does not hold them
 */
export function curvesToDraw(
  structures: readonly StructureResult[],
  options: { readonly goals: readonly GoalResult[]; readonly most: number },
): { readonly curves: readonly DrawnCurve[]; readonly leftOut: number; readonly outside: readonly StructureResult[] } {
  const judged = new Set(
    options.goals.flatMap(({ roiNumber, measured }) => (roiNumber === null || !measured ? [] : [roiNumber])),
  );
  const external = externalAmong(structures);
  const rankOf = (structure: StructureResult): number => {
    if (structure === external) return 5;
    if (/^(PTV|CTV|GTV|ITV)/.test(structure.standardName ?? '')) return 0;
    if (judged.has(structure.roiNumber)) return 1;
    if (structure.standardName !== null) return 2;
    return structure.interpretedType === 'PTV' || structure.interpretedType === 'CTV' ? 0 : 3;
  };
  const withCurve = structures.flatMap((structure) => {
    const curve = curveOf(structure);
    return curve ? [{ curve, rank: rankOf(structure) }] : [];
  });
  const understood = withCurve.filter(({ rank }) => rank < 3).length;
  const wanted = withCurve
    .filter(({ rank }) => rank < (understood < LEAST_DRAWN ? 4 : 3))
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, options.most)
    .map(({ curve }) => curve);
  const medianGy = ({ structure }: DrawnCurve) => structure.d50Gy?.value ?? 0;
  const drawn = new Set(withCurve.map(({ curve }) => curve.structure));
  return {
    curves: wanted.toSorted((a, b) => medianGy(b) - medianGy(a)),
    leftOut: withCurve.length - wanted.length,
    outside: structures.filter((structure) => isMuchOutside(structure) && !drawn.has(structure)),
  };
}

const isMuchOutside = ({ outsideDoseGridFraction }: StructureResult) =>
  (outsideDoseGridFraction ?? 0) > OUTSIDE_NOT_SEEN;

function curveOf(structure: StructureResult): DrawnCurve | null {
  const theirs = isMuchOutside(structure);
  const curve = theirs ? structure.planningSystem?.curve : structure.curve;
  const whole = (theirs ? curve?.volumeCc[0] : structure.volumeCc?.value) ?? 0;
  if (!curve || curve.doseGy.length < 2 || !(whole > 0)) return null;
  return {
    name: structure.name,
    colour: structure.colour,
    doseGy: curve.doseGy,
    volumeFraction: curve.volumeCc.map((cc) => Math.min(1, cc / whole)),
    structure,
    theirs,
  };
}
