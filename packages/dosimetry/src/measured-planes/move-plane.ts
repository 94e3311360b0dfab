import type { MeasuredPlane } from './measured-plane.ts';
import type { Registration } from './register-plane.ts';

/** The plane as a registration moves it: first turned about the array's centre, then shifted. Values stay as they are. */
export function movePlane(
  plane: MeasuredPlane,
  { shiftMm, rotationDeg }: Pick<Registration, 'shiftMm' | 'rotationDeg'>,
): MeasuredPlane {
  const angle = (rotationDeg * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const { xMm, yMm } = plane;
  return {
    ...plane,
    xMm: xMm.map((x, n) => cos * x - sin * yMm[n]! + shiftMm.x),
    yMm: yMm.map((y, n) => sin * xMm[n]! + cos * y + shiftMm.y),
  };
}
