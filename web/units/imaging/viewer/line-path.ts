import type { Polyline } from './marching-squares.ts';

/** Lines as one path: x and y of each point in turn. */
export function pathOfLines(lines: readonly (Polyline | Float64Array)[], close = false): Path2D {
  const path = new Path2D();
  for (const line of lines) {
    path.moveTo(line[0]!, line[1]!);
    for (let at = 2; at < line.length; at += 2) path.lineTo(line[at]!, line[at + 1]!);
    if (close) path.closePath();
  }
  return path;
}

export function pathOfSegments(segments: readonly (readonly [number, number, number, number])[]): Path2D {
  const path = new Path2D();
  for (const [h1, v1, h2, v2] of segments) {
    path.moveTo(h1, v1);
    path.lineTo(h2, v2);
  }
  return path;
}
