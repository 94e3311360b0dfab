/** A loop in its axial plane: x, y of each point [mm], flat, shape (2n); the last point joins the first. */
export type PlanarLoop = Float64Array;

export interface ContourPlane {
  readonly zMm: number;
  readonly loops: readonly PlanarLoop[];
}

/**
 * The closed contours of a structure, ordered from foot to head. `spacingMm` is the usual distance of neighbouring planes;
 * each plane speaks for half of it to both sides. Loops that do not lie in an axial plane stand in `tilted`, x, y, z flat.
 */
export interface ContourStack {
  readonly planes: readonly ContourPlane[];
  readonly spacingMm: number;
  readonly tilted: readonly (readonly number[])[];
}

/** Points of one plane may differ by this much [mm]: coordinates are written with few digits. */
const PLANARITY_MM = 0.05;

/**
 * @param loops x, y, z of each point [mm], flat
 * @param fallbackSpacingMm thickness of a structure drawn on one plane only
 */
export function contourStack(loops: readonly (readonly number[])[], fallbackSpacingMm: number): ContourStack {
  const byPlane = new Map<number, PlanarLoop[]>();
  const tilted: (readonly number[])[] = [];
  for (const loop of loops) {
    const zMm = loop[2];
    if (zMm === undefined) continue;
    const points = new Float64Array((loop.length / 3) * 2);
    let planar = true;
    for (let from = 0, to = 0; from < loop.length; from += 3) {
      points[to++] = loop[from]!;
      points[to++] = loop[from + 1]!;
      if (Math.abs(loop[from + 2]! - zMm) > PLANARITY_MM) planar = false;
    }
    if (!planar) tilted.push(loop);
    else {
      const key = Math.round(zMm / PLANARITY_MM) * PLANARITY_MM;
      const plane = byPlane.get(key);
      if (plane) plane.push(points);
      else byPlane.set(key, [points]);
    }
  }
  const planes = [...byPlane].map(([zMm, planeLoops]) => ({ zMm, loops: planeLoops })).sort((a, b) => a.zMm - b.zMm);
  const gaps = planes.slice(1).map((plane, n) => plane.zMm - planes[n]!.zMm);
  gaps.sort((a, b) => a - b);
  return { planes, spacingMm: gaps[Math.floor((gaps.length - 1) / 2)] ?? fallbackSpacingMm, tilted };
}

/** The loops to draw on the axial plane at `zMm`: those of the nearest contour plane, if it speaks for that place. */
export function loopsAt(stack: ContourStack, zMm: number): readonly PlanarLoop[] {
  let nearest: ContourPlane | undefined;
  for (const plane of stack.planes)
    if (!nearest || Math.abs(plane.zMm - zMm) < Math.abs(nearest.zMm - zMm)) nearest = plane;
  return nearest && Math.abs(nearest.zMm - zMm) <= stack.spacingMm / 2 + PLANARITY_MM / 2 ? nearest.loops : [];
}
