/** Planes `from` to `to` - 1 of one request. */
export interface PlaneRange {
  readonly from: number;
  readonly to: number;
}

/**
 * The order in which planes are asked for: the plane that is looked at alone and at once, then blocks of `blockSize` outwards
 * from it, to head and feet by turns. Every plane is asked for once.
 */
export function arrivalOrder(
  planes: number,
  options: { readonly first: number; readonly blockSize: number },
): PlaneRange[] {
  const first = Math.min(Math.max(Math.round(options.first), 0), planes - 1);
  if (planes <= 0) return [];
  const ranges: PlaneRange[] = [{ from: first, to: first + 1 }];
  let above = first + 1;
  let below = first;
  while (above < planes || below > 0) {
    if (above < planes) {
      const to = Math.min(planes, above + options.blockSize);
      ranges.push({ from: above, to });
      above = to;
    }
    if (below > 0) {
      const from = Math.max(0, below - options.blockSize);
      ranges.push({ from, to: below });
      below = from;
    }
  }
  return ranges;
}
