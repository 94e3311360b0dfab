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
 * A place for the name of each curve, above right or below left of the point where it passes one of a few heights;
 * where no place is free, the curve goes without (the legend names it).
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
      const right = { curve, x: x + chart.line / 3, y: y - chart.line / 3, width };
      const left = { ...right, x: x - chart.line / 3 - width, y: y + chart.line / 3 };
      const place = [right, left].find(
        (side) => isInside(side, chart) && labels.every((other) => !overlap(side, other, chart.line)),
      );
      if (place) {
        labels.push(place);
        return;
      }
    }
  });
  return labels.map(({ curve, x, y }) => ({ curve, x, y }));
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

function isInside({ x, width }: Box, chart: { readonly left: number; readonly width: number }): boolean {
  return x >= chart.left && x + width <= chart.left + chart.width;
}

function overlap(a: Box, b: Box, line: number): boolean {
  return Math.abs(a.y - b.y) < line && a.x < b.x + b.width && b.x < a.x + a.width;
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
