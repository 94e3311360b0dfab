/** A dose with the decimals that a syringe or a tablet can follow: two below 10, one above; no zeros at the end. */
export function written(dose: number): string {
  return String(Number(dose.toFixed(dose < 10 ? 2 : 1)));
}

/** Both ends of a range; one number where they are the same. */
export function writtenRange(low: number, high: number): string {
  return low === high ? written(low) : `${written(low)} – ${written(high)}`;
}
