export { DomainError, type ErrorCode, type Language, type Notice, say } from '@isocenter/messages';
export { type ContourComparisonOptions, compareContours } from './comparison/compare-contours.ts';
export { compareMasks } from './comparison/compare-masks.ts';
export { compareMeshes, type MeshComparisonOptions } from './comparison/compare-meshes.ts';
export type {
  ComparisonMethod,
  ComparisonOptions,
  ContourComparison,
  DirectedDistances,
  OptionalMeasure,
  SliceComparison,
} from './comparison/comparison.ts';
export { type ContourMaskOptions, contourMasks } from './comparison/contour-masks.ts';
export { majorityVote, type VoteOptions } from './comparison/majority-vote.ts';
export { type Mask, maskFromBits } from './comparison/mask.ts';
export { maskContours } from './comparison/mask-contours.ts';
export type { ClosedMesh } from './comparison/mesh-solid.ts';
export { type StapleOptions, type StapleResult, staple } from './comparison/staple.ts';
export { contourVolumeCc } from './contours/contour-volume.ts';
export { PRODUCT_SOLID } from './contours/product-solid.ts';
export { addDoses, type CombinedDose, subtractDoses } from './dose/combine-doses.ts';
export {
  type DifferenceAt,
  type DifferenceFigures,
  differenceFigures,
  type VolumeBeyond,
  volumeBeyond,
} from './dose/difference-figures.ts';
export { doseAt } from './dose/dose-at.ts';
export { type DoseDifference, doseDifference } from './dose/dose-difference.ts';
export { isodoseVolumeCc } from './dose/isodose-volume.ts';
export { compareDvh, type DvhDifference, storedFigures } from './dvh/compare-dvh.ts';
export { doseOfHottest, volumeAtLeast } from './dvh/curve-lookup.ts';
export {
  type DvhCurve,
  type DvhMethod,
  type Estimate,
  type EstimateByCause,
  errorWhateverEnds,
  type StructureDvh,
} from './dvh/dvh.ts';
export { EditableDvh } from './dvh/editable-dvh.ts';
export { joinDvhs } from './dvh/join-dvhs.ts';
export { type StructureDvhOptions, structureDvh } from './dvh/structure-dvh.ts';
export { gammaIndex } from './gamma/gamma-index.ts';
export { GAMMA_STATE, type GammaMap, type GammaMethod } from './gamma/gamma-map.ts';
export { type DosePoints, type GammaPoints, gammaOfPoints, type PointGammaOptions } from './gamma/gamma-of-points.ts';
export type { DoseComparison, GammaOptions } from './gamma/gamma-options.ts';
export { type GammaBin, type GammaStatistics, gammaStatistics } from './gamma/gamma-statistics.ts';
export { structurePoints, worstPoint } from './gamma/structure-points.ts';
export type { Between, ClosedContour, DoseField, EndCap, SolidConvention, Vec3 } from './inputs.ts';
export {
  comparePlane,
  type PlaneComparison,
  type PlaneComparisonOptions,
  type PlannedPlane,
} from './measured-planes/compare-plane.ts';
export { fieldOfPlane } from './measured-planes/field-of-plane.ts';
export type { MeasuredPlane, Surface } from './measured-planes/measured-plane.ts';
export { type Mirroring, mirroredFit } from './measured-planes/mirrored-fit.ts';
export { movePlane, type PlaneMotion } from './measured-planes/move-plane.ts';
export { parseMeasuredPlane } from './measured-planes/parse-measured-plane.ts';
export { planeOfDose } from './measured-planes/plane-of-dose.ts';
export {
  detectorsInPatient,
  flatPositionOf,
  type PatientPosition,
  type PlanePlacement,
  placementIn,
} from './measured-planes/plane-placement.ts';
export type { PlaneProfile } from './measured-planes/plane-profile.ts';
export {
  type NoRegistration,
  type Registration,
  type RegistrationOptions,
  registerPlane,
} from './measured-planes/register-plane.ts';
export { registrationNotice } from './measured-planes/registration-notice.ts';
export { formatMetric } from './metrics/format-metric.ts';
export { measure } from './metrics/measure.ts';
export type { MeasureContext, Measurement } from './metrics/measurement.ts';
export type { Metric } from './metrics/metric.ts';
export { parseMetric } from './metrics/parse-metric.ts';
export {
  type LocalPassRateLimits,
  localPassRateLimits,
  RESULTS_FOR_LIMITS,
} from './process-control/local-pass-rate-limits.ts';
