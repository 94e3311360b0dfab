/** Monomials x^a y^b z^c up to the fourth order: all that the squares of a quadric need. */
const ORDER = 4;
export const MONOMIALS: readonly (readonly [number, number, number])[] = monomials();
export const MOMENTS = MONOMIALS.length;
const PLACE = new Map(MONOMIALS.map(([a, b, c], n) => [(a * 5 + b) * 5 + c, n]));

/** Index of x^a y^b z^c in {@link MONOMIALS}. */
export function momentOf(a: number, b: number, c: number): number {
  return PLACE.get((a * 5 + b) * 5 + c)!;
}

function monomials(): [number, number, number][] {
  const all: [number, number, number][] = [];
  for (let order = 0; order <= ORDER; order++)
    for (let a = order; a >= 0; a--) for (let b = order - a; b >= 0; b--) all.push([a, b, order - a - b]);
  return all;
}

/** Adds the moments of a point at (x, y, z) with the given weight at `at`. */
export function addPoint(sums: Float64Array, at: number, x: number, y: number, z: number, weight: number): void {
  const wx = weight * x;
  const wy = weight * y;
  const wz = weight * z;
  const xx = x * x;
  const xy = x * y;
  const xz = x * z;
  const yy = y * y;
  const yz = y * z;
  const zz = z * z;
  sums[at]! += weight;
  sums[at + 1]! += wx;
  sums[at + 2]! += wy;
  sums[at + 3]! += wz;
  sums[at + 4]! += wx * x;
  sums[at + 5]! += wx * y;
  sums[at + 6]! += wx * z;
  sums[at + 7]! += wy * y;
  sums[at + 8]! += wy * z;
  sums[at + 9]! += wz * z;
  sums[at + 10]! += wx * xx;
  sums[at + 11]! += wx * xy;
  sums[at + 12]! += wx * xz;
  sums[at + 13]! += wx * yy;
  sums[at + 14]! += wx * yz;
  sums[at + 15]! += wx * zz;
  sums[at + 16]! += wy * yy;
  sums[at + 17]! += wy * yz;
  sums[at + 18]! += wy * zz;
  sums[at + 19]! += wz * zz;
  const wxx = weight * xx;
  const wyy = weight * yy;
  const wzz = weight * zz;
  const wxy = weight * xy;
  sums[at + 20]! += wxx * xx;
  sums[at + 21]! += wxx * xy;
  sums[at + 22]! += wxx * xz;
  sums[at + 23]! += wxx * yy;
  sums[at + 24]! += wxx * yz;
  sums[at + 25]! += wxx * zz;
  sums[at + 26]! += wxy * yy;
  sums[at + 27]! += wxy * yz;
  sums[at + 28]! += wxy * zz;
  sums[at + 29]! += weight * xz * zz;
  sums[at + 30]! += wyy * yy;
  sums[at + 31]! += wyy * yz;
  sums[at + 32]! += wyy * zz;
  sums[at + 33]! += weight * yz * zz;
  sums[at + 34]! += wzz * zz;
}

/**
 * Steps that move moments along one axis: moment TARGET += distance * moment SOURCE, in this order (Pascal's triangle, in place). Steps of
 * different triangles alternate, so that one does not wait for the other.
 */
const STEPS = [0, 1, 2].map((axis) => {
  const steps = MONOMIALS.flatMap((powers, target) => {
    const power = powers[axis]!;
    const source = momentOf(...(powers.map((p, n) => (n === axis ? p - 1 : p)) as [number, number, number]));
    return Array.from({ length: power }, (_, round) => ({ target, source, round, power }));
  });
  steps.sort((a, b) => a.round - b.round || b.power - a.power);
  return { target: Uint8Array.from(steps, (s) => s.target), source: Uint8Array.from(steps, (s) => s.source) };
}) as [Steps, Steps, Steps];

interface Steps {
  readonly target: Uint8Array;
  readonly source: Uint8Array;
}

/** Moments about a point that lies `-distance` further along the axis, in place: every coordinate there grows by `distance`. */
export function shiftMoments(moments: Float64Array, axis: 0 | 1 | 2, distance: number): void {
  const { target, source } = STEPS[axis];
  for (let n = 0; n < target.length; n++) moments[target[n]!]! += distance * moments[source[n]!]!;
}

/** Order of each monomial: moments in another unit are multiplied by the ratio of the units to this power. */
export const MOMENT_ORDER = Uint8Array.from(MONOMIALS, ([a, b, c]) => a + b + c);
