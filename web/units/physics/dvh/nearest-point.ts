/** A point of a curve on the screen [px]; null where the curve has ended. */
export type ScreenPoint = readonly [x: number, y: number] | null;

/**
 * The curve whose points pass closest to the pointer, by distance in both directions: a steep fall is found from its side.
 * @returns index of the curve and of its point, or null where none is within `reachPx`
 */
export function nearestPoint(
  curves: readonly (readonly ScreenPoint[])[],
  pointer: { readonly x: number; readonly y: number; readonly reachPx: number },
): { readonly curve: number; readonly point: number } | null {
  let best: { curve: number; point: number } | null = null;
  let bestPx = pointer.reachPx;
  curves.forEach((points, curve) => {
    for (let n = 0; n < points.length; n++) {
      const from = points[n];
      if (!from) continue;
      const to = points[n + 1] ?? from;
      const distance = distanceToSegment(pointer, from, to);
      if (distance < bestPx) {
        bestPx = distance;
        best = { curve, point: n };
      }
    }
  });
  return best;
}

function distanceToSegment(
  { x, y }: { readonly x: number; readonly y: number },
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const squared = dx * dx + dy * dy;
  const share = squared === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / squared));
  return Math.hypot(x - x1 - share * dx, y - y1 - share * dy);
}
