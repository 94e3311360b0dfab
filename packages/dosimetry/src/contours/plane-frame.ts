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
  let x = 0;
  let y = 0;
  let z = 0;
  const last = contour.length - 3;
  let xa = contour[last]!;
  let ya = contour[last + 1]!;
  let za = contour[last + 2]!;
  for (let i = 0; i < contour.length; i += 3) {
    const xb = contour[i]!;
    const yb = contour[i + 1]!;
    const zb = contour[i + 2]!;
    x += (ya - yb) * (za + zb);
    y += (za - zb) * (xa + xb);
    z += (xa - xb) * (ya + yb);
    xa = xb;
    ya = yb;
    za = zb;
  }
  return [x, y, z];
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
