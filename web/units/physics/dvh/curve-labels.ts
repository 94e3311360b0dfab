import type { ScreenPoint } from './nearest-point.ts';

/** A name beside its curve, left end and middle height [px]. */
export interface CurveLabel {
  readonly curve: number;
  readonly x: number;
  readonly y: number;
}

/** Heights of the chart, from its top, at which a curve may be named; the middle first, where curves lie apart. */
const HEIGHTS = [0.5, 0.35, 0.65, 0.22, 0.78, 0.12, 0.88];

/**
 * A place for the name of each curve, on the right of the point where it passes one of a few heights; where no place is free,
 * the curve goes without (the legend names it).
 *
 * @param curves points from left to right
 * @param widths of the names [px], shape as `curves`
 */
export function curveLabels(
  curves: readonly (readonly ScreenPoint[])[],
  widths: readonly number[],
  chart: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
    readonly line: number;
  },
): CurveLabel[] {
  const labels: (CurveLabel & { readonly width: number })[] = [];
  curves.forEach((points, curve) => {
    const width = widths[curve] ?? 0;
    for (const height of HEIGHTS) {
      const y = chart.top + height * chart.height;
      const x = crossing(points, y);
      if (x === null) continue;
      const place = { curve, x: x + chart.line / 3, y: y - chart.line / 3, width };
      const inside = place.x >= chart.left && place.x + width <= chart.left + chart.width;
      const free = labels.every(
        (other) =>
          Math.abs(other.y - place.y) >= chart.line || place.x + width < other.x || other.x + other.width < place.x,
      );
      if (inside && free) {
        labels.push(place);
        return;
      }
    }
  });
  return labels.map(({ curve, x, y }) => ({ curve, x, y }));
}

/** Where a falling curve passes a height; null where it does not. */
function crossing(points: readonly ScreenPoint[], y: number): number | null {
  for (let n = 1; n < points.length; n++) {
    const from = points[n - 1];
    const to = points[n];
    if (!from || !to || from[1] > y || to[1] < y || from[1] === to[1]) continue;
    return from[0] + ((y - from[1]) / (to[1] - from[1])) * (to[0] - from[0]);
  }
  return null;
}
