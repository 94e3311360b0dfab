const SIGNIFICANT = 3;
/** What the computer's own rounding may be off by, as a share. */
const ROUNDING = 1e-9;

/** A dose, rounded down to three significant digits; whole numbers stay whole. */
export function written(dose: number): string {
  if (dose === 0) return '0';
  const decimals = Math.max(0, SIGNIFICANT - 1 - Math.floor(Math.log10(dose)));
  const scale = 10 ** decimals;
  return String(Number((Math.floor(dose * scale * (1 + ROUNDING)) / scale).toFixed(decimals)));
}

/** Both ends of a range; one number where they are the same. */
export function writtenRange(low: number, high: number): string {
  return low === high ? written(low) : `${written(low)} – ${written(high)}`;
}
