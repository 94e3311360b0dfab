import type { Point, Section } from './section.ts';

/** The direction from a point to the source in the transverse plane, gantry angle of IEC 61217, patient head first supine. */
export interface ToSource {
  readonly sin: number;
  readonly cos: number;
}

export function toSource(gantryAngleDeg: number): ToSource {
  const angle = (gantryAngleDeg * Math.PI) / 180;
  return { sin: Math.sin(angle), cos: Math.cos(angle) };
}

/** The ellipse that stands for the skin when depths are measured. */
export interface SkinEllipse {
  readonly centre: Point;
  readonly semiAxesMm: Point;
}

export function skinEllipse({ bounds: { from, to } }: Section): SkinEllipse {
  return {
    centre: [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2],
    semiAxesMm: [(to[0] - from[0]) / 2, (to[1] - from[1]) / 2],
  };
}

/** Way from a point towards the source until it leaves the skin [mm]; 0 or less outside. */
export function depthBelowSkin(x: number, y: number, { skin, ray }: { skin: SkinEllipse; ray: ToSource }): number {
  const [a, b] = skin.semiAxesMm;
  const [u, v] = [(x - skin.centre[0]) / a, (y - skin.centre[1]) / b];
  // Along (sin, -cos) the ellipse is met where q t^2 + 2 p t = 1 - u^2 - v^2.
  const q = (ray.sin / a) ** 2 + (ray.cos / b) ** 2;
  const p = (u * ray.sin) / a - (v * ray.cos) / b;
  const root = p * p + q * (1 - u * u - v * v);
  return root <= 0 ? 0 : (Math.sqrt(root) - p) / q;
}
