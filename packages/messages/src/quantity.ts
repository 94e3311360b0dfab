/** Decimals by quantity, the same on screen, in the report and in CSV. */
export const DECIMALS = { Gy: 2, '%': 1, cc: 2, mm: 1, deg: 1, MU: 1, HU: 0, '1': 2 } as const;
/** A unit whose decimals are known; `1` stands for a number without unit. */
export type QuantityUnit = keyof typeof DECIMALS;

/** A missing figure is a dash; its reason stands beside it. It is never 0. */
export const MISSING = '–';

/**
 * A number in the decimals of its unit, without the unit (that stands in the header): 62.8 Gy → `62.80`.
 * Minus is U+2212, a figure that rounds to zero has no sign, and what is no number is {@link MISSING}.
 */
export function formatQuantity(value: number | null | undefined, unit: QuantityUnit): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return MISSING;
  return withMinus(roundHalfAway(value, DECIMALS[unit]));
}

/**
 * A figure with its error, and what another end of the structure changes where that is something: `62.80 ± 0.05 ± 0.30`. An error
 * that rounds to nothing is shown as the last decimal: it is not zero.
 */
export function formatEstimate(
  estimate: { readonly value: number; readonly error: number; readonly endCapEffect?: number } | null | undefined,
  unit: QuantityUnit,
): string {
  if (!estimate || !Number.isFinite(estimate.value)) return MISSING;
  const value = formatQuantity(estimate.value, unit);
  if (!Number.isFinite(estimate.error) || estimate.error < 0) return value;
  const { error, endCapEffect = 0 } = estimate;
  const smallest = 10 ** -DECIMALS[unit];
  const isSmall = error > 0 && error < smallest / 2;
  const ends = endCapEffect >= smallest / 2 ? ` ± ${formatQuantity(endCapEffect, unit)}` : '';
  return `${value} ± ${isSmall ? `<${formatQuantity(smallest, unit)}` : formatQuantity(error, unit)}${ends}`;
}

/** A share 0..1 in percent with one decimal and no sign: 0.954 → `95.4`. */
export function formatFraction(fraction: number | null | undefined): string {
  return formatQuantity(fraction === null || fraction === undefined ? fraction : fraction * 100, '%');
}

/** `toFixed` rounds the binary number (1.005 → 1.00); a person rounds the decimal one they read. */
function roundHalfAway(value: number, decimals: number): string {
  if (Math.abs(value) < 1e-6) return (0).toFixed(decimals); // written as 1e-7, which takes no further exponent
  const shifted = Math.round(Number(`${Math.abs(value)}e${decimals}`));
  if (!Number.isFinite(shifted)) return value.toFixed(decimals);
  const text = Number(`${shifted}e-${decimals}`).toFixed(decimals);
  return value < 0 && shifted !== 0 ? `-${text}` : text;
}

function withMinus(text: string): string {
  return text.replace('-', '\u2212');
}
