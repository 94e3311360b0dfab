export { addDoses, type CombinedDose, subtractDoses } from './combine-doses.ts';
export { compareDvh, type DvhDifference } from './compare-dvh.ts';
export { contourVolumeCc } from './contour-volume.ts';
export { doseAt } from './dose-at.ts';
export { formatMetric } from './format-metric.ts';
export type { ClosedContour, DoseField, EndCap, Vec3 } from './inputs.ts';
export { isodoseVolumeCc } from './isodose-volume.ts';
export { measure } from './measure.ts';
export type { MeasureContext, Measurement } from './measurement.ts';
export type { Metric } from './metric.ts';
export { parseMetric } from './parse-metric.ts';
export {
  type DvhCurve,
  type DvhMethod,
  type Estimate,
  type StructureDvh,
  type StructureDvhOptions,
  structureDvh,
} from './structure-dvh.ts';
