import { momentOf } from './quadric-moments.ts';

/** Coefficients of c + l.x + x.A.x in the order 1, x, y, z, xx, xy, xz, yy, yz, zz. */
export const COEFFICIENTS = 10;
const EXPONENTS = [
  [0, 0, 0],
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
  [2, 0, 0],
  [1, 1, 0],
  [1, 0, 1],
  [0, 2, 0],
  [0, 1, 1],
  [0, 0, 2],
] as const;
/** Moment that stands in row r, column c of the normal matrix. */
const PRODUCT = Uint8Array.from(
  EXPONENTS.flatMap((r) => EXPONENTS.map((c) => momentOf(r[0] + c[0], r[1] + c[1], r[2] + c[2]))),
);
/** Weak wish for a plane where the points do not tell: as if every coefficient had been seen once to be 0, this loosely. */
const RIDGE = Float64Array.from([1e-6, 1e-3, 1e-3, 1e-3, 4, 4, 4, 4, 4, 4]);

/** Room for one fit, used again and again. */
export class QuadricFit {
  readonly coefficients = new Float64Array(COEFFICIENTS);
  /** Weighted sum of squares that is left, where the mean gradient on the points is 1. */
  residual = 0;
  private readonly slopes = new Float64Array(COEFFICIENTS);
  private readonly lower = new Float64Array(COEFFICIENTS * COEFFICIENTS);

  /**
   * The quadric whose weighted sum of squares over the points is least among those with slope 1 along (nx, ny, nz) at the origin;
   * scaled afterwards so that the mean square of its gradient on the points is 1: its values there are distances.
   *
   * @param moments weighted moments of the points, as of `addPoint`, from `at`
   * @returns false where the points do not carry one
   */
  solve(moments: Float64Array, at: number, nx: number, ny: number, nz: number): boolean {
    const y = this.coefficients;
    this.factorise(moments, at);
    const total = moments[at]!;
    const mx = moments[at + 1]! / total;
    const my = moments[at + 2]! / total;
    const mz = moments[at + 3]! / total;
    const slopes = this.slopes;
    slopes[1] = nx;
    slopes[2] = ny;
    slopes[3] = nz;
    slopes[4] = 2 * nx * mx;
    slopes[5] = nx * my + ny * mx;
    slopes[6] = nx * mz + nz * mx;
    slopes[7] = 2 * ny * my;
    slopes[8] = ny * mz + nz * my;
    slopes[9] = 2 * nz * mz;
    y.set(slopes);
    this.substitute(y);
    let slope = 0;
    for (let n = 1; n < COEFFICIENTS; n++) slope += y[n]! * slopes[n]!;
    if (!(slope > 0)) return false;
    const gradientSquare = this.meanGradientSquare(moments, at);
    if (!(gradientSquare > 0)) return false;
    const scale = 1 / Math.sqrt(gradientSquare);
    for (let n = 0; n < COEFFICIENTS; n++) y[n]! *= scale;
    this.residual = slope * scale * scale;
    return true;
  }

  private factorise(moments: Float64Array, at: number): void {
    const { lower } = this;
    for (let r = 0; r < COEFFICIENTS; r++)
      for (let c = 0; c <= r; c++) {
        let sum = moments[at + PRODUCT[r * COEFFICIENTS + c]!]!;
        if (r === c) sum += RIDGE[r]!;
        for (let n = 0; n < c; n++) sum -= lower[r * COEFFICIENTS + n]! * lower[c * COEFFICIENTS + n]!;
        lower[r * COEFFICIENTS + c] = r === c ? Math.sqrt(Math.max(sum, 1e-12)) : sum / lower[c * COEFFICIENTS + c]!;
      }
  }

  private substitute(y: Float64Array): void {
    const { lower } = this;
    for (let r = 0; r < COEFFICIENTS; r++) {
      let sum = y[r]!;
      for (let n = 0; n < r; n++) sum -= lower[r * COEFFICIENTS + n]! * y[n]!;
      y[r] = sum / lower[r * COEFFICIENTS + r]!;
    }
    for (let r = COEFFICIENTS - 1; r >= 0; r--) {
      let sum = y[r]!;
      for (let n = r + 1; n < COEFFICIENTS; n++) sum -= lower[n * COEFFICIENTS + r]! * y[n]!;
      y[r] = sum / lower[r * COEFFICIENTS + r]!;
    }
  }

  private meanGradientSquare(m: Float64Array, at: number): number {
    const q = this.coefficients;
    const sum =
      meanSquare(m, at, q[1]!, 2 * q[4]!, q[5]!, q[6]!) +
      meanSquare(m, at, q[2]!, q[5]!, 2 * q[7]!, q[8]!) +
      meanSquare(m, at, q[3]!, q[6]!, q[8]!, 2 * q[9]!);
    return sum / m[at]!;
  }
}

/** Weighted sum of (l + a x + b y + c z) squared over the points. */
function meanSquare(m: Float64Array, at: number, l: number, a: number, b: number, c: number): number {
  return (
    l * l * m[at]! +
    2 * l * (a * m[at + 1]! + b * m[at + 2]! + c * m[at + 3]!) +
    a * a * m[at + 4]! +
    b * b * m[at + 7]! +
    c * c * m[at + 9]! +
    2 * (a * b * m[at + 5]! + a * c * m[at + 6]! + b * c * m[at + 8]!)
  );
}
