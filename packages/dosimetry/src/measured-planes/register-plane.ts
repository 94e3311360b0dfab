import type { DoseField } from '../inputs.ts';
import { coarseMinima } from './coarse-search.ts';
import type { MeasuredPlane } from './measured-plane.ts';
import { planeDose } from './plane-dose.ts';
import type { PlanePlacement } from './plane-placement.ts';
import {
  type Fit,
  type Freedom,
  fitMotion,
  type Motion,
  meanSquareAt,
  type RegistrationPoints,
  solve,
} from './registration-fit.ts';
import { SplinePlane } from './spline-plane.ts';

/** How far a registration looks, and at which detectors. */
export interface RegistrationOptions {
  /** The shift is sought up to this far each way along x and y [mm]. */
  readonly searchRangeMm: number;
  /** The rotation is sought up to this far each way [degrees]; 0: none is. */
  readonly rotationRangeDeg: number;
  /** Detectors below this share of the highest reading take no part [%]. */
  readonly lowDoseCutoffPercent: number;
}

/** How a measured plane is to be moved so that it agrees best with the plan; nothing is moved by it. */
export interface Registration {
  readonly found: true;
  /** Added to the measured positions. */
  readonly shiftMm: { readonly x: number; readonly y: number };
  /** By which the measured positions are turned about the array's centre before, from x towards y [degrees]. */
  readonly rotationDeg: number;
  /** Measured value of one unit of the plan: 1 for a dose, fitted for relative values and readings. */
  readonly scale: number;
  /** Standard uncertainty (k = 1), if the differences that remain are independent from detector to detector. */
  readonly uncertainty: { readonly xMm: number; readonly yMm: number; readonly rotationDeg: number };
  /** Root of the mean square difference over the points used, in the unit of the measured values: as placed, and after the move. */
  readonly rmsBefore: number;
  readonly rmsAfter: number;
  readonly points: number;
}

/**
 * Why there is no registration.
 * `few-points`: fewer than 20 detectors above the cut-off stay inside the plan wherever it looks. `flat`: along some direction a shift
 * of 1 mm changes the dose by less than 0.2 % of the highest. `ambiguous`: another place fits nearly as well. `at-the-edge`: the
 * best place lies at the end of the range that was to be searched.
 */
export interface NoRegistration {
  readonly found: false;
  readonly reason: 'few-points' | 'flat' | 'ambiguous' | 'at-the-edge';
  readonly points: number;
}

const LEAST_POINTS = 20;
/** Root mean square change of the dose per mm along the weakest direction, as share of the highest dose. */
const LEAST_SLOPE_PER_MM = 0.002;
/** Another place further than this from the best one [mm] is another answer, if its fit is nearly as good. */
const SAME_PLACE_MM = 2;
const NEARLY_AS_GOOD = { factor: 1.2, shareOfHighest: 0.005 } as const;
/** Judged by some of the points, a fit this many times as bad as the best is still looked at with all. */
const WORTH_A_LOOK = 2;
/** The coarse search looks at so many points at most; the fine one at all. */
const COARSE_POINTS = 3000;

/**
 * Finds the shift (and rotation) of a measured plane against the plan that gives the least mean square dose difference over the detectors
 * above the cut-off. The same detectors count at every place that is looked at: those that the plan holds wherever the search may move
 * them. Between its points the plan is a cubic spline, so that no place is favoured for where it lies on the grid. Where the measured values
 * are not a dose, their scale is fitted, too.
 *
 * @throws RangeError if the range of the search is not positive and finite, or that of the rotation is negative
 */
export function registerPlane(
  plane: Pick<MeasuredPlane, 'xMm' | 'yMm' | 'value' | 'unit'>,
  plan: { readonly field: DoseField; readonly placement: PlanePlacement },
  options: RegistrationOptions,
): Registration | NoRegistration {
  checkRange(options);
  const cut = planeDose(plan.field, plan.placement);
  const spline = new SplinePlane(cut);
  const points = pointsThatStayInside(plane, spline, options);
  const count = points.value.length;
  if (count < LEAST_POINTS) return { found: false, reason: 'few-points', points: count };
  const freedom: Freedom = { rotation: options.rotationRangeDeg > 0, scale: plane.unit !== 'Gy' };
  const fits = fitsOf(spline, points, { freedom, options });
  const [best] = fits.toSorted((a, b) => a.meanSquare - b.meanSquare);
  const highest = highestOf(points);
  if (!best || weakestSlope(best) < LEAST_SLOPE_PER_MM * highest)
    return { found: false, reason: 'flat', points: count };
  if (isAtEdge(best.motion, options)) return { found: false, reason: 'at-the-edge', points: count };
  if (fits.some((other) => isAnotherAnswer(other, best, NEARLY_AS_GOOD.factor, highest)))
    return { found: false, reason: 'ambiguous', points: count };
  const asPlaced = { xMm: 0, yMm: 0, rotationRad: 0, scale: best.motion.scale };
  return {
    found: true,
    ...described(best, freedom),
    rmsBefore: Math.sqrt(meanSquareAt(spline, points, asPlaced)),
    points: count,
  };
}

function checkRange({ searchRangeMm, rotationRangeDeg }: RegistrationOptions): void {
  if (!(searchRangeMm > 0 && searchRangeMm < Infinity && rotationRangeDeg >= 0 && rotationRangeDeg < Infinity))
    throw new RangeError(`No search of ${searchRangeMm} mm and ${rotationRangeDeg} degrees`);
}

interface Search {
  readonly freedom: Freedom;
  readonly options: RegistrationOptions;
}

/** The best fit to all points and whatever could rival it. Where there are many points, some of them tell first which starts are worth it. */
function fitsOf(plan: SplinePlane, points: RegistrationPoints, { freedom, options }: Search): readonly Fit[] {
  const some = thinned(points, COARSE_POINTS);
  const starts = coarseMinima(plan, some, {
    rangeMm: options.searchRangeMm,
    stepMm: coarseStepMm(options.searchRangeMm),
    rotationsRad: rotations(options.rotationRangeDeg),
    fitScale: freedom.scale,
  });
  const fits = starts.map((start) => fitWithin(plan, some, { start, freedom, options }));
  if (some === points) return fits;
  const [best] = fits.toSorted((a, b) => a.meanSquare - b.meanSquare);
  if (!best) return [];
  return fits
    .filter((fit) => fit === best || isAnotherAnswer(fit, best, WORTH_A_LOOK, highestOf(points)))
    .map(({ motion }) => fitWithin(plan, points, { start: motion, freedom, options }));
}

const highestOf = ({ value }: RegistrationPoints) => value.reduce((most, one) => Math.max(most, one), 0);

/** The fine fit from a start; where it runs out of the range that was to be searched, the start itself counts, as one at the edge. */
function fitWithin(
  plan: SplinePlane,
  points: RegistrationPoints,
  from: { readonly start: Motion; readonly freedom: Freedom; readonly options: RegistrationOptions },
): Fit {
  const fit = fitMotion(plan, points, from.start, from.freedom);
  if (!isAtEdge(fit.motion, from.options)) return fit;
  return { ...fit, meanSquare: meanSquareAt(plan, points, from.start) };
}

/** Detectors above the cut-off that no shift or rotation of the search moves off the plan. */
function pointsThatStayInside(
  { xMm, yMm, value }: Pick<MeasuredPlane, 'xMm' | 'yMm' | 'value'>,
  plan: SplinePlane,
  { searchRangeMm, rotationRangeDeg, lowDoseCutoffPercent }: RegistrationOptions,
): RegistrationPoints {
  const highest = value.reduce((most, one) => Math.max(most, one), 0);
  const turn = (rotationRangeDeg * Math.PI) / 180;
  const stays: number[] = [];
  for (let n = 0; n < value.length; n++) {
    if (value[n]! < (lowDoseCutoffPercent / 100) * highest) continue;
    const reach = searchRangeMm + turn * Math.hypot(xMm[n]!, yMm[n]!);
    if (staysInside(plan, xMm[n]!, yMm[n]!, reach)) stays.push(n);
  }
  const picked = (from: Float64Array) => Float64Array.from(stays, (n) => from[n]!);
  return { xMm: picked(xMm), yMm: picked(yMm), value: picked(value) };
}

/** Corners and middles of the square that a search may move a point over. */
function staysInside(plan: SplinePlane, x: number, y: number, reach: number): boolean {
  for (let across = -1; across <= 1; across++)
    for (let up = -1; up <= 1; up++) if (!plan.holds(x + across * reach, y + up * reach)) return false;
  return true;
}

function thinned(points: RegistrationPoints, most: number): RegistrationPoints {
  const every = points.value.length / most;
  if (every <= 1) return points;
  const picked = (from: Float64Array) => Float64Array.from({ length: most }, (_, n) => from[Math.floor(n * every)]!);
  return { xMm: picked(points.xMm), yMm: picked(points.yMm), value: picked(points.value) };
}

const coarseStepMm = (rangeMm: number) => rangeMm / Math.ceil(rangeMm);

/** Every half degree. */
function rotations(rangeDeg: number): readonly number[] {
  const steps = Math.ceil(rangeDeg / 0.5);
  return Array.from({ length: 2 * steps + 1 }, (_, n) =>
    steps === 0 ? 0 : (((n - steps) / steps) * rangeDeg * Math.PI) / 180,
  );
}

/** Root mean square change of the compared dose for 1 mm along the direction in which it changes least. */
function weakestSlope({ normal }: Fit): number {
  const size = Math.sqrt(normal.length);
  const [xx, xy, yy] = [normal[0]!, normal[1]!, normal[size + 1]!];
  const least = (xx + yy) / 2 - Math.hypot((xx - yy) / 2, xy);
  return Math.sqrt(Math.max(0, least));
}

function isAtEdge(motion: Motion, { searchRangeMm, rotationRangeDeg }: RegistrationOptions): boolean {
  const turn = (rotationRangeDeg * Math.PI) / 180;
  return (
    Math.max(Math.abs(motion.xMm), Math.abs(motion.yMm)) > 0.99 * searchRangeMm ||
    (turn > 0 && Math.abs(motion.rotationRad) > 0.99 * turn)
  );
}

function isAnotherAnswer(other: Fit, best: Fit, factor: number, highest: number): boolean {
  const apart = Math.hypot(other.motion.xMm - best.motion.xMm, other.motion.yMm - best.motion.yMm);
  const allowed = factor * best.meanSquare + (NEARLY_AS_GOOD.shareOfHighest * highest) ** 2;
  return apart > SAME_PLACE_MM && other.meanSquare < allowed;
}

const DEGREES = 180 / Math.PI;

function described({ motion, meanSquare, normal, points }: Fit, freedom: Freedom) {
  const size = Math.sqrt(normal.length);
  const variance = (meanSquare * points) / Math.max(1, points - size);
  const deviation = (parameter: number) => {
    const unit = new Float64Array(size);
    unit[parameter] = 1;
    return Math.sqrt(((solve(normal, unit)?.[parameter] ?? Infinity) * variance) / points);
  };
  return {
    shiftMm: { x: motion.xMm, y: motion.yMm },
    rotationDeg: motion.rotationRad * DEGREES,
    scale: motion.scale,
    uncertainty: {
      xMm: deviation(0),
      yMm: deviation(1),
      rotationDeg: freedom.rotation ? deviation(2) * DEGREES : 0,
    },
    rmsAfter: Math.sqrt(meanSquare),
  };
}
