import type { SplinePlane } from './spline-plane.ts';

/** Measured points that take part in a registration: positions in the array's plane [mm] and values, shape (n). */
export interface RegistrationPoints {
  readonly xMm: Float64Array;
  readonly yMm: Float64Array;
  readonly value: Float64Array;
}

/**
 * How the array is moved, and by what the planned dose is multiplied: the value at a point p is compared with `scale` times the plan
 * at R(rotation) p + shift. Rotation is about the array's centre, from x towards y. Scaling the plan and not the values keeps what is to
 * be explained the same everywhere.
 */
export interface Motion {
  readonly xMm: number;
  readonly yMm: number;
  readonly rotationRad: number;
  readonly scale: number;
}

/** Which of the four numbers of a motion are sought; a shift always is. */
export interface Freedom {
  readonly rotation: boolean;
  readonly scale: boolean;
}

export interface Fit {
  readonly motion: Motion;
  /** Mean of (scaled plan - measured)² over the points that the plan holds, in the unit of the values, squared. */
  readonly meanSquare: number;
  readonly points: number;
  /** Mean of the products of the slopes by the parameters, in the order x, y, rotation, scale as far as free; shape (p, p). */
  readonly normal: Float64Array;
}

/** One step of Gauss and Newton from `motion`: the objective there, and where its parabola has its least value. */
function step(plan: SplinePlane, points: RegistrationPoints, motion: Motion, freedom: Freedom) {
  const { rotation, scale } = freedom;
  const size = 2 + (rotation ? 1 : 0) + (scale ? 1 : 0);
  const normal = new Float64Array(size * size);
  const right = new Float64Array(size);
  const slopes = new Float64Array(size);
  const [cos, sin] = [Math.cos(motion.rotationRad), Math.sin(motion.rotationRad)];
  let squares = 0;
  let count = 0;
  for (let n = 0; n < points.value.length; n++) {
    const x = cos * points.xMm[n]! - sin * points.yMm[n]!;
    const y = sin * points.xMm[n]! + cos * points.yMm[n]!;
    const planned = plan.at(x + motion.xMm, y + motion.yMm);
    if (Number.isNaN(planned)) continue;
    const difference = motion.scale * planned - points.value[n]!;
    slopes[0] = motion.scale * plan.slope[0]!;
    slopes[1] = motion.scale * plan.slope[1]!;
    if (rotation) slopes[2] = slopes[1] * x - slopes[0] * y;
    if (scale) slopes[size - 1] = planned;
    for (let a = 0; a < size; a++) {
      right[a]! -= slopes[a]! * difference;
      for (let b = 0; b < size; b++) normal[a * size + b]! += slopes[a]! * slopes[b]!;
    }
    squares += difference * difference;
    count++;
  }
  const fit: Fit = { motion, meanSquare: squares / count, points: count, normal: normal.map((sum) => sum / count) };
  return { fit, right: right.map((sum) => sum / count) };
}

const SHIFT_ONLY: Freedom = { rotation: false, scale: false };

export function meanSquareAt(plan: SplinePlane, points: RegistrationPoints, motion: Motion): number {
  return step(plan, points, motion, SHIFT_ONLY).fit.meanSquare;
}

const MOST_STEPS = 25;
/** A step below this ends the search [mm; at 100 mm from the centre]. */
const CONVERGED_MM = 1e-4;
/** A step that has to be cut shorter than this share leads nowhere. */
const LEAST_SHARE = 1 / 16;

/** The least mean square near `start`; steps that do not lower it are halved. */
export function fitMotion(plan: SplinePlane, points: RegistrationPoints, start: Motion, freedom: Freedom): Fit {
  let { fit, right } = step(plan, points, start, freedom);
  for (let n = 0; n < MOST_STEPS; n++) {
    const towards = solve(fit.normal, right);
    if (!towards) return fit;
    let share = 1;
    let next = step(plan, points, moved(fit.motion, towards, share, freedom), freedom);
    while (!(next.fit.meanSquare <= fit.meanSquare) && share > LEAST_SHARE) {
      share /= 2;
      next = step(plan, points, moved(fit.motion, towards, share, freedom), freedom);
    }
    if (!(next.fit.meanSquare <= fit.meanSquare)) return fit;
    const reached = share * Math.hypot(towards[0]!, towards[1]!, freedom.rotation ? 100 * towards[2]! : 0);
    ({ fit, right } = next);
    if (reached < CONVERGED_MM) return fit;
  }
  return fit;
}

function moved(motion: Motion, towards: Float64Array, share: number, { rotation, scale }: Freedom): Motion {
  return {
    xMm: motion.xMm + share * towards[0]!,
    yMm: motion.yMm + share * towards[1]!,
    rotationRad: motion.rotationRad + (rotation ? share * towards[2]! : 0),
    scale: motion.scale + (scale ? share * towards.at(-1)! : 0),
  };
}

/** Solution of a symmetric positive system; `undefined` where it has none. */
export function solve(matrix: Float64Array, right: Float64Array): Float64Array | undefined {
  const size = right.length;
  const rows = Array.from({ length: size }, (_, a) => [...matrix.subarray(a * size, (a + 1) * size), right[a]!]);
  for (let a = 0; a < size; a++) {
    const pivot = rows[a]![a]!;
    if (!(Math.abs(pivot) > 1e-12 * matrix[a * size + a]!)) return undefined;
    for (let b = 0; b < size; b++) {
      if (b === a) continue;
      const factor = rows[b]![a]! / pivot;
      for (let c = a; c <= size; c++) rows[b]![c]! -= factor * rows[a]![c]!;
    }
  }
  return Float64Array.from(rows, (row, a) => row[size]! / row[a]!);
}
