import { errorFunction } from './error-function.ts';

/** The exact dose of a shape: what a DVH of it must come to. */
export interface KnownAnswer {
  readonly volumeCc: number;
  readonly minGy: number;
  readonly meanGy: number;
  readonly maxGy: number;
  /** Share of the volume that receives at least a dose, 0..1. */
  readonly volumeFraction: (doseGy: number) => number;
}

/** Sphere, dose rising along a straight line through its centre: a dose's volume is a cap. */
export function sphereInLinearDose(shape: {
  readonly radiusMm: number;
  readonly centreGy: number;
  readonly gradientGyPerMm: number;
}): KnownAnswer {
  const reachGy = shape.radiusMm * shape.gradientGyPerMm;
  return {
    volumeCc: sphereCc(shape.radiusMm),
    minGy: shape.centreGy - reachGy,
    meanGy: shape.centreGy,
    maxGy: shape.centreGy + reachGy,
    volumeFraction: (doseGy) => {
      const u = clamp((doseGy - shape.centreGy) / reachGy, -1, 1);
      return ((1 - u) ** 2 * (2 + u)) / 4;
    },
  };
}

/** Sphere, dose falling as a Gaussian of the distance from its centre: a dose's volume is a smaller sphere. */
export function sphereInGaussianDose(shape: {
  readonly radiusMm: number;
  readonly peakGy: number;
  readonly sigmaMm: number;
}): KnownAnswer {
  const { radiusMm: r, peakGy, sigmaMm: s } = shape;
  const edge = Math.exp(-(r ** 2) / (2 * s ** 2));
  // The integral of t^2 exp(-t^2 / 2 s^2) from 0 to r.
  const integral = s ** 2 * (s * Math.sqrt(Math.PI / 2) * errorFunction(r / (s * Math.SQRT2)) - r * edge);
  return {
    volumeCc: sphereCc(r),
    minGy: peakGy * edge,
    meanGy: (3 * peakGy * integral) / r ** 3,
    maxGy: peakGy,
    volumeFraction: (doseGy) => Math.min(1, isodoseRadiusMm(shape, doseGy) / r) ** 3,
  };
}

/** Cylinder along z, dose rising across it: a dose's volume is a segment of the circle. */
export function cylinderInLinearDose(shape: {
  readonly radiusMm: number;
  readonly heightMm: number;
  readonly centreGy: number;
  readonly gradientGyPerMm: number;
}): KnownAnswer {
  const reachGy = shape.radiusMm * shape.gradientGyPerMm;
  return {
    volumeCc: cylinderCc(shape),
    minGy: shape.centreGy - reachGy,
    meanGy: shape.centreGy,
    maxGy: shape.centreGy + reachGy,
    volumeFraction: (doseGy) => {
      const u = clamp((doseGy - shape.centreGy) / reachGy, -1, 1);
      return (Math.acos(u) - u * Math.sqrt(1 - u * u)) / Math.PI;
    },
  };
}

/** Cylinder along z, dose falling as a Gaussian of the distance from its axis: a dose's volume is a thinner cylinder. */
export function cylinderInGaussianDose(shape: {
  readonly radiusMm: number;
  readonly heightMm: number;
  readonly peakGy: number;
  readonly sigmaMm: number;
}): KnownAnswer {
  const { radiusMm: r, peakGy, sigmaMm: s } = shape;
  const edge = Math.exp(-(r ** 2) / (2 * s ** 2));
  return {
    volumeCc: cylinderCc(shape),
    minGy: peakGy * edge,
    meanGy: (2 * peakGy * s ** 2 * (1 - edge)) / r ** 2,
    maxGy: peakGy,
    volumeFraction: (doseGy) => Math.min(1, isodoseRadiusMm(shape, doseGy) / r) ** 2,
  };
}

/** Box, dose rising along its first edge: a dose's volume is a slice of it. */
export function boxInLinearDose(shape: {
  readonly sizeMm: readonly [x: number, y: number, z: number];
  readonly centreGy: number;
  readonly gradientGyPerMm: number;
}): KnownAnswer {
  const [x, y, z] = shape.sizeMm;
  const reachGy = (x / 2) * shape.gradientGyPerMm;
  return {
    volumeCc: (x * y * z) / 1000,
    minGy: shape.centreGy - reachGy,
    meanGy: shape.centreGy,
    maxGy: shape.centreGy + reachGy,
    volumeFraction: (doseGy) => clamp((1 - (doseGy - shape.centreGy) / reachGy) / 2, 0, 1),
  };
}

const sphereCc = (radiusMm: number) => (4 / 3) * Math.PI * radiusMm ** 3 * 1e-3;
const cylinderCc = (shape: { radiusMm: number; heightMm: number }) =>
  Math.PI * shape.radiusMm ** 2 * shape.heightMm * 1e-3;
const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

function isodoseRadiusMm(shape: { peakGy: number; sigmaMm: number }, doseGy: number): number {
  return doseGy >= shape.peakGy ? 0 : shape.sigmaMm * Math.sqrt(2 * Math.log(shape.peakGy / doseGy));
}
