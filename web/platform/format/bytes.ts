const STEPS = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

/** A size in decimal steps (1 MB = 10^6 bytes, as disks and networks count), three figures: `1.24 MB`. */
export function formatBytes(bytes: number): string {
  let value = Math.max(0, bytes);
  let step = 0;
  while (step < STEPS.length - 1 && value >= 999.5) {
    value /= 1000;
    step += 1;
  }
  const decimals = step === 0 || value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2;
  return `${value.toFixed(decimals)} ${STEPS[step]}`;
}
