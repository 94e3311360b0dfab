import type { Polyline } from './marching-squares.ts';
import { type Orientation, VIEW_AXES } from './view-plane.ts';

/**
 * What a view shows of a line in space that lies in no axial plane (a contour drawn on a sagittal image, an open line): the
 * whole line where all of it is within `reachMm` of the plane, else a short stroke wherever it passes through.
 *
 * @param line x, y, z of each point [mm], flat
 * @returns (horizontal, vertical) [mm], flat
 */
export function spatialLine(
  line: readonly number[],
  view: {
    readonly orientation: Orientation;
    readonly positionMm: number;
    readonly reachMm: number;
    readonly closed: boolean;
  },
): Polyline[] {
  const { horizontal, vertical, normal } = VIEW_AXES[view.orientation];
  const points = Math.floor(line.length / 3);
  if (points === 0) return [];
  const depth = (point: number) => line[3 * (point % points) + normal]! - view.positionMm;
  const across = (point: number) => line[3 * (point % points) + horizontal]!;
  const along = (point: number) => line[3 * (point % points) + vertical]!;
  const last = view.closed ? points : points - 1;
  if (Array.from({ length: points }, (_, n) => n).every((n) => Math.abs(depth(n)) <= view.reachMm))
    return [Float32Array.from({ length: 2 * (last + 1) }, (_, n) => (n % 2 === 0 ? across : along)(Math.floor(n / 2)))];
  const strokes: Polyline[] = [];
  for (let n = 0; n < last; n++) {
    const [from, to] = [depth(n), depth(n + 1)];
    if (from < 0 === to < 0) continue;
    const share = from / (from - to);
    const h = across(n) + share * (across(n + 1) - across(n));
    const v = along(n) + share * (along(n + 1) - along(n));
    strokes.push(Float32Array.of(h - STROKE_MM, v, h + STROKE_MM, v));
  }
  return strokes;
}

/** Half the length of the stroke that marks a passage [mm]. */
const STROKE_MM = 0.75;
