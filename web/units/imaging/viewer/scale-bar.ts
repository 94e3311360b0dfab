/** The longest round length (1, 2 or 5 times a power of ten, mm) that fits into `maximumPx`. */
export function scaleBarMm(mmPerPx: number, maximumPx: number): number {
  const longest = mmPerPx * maximumPx;
  const decade = 10 ** Math.floor(Math.log10(longest));
  const factor = [5, 2, 1].find((candidate) => candidate * decade <= longest * (1 + 1e-9)) ?? 1;
  return factor * decade;
}
