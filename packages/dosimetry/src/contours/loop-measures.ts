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

/** A loop turns by no more than this between two of its edges where it follows something round: the cosine of 30 degrees. */
const ROUND = Math.cos(Math.PI / 6);

/**
 * Area between a loop and the round line through its points [mm2]. Over an edge of length c along which the line turns by t lies c² t / 12;
 * t is the mean of the turns at its ends. Corners and zigzags enclose nothing more.
 */
export function areaBeyondChords(loop: Float64Array): number {
  const size = loop.length;
  let area = 0;
  let du = loop[0]! - loop[size - 2]!;
  let dv = loop[1]! - loop[size - 1]!;
  let square = du * du + dv * dv;
  for (let a = 0; a < size; a += 2) {
    const b = a + 2 === size ? 0 : a + 2;
    const eu = loop[b]! - loop[a]!;
    const ev = loop[b + 1]! - loop[a + 1]!;
    const nextSquare = eu * eu + ev * ev;
    const lengths = Math.sqrt(square * nextSquare);
    if (lengths > 0 && du * eu + dv * ev > ROUND * lengths)
      area += ((du * ev - dv * eu) / lengths) * (square + nextSquare);
    du = eu;
    dv = ev;
    square = nextSquare;
  }
  return Math.abs(area) / 24;
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
