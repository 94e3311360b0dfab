import type { ClosedContour, Vec3 } from '../inputs.ts';
import { add, cross, dot, length, normalise, scale } from '../vec3.ts';

/** Right-angled directions of a stack of contours: `u` and `v` lie in its planes, `w` is their normal. */
export interface PlaneFrame {
  readonly u: Vec3;
  readonly v: Vec3;
  readonly w: Vec3;
}

/** Two directions count as one below this sine: 0.06 degrees, 0.1 mm at 100 mm. */
const SAME_DIRECTION_SINE = 1e-3;

/** Twice the area vector of a closed polygon in space (Newell): its direction is the normal, its length twice the area [mm2]. */
export function doubleAreaVector(contour: ClosedContour): Vec3 {
  const n = contour.length / 3;
  let [x, y, z] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    const a = pointAt(contour, i);
    const b = pointAt(contour, (i + 1) % n);
    x += (a[1] - b[1]) * (a[2] + b[2]);
    y += (a[2] - b[2]) * (a[0] + b[0]);
    z += (a[0] - b[0]) * (a[1] + b[1]);
  }
  return [x, y, z];
}

export function pointAt(contour: ClosedContour, i: number): Vec3 {
  return [contour[3 * i]!, contour[3 * i + 1]!, contour[3 * i + 2]!];
}

export function areParallel(a: Vec3, b: Vec3): boolean {
  return length(cross(a, b)) < SAME_DIRECTION_SINE * length(a) * length(b);
}

/**
 * The common frame of `areaVectors` (their mean direction, weighted by area). Where the normal is one of `preferredAxes`, the frame
 * takes all three from there, so that sampling cells fall on the voxels of the dose.
 */
export function planeFrame(areaVectors: readonly Vec3[], preferredAxes: readonly [Vec3, Vec3, Vec3]): PlaneFrame {
  const largest = areaVectors.reduce((a, b) => (length(b) > length(a) ? b : a));
  const sum = areaVectors.reduce<Vec3>((total, a) => add(total, dot(a, largest) < 0 ? scale(a, -1) : a), [0, 0, 0]);
  const w = normalise(sum);
  const [i, j, k] = preferredAxes;
  if (areParallel(w, k)) return { u: i, v: j, w: k };
  if (areParallel(w, j)) return { u: i, v: k, w: j };
  if (areParallel(w, i)) return { u: j, v: k, w: i };
  const u = normalise(add(i, scale(w, -dot(i, w))));
  return length(u) > 0.5 ? { u, v: cross(w, u), w } : { u: j, v: cross(w, j), w };
}
