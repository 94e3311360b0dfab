/** A prescription that somebody wrote into a name. It is a proposal: a person confirms it. */
export interface NamedPrescription {
  readonly doseGy: number;
  readonly fractions: number;
  readonly dosePerFractionGy: number;
  /** The target it is written for (`PTV1`), where the name says so. */
  readonly target?: string;
  /** The isodose that carries the dose, where the name says so: `to 96%`. */
  readonly isodosePercent?: number;
}

const NUMBER = String.raw`(\d+(?:\.\d+)?)`;
const UNIT = '(c?gy)';
const TIMES = String.raw`\s*[x×*✕]\s*`;
/** `70/60/54 Gy` are several totals: none of them is meant alone. */
const ALONE = String.raw`(?<!\d\s*[/~–-]\s*)(?<![\d.])`;
/** `200 cGy x 25` */
const DOSE_TIMES = new RegExp(`${NUMBER}\\s*${UNIT}${TIMES}(\\d+)(?![\\d.])`, 'gi');
/** `5 x 5.5Gy` */
const TIMES_DOSE = new RegExp(`(?<![\\d.])(\\d+)${TIMES}${NUMBER}\\s*${UNIT}`, 'gi');
/** `50 Gy in 25`, `69.96Gy/33F`, `DT 60Gy，30次` */
const TOTAL_IN = new RegExp(
  `${ALONE}${NUMBER}\\s*${UNIT}\\s*(?:in|/|,|，|、|-)?\\s*(\\d+)\\s*(?:fx|fractions?|frac|f|次|分次)(?![a-z])`,
  'gi',
);
const TOTAL_IN_BARE = new RegExp(`${ALONE}${NUMBER}\\s*${UNIT}\\s*(?:in|/)\\s*(\\d+)(?![\\d.])`, 'gi');
const TOTAL = new RegExp(`${NUMBER}\\s*${UNIT}(?!${TIMES})(?!\\s*/\\s*(?:fx|f|次))`, 'gi');
const LIMITS = { fractions: 60, dosePerFractionGy: 34, doseGy: 120 } as const;
/** A total printed beside `d x n` is rounded; more than this apart, the name contradicts itself. */
const ROUNDING_GY = 0.5;

/**
 * Reads dose and fractions from a name such as `rx 1: H&N PTV1 50 Gy:  200 cGy x 25 to 96%`, `rx 5 x 5.5Gy` or
 * `PGTVnx 69.96Gy/33F`. A unit is required: `45/25` says nothing.
 *
 * @returns null if there is none, or the name names two that differ
 */
export function prescriptionFromName(name: string): NamedPrescription | null {
  const text = name.normalize('NFKC');
  const found = [
    ...read(DOSE_TIMES, text, (dose, unit, count) => ({ perFractionGy: gy(dose, unit), fractions: Number(count) })),
    ...read(TIMES_DOSE, text, (count, dose, unit) => ({ perFractionGy: gy(dose, unit), fractions: Number(count) })),
    ...[TOTAL_IN, TOTAL_IN_BARE].flatMap((pattern) =>
      read(pattern, text, (dose, unit, count) => ({
        perFractionGy: gy(dose, unit) / Number(count),
        fractions: Number(count),
      })),
    ),
  ].filter(isPlausible);
  const [first] = found;
  if (!first || found.some((other) => differs(other, first))) return null;

  const doseGy = round(first.perFractionGy * first.fractions);
  const totals = read(TOTAL, text, (dose, unit) => gy(dose, unit)).filter(
    (total) => total > first.perFractionGy * 1.01,
  );
  if (totals.some((total) => Math.abs(total - doseGy) > ROUNDING_GY)) return null;

  const target = /\b((?:p[gc]|[gcip])tv[a-z]{0,2}\d?)(?![a-z])/i.exec(text)?.[1];
  const isodose = /\bto\s+(\d+(?:\.\d+)?)\s*%/i.exec(text)?.[1];
  return {
    doseGy,
    fractions: first.fractions,
    dosePerFractionGy: round(first.perFractionGy),
    ...(target ? { target } : {}),
    ...(isodose ? { isodosePercent: Number(isodose) } : {}),
  };
}

interface Fractionation {
  readonly perFractionGy: number;
  readonly fractions: number;
}

function read<T>(pattern: RegExp, text: string, of: (...groups: [string, string, string]) => T): T[] {
  return [...text.matchAll(pattern)].map(([, a = '', b = '', c = '']) => of(a, b, c));
}

const gy = (figure: string, unit: string) => (unit.toLowerCase() === 'cgy' ? Number(figure) / 100 : Number(figure));
const round = (value: number) => Math.round(value * 1e4) / 1e4;

function isPlausible({ perFractionGy, fractions }: Fractionation): boolean {
  return (
    fractions >= 1 &&
    fractions <= LIMITS.fractions &&
    perFractionGy > 0 &&
    perFractionGy <= LIMITS.dosePerFractionGy &&
    perFractionGy * fractions <= LIMITS.doseGy
  );
}

function differs(a: Fractionation, b: Fractionation): boolean {
  return a.fractions !== b.fractions || Math.abs(a.perFractionGy - b.perFractionGy) * a.fractions > ROUNDING_GY;
}
