/** A method of second order errs by a third of what doubling its cells changes; half is taken. */
export function samplingError(value: number, atHalf: number): number {
  return Math.abs(value - atHalf) / 2;
}
