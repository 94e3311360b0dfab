/** Points closer than this are the same [mm]. */
const SAME_POINT_MM = 1e-3;

/**
 * Whether two closed loops, x and y of each point [mm], flat, go through the same points in the same order: from whatever point and in
 * whatever direction they are written, and whether or not the first point is written again at the end.
 */
export function isSameLoop(one: Float64Array, other: Float64Array): boolean {
  const a = withoutClosingPoint(one);
  const b = withoutClosingPoint(other);
  const points = a.length / 2;
  if (a.length !== b.length || points === 0) return false;
  const meets = (i: number, j: number) =>
    Math.abs(a[2 * i]! - b[2 * j]!) < SAME_POINT_MM && Math.abs(a[2 * i + 1]! - b[2 * j + 1]!) < SAME_POINT_MM;
  const runs = (start: number, step: 1 | -1) => {
    for (let i = 1; i < points; i++) if (!meets(i, (start + step * i + points) % points)) return false;
    return true;
  };
  for (let start = 0; start < points; start++) if (meets(0, start) && (runs(start, 1) || runs(start, -1))) return true;
  return false;
}

function withoutClosingPoint(loop: Float64Array): Float64Array {
  const last = loop.length - 2;
  const isClosed =
    last > 0 &&
    Math.abs(loop[0]! - loop[last]!) < SAME_POINT_MM &&
    Math.abs(loop[1]! - loop[last + 1]!) < SAME_POINT_MM;
  return isClosed ? loop.subarray(0, last) : loop;
}
