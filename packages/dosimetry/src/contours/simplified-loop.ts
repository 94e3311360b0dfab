/**
 * A closed loop, u and v of each point, without the points that lie within `toleranceMm` of the line that leaves them out. Points are looked
 * at in turn: the result is not the shortest one, but made in one pass.
 */
export function simplifiedLoop(loop: Float64Array, toleranceMm: number): Float64Array {
  const points = loop.length / 2;
  if (points <= 4) return loop;
  const kept = new Float64Array(loop.length);
  kept[0] = loop[0]!;
  kept[1] = loop[1]!;
  let count = 1;
  let from = 0;
  for (let to = 2; to < points; to++) {
    if (isWithin(loop, from, to, toleranceMm)) continue;
    from = to - 1;
    kept[2 * count] = loop[2 * from]!;
    kept[2 * count + 1] = loop[2 * from + 1]!;
    count++;
  }
  kept[2 * count] = loop[loop.length - 2]!;
  kept[2 * count + 1] = loop[loop.length - 1]!;
  return count + 1 < 3 ? loop : kept.slice(0, 2 * count + 2);
}

/** Do all points between two of a loop lie near the line that joins these? */
function isWithin(loop: Float64Array, from: number, to: number, toleranceMm: number): boolean {
  const u = loop[2 * from]!;
  const v = loop[2 * from + 1]!;
  const du = loop[2 * to]! - u;
  const dv = loop[2 * to + 1]! - v;
  const length = Math.sqrt(du * du + dv * dv);
  for (let n = from + 1; n < to; n++) {
    const pu = loop[2 * n]! - u;
    const pv = loop[2 * n + 1]! - v;
    const aside = length === 0 ? Math.sqrt(pu * pu + pv * pv) : Math.abs(pu * dv - pv * du) / length;
    const along = length === 0 ? 0 : (pu * du + pv * dv) / length;
    if (aside > toleranceMm || along < -toleranceMm || along > length + toleranceMm) return false;
  }
  return true;
}
