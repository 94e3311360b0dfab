import type { GammaPoints } from '../gamma/gamma-of-points.ts';
import type { MeasuredPlane } from './measured-plane.ts';
import { movePoint, type PlaneMotion } from './move-plane.ts';

/** Measured and planned dose along one row of detectors, the one nearest to the array's centre. */
export interface PlaneProfile {
  readonly axis: 'x' | 'y';
  /** Where the row lies along the other axis of the array [mm]. */
  readonly offsetMm: number;
  /** Along the array's axis [mm]; dose in the unit of the measured values, NaN outside the plan. */
  readonly planned: { readonly positionMm: Float64Array; readonly dose: Float64Array };
  /** `gamma` is NaN where a detector was not judged. */
  readonly measured: {
    readonly positionMm: Float64Array;
    readonly dose: Float64Array;
    readonly gamma: Float64Array;
  };
}

interface ProfileSource {
  readonly axis: 'x' | 'y';
  readonly motion: PlaneMotion | undefined;
  /** Planned dose at a place of the moved array, in the unit of the measured values. */
  readonly planned: (xMm: number, yMm: number) => number;
  readonly gamma: Pick<GammaPoints, 'gamma'>;
}

/** Detectors this near to a row belong to it [mm]: coordinates are rounded. */
const SAME_ROW_MM = 0.05;
/** The planned line is drawn with a point at least every so many mm. */
const PLANNED_STEP_MM = 1;

/** @param plane as it was measured; the planned dose is taken where `motion` moves the row */
export function planeProfile(plane: MeasuredPlane, { axis, motion, planned, gamma }: ProfileSource): PlaneProfile {
  const [along, across] = axis === 'x' ? [plane.xMm, plane.yMm] : [plane.yMm, plane.xMm];
  const offsetMm = across.reduce((best, at) => (Math.abs(at) < Math.abs(best) ? at : best), Infinity);
  const row = Array.from(along.keys())
    .filter((n) => Math.abs(across[n]! - offsetMm) <= SAME_ROW_MM)
    .toSorted((a, b) => along[a]! - along[b]!);
  const first = along[row[0]!]!;
  const steps = Math.max(1, Math.ceil((along[row.at(-1)!]! - first) / PLANNED_STEP_MM));
  const positionMm = Float64Array.from(
    { length: steps + 1 },
    (_, n) => first + (n * (along[row.at(-1)!]! - first)) / steps,
  );
  const plannedAt = (at: number) => {
    const [x, y] = axis === 'x' ? [at, offsetMm] : [offsetMm, at];
    return planned(...(motion ? movePoint(motion, x, y) : ([x, y] as const)));
  };
  return {
    axis,
    offsetMm,
    planned: { positionMm, dose: positionMm.map(plannedAt) },
    measured: {
      positionMm: Float64Array.from(row, (n) => along[n]!),
      dose: Float64Array.from(row, (n) => plane.value[n]!),
      gamma: Float64Array.from(row, (n) => gamma.gamma[n]!),
    },
  };
}
