/** Planes at equal distances that stand for planes at any ascending distances: where each lies between two given ones. */
export interface RegularPlanes {
  readonly spacingMm: number;
  readonly count: number;
  /** For regular plane k: `(1 - weight) * given[lower] + weight * given[lower + 1]`. */
  readonly lower: Int32Array;
  readonly weight: Float64Array;
  /** True where the given planes are already regular: `lower[k]` is k and every weight 0. */
  readonly alreadyRegular: boolean;
}

/** How unequal distances may be before planes count as irregular, as a share of the distance. */
const SPACING_TOLERANCE = 0.01;
const MAXIMUM_REFINEMENT = 4;

/**
 * @param positionsMm ascending positions of the given planes [mm], shape (n), n >= 2
 * @returns planes from the first to the last given one, at about the smallest distance between two of them
 */
export function regularPlanes(positionsMm: Float64Array): RegularPlanes {
  const n = positionsMm.length;
  const first = positionsMm[0]!;
  const extent = positionsMm[n - 1]! - first;
  const even = extent / (n - 1);
  const isEven = positionsMm.every((position, k) => Math.abs(position - first - k * even) <= SPACING_TOLERANCE * even);
  if (isEven)
    return {
      spacingMm: even,
      count: n,
      lower: Int32Array.from(positionsMm, (_, k) => k),
      weight: new Float64Array(n),
      alreadyRegular: true,
    };
  const smallest = positionsMm.reduce((least, position, k) => {
    return k === 0 ? least : Math.min(least, position - positionsMm[k - 1]!);
  }, Number.POSITIVE_INFINITY);
  // Two almost coinciding planes must not blow the volume up.
  const finest = Math.max(smallest, extent / (MAXIMUM_REFINEMENT * (n - 1)));
  const count = Math.max(2, Math.round(extent / finest) + 1);
  const spacingMm = extent / (count - 1);
  const lower = new Int32Array(count);
  const weight = new Float64Array(count);
  for (let k = 0, below = 0; k < count; k++) {
    const position = first + k * spacingMm;
    while (below < n - 2 && positionsMm[below + 1]! <= position) below++;
    const gap = positionsMm[below + 1]! - positionsMm[below]!;
    const share = Math.min(1, Math.max(0, (position - positionsMm[below]!) / gap));
    // A regular plane that falls on an acquired one is that one, not a mixture with its neighbour's rounding error.
    lower[k] = below;
    weight[k] = share < SPACING_TOLERANCE ? 0 : share > 1 - SPACING_TOLERANCE ? 1 : share;
  }
  return { spacingMm, count, lower, weight, alreadyRegular: false };
}
