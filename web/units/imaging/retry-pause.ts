const LONGEST_SECONDS = 30;

/** How long to wait before the next try after `failures` in a row [s]: 1, 2, 4, … 30. `share` (0..1) spreads those who wait. */
export function retryPauseSeconds(failures: number, share: number): number {
  const full = Math.min(LONGEST_SECONDS, 2 ** (failures - 1));
  return full * (0.75 + 0.25 * share);
}
