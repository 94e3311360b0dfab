/**
 * A smooth curve through the knots that neither overshoots nor wiggles between them; constant beyond the ends.
 *
 * @param at ascending places of the knots, at least one
 * @see Fritsch and Carlson 1980, Monotone piecewise cubic interpolation, SIAM J Numer Anal 17(2):238-246
 */
export function monotoneCurve(at: readonly number[], values: readonly number[]): (place: number) => number {
  const slopes = at.slice(1).map((end, i) => ((values[i + 1] ?? 0) - (values[i] ?? 0)) / (end - (at[i] ?? 0)));
  const tangents = values.map((_, i) => tangent(slopes[i - 1], slopes[i]));
  return (place) => {
    const right = at.findIndex((knot) => knot >= place);
    if (right < 0) return values.at(-1) ?? 0;
    if (right === 0) return values[0] ?? 0;
    const width = (at[right] ?? 0) - (at[right - 1] ?? 0);
    const t = (place - (at[right - 1] ?? 0)) / width;
    const [start, end] = [values[right - 1] ?? 0, values[right] ?? 0];
    const [leave, arrive] = [(tangents[right - 1] ?? 0) * width, (tangents[right] ?? 0) * width];
    const rise = t * t * (3 - 2 * t);
    return start + (end - start) * rise + leave * t * (1 - t) ** 2 - arrive * t * t * (1 - t);
  };
}

/** The harmonic mean of both slopes where they agree in sign; level at a turn and at the ends. */
function tangent(before: number | undefined, after: number | undefined): number {
  if (before === undefined || after === undefined || before * after <= 0) return 0;
  return (2 * before * after) / (before + after);
}
