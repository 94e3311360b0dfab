const FIRST_SECONDS = 5;
const LONGEST_SECONDS = 600;

/** How long a job waits after so many failed runs [s]: 5, 10, 20, … and never more than ten minutes. */
export function backOffSeconds(failures: number): number {
  return Math.min(FIRST_SECONDS * 2 ** (failures - 1), LONGEST_SECONDS);
}
