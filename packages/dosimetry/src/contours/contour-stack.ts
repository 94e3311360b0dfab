import { DomainError, type Notice, notice, type Values } from '@isocenter/messages';
import type { ClosedContour, Vec3 } from '../inputs.ts';
import { length } from '../vec3.ts';
import { Outline } from './outline.ts';
import { type Part, partsOf } from './parts.ts';
import { areParallel, doubleAreaVector, type PlaneFrame, planeFrame } from './plane-frame.ts';
import { isSameLoop } from './same-loop.ts';

/** One plane of contours and its place along the normal. */
export interface StackPlane {
  readonly wMm: number;
  readonly outline: Outline;
}

/** Contours in their planes, which ascend along `frame.w`. What lies between and beyond them is a convention: see `inputs.ts`. */
export interface ContourStack {
  readonly frame: PlaneFrame;
  readonly planes: readonly StackPlane[];
  readonly parts: readonly Part[];
  /** Regular distance of neighbouring planes [mm]. */
  readonly planeSpacingMm: number;
  readonly notices: readonly Notice[];
}

export interface StackOptions {
  readonly name: string;
  /** Directions that the frame takes over where they fit: those of the dose grid. */
  readonly axes: readonly [Vec3, Vec3, Vec3];
  /** Thickness of a structure whose planes do not tell theirs [mm]. */
  readonly lonePlaneThicknessMm: number;
}

/** Contours closer than this lie on one plane [mm]: above the rounding of written coordinates, below any slice distance. */
const SAME_PLANE_MM = 0.05;
/** A contour is planar while no point lies further than this off its mean plane [mm]. */
const PLANAR_MM = 0.5;

/**
 * Sorts the contours of one structure into planes. A loop that was written twice counts once; even-odd would make it a hole of itself.
 * A single plane has no neighbour to tell its thickness: `lonePlaneThicknessMm` is used, with a notice.
 *
 * @throws DomainError `dosimetry/no-volume` if no contour encloses an area, `dosimetry/contours-not-parallel` if they lie in
 *   different directions
 */
export function contourStack(contours: readonly ClosedContour[], options: StackOptions): ContourStack {
  const structure = options.name;
  const areas = contours.map(doubleAreaVector);
  const encloses = (_: unknown, n: number) => contours[n]!.length >= 9 && length(areas[n]!) > 1e-9;
  const enclosing = contours.filter(encloses);
  if (enclosing.length === 0) throw new DomainError('dosimetry/no-volume', { structure });
  const normals = areas.filter(encloses);
  const frame = planeFrame(normals, options.axes);
  const offPlaneMm = Math.max(...enclosing.map((c) => offPlane(c, frame.w)));
  if (offPlaneMm > PLANAR_MM && normals.some((n) => !areParallel(n, frame.w)))
    throw new DomainError('dosimetry/contours-not-parallel', { structure });

  const { levels, repeated } = groupByPlane(enclosing, frame);
  const planes = levels.map(({ wMm, loops }) => ({ wMm, outline: new Outline(loops) }));
  const heights = levels.map(({ wMm }) => wMm);
  const { parts, spacingMm, gapsMm } = partsOf(heights, options.lonePlaneThicknessMm);
  const notices: Notice[] = [];
  const remark = (
    code: 'empty-contours' | 'repeated-contours' | 'bent-contours' | 'single-plane' | 'gap',
    values: Values,
  ) => notices.push(notice(`notice/dosimetry/${code}`, { structure, ...values }));
  if (enclosing.length < contours.length) remark('empty-contours', { count: contours.length - enclosing.length });
  if (repeated > 0) remark('repeated-contours', { count: repeated });
  if (offPlaneMm > PLANAR_MM) remark('bent-contours', { offPlaneMm: round(offPlaneMm) });
  if (planes.length === 1) remark('single-plane', { thicknessMm: round(spacingMm) });
  if (gapsMm.length > 0) remark('gap', { count: gapsMm.length, gapMm: round(Math.max(...gapsMm)) });
  return { frame, planes, parts, planeSpacingMm: spacingMm, notices };
}

/** The plane of a stack in which all of `contours` lie, by number, and what they enclose; undefined where there is none or they enclose nothing. */
export function planeOf(
  { frame, planes }: ContourStack,
  contours: readonly ClosedContour[],
): { readonly plane: number; readonly outline: Outline } | undefined {
  const enclosing = contours.filter((contour) => contour.length >= 9 && length(doubleAreaVector(contour)) > 1e-9);
  const { levels } = groupByPlane(enclosing, frame);
  const [level] = levels;
  if (!level || levels.length > 1 || enclosing.some((contour) => offPlane(contour, frame.w) > PLANAR_MM))
    return undefined;
  const plane = planes.findIndex(({ wMm }) => Math.abs(wMm - level.wMm) < SAME_PLANE_MM);
  return plane < 0 ? undefined : { plane, outline: new Outline(level.loops) };
}

interface Level {
  readonly wMm: number;
  readonly loops: Float64Array[];
}

function groupByPlane(
  contours: readonly ClosedContour[],
  frame: PlaneFrame,
): { readonly levels: readonly Level[]; readonly repeated: number } {
  const placed = contours.map((contour) => ({ loop: inPlane(contour, frame), wMm: meanAlong(contour, frame.w) }));
  placed.sort((a, b) => a.wMm - b.wMm);
  const levels: Level[] = [];
  let repeated = 0;
  for (const { loop, wMm } of placed) {
    const last = levels.at(-1);
    if (!last || wMm - last.wMm >= SAME_PLANE_MM) levels.push({ wMm, loops: [loop] });
    else if (last.loops.some((other) => isSameLoop(loop, other))) repeated++;
    else last.loops.push(loop);
  }
  return { levels, repeated };
}

function inPlane(contour: ClosedContour, { u, v }: PlaneFrame): Float64Array {
  const loop = new Float64Array((contour.length / 3) * 2);
  const [ux, uy, uz] = u;
  const [vx, vy, vz] = v;
  for (let i = 0, n = 0; i < contour.length; i += 3, n += 2) {
    const x = contour[i]!;
    const y = contour[i + 1]!;
    const z = contour[i + 2]!;
    loop[n] = x * ux + y * uy + z * uz;
    loop[n + 1] = x * vx + y * vy + z * vz;
  }
  return loop;
}

function meanAlong(contour: ClosedContour, [wx, wy, wz]: Vec3): number {
  let sum = 0;
  for (let i = 0; i < contour.length; i += 3) sum += contour[i]! * wx + contour[i + 1]! * wy + contour[i + 2]! * wz;
  return sum / (contour.length / 3);
}

/** Greatest distance of a point from the contour's mean plane [mm]. */
function offPlane(contour: ClosedContour, w: Vec3): number {
  const mean = meanAlong(contour, w);
  const [wx, wy, wz] = w;
  let distance = 0;
  for (let i = 0; i < contour.length; i += 3) {
    const off = Math.abs(contour[i]! * wx + contour[i + 1]! * wy + contour[i + 2]! * wz - mean);
    if (off > distance) distance = off;
  }
  return distance;
}

function round(mm: number): number {
  return Math.round(mm * 100) / 100;
}
