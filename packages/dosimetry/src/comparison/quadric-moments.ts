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
  const [wx, wy, wz] = [weight * x, weight * y, weight * z];
  const [xx, xy, xz, yy, yz, zz] = [x * x, x * y, x * z, y * y, y * z, z * z];
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
  const [wxx, wyy, wzz, wxy] = [weight * xx, weight * yy, weight * zz, weight * xy];
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

/** One step of {@link addShifted}: target += factor * dx^a dy^b dz^c * source, `power` naming the monomial of the shift. */
const SHIFTS: readonly { target: number; source: number; power: number; factor: number }[] = MONOMIALS.flatMap(
  ([a, b, c], target) =>
    MONOMIALS.flatMap(([p, q, r], source) =>
      p <= a && q <= b && r <= c
        ? [
            {
              target,
              source,
              power: momentOf(a - p, b - q, c - r),
              factor: binomial(a, p) * binomial(b, q) * binomial(c, r),
            },
          ]
        : [],
    ),
);
const TARGET = Uint8Array.from(SHIFTS, (shift) => shift.target);
const SOURCE = Uint8Array.from(SHIFTS, (shift) => shift.source);

function binomial(n: number, k: number): number {
  return k === 0 ? 1 : (binomial(n - 1, k - 1) * n) / k;
}

/** What {@link addShifted} multiplies by, for moments whose origin lies at (dx, dy, dz) and whose unit is `unit`, in the target's units. */
export function shiftFactors(dx: number, dy: number, dz: number, unit = 1): Float64Array {
  const power = MONOMIALS.map(([a, b, c]) => dx ** a * dy ** b * dz ** c);
  return Float64Array.from(SHIFTS, ({ source, power: p, factor }) => {
    const [a, b, c] = MONOMIALS[source]!;
    return factor * power[p]! * unit ** (a + b + c);
  });
}

/** Adds moments about one origin to moments about another, by the binomial theorem. */
export function addShifted(
  sums: Float64Array,
  at: number,
  { of, from, factors }: { readonly of: Float64Array; readonly from: number; readonly factors: Float64Array },
): void {
  for (let n = 0; n < factors.length; n++) sums[at + TARGET[n]!]! += factors[n]! * of[from + SOURCE[n]!]!;
}
