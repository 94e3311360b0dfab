import type { Notice } from '@isocenter/messages';
import { contourStack } from '../contours/contour-stack.ts';
import type { PlaneFrame } from '../contours/plane-frame.ts';
import { standingPlanes } from '../contours/standing-planes.ts';
import type { ClosedContour, EndCap, Vec3 } from '../inputs.ts';

/** Loops of one plane and the part of the normal for which the plane stands [mm]. */
export interface LoopPlane {
  readonly wMm: number;
  readonly fromMm: number;
  readonly toMm: number;
  /** Closed loops as u, v pairs [mm], even-odd. */
  readonly loops: readonly Float64Array[];
}

/** The contours of a structure in their planes, ascending; neighbours in one part of the structure touch (`toMm` is the next `fromMm`). */
export interface LoopStack {
  readonly frame: PlaneFrame;
  readonly planes: readonly LoopPlane[];
  readonly spacingMm: number;
  readonly endCap: EndCap;
  readonly notices: readonly Notice[];
}

/** @throws DomainError as `contourStack` */
export function stackedLoops(
  contours: readonly ClosedContour[],
  options: {
    readonly endCap: EndCap;
    readonly name: string;
    readonly axes: readonly [Vec3, Vec3, Vec3];
    readonly lonePlaneThicknessMm: number;
  },
): LoopStack {
  const { endCap } = options;
  const stack = contourStack(contours, options);
  const { frame, planeSpacingMm, notices } = stack;
  const planes = standingPlanes(stack, endCap).map(({ outline, ...plane }) => ({ ...plane, loops: outline.loops }));
  return { frame, planes, spacingMm: planeSpacingMm, endCap, notices };
}

/** Directions of a frame that is not given by another structure. */
export const PATIENT_AXES: readonly [Vec3, Vec3, Vec3] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

/** Contours closer than this lie on one plane [mm]. */
const SAME_PLANE_MM = 0.05;

/** The loops that stand for a height: those of the plane there, or of the plane whose part of the normal it is. */
export function loopsAt({ planes }: LoopStack, wMm: number): LoopPlane['loops'] {
  const here =
    planes.find((plane) => Math.abs(plane.wMm - wMm) < SAME_PLANE_MM) ??
    planes.find(({ fromMm, toMm }) => fromMm <= wMm && wMm < toMm);
  return here?.loops ?? [];
}
