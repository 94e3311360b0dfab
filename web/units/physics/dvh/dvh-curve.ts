/** A cumulative DVH: at least `doseGy[i]` is received by `volumeCc[i]`; dose ascends. */
export interface CumulativeDvh {
  readonly doseGy: readonly number[];
  readonly volumeCc: readonly number[];
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
