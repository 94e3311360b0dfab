/** Length of a closed loop of u, v pairs [mm]. */
export function loopLengthMm(loop: Float64Array): number {
  let length = 0;
  for (let a = loop.length - 2, b = 0; b < loop.length; a = b, b += 2) {
    const du = loop[b]! - loop[a]!;
    const dv = loop[b + 1]! - loop[a + 1]!;
    length += Math.sqrt(du * du + dv * dv);
  }
  return length;
}

/** What a closed loop encloses: its area, signed by its sense [mm2], and the centre of that [mm]. */
export function loopArea(loop: Float64Array): { readonly areaMm2: number; readonly u: number; readonly v: number } {
  let area = 0;
  let u = 0;
  let v = 0;
  const u0 = loop[0]!;
  const v0 = loop[1]!;
  for (let a = loop.length - 2, b = 0; b < loop.length; a = b, b += 2) {
    const ua = loop[a]! - u0;
    const va = loop[a + 1]! - v0;
    const ub = loop[b]! - u0;
    const vb = loop[b + 1]! - v0;
    const cross = ua * vb - ub * va;
    area += cross / 2;
    u += (cross * (ua + ub)) / 6;
    v += (cross * (va + vb)) / 6;
  }
  return { areaMm2: area, u: u0 + u / area, v: v0 + v / area };
}
