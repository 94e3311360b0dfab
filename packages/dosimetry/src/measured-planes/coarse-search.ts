import type { Motion, RegistrationPoints } from './registration-fit.ts';
import type { SplinePlane } from './spline-plane.ts';

/** Where a search looks: shifts up to `rangeMm` each way in steps of `stepMm`, at these rotations. */
export interface SearchGrid {
  readonly rangeMm: number;
  readonly stepMm: number;
  readonly rotationsRad: readonly number[];
  readonly fitScale: boolean;
}

/**
 * The objective on a grid of motions, and those where none of the neighbours is lower: from there the fine search starts.
 * With `fitScale`, each has the best scale of its own.
 */
export function coarseMinima(plan: SplinePlane, points: RegistrationPoints, grid: SearchGrid): readonly Motion[] {
  const reach = Math.round(grid.rangeMm / grid.stepMm);
  const side = 2 * reach + 1;
  const found = grid.rotationsRad.map((rotationRad) => {
    const turned = rotated(points, rotationRad);
    return Array.from({ length: side * side }, (_, n) => {
      const xMm = ((n % side) - reach) * grid.stepMm;
      const yMm = (Math.floor(n / side) - reach) * grid.stepMm;
      return { ...objectiveAt(plan, turned, { xMm, yMm, fitScale: grid.fitScale }), xMm, yMm, rotationRad };
    });
  });
  return found.flatMap((layer, r) =>
    layer
      .filter((here, n) => !neighbours(found, { r, n, side }).some((other) => other.objective < here.objective))
      .map(({ xMm, yMm, rotationRad, scale }): Motion => ({ xMm, yMm, rotationRad, scale })),
  );
}

interface Looked {
  readonly objective: number;
}

function neighbours(
  found: readonly (readonly Looked[])[],
  { r, n, side }: { readonly r: number; readonly n: number; readonly side: number },
): Looked[] {
  const around: Looked[] = [];
  for (let layer = Math.max(0, r - 1); layer <= Math.min(found.length - 1, r + 1); layer++)
    for (let row = -1; row <= 1; row++)
      for (let column = -1; column <= 1; column++) {
        const x = (n % side) + column;
        const y = Math.floor(n / side) + row;
        if (x >= 0 && y >= 0 && x < side && y < side) around.push(found[layer]![y * side + x]!);
      }
  return around;
}

function rotated({ xMm, yMm, value }: RegistrationPoints, angle: number): RegistrationPoints {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return {
    xMm: xMm.map((x, n) => cos * x - sin * yMm[n]!),
    yMm: yMm.map((y, n) => sin * xMm[n]! + cos * y),
    value,
  };
}

/** Mean square difference over the points that the plan holds; with a scale, its least value over all scales of the plan. */
function objectiveAt(
  plan: SplinePlane,
  { xMm, yMm, value }: RegistrationPoints,
  shift: { readonly xMm: number; readonly yMm: number; readonly fitScale: boolean },
): { readonly objective: number; readonly scale: number } {
  let [planPlan, planMeasured, measuredMeasured, count] = [0, 0, 0, 0];
  for (let n = 0; n < value.length; n++) {
    const planned = plan.at(xMm[n]! + shift.xMm, yMm[n]! + shift.yMm);
    if (Number.isNaN(planned)) continue;
    planPlan += planned * planned;
    planMeasured += planned * value[n]!;
    measuredMeasured += value[n]! * value[n]!;
    count++;
  }
  const scale = shift.fitScale && planPlan > 0 ? planMeasured / planPlan : 1;
  const objective = (measuredMeasured - 2 * scale * planMeasured + scale * scale * planPlan) / count;
  return { objective: Number.isFinite(objective) ? objective : Infinity, scale };
}
