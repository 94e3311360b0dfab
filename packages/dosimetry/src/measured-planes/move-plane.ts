import type { MeasuredPlane } from './measured-plane.ts';

/** How an array is moved: turned about its centre from x towards y, then shifted. */
export interface PlaneMotion {
  readonly shiftMm: { readonly x: number; readonly y: number };
  readonly rotationDeg: number;
}

/** Where a point of the array comes to lie [mm]. */
export function movePoint(
  { shiftMm, rotationDeg }: PlaneMotion,
  xMm: number,
  yMm: number,
): readonly [x: number, y: number] {
  const angle = (rotationDeg * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [cos * xMm - sin * yMm + shiftMm.x, sin * xMm + cos * yMm + shiftMm.y];
}

/** The plane at the place to which a registration moves it. Values stay as they are. */
export function movePlane(plane: MeasuredPlane, motion: PlaneMotion): MeasuredPlane {
  const xMm = new Float64Array(plane.xMm.length);
  const yMm = new Float64Array(plane.yMm.length);
  for (let n = 0; n < xMm.length; n++)
    [xMm[n], yMm[n]] = movePoint(motion, plane.xMm[n]!, plane.yMm[n]!) as [number, number];
  return { ...plane, xMm, yMm };
}
