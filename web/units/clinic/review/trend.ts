/** A measurement at an instant [ms]; `null` was not measured. */
export interface TrendPoint {
  readonly at: number;
  readonly value: number | null;
}

const MARGIN = 5;

/**
 * A line over real time, and its points. Where something was not measured the line is broken: nothing is drawn through what nobody knows.
 * @param points in the order of time
 */
export function pathOf(
  points: readonly TrendPoint[],
  { width, height }: { readonly width: number; readonly height: number },
): { readonly path: string; readonly dots: readonly { readonly x: number; readonly y: number }[] } {
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const [start, end] = [points[0]?.at ?? 0, points.at(-1)?.at ?? 0];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const x = (at: number) => round(MARGIN + (end === start ? 0.5 : (at - start) / (end - start)) * (width - 2 * MARGIN));
  const y = (value: number) =>
    round(height - MARGIN - (most === least ? 0.5 : (value - least) / (most - least)) * (height - 2 * MARGIN));
  const parts: string[] = [];
  const dots: { x: number; y: number }[] = [];
  let isBroken = true;
  for (const { at, value } of points) {
    if (value === null) isBroken = true;
    else {
      dots.push({ x: x(at), y: y(value) });
      parts.push(`${isBroken ? 'M' : 'L'}${x(at)} ${y(value)}`);
      isBroken = false;
    }
  }
  return { path: parts.join(''), dots };
}

const round = (pixels: number) => Math.round(pixels * 10) / 10;
