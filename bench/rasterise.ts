import type { ClosedContour, Mask } from '@isocenter/dosimetry';

/**
 * Voxels of an axial grid whose centre lies inside the contours, even-odd; a slice takes the contours nearest to it within half their
 * distance. As the peers' harness fills its masks, so that both sides get the same ones.
 */
export function rasterise(contours: readonly ClosedContour[], grid: Mask['grid']): Mask {
  const [columns, rows, slices] = grid.size;
  const planes = new Map<number, ClosedContour[]>();
  for (const contour of contours) {
    const z = Number(contour[2]!.toFixed(3));
    planes.set(z, [...(planes.get(z) ?? []), contour]);
  }
  const heights = [...planes.keys()].sort((a, b) => a - b);
  const distances = heights.slice(1).map((z, n) => z - heights[n]!);
  const reachMm = (distances.sort((a, b) => a - b)[distances.length >> 1] ?? grid.spacingMm[2]) / 2 + 1e-6;
  const inside = new Uint8Array(columns * rows * slices);
  for (let k = 0; k < slices; k++) {
    const z = grid.originMm[2] + k * grid.spacingMm[2];
    const nearest = heights.reduce((best, height) => (Math.abs(height - z) < Math.abs(best - z) ? height : best));
    if (Math.abs(nearest - z) > reachMm) continue;
    const slice = inside.subarray(k * columns * rows, (k + 1) * columns * rows);
    for (const contour of planes.get(nearest) ?? []) fill(contour, slice, grid);
  }
  return { grid, inside };
}

/** Turns over every voxel of a slice whose centre lies in the contour. */
function fill(contour: ClosedContour, slice: Uint8Array, { size, originMm, spacingMm }: Mask['grid']): void {
  const [columns, rows] = size;
  for (let row = 0; row < rows; row++) {
    const crossings = crossingsAt(contour, originMm[1] + row * spacingMm[1]);
    for (let n = 0; n + 1 < crossings.length; n += 2) {
      const from = Math.max(0, Math.ceil((crossings[n]! - originMm[0]) / spacingMm[0]));
      const to = Math.min(columns, Math.ceil((crossings[n + 1]! - originMm[0]) / spacingMm[0]));
      for (let i = from; i < to; i++) slice[row * columns + i]! ^= 1;
    }
  }
}

/** Where a line of constant y meets the contour, ascending x [mm]. */
function crossingsAt(contour: ClosedContour, y: number): number[] {
  const crossings: number[] = [];
  for (let n = 0; n < contour.length; n += 3) {
    const next = (n + 3) % contour.length;
    const [x0, y0, x1, y1] = [contour[n]!, contour[n + 1]!, contour[next]!, contour[next + 1]!];
    if (y0 <= y !== y1 <= y) crossings.push(x0 + ((y - y0) * (x1 - x0)) / (y1 - y0));
  }
  return crossings.sort((a, b) => a - b);
}
