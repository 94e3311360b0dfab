import type { DoseField, Vec3 } from '../inputs.ts';
import { dot } from '../vec3.ts';
import { type PlanePlacement, pointOnPlane } from './plane-placement.ts';
import { plannedAt } from './planned-at.ts';

/** The planned dose in the plane of an array, on a regular grid in the array's own x and y [mm]; NaN outside the plan. x fastest. */
export interface PlaneDose {
  readonly columns: number;
  readonly rows: number;
  readonly firstXMm: number;
  readonly firstYMm: number;
  readonly spacingXMm: number;
  readonly spacingYMm: number;
  readonly dose: Float32Array;
}

/**
 * Cuts the plane of an array out of a planned dose, trilinearly. Where x and y run along the dose grid the plane's points are on its lines,
 * so that within the plane nothing is interpolated; else the finest spacing of the grid is taken, from the plane's own origin.
 */
export function planeDose(field: DoseField, placement: PlanePlacement): PlaneDose {
  const { centreMm, xAxis, yAxis } = placement;
  const at = plannedAt(field);
  const x = extent(field, xAxis, centreMm);
  const y = extent(field, yAxis, centreMm);
  const dose = new Float32Array(x.count * y.count);
  for (let row = 0, n = 0; row < y.count; row++)
    for (let column = 0; column < x.count; column++, n++) {
      const xMm = x.first + column * x.spacing;
      const yMm = y.first + row * y.spacing;
      dose[n] = at(pointOnPlane(placement, xMm, yMm));
    }
  return {
    columns: x.count,
    rows: y.count,
    firstXMm: x.first,
    firstYMm: y.first,
    spacingXMm: x.spacing,
    spacingYMm: y.spacing,
    dose,
  };
}

/** A direction within this of a grid axis runs along it. */
const ALONG = 1 - 1e-9;

/** The grid along one direction of the plane: first position, spacing and count that cover the whole field. */
function extent({ grid }: DoseField, direction: Vec3, centreMm: Vec3) {
  const along = ([0, 1, 2] as const).find((axis) => Math.abs(dot(grid.axes[axis], direction)) > ALONG);
  const from = dot(grid.originMm, direction) - dot(centreMm, direction);
  const reach = ([0, 1, 2] as const).map(
    (axis) => (grid.size[axis] - 1) * grid.spacingMm[axis] * dot(grid.axes[axis], direction),
  );
  const low = from + reach.reduce((sum, one) => sum + Math.min(0, one), 0);
  const high = from + reach.reduce((sum, one) => sum + Math.max(0, one), 0);
  if (along !== undefined) {
    const own = reach[along]!;
    return { first: from + Math.min(0, own), spacing: grid.spacingMm[along], count: grid.size[along] };
  }
  const spacing = Math.min(...grid.spacingMm.filter((_, axis) => grid.size[axis]! > 1));
  const first = Math.ceil(low / spacing) * spacing;
  return { first, spacing, count: Math.max(1, Math.floor((high - first) / spacing) + 1) };
}
