/**
 * Square of the distance of a point from a triangle whose corners stand at `a0`, `b0`, `c0` [mm2]; a triangle without width is a line.
 *
 * @see Ericson 2005, Real-Time Collision Detection, section 5.1.5
 */
export function triangleDistanceSquare(
  positions: Float64Array,
  a0: number,
  b0: number,
  c0: number,
  x: number,
  y: number,
  z: number,
): number {
  const ax = positions[a0]!;
  const ay = positions[a0 + 1]!;
  const az = positions[a0 + 2]!;
  const ux = positions[b0]! - ax;
  const uy = positions[b0 + 1]! - ay;
  const uz = positions[b0 + 2]! - az;
  const vx = positions[c0]! - ax;
  const vy = positions[c0 + 1]! - ay;
  const vz = positions[c0 + 2]! - az;
  const px = x - ax;
  const py = y - ay;
  const pz = z - az;
  const pu = ux * px + uy * py + uz * pz;
  const pv = vx * px + vy * py + vz * pz;
  const uu = ux * ux + uy * uy + uz * uz;
  const uv = ux * vx + uy * vy + uz * vz;
  const vv = vx * vx + vy * vy + vz * vz;
  // The nearest point is a + s u + t v: a corner, on an edge, or inside.
  let s = 0;
  let t = 0;
  if (pu > 0 || pv > 0) {
    const bu = pu - uu;
    const bv = pv - uv;
    const cu = pu - uv;
    const cv = pv - vv;
    const c = pu * bv - bu * pv;
    const b = cu * pv - pu * cv;
    const a = bu * cv - cu * bv;
    if (bu >= 0 && bv <= bu) s = 1;
    else if (c <= 0 && pu >= 0 && bu <= 0) s = pu / (pu - bu);
    else if (cv >= 0 && cu <= cv) t = 1;
    else if (b <= 0 && pv >= 0 && cv <= 0) t = pv / (pv - cv);
    else if (a <= 0 && bv - bu >= 0 && cu - cv >= 0) {
      t = (bv - bu) / (bv - bu + (cu - cv));
      s = 1 - t;
    } else {
      s = b / (a + b + c);
      t = c / (a + b + c);
    }
  }
  const dx = px - s * ux - t * vx;
  const dy = py - s * uy - t * vy;
  const dz = pz - s * uz - t * vz;
  return dx * dx + dy * dy + dz * dz;
}
