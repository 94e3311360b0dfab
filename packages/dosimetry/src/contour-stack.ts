import { DomainError, type Notice, notice } from '@isocenter/messages';
import type { ClosedContour, EndCap, Vec3 } from './inputs.ts';
import { areParallel, doubleAreaVector, type PlaneFrame, planeFrame, pointAt } from './plane-frame.ts';
import { dot, length } from './vec3.ts';

/** One plane of contours: its place along the normal, and the part of space it stands for. */
export interface StackPlane {
  readonly wMm: number;
  readonly fromMm: number;
  readonly toMm: number;
  /** Closed loops as u, v pairs [mm], shape (2n); inside is where an odd number of loops encloses (even-odd). */
  readonly loops: readonly Float64Array[];
}

/** Contours as a stack of prisms; planes ascend along `frame.w`. Each plane owns the space to half-way to its neighbours. */
export interface ContourStack {
  readonly frame: PlaneFrame;
  readonly planes: readonly StackPlane[];
  /** Regular distance of neighbouring planes [mm]. */
  readonly planeSpacingMm: number;
  readonly notices: readonly Notice[];
}

export interface StackOptions {
  readonly endCap: EndCap;
  readonly name: string;
  /** Directions that the frame takes over where they fit: those of the dose grid. */
  readonly axes: readonly [Vec3, Vec3, Vec3];
  /** Thickness of a structure whose planes do not tell theirs [mm]. */
  readonly lonePlaneThicknessMm: number;
}

/** Contours closer than this lie on one plane [mm]: above the rounding of written coordinates, below any slice distance. */
const SAME_PLANE_MM = 0.05;
/** A plane distance beyond this many regular ones separates two parts of a structure: the slices between hold no contour. */
const GAP_IN_SPACINGS = 1.5;
/** Two such distances in a row, alike and below this many regular ones, are a coarser part of the image instead. */
const COARSER_IN_SPACINGS = 2.2;
/** No image is cut more coarsely than this [mm]. */
const COARSEST_SLICES_MM = 12;
/** Half of a contour's extent off its plane that is still planar [mm]. */
const PLANAR_MM = 0.5;

/** Share of a plane distance that the end caps add beyond an outermost plane. */
const CAP_SHARE: Record<EndCap, number> = { slab: 0.5, trapezoid: 0 };

/**
 * Sorts the contours of one structure into planes. A single plane has no neighbour to tell its thickness: `lonePlaneThicknessMm` is
 * used, with a notice, whatever the end cap.
 *
 * @throws DomainError `dosimetry/no-volume` if no contour encloses an area, `dosimetry/contours-not-parallel` if they lie in
 *   different directions
 */
export function contourStack(contours: readonly ClosedContour[], options: StackOptions): ContourStack {
  const { name } = options;
  const enclosing = contours.filter((c) => c.length >= 9 && length(doubleAreaVector(c)) > 1e-9);
  if (enclosing.length === 0) throw new DomainError('dosimetry/no-volume', { structure: name });
  const normals = enclosing.map(doubleAreaVector);
  const frame = planeFrame(normals, options.axes);
  const notices: Notice[] = [];
  if (normals.some((n) => length(n) > 2 && !areParallel(n, frame.w))) {
    const unplanar = enclosing.some((c) => halfExtent(c, frame.w) > PLANAR_MM);
    if (unplanar) throw new DomainError('dosimetry/contours-not-parallel', { structure: name });
  }
  const dropped = contours.length - enclosing.length;
  if (dropped > 0) notices.push(notice('notice/dosimetry/empty-contours', { structure: name, count: dropped }));

  const levels = groupByPlane(enclosing, frame);
  const distances = levels.slice(1).map((level, i) => level.wMm - levels[i]!.wMm);
  const spacing = regularSpacing(distances) ?? options.lonePlaneThicknessMm;
  if (levels.length === 1) {
    notices.push(notice('notice/dosimetry/single-plane', { structure: name, thicknessMm: round(spacing) }));
  }
  const gap = distances.map((distance, i) => isGap(distance, [distances[i - 1], distances[i + 1]], spacing));
  const gaps = distances.filter((_, i) => gap[i]);
  if (gaps.length > 0) {
    notices.push(
      notice('notice/dosimetry/gap', { structure: name, count: gaps.length, gapMm: round(Math.max(...gaps)) }),
    );
  }
  const cap = levels.length === 1 ? 0.5 : CAP_SHARE[options.endCap];
  const bridged = (i: number): number | undefined => (gap[i] ? undefined : distances[i]);
  const reach = (towards: number, away: number): number => {
    const distance = bridged(towards);
    return distance === undefined ? cap * (bridged(away) ?? spacing) : distance / 2;
  };
  const planes = levels.map((level, i) => ({
    ...level,
    fromMm: level.wMm - reach(i - 1, i),
    toMm: level.wMm + reach(i, i - 1),
  }));
  return { frame, planes, planeSpacingMm: spacing, notices };
}

/**
 * Distance of neighbouring slices: the smallest, where the others are multiples of it (slices left out), else the median. `undefined`
 * where the contours are too far apart to be neighbours.
 */
function regularSpacing(distances: readonly number[]): number | undefined {
  const smallest = Math.min(...distances);
  if (!(smallest <= COARSEST_SLICES_MM)) return undefined;
  const multiples = distances.every((d) => Math.abs(d / smallest - Math.round(d / smallest)) < 0.05);
  return multiples ? smallest : median(distances);
}

function isGap(distance: number, beside: readonly (number | undefined)[], spacing: number): boolean {
  if (distance <= GAP_IN_SPACINGS * spacing) return false;
  const alike = beside.some((other) => other !== undefined && Math.abs(other - distance) < 0.05 * distance);
  return !(alike && distance <= COARSER_IN_SPACINGS * spacing);
}

function groupByPlane(contours: readonly ClosedContour[], frame: PlaneFrame): { wMm: number; loops: Float64Array[] }[] {
  const placed = contours.map((contour) => ({ contour, wMm: meanAlong(contour, frame.w) }));
  placed.sort((a, b) => a.wMm - b.wMm);
  const levels: { wMm: number; loops: Float64Array[] }[] = [];
  for (const { contour, wMm } of placed) {
    const last = levels.at(-1);
    if (last && wMm - last.wMm < SAME_PLANE_MM) last.loops.push(inPlane(contour, frame));
    else levels.push({ wMm, loops: [inPlane(contour, frame)] });
  }
  return levels;
}

function inPlane(contour: ClosedContour, { u, v }: PlaneFrame): Float64Array {
  const loop = new Float64Array((contour.length / 3) * 2);
  for (let i = 0; i < contour.length / 3; i++) {
    const point = pointAt(contour, i);
    loop[2 * i] = dot(point, u);
    loop[2 * i + 1] = dot(point, v);
  }
  return loop;
}

function meanAlong(contour: ClosedContour, w: Vec3): number {
  let sum = 0;
  for (let i = 0; i < contour.length / 3; i++) sum += dot(pointAt(contour, i), w);
  return sum / (contour.length / 3);
}

function halfExtent(contour: ClosedContour, w: Vec3): number {
  const mean = meanAlong(contour, w);
  let extent = 0;
  for (let i = 0; i < contour.length / 3; i++) extent = Math.max(extent, Math.abs(dot(pointAt(contour, i), w) - mean));
  return extent;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

function round(mm: number): number {
  return Math.round(mm * 100) / 100;
}
