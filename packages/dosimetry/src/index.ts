export type { ClosedContour, DoseField, EndCap } from './inputs.ts';
export type { Metric } from './metric.ts';
export type { DvhCurve, DvhMethod, Estimate, StructureDvh } from './structure-dvh.ts';
