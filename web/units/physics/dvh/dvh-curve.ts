/** A cumulative DVH: at least `doseGy[i]` is received by `volumeCc[i]`; dose ascends. */
export interface CumulativeDvh {
  readonly doseGy: readonly number[];
  readonly volumeCc: readonly number[];
}

/** The volume [cc] that receives at least a dose, linear between the points of the curve; 0 beyond its end. */
export function volumeAtDose(curve: CumulativeDvh, doseGy: number): number {
  const { doseGy: doses, volumeCc } = curve;
  const last = doses.length - 1;
  if (last < 0 || doseGy > doses[last]!) return 0;
  if (doseGy <= doses[0]!) return volumeCc[0]!;
  let [low, high] = [0, last];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (doses[middle]! <= doseGy) low = middle;
    else high = middle;
  }
  const share = (doseGy - doses[low]!) / (doses[high]! - doses[low]!);
  return volumeCc[low]! + share * (volumeCc[high]! - volumeCc[low]!);
}

/** All doses of several curves, ascending and each once: one axis on which every curve keeps its own points. */
export function commonDoseAxis(
  curves: readonly CumulativeDvh[],
  options: { readonly atLeastPoints: number },
): number[] {
  const highest = Math.max(0, ...curves.map(({ doseGy }) => doseGy.at(-1) ?? 0));
  if (highest === 0) return [0];
  const step = highest / options.atLeastPoints;
  const doses = new Set(curves.flatMap(({ doseGy }) => (doseGy.length <= options.atLeastPoints ? doseGy : [])));
  for (let n = 0; n <= options.atLeastPoints; n++) doses.add(n * step);
  return [...doses].sort((a, b) => a - b);
}
