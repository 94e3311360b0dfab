import { DomainError } from '@isocenter/messages';
import { type GammaPoints, gammaOfPoints } from '../gamma/gamma-of-points.ts';
import type { GammaOptions } from '../gamma/gamma-options.ts';
import { type GammaStatistics, gammaStatistics } from '../gamma/gamma-statistics.ts';
import type { DoseField } from '../inputs.ts';
import type { MeasuredPlane } from './measured-plane.ts';
import { movePlane, type PlaneMotion } from './move-plane.ts';
import { detectorsInPatient, type PlanePlacement, pointOnPlane } from './plane-placement.ts';
import { type PlaneProfile, planeProfile } from './plane-profile.ts';
import { plannedAt } from './planned-at.ts';

/** The dose that a measured plane is compared with, and where the array lies in it. */
export interface PlannedPlane {
  readonly field: DoseField;
  readonly placement: PlanePlacement;
}

/** What a comparison of an array with the plan is asked: the criteria of gamma, and how the doses are brought together. */
export interface PlaneComparisonOptions extends Omit<GammaOptions, 'dose' | 'signed' | 'vectors'> {
  /** Gy with Gy; or relative: the planned dose is scaled so that it fits the detectors above the cut-off best (least squares). */
  readonly dose: 'absolute' | 'relative';
  /** Where a registration moves the array; without it the array stays where it was put. */
  readonly motion?: PlaneMotion;
}

/** Gamma of the detectors of a measured plane. The measured doses are the reference, the planned dose is the evaluated one (TG-218). */
export interface PlaneComparison {
  /** The detectors where they were compared, moved if that was asked for. */
  readonly plane: MeasuredPlane;
  readonly gamma: GammaPoints;
  readonly statistics: GammaStatistics;
  /** Planned dose at each detector, in the unit of the measured values, shape (n); NaN outside the plan. */
  readonly planned: Float32Array;
  /** By what the planned dose was multiplied; 1 for an absolute comparison. */
  readonly scale: number;
  /** Through the array's centre, along its x and its y. */
  readonly profiles: readonly [x: PlaneProfile, y: PlaneProfile];
}

/**
 * Compares a measured plane with a planned dose.
 *
 * @throws DomainError `measured-plane/relative-only` for an absolute comparison of values that are no dose, `measured-plane/no-common-dose`
 *   where no detector above the cut-off has a planned dose, `dosimetry/gamma-criterion`, `dosimetry/gamma-no-dose`
 */
export function comparePlane(
  measured: MeasuredPlane,
  { field, placement }: PlannedPlane,
  { motion, dose, ...options }: PlaneComparisonOptions,
): PlaneComparison {
  if (dose === 'absolute' && measured.unit !== 'Gy')
    throw new DomainError('measured-plane/relative-only', { unit: measured.fileUnit });
  const plane = motion ? movePlane(measured, motion) : measured;
  const lookUp = plannedAt(field);
  const raw = Float32Array.from(plane.xMm, (x, n) => lookUp(pointOnPlane(placement, x, plane.yMm[n]!)));
  const scale = dose === 'absolute' ? 1 : bestScale(plane.value, raw, options);
  const gamma = gammaOfPoints(
    { positionsMm: detectorsInPatient(plane, placement), doseGy: Float32Array.from(plane.value) },
    field,
    { ...options, dose: dose === 'absolute' ? 'absolute' : { referenceGy: scale, evaluatedGy: 1 } },
  );
  const along = (axis: 'x' | 'y') =>
    planeProfile(measured, { axis, motion, planned: (x, y) => scale * lookUp(pointOnPlane(placement, x, y)), gamma });
  return {
    plane,
    gamma,
    statistics: gammaStatistics(gamma),
    planned: raw.map((gy) => scale * gy),
    scale,
    profiles: [along('x'), along('y')],
  };
}

/** The factor of the planned dose that leaves the least squared difference over the detectors above the cut-off. */
function bestScale(
  measured: Float64Array,
  planned: Float32Array,
  { lowDoseCutoffPercent }: { readonly lowDoseCutoffPercent: number },
): number {
  const cutoff = (lowDoseCutoffPercent / 100) * measured.reduce((most, one) => Math.max(most, one), 0);
  let [planPlan, planMeasured] = [0, 0];
  for (let n = 0; n < measured.length; n++) {
    const planGy = planned[n]!;
    if (measured[n]! < cutoff || Number.isNaN(planGy)) continue;
    planPlan += planGy * planGy;
    planMeasured += planGy * measured[n]!;
  }
  if (!(planMeasured > 0)) throw new DomainError('measured-plane/no-common-dose');
  return planMeasured / planPlan;
}
